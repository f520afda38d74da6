package io.github.docsync.markdown.syntax;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Containers as the steps before the parser write them, for what a site generator has a syntax of its own for. They begin with a
 * character that no author can write, since it is taken from every text that is read.
 */
public final class GeneratedFence {
    /** A noncharacter of Unicode. */
    public static final char MARK = '\uFDEF';

    static final String FENCE = String.valueOf(MARK).repeat(3);

    private static final Pattern HIDDEN = Pattern.compile(MARK + "([0-9a-f]{4})");

    private GeneratedFence() {}

    /**
     * The line that opens a container.
     *
     * @param name one of those that {@code :::name} may have
     * @param title inline Markdown on one line, or attributes in braces; may be empty
     */
    public static String open(String name, String title) {
        return FENCE + name + (title.isEmpty() ? "" : " " + title);
    }

    /** A value of attributes in braces in which no character means anything to the parser. */
    public static String hidden(String value) {
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean plain =
                    Character.isLetterOrDigit(character) || character == ' ' || Character.isSurrogate(character);
            hidden.append(
                    plain ? String.valueOf(character) : MARK + String.format(Locale.ROOT, "%04x", (int) character));
        }
        return hidden.toString();
    }

    /** What {@link #hidden} hid; other text as it is. */
    public static String shown(String value) {
        if (value.indexOf(MARK) < 0) {
            return value;
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            boolean hidden = value.charAt(i) == MARK && i + 4 < value.length();
            shown.append(hidden ? (char) Integer.parseInt(value, i + 1, i + 5, 16) : value.charAt(i));
            i += hidden ? 4 : 0;
        }
        return shown.toString();
    }

    /** Text of places where generated marks mean nothing: what was hidden is shown, and no mark is left. */
    public static String plain(String text) {
        if (text.indexOf(MARK) < 0) {
            return text;
        }
        Matcher hidden = HIDDEN.matcher(text);
        return hidden.replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .replace(String.valueOf(MARK), "");
    }

    /** The line that closes the innermost one. */
    public static String close() {
        return FENCE;
    }
}
