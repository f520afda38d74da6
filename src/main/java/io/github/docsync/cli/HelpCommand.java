package io.github.docsync.cli;

import io.github.docsync.ExitStatus;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The list of commands, the help of one, or a topic. */
@Command(
        name = "help",
        footer = {
            "%nExamples:",
            "  docsync help",
            "  docsync help plan",
            "  docsync help pages list",
            "  docsync help exit-codes"
        },
        description = "Show the commands, the help of a command, or a topic.")
final class HelpCommand extends DocsyncCommand {
    /** What there is to read about besides commands. */
    static final List<String> TOPICS = List.of("manifest", "markdown", "environment", "exit-codes", "json");

    @Parameters(
            index = "0",
            paramLabel = "COMMAND|TOPIC",
            arity = "0..1",
            description = "A command, or one of the topics manifest, markdown, environment, exit-codes and json.")
    private @Nullable String subject;

    @Parameters(index = "1..*", paramLabel = "VERB", description = "What the command can do, as in pages list.")
    private List<String> verbs = new ArrayList<>();

    @Override
    protected ExitStatus run() throws IOException {
        String wanted = subject;
        if (wanted == null) {
            show(RootHelp.text(console().style().colour() && !options().json()));
        } else if (TOPICS.contains(wanted)) {
            show(topic(wanted));
        } else {
            DocsyncCommand command = CommandList.create(wanted).orElseThrow(() -> unknown(wanted));
            CommandLine root = specification().root().commandLine();
            if (!root.getSubcommands().containsKey(wanted)) {
                root.addSubcommand(wanted, command);
            }
            CommandLine found = verb(root, wanted);
            for (String verb : verbs) {
                found = verb(found, verb);
            }
            show(found.getUsageMessage());
        }
        return ExitStatus.IN_STEP;
    }

    private static CommandLine verb(CommandLine line, String verb) {
        CommandLine found = line.getSubcommands().get(verb);
        if (found == null) {
            String command = line.getCommandName();
            List<String> known = List.copyOf(line.getSubcommands().keySet());
            throw new UsageException("unknown verb '" + verb + "' of " + command
                    + Suggestions.sentence(Suggestions.similar(verb, known)));
        }
        return found;
    }

    private void show(String text) {
        answer().text(terminal().output(), "text", text);
    }

    /** The text of a topic. */
    static String topic(String name) throws IOException {
        try (InputStream stream = HelpCommand.class.getResourceAsStream("help/" + name + ".txt")) {
            if (stream == null) {
                throw new IOException("there is no help for " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static UsageException unknown(String word) {
        List<String> known = new ArrayList<>(CommandList.names());
        known.addAll(TOPICS);
        List<String> similar = Suggestions.similar(word, known);
        return new UsageException("unknown command or topic '" + word + "'"
                + (similar.isEmpty()
                        ? "; 'docsync help' lists the commands, and the topics are " + String.join(", ", TOPICS)
                        : Suggestions.sentence(similar)));
    }
}
