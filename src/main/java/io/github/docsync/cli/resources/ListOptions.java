package io.github.docsync.cli.resources;

import io.github.docsync.cli.command.UsageException;
import picocli.CommandLine.Option;

/** How much of a list is wanted. */
final class ListOptions {
    @Option(names = "--limit", paramLabel = "N", description = "The most rows to show. Default: ${DEFAULT-VALUE}.")
    int limit = 50;

    @Option(names = "--all", description = "Show the whole list, in as many requests as it takes.")
    boolean all;

    /** The number of rows to read. */
    int most() {
        if (limit < 1 || limit == Integer.MAX_VALUE) {
            throw new UsageException("--limit needs a number above 0; --all shows everything");
        }
        return all ? Integer.MAX_VALUE : limit;
    }
}
