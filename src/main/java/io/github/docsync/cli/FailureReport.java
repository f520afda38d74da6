package io.github.docsync.cli;

import io.github.docsync.ExitStatus;
import io.github.docsync.confluence.ConnectionSettingsException;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever stopped a command into words on standard error and an exit code. */
final class FailureReport {
    private final PrintStream error;

    FailureReport(Terminal terminal) {
        this.error = terminal.error();
    }

    /** A command line that cannot be read: what is wrong with it, what may have been meant, where the help is. */
    int usage(ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        error.println("docsync: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, line.getErr());
        line.getErr().flush();
        error.println("Try '" + line.getCommandSpec().qualifiedName() + " --help' for the options.");
        return ExitStatus.BAD_INPUT.code();
    }

    /** A command that was stopped: one line; its origin only where {@code -vv} asks for it. */
    int execution(Exception failure, CommandLine line, ParseResult result) {
        if (failure instanceof UsageException) {
            return usage(new ParameterException(line, String.valueOf(failure.getMessage())), new String[0]);
        }
        boolean callersMistake = failure instanceof ConnectionSettingsException;
        String message = failure.getMessage();
        error.println("docsync: " + (message == null ? failure.getClass().getSimpleName() : message));
        RootCommand root = (RootCommand) line.getCommandSpec().root().userObject();
        if (root.options.verbosity() > 1) {
            failure.printStackTrace(error);
        }
        return (callersMistake ? ExitStatus.BAD_INPUT : ExitStatus.FAILED).code();
    }
}
