package io.github.docsync.markdown;

/** CommonMark's backslash escapes. */
public final class Backslashes {
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private Backslashes() {}

    /** The text with each escape resolved; entities stay, because in text they are nodes of their own. */
    public static String resolve(CharSequence raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            boolean escape = character == '\\' && i + 1 < raw.length() && ESCAPABLE.indexOf(raw.charAt(i + 1)) >= 0;
            text.append(escape ? raw.charAt(++i) : character);
        }
        return text.toString();
    }
}
