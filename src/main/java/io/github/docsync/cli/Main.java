package io.github.docsync.cli;

import io.github.docsync.cli.resources.ResourceCommands;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Where the command {@code docsync} starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs one command line to its end and answers with its exit code; nothing is ever thrown. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new RootCommand(terminal));
        ResourceCommands.addTo(line, arguments, Set.of("completion"));
        boolean colour = terminal.outputWatched()
                && !terminal.isSet("NO_COLOR")
                && !List.of(arguments).contains("--no-color");
        FailureReport failures = new FailureReport(terminal);
        line.setOut(new PrintWriter(terminal.output(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.error(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(colour ? Help.Ansi.ON : Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::execution);
        int code = line.execute(arguments);
        terminal.output().flush();
        terminal.error().flush();
        return code;
    }
}
