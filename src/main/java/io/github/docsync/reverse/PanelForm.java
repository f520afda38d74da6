package io.github.docsync.reverse;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the panels of a file are written, which depends on the program that its author publishes it with. */
public enum PanelForm {
    /** {@code > [!NOTE]}. */
    ALERTS,
    /** {@code !!! note} with what is in it indented. */
    ADMONITIONS,
    /** The same, with an empty line below the first. */
    ADMONITIONS_APART,
    /** {@code /// note}. */
    BLOCKS,
    /** {@code :::note}. */
    CONTAINERS,
    /** {@code ::: note}. */
    CONTAINERS_APART,
    /** {@code :::{note}}. */
    DIRECTIVES,
    /** Three backticks and {@code {note}}. */
    FENCES;

    /** By the macro's name. The editor's names of the panels differ from those of the macros. */
    private static final Map<String, String> ALERT_WORDS =
            Map.of("info", "NOTE", "tip", "TIP", "note", "WARNING", "warning", "CAUTION", "panel", "IMPORTANT");

    private static final Map<String, String> WORDS =
            Map.of("info", "note", "tip", "tip", "note", "warning", "warning", "danger", "panel", "important");

    private static final Pattern TITLE = Pattern.compile("(\\*\\*|__)([^*_`\"\\[\\]<>&\\\\\\n|{}]+)\\1(?:\\n\\n|$)");

    /**
     * Writes a panel.
     *
     * @param macro the macro's name, or {@code panel} for the purple one
     * @param content blocks of Markdown
     * @return empty for what is no panel
     */
    Optional<String> write(String macro, String content, MarkdownStyle style) {
        if (content.isEmpty() || !WORDS.containsKey(macro)) {
            return Optional.empty();
        }
        boolean containers = this == CONTAINERS || this == CONTAINERS_APART;
        String word = containers && macro.equals("info") ? "info" : WORDS.get(macro);
        Matcher title = TITLE.matcher(content);
        boolean titled = title.lookingAt() && (this == ADMONITIONS || this == ADMONITIONS_APART || this == BLOCKS);
        String name = titled ? title.group(2) : "";
        String body = titled ? content.substring(title.end()) : content;
        return Optional.of(
                switch (this) {
                    case ALERTS ->
                        "> [!" + ALERT_WORDS.get(macro) + "]\n"
                                + Indent.all(
                                        Character.isLetterOrDigit(content.charAt(0)) ? content : "\n" + content, "> ");
                    case ADMONITIONS, ADMONITIONS_APART ->
                        "!!! " + word + (titled ? " \"" + name + "\"" : "")
                                + (body.isEmpty() ? "" : this == ADMONITIONS ? "\n" : "\n\n")
                                + Indent.all(body, "    ");
                    case BLOCKS -> "/// " + word + (titled ? " | " + name : "") + "\n\n" + body + "\n\n///";
                    case CONTAINERS -> colons(content) + word + "\n\n" + content + "\n\n" + colons(content);
                    case CONTAINERS_APART -> colons(content) + " " + word + "\n" + content + "\n" + colons(content);
                    case DIRECTIVES -> colons(content) + "{" + word + "}\n" + content + "\n" + colons(content);
                    case FENCES ->
                        Fences.write(
                                "{" + word + "}",
                                content,
                                style.toBuilder().gap(false).build());
                });
    }

    private static String colons(String content) {
        String colons = ":::";
        while (content.contains(colons)) {
            colons += ":";
        }
        return colons;
    }
}
