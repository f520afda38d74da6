package io.github.docsync.convert;

import java.util.Locale;

/** GFM's extended autolinks: addresses in text that nobody marked up. */
final class Autolinks {
    private static final String[] STARTS = {"http://", "https://", "ftp://", "www."};
    private static final int LONGEST = 2_000;
    private static final int LONGEST_EMAIL = 320;

    private Autolinks() {}

    /** Whether an address may start after that character. */
    static boolean isBoundary(char before) {
        return Character.isWhitespace(before) || "*_~(".indexOf(before) >= 0;
    }

    /**
     * Where the web address that starts there ends; {@code at} itself if none does. As GitHub's own parser has it, one with a
     * scheme may follow anything but a letter, so that it may stand in quotes or behind Chinese text.
     */
    static int urlEnd(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        for (String start : STARTS) {
            if (text.regionMatches(true, at, start, 0, start.length())) {
                boolean bare = start.equals("www.");
                int host = bare ? at : at + start.length();
                boolean allowed = bare ? isBoundary(before) : !isAsciiLetter(before);
                return allowed && isDomain(text, host, bare) ? trimmedEnd(text, at, end(text, host)) : at;
            }
        }
        return at;
    }

    private static boolean isAsciiLetter(char character) {
        return character < 128 && Character.isLetter(character);
    }

    private static int end(String text, int from) {
        int end = from;
        int limit = Math.min(text.length(), from + LONGEST);
        while (end < limit && !endsAddress(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Beyond GitHub's spaces and {@code <}: what no address holds, quotes and the punctuation of Chinese and Japanese text. */
    private static boolean endsAddress(char character) {
        boolean widePunctuation = (character >= '\u3000' && character <= '\u301F')
                || (character >= '\uFF01' && character <= '\uFF0F')
                || (character >= '\uFF1A' && character <= '\uFF20');
        return Character.isWhitespace(character) || "<\"“”‘’".indexOf(character) >= 0 || widePunctuation;
    }

    private static boolean isDomain(String text, int from, boolean needsPeriod) {
        int end = from;
        int periods = 0;
        while (end < Math.min(text.length(), from + LONGEST)
                && (isDomainCharacter(text.charAt(end)) || text.charAt(end) == '.')) {
            periods += text.charAt(end) == '.' ? 1 : 0;
            end++;
        }
        String[] segments = text.substring(from, end).split("\\.", -1);
        for (int i = Math.max(0, segments.length - 2); i < segments.length; i++) {
            if (segments[i].indexOf('_') >= 0) {
                return false;
            }
        }
        return end > from && Character.isLetterOrDigit(text.charAt(from)) && (periods > 0 || !needsPeriod);
    }

    private static boolean isDomainCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_';
    }

    /** Closing punctuation, and a closing parenthesis without an opening one, are not part of an address. */
    private static int trimmedEnd(String text, int start, int untrimmed) {
        int end = untrimmed;
        int open = count(text, start, end, '(');
        int closed = count(text, start, end, ')');
        while (end > start) {
            char last = text.charAt(end - 1);
            if (last == ')' && closed > open) {
                closed--;
            } else if ("?!.,:*_~'\"".indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return end;
    }

    private static int count(String text, int start, int end, char wanted) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    /** Whether the name in front of an e-mail address can start there. */
    static boolean isLocalPartStart(String text, int at) {
        return isLocalPart(text.charAt(at)) && (at == 0 || !isLocalPart(text.charAt(at - 1)));
    }

    private static boolean isLocalPart(char character) {
        return (character < 128 && Character.isLetterOrDigit(character)) || "._+-".indexOf(character) >= 0;
    }

    /**
     * Where the e-mail address that starts there ends; {@code at} itself if none does. GitHub's parser demands a letter at the
     * end, so that {@code package@1.2.3} is none.
     */
    static int emailEnd(String text, int at) {
        int limit = Math.min(text.length(), at + LONGEST_EMAIL);
        int sign = at;
        while (sign < limit && isLocalPart(text.charAt(sign))) {
            sign++;
        }
        if (sign == at || sign >= limit || text.charAt(sign) != '@') {
            return at;
        }
        int end = sign + 1;
        while (end < limit && (isDomainCharacter(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        while (end > sign && text.charAt(end - 1) == '.') {
            end--;
        }
        String domain = text.substring(Math.min(sign + 1, end), end).toLowerCase(Locale.ROOT);
        boolean valid = domain.indexOf('.') > 0
                && !domain.contains("..")
                && Character.isLetter(domain.charAt(domain.length() - 1));
        return valid ? end : at;
    }
}
