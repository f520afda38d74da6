package io.github.docsync.manifest;

import java.util.Locale;
import java.util.Optional;

/**
 * The rules for names of labels. Confluence refuses some characters, stores names in lower case, and makes several labels
 * of a name with a space.
 */
public final class LabelName {
    private static final int LONGEST = 255;
    private static final String FORBIDDEN = ":;.,?&[]()#^*@!'`";

    private LabelName() {}

    /** What Confluence would not accept in that name, if anything; the text completes "the label …". */
    public static Optional<String> mistake(String name) {
        if (name.isEmpty()) {
            return Optional.of("is empty");
        }
        if (name.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        return name.codePoints()
                .filter(c -> FORBIDDEN.indexOf(c) >= 0
                        || Character.isWhitespace(c)
                        || Character.isISOControl(c)
                        || Character.isSpaceChar(c))
                .boxed()
                .findFirst()
                .map(c -> Character.isISOControl(c)
                        ? "contains a control character"
                        : Character.isSpaceChar(c) ? "contains a space" : "contains " + Character.toString(c));
    }

    /** The name as Confluence stores it. */
    public static String stored(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
