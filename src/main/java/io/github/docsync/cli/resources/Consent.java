package io.github.docsync.cli.resources;

import picocli.CommandLine.Option;

/** Whether something that cannot be undone easily may be done without a question. */
final class Consent {
    @Option(names = "--yes", description = "Do not ask for confirmation; required where nobody can answer.")
    boolean yes;
}
