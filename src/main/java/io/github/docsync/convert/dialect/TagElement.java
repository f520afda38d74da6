package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.StepContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag that stands alone, or two with what stands between them.
 *
 * @param tag the opening one
 * @param closing null for one that stands alone
 * @param parent the element that it stands in; null for none
 * @param text what the indices refer to
 * @param inCode whether it stands in code
 */
record TagElement(
        Tag tag, @Nullable Tag closing, @Nullable TagElement parent, String text, boolean inCode, StepContext context) {
    private static final int LONGEST_ADDRESS = 300;

    /** Of a link by reference. */
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[[^\\[\\]]{1,200}\\]:[ \\t]*");

    /** What stands between the tags; empty for one that stands alone. */
    String body() {
        return closing == null ? "" : text.substring(tag.end(), closing.start());
    }

    boolean hasBody() {
        return closing != null;
    }

    /** Whether it stands in the address of a link or in an HTML attribute, where nothing is escaped as in text. */
    boolean inAddress() {
        int first = Math.max(1, tag.start() - LONGEST_ADDRESS);
        if (text.startsWith("=", tag.start() - 1)
                || DEFINITION.matcher(text.substring(lineStart(), tag.start())).matches()) {
            return true;
        }
        for (int i = tag.start() - 1; i >= first; i--) {
            char character = text.charAt(i);
            char before = text.charAt(i - 1);
            if (character == '"' || character == '\'') {
                return before == '=';
            }
            if (character == '(' || character == '<') {
                return before == ']' || (before == '(' && i > 1 && text.charAt(i - 2) == ']');
            }
            if (Character.isWhitespace(character) || character == '>') {
                return false;
            }
        }
        return false;
    }

    /** Whether other text stands in its line. */
    boolean besideText() {
        int end = text.indexOf('\n', tag.end());
        int last = Math.min(end < 0 ? text.length() : end, tag.end() + LONGEST_ADDRESS);
        return !text.substring(lineStart(), tag.start()).isBlank()
                || !text.substring(tag.end(), last).isBlank();
    }

    private int lineStart() {
        return Math.max(text.lastIndexOf('\n', tag.start() - 1) + 1, tag.start() - LONGEST_ADDRESS);
    }

    /** The nearest element of that name round this one. */
    Optional<TagElement> inside(String name) {
        for (TagElement at = parent; at != null; at = at.parent) {
            if (at.tag.name().equals(name)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
