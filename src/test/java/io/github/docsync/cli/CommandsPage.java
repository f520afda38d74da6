package io.github.docsync.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/commands.md}: every command with its options and parameters, and the topics that help has too. */
final class CommandsPage {
    private CommandsPage() {}

    static String text() throws IOException {
        CommandTree whole = CommandTree.whole();
        StringBuilder text = new StringBuilder("""
                ---
                order: 3
                ---
                # Commands

                <!-- Made by GeneratedFiles from the commands themselves; do not edit. -->

                `docsync [-f FILE] [--json] [--no-color] [-v] COMMAND`. The global options may also follow the command. Results go to
                standard output, progress and complaints to standard error. `docsync help COMMAND` shows the same as here, `docsync help TOPIC` the topics
                `manifest`, `markdown`, `environment`, `exit-codes` and `json`.

                """);
        for (CommandList.Group group : CommandList.groups()) {
            text.append("**").append(group.heading()).append("**\n\n| Command | What it does |\n|---|---|\n");
            for (CommandList.Entry entry : group.commands()) {
                text.append("| [`")
                        .append(entry.name())
                        .append("`](#")
                        .append(entry.name())
                        .append(") | ");
                text.append(cell(entry.summary())).append(" |\n");
            }
            text.append('\n');
        }
        text.append("## Global options\n\n");
        options(text, whole.options());
        whole.children().forEach(command -> command(text, command, 2));
        text.append("""
                ## Signs of a plan

                `+` a new page, `~` a changed one, `→` one that moves, `-` one that is removed, `!` one that is held back, `?` one whose file is gone and
                that stays.

                """);
        topic(text, "exit-codes");
        topic(text, "environment");
        return text.toString().strip() + "\n";
    }

    private static void command(StringBuilder text, CommandTree command, int level) {
        text.append("#".repeat(level)).append(' ').append(command.name()).append("\n\n");
        text.append(prose(command.summary())).append("\n\n");
        if (!command.parameters().isEmpty()) {
            text.append("| Parameter | Meaning |\n|---|---|\n");
            command.parameters()
                    .forEach(parameter -> text.append("| `")
                            .append(cell(parameter.label()))
                            .append("` | ")
                            .append(cell(parameter.description()))
                            .append(" |\n"));
            text.append('\n');
        }
        options(
                text,
                command.options().stream().filter(option -> !option.global()).toList());
        command.children().forEach(child -> command(text, child, level + 1));
    }

    private static void options(StringBuilder text, List<CommandTree.Option> options) {
        if (options.isEmpty()) {
            return;
        }
        text.append("| Option | Meaning |\n|---|---|\n");
        for (CommandTree.Option option : options) {
            String names = option.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            String label = option.takesValue() ? " `" + cell(option.label()) + "`" : "";
            text.append("| ")
                    .append(names)
                    .append(label)
                    .append(" | ")
                    .append(cell(option.description()))
                    .append(" |\n");
        }
        text.append('\n');
    }

    /** A topic's lines of a word and its meaning become a table. */
    private static void topic(StringBuilder text, String name) throws IOException {
        List<String> lines = HelpCommand.topic(name).lines().toList();
        text.append("## ").append(lines.get(0)).append("\n\n| | |\n|---|---|\n");
        lines.stream().filter(line -> line.startsWith("  ")).forEach(line -> {
            String[] parts = line.strip().split(" {2,}| (?=(?:an|a|another) )", 2);
            text.append("| `")
                    .append(parts[0].replace(", ", "`, `"))
                    .append("` | ")
                    .append(cell(parts[1]))
                    .append(" |\n");
        });
        text.append('\n');
        lines.stream()
                .skip(1)
                .filter(line -> !line.isEmpty() && !line.startsWith("  "))
                .forEach(line -> text.append(line).append("\n\n"));
    }

    private static String cell(String text) {
        return prose(text).replace("|", "\\|");
    }

    private static String prose(String text) {
        return text.replace("%n", " ").replace("%%", "%").replace("<", "&lt;");
    }
}
