package io.github.docsync.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
public final class GlobalOptions {
    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "The manifest. Default: sync.yml or sync.yaml here or in a folder above, up to the repository's.")
    @Nullable
    Path file;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print the result as JSON: one document, or one event a line for sync.")
    boolean json;

    @Option(
            names = "--no-color",
            scope = ScopeType.INHERIT,
            description = "Print without colours, also on a terminal. The variable NO_COLOR does the same.")
    boolean noColor;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more: -v what is being done, -vv also every request and the origin of an error.")
    boolean[] verbosity = new boolean[0];

    /** The file named with {@code --file}; null where the default is wanted. */
    public @Nullable Path file() {
        return file;
    }

    public boolean json() {
        return json;
    }

    /** 0, 1 for {@code -v}, 2 for {@code -vv}. */
    public int verbosity() {
        return verbosity.length;
    }
}
