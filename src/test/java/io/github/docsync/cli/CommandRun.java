package io.github.docsync.cli;

import io.github.docsync.cli.command.ResultStream;
import io.github.docsync.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** One run of the command inside this process, with what it printed. */
record CommandRun(int code, String output, String error) {
    static CommandRun in(Path folder, String... arguments) {
        return in(folder, Map.of(), "", arguments);
    }

    /** A terminal that nobody watches, for looking at the commands without running one. */
    static Terminal terminal(Path folder) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Terminal(
                folder,
                name -> null,
                new ByteArrayInputStream(new byte[0]),
                ResultStream.to(nowhere),
                nowhere,
                false,
                false);
    }

    static CommandRun in(Path folder, Map<String, String> environment, String input, String... arguments) {
        return in(folder, environment, input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static CommandRun in(Path folder, Map<String, String> environment, byte[] input, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                folder,
                environment::get,
                new ByteArrayInputStream(input),
                ResultStream.to(output),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                false,
                false);
        int code = Main.run(terminal, arguments);
        return new CommandRun(code, output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }
}
