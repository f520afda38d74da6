package io.github.docsync.yaml;

/** Text of the user's, cut and freed of control characters, so that a message stays one readable line. */
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(excerpt::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? excerpt + "…" : excerpt.toString();
    }
}
