package io.github.docsync.cli;

import io.github.docsync.ExitStatus;
import io.github.docsync.answer.EndReason;
import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.RootCommand;
import io.github.docsync.cli.command.StopSignal;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.model.ProductVersion;
import io.github.docsync.model.UnwritableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where the command {@code docsync} starts. */
public final class Main {
    private final Terminal terminal;
    private final Invocation invocation;
    private final JsonAnswer answer;
    private final StopSignal stop = new StopSignal();

    private Main(Terminal terminal, String... arguments) {
        this.terminal = terminal.masked();
        this.invocation = Invocation.of(arguments);
        String command = invocation.command();
        boolean events = command != null && CommandList.answersWithEvents(command);
        this.answer = new JsonAnswer(this.terminal.output(), invocation.json(), events, Clock.systemUTC());
    }

    public static void main(String[] arguments) {
        Main main = new Main(Terminal.ofProcess(), arguments);
        main.stop.watchProcess(main.answer, main.terminal, ExitStatus.INTERRUPTED.code());
        int code = main.run();
        main.stop.ended(code);
        System.exit(code);
    }

    /** Runs one command line to its end and answers with its exit code; nothing is ever thrown. */
    static int run(Terminal terminal, String... arguments) {
        return new Main(terminal, arguments).run();
    }

    private int run() {
        int code = execute();
        terminal.error().flush();
        IOException failure = terminal.output().failure();
        if (failure == null) {
            return code;
        }
        UnwritableException told = new UnwritableException("the result to standard output", failure);
        terminal.error().println("docsync: " + told.getMessage());
        return EndReason.of(told).status().code();
    }

    private int execute() {
        if (invocation.asksFor("--version", "-V")) {
            VersionText.print(terminal, invocation, answer);
            return ExitStatus.IN_STEP.code();
        }
        if (invocation.asksFor("--help", "-h")) {
            answer.text(terminal.output(), "text", RootHelp.text(colours()));
            return ExitStatus.IN_STEP.code();
        }
        FailureReport failures = new FailureReport(terminal, answer);
        String command = invocation.command();
        DocsyncCommand found =
                command == null ? null : CommandList.create(command).orElse(null);
        if (command != null && found == null) {
            return failures.noSuchCommand(command);
        }
        CommandLine line = new CommandLine(new RootCommand(terminal, answer, stop));
        if (command != null) {
            line.addSubcommand(command, found);
        }
        line.setOut(new PrintWriter(terminal.output(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.error(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::execution);
        ListedValue.registerAll(line);
        line.setExecutionStrategy(this::helpOrWork);
        UpdateNotice updates = new UpdateNotice(terminal, ProductVersion.current(), Clock.systemUTC());
        // Nobody waits for the answer.
        var unused = updates.ask(UpdateNotice.LATEST);
        int code = line.execute(invocation.arguments().toArray(String[]::new));
        updates.tell();
        return code;
    }

    /** Help that is asked for with {@code --help} is a result like others. */
    private int helpOrWork(ParseResult read) {
        for (CommandLine line : read.asCommandLineList()) {
            if (line.isUsageHelpRequested()) {
                answer.text(terminal.output(), "text", line.getUsageMessage());
                return ExitStatus.IN_STEP.code();
            }
        }
        try {
            RootCommand root = (RootCommand) read.commandSpec().userObject();
            new AddressArguments(root::named).resolve(read);
        } catch (UsageException e) {
            List<CommandLine> lines = read.asCommandLineList();
            throw new ParameterException(lines.get(lines.size() - 1), String.valueOf(e.getMessage()));
        }
        return new CommandLine.RunLast().execute(read);
    }

    private boolean colours() {
        return !invocation.json()
                && terminal.outputWatched()
                && !terminal.isSet("NO_COLOR")
                && !invocation.arguments().contains("--no-color");
    }
}
