package io.github.docsync.markdown;

import java.util.stream.IntStream;

/** CommonMark's backslash escapes. */
public final class Backslashes {
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private Backslashes() {}

    /** The indices of the characters that {@link #resolve} shows, an escape standing at its backslash, and behind them the end. */
    public static int[] shown(CharSequence raw) {
        IntStream.Builder shown = IntStream.builder();
        for (int i = 0; i < raw.length(); i++) {
            shown.add(i);
            i += isEscape(raw, i) ? 1 : 0;
        }
        return shown.add(raw.length()).build().toArray();
    }

    private static boolean isEscape(CharSequence raw, int at) {
        return raw.charAt(at) == '\\' && at + 1 < raw.length() && ESCAPABLE.indexOf(raw.charAt(at + 1)) >= 0;
    }

    /** The text with each escape resolved; entities stay, because in text they are nodes of their own. */
    public static String resolve(CharSequence raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            text.append(isEscape(raw, i) ? raw.charAt(++i) : raw.charAt(i));
        }
        return text.toString();
    }
}
