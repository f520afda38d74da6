package io.github.docsync.cli;

import io.github.docsync.ExitStatus;
import io.github.docsync.answer.EndReason;
import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.cli.command.MistakenTextException;
import io.github.docsync.cli.command.RootCommand;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConnectionSettingsException;
import io.github.docsync.confluence.error.ConfluenceException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever stopped a command into words on standard error, the answer for machines, and an exit code. */
final class FailureReport {
    private final PrintStream error;
    private final JsonAnswer answer;

    FailureReport(Terminal terminal, JsonAnswer answer) {
        this.error = terminal.error();
        this.answer = answer;
    }

    /** A word in the command's place that is none. */
    int noSuchCommand(String word) {
        List<String> similar = Suggestions.similar(word, CommandList.names());
        return usage("unknown command '" + word + "'" + Suggestions.sentence(similar), "docsync");
    }

    /** A command line that cannot be read: what is wrong with it, what may have been meant, where the help is. */
    int usage(ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        String message = sentence(String.valueOf(failure.getMessage()));
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            if (!word.startsWith("-")) {
                // picocli says at which place it stands, counted from 0.
                message = line.getSubcommands().isEmpty()
                        ? "unexpected argument '" + word + "'"
                        : "unknown verb '" + word + "' of " + line.getCommandName();
            }
            if (word.startsWith("-")) {
                message = "unknown option '" + word.replaceFirst("=.*", "") + "'";
            }
            message += Suggestions.sentence(Suggestions.similar(word, Suggestions.known(line, word)));
        }
        return usage(message, line.getCommandSpec().qualifiedName());
    }

    /** The parser's sentence as it stands behind {@code docsync:}, without the names of Java's types and the number of an argument. */
    private static String sentence(String message) {
        String plain = message.replaceFirst("' is not an? (?:int|long)$", "' is not a number")
                .replaceFirst("for positional parameter at index \\S+ \\((.+?)\\):", "for $1:");
        return plain.isEmpty() ? plain : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }

    private int usage(String message, String command) {
        error.println("docsync: " + message);
        String remedy = "Try '" + command + " --help'";
        error.println(remedy + (command.equals("docsync") ? " for the commands." : " for the options."));
        answer.failed(EndReason.USAGE, message, remedy);
        return ExitStatus.BAD_INPUT.code();
    }

    /** Where the message itself says what to do, the help would only hide it. */
    private int usage(UsageException failure, CommandLine line) {
        String message = String.valueOf(failure.getMessage());
        int last = message.lastIndexOf("; ");
        if (last < 0) {
            return usage(message, line.getCommandSpec().qualifiedName());
        }
        error.println("docsync: " + message);
        answer.failed(EndReason.USAGE, message.substring(0, last), message.substring(last + 2));
        return ExitStatus.BAD_INPUT.code();
    }

    /** A command that was stopped: one line; its origin only where {@code -vv} asks for it. */
    int execution(Exception failure, CommandLine line, ParseResult result) {
        if (failure instanceof UsageException mistake) {
            return usage(mistake, line);
        }
        EndReason reason = failure instanceof MistakenTextException ? EndReason.MISTAKES : EndReason.of(failure);
        String message = message(failure);
        error.println("docsync: " + message);
        RootCommand root = (RootCommand) line.getCommandSpec().root().userObject();
        if (root.options().verbosity() > 1) {
            failure.printStackTrace(error);
        }
        answer.failed(reason, problem(failure, message), remedy(failure, message));
        return reason.status().code();
    }

    /** Where a message says both, the part in front of what to do. */
    private static String problem(Exception failure, String message) {
        String remedy = "; " + remedy(failure, message);
        return message.endsWith(remedy) ? message.substring(0, message.length() - remedy.length()) : message;
    }

    private static String remedy(Exception failure, String message) {
        if (failure instanceof ConfluenceException refusal) {
            return refusal.remedy();
        } else if (failure instanceof ConnectionSettingsException settings) {
            return settings.remedy();
        }
        int last = message.lastIndexOf("; ");
        return last < 0 ? "docsync -vv shows where it came from" : message.substring(last + 2);
    }

    private static String message(Exception failure) {
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() instanceof FileSystemException) {
            return message(unchecked.getCause());
        }
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile() + "; check the name";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "cannot read or write " + denied.getFile() + ": permission denied; check its permissions";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
