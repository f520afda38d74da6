package io.github.docsync.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The manual pages of a release, {@code man docsync} and {@code man docsync-plan}, in the macros of man(7). */
final class ManualPages {
    private final StringBuilder text = new StringBuilder();

    private ManualPages() {}

    /** The text of each page by its file's name. */
    static Map<String, String> all() throws IOException {
        CommandTree whole = CommandTree.whole();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("docsync.1", new ManualPages().program(whole));
        for (CommandTree command : whole.children()) {
            pages.put("docsync-" + command.name() + ".1", new ManualPages().command(command));
        }
        return pages;
    }

    private String program(CommandTree whole) throws IOException {
        head("docsync", "publish Markdown that lives in Git to Confluence and keep both in step");
        line(".B docsync");
        line(
                "[\\fB\\-f\\fR \\fIFILE\\fR] [\\fB\\-\\-json\\fR] [\\fB\\-\\-no\\-color\\fR] [\\fB\\-v\\fR] \\fICOMMAND\\fR");
        for (CommandList.Group group : CommandList.groups()) {
            section(group.heading());
            group.commands().forEach(entry -> item(bold("docsync-" + entry.name() + "(1)"), entry.summary()));
        }
        section("Options");
        options(whole.options());
        for (String topic : List.of("exit-codes", "environment")) {
            verbatim(HelpCommand.topic(topic));
        }
        see();
        return text.toString();
    }

    private String command(CommandTree command) {
        head("docsync-" + command.name(), summary(command.name()));
        synopsis(command);
        if (command.children().isEmpty()) {
            body(command);
        } else {
            command.children().forEach(this::verb);
        }
        examples(command);
        line(".PP");
        line("The global options stand in \\fBdocsync\\fR(1).");
        see();
        return text.toString();
    }

    private static String summary(String command) {
        return CommandList.groups().stream()
                .flatMap(group -> group.commands().stream())
                .filter(entry -> entry.name().equals(command))
                .findFirst()
                .orElseThrow()
                .summary();
    }

    private void verb(CommandTree command) {
        if (command.children().isEmpty()) {
            section(command.name());
            synopsis(command);
            line(".PP");
            line(escaped(command.summary()));
            body(command);
        }
        command.children().forEach(this::verb);
    }

    private void synopsis(CommandTree command) {
        String parameters = command.parameters().stream()
                .map(parameter -> " \\fI" + escaped(parameter.label()) + "\\fR")
                .collect(Collectors.joining());
        String what =
                command.children().isEmpty() ? " [\\fIOPTIONS\\fR]" + parameters : " \\fIVERB\\fR [\\fIOPTIONS\\fR]";
        line("\\fBdocsync " + escaped(command.name()) + "\\fR" + what);
    }

    private void body(CommandTree command) {
        if (!command.parameters().isEmpty()) {
            line(".SS Parameters");
            command.parameters()
                    .forEach(parameter ->
                            item("\\fI" + escaped(parameter.label()) + "\\fR", plain(parameter.description())));
        }
        List<CommandTree.Option> own =
                command.options().stream().filter(option -> !option.global()).toList();
        if (!own.isEmpty()) {
            line(".SS Options");
            options(own);
        }
    }

    private void examples(CommandTree command) {
        if (!command.examples().isEmpty()) {
            section("Examples");
            line(".nf");
            command.examples().forEach(example -> line(escaped(example)));
            line(".fi");
        }
    }

    private void options(List<CommandTree.Option> options) {
        for (CommandTree.Option option : options) {
            String names = option.names().stream().map(ManualPages::bold).collect(Collectors.joining(", "));
            item(
                    names + (option.takesValue() ? " \\fI" + escaped(option.label()) + "\\fR" : ""),
                    plain(option.description()));
        }
    }

    private void head(String name, String summary) {
        line(".\\\" Made by GeneratedFiles from the commands themselves; do not edit.");
        line(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" docsync \"docsync manual\"");
        section("Name");
        line(escaped(name) + " \\- " + escaped(summary));
        section("Synopsis");
    }

    private void see() {
        section("See also");
        line(
                "\\fBdocsync help manifest\\fR, \\fBdocsync help markdown\\fR, \\fBdocsync help json\\fR, https://github.com/docsync/docsync");
    }

    private void section(String heading) {
        line(".SH " + escaped(heading.toUpperCase(Locale.ROOT)));
    }

    private void item(String term, String meaning) {
        line(".TP");
        line(term);
        line(escaped(meaning));
    }

    /** The first line becomes the heading. */
    private void verbatim(String topic) {
        List<String> lines = topic.lines().toList();
        section(lines.get(0));
        line(".nf");
        lines.stream().skip(1).map(ManualPages::escaped).forEach(this::line);
        line(".fi");
    }

    private static String bold(String word) {
        return "\\fB" + escaped(word) + "\\fR";
    }

    private static String plain(String description) {
        return description.replace("%n", " ").replace("%%", "%");
    }

    /** A hyphen that is typed is not one that joins words, and a line must not begin as a macro does. */
    private static String escaped(String words) {
        String safe = words.replace("\\", "\\e").replace("-", "\\-");
        safe = safe.codePoints()
                .mapToObj(point ->
                        point < 128 ? Character.toString(point) : String.format(Locale.ROOT, "\\[u%04X]", point))
                .collect(Collectors.joining());
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
