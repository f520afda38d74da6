package io.github.docsync.reverse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text so that Markdown reads it as the same text. */
final class Escaper {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern EMOJI = Pattern.compile(":[A-Za-z0-9_+-]{1,60}:");

    /** What would begin a block if it stood at the start of a line; the group is the character to escape. */
    private static final Pattern BLOCK_START = Pattern.compile(
            "(?:[0-9]{1,9}(?=[.)](?:[ \\n]|$))|(?=[-+*](?:[ \\n]|$)|#{1,6}(?:[ \\n]|$)|>|:::|!!!|\\?\\?\\?|===|~~~|```|///|\\+\\+\\+"
                    + "|: |\\{|\\||[-=_*](?:[-=_* ])*(?:\\n|$)|%%|<))");

    private Escaper() {}

    /**
     * Escapes text.
     *
     * @param before the character of the source that it will stand behind; a line feed at a line's start
     * @param after the character that it will stand before; a line feed at a line's end
     */
    static String text(String text, Line line, char before, char after) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char previous = i == 0 ? before : text.charAt(i - 1);
            char next = i + 1 == text.length() ? after : text.charAt(i + 1);
            if (c == '\u00A0') {
                out.append("&nbsp;");
            } else if (isInvisible(c)) {
                out.append("&#").append((int) c).append(';');
            } else if (PUNCTUATION.indexOf(c) >= 0
                    && (line.sturdy() || meansSomething(text, i, previous, next, line, before, after))) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u2000' && c <= '\u200B')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF'
                || c == '\u3000'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u1680'
                || (c >= '\u0080' && c < '\u00A0');
    }

    private static boolean meansSomething(
            String text, int i, char previous, char next, Line line, char before, char after) {
        char c = text.charAt(i);
        return switch (c) {
            case '\\' -> PUNCTUATION.indexOf(next) >= 0 || next == '\n';
            case '`', '[' -> true;
            case ']' -> line.link() || next == '(' || next == ':' || next == '[';
            case '*' -> !(isBlank(previous) && isBlank(next));
            case '_' -> !(isWord(previous) && isWord(next)) && !(isBlank(previous) && isBlank(next));
            case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
            case '&' -> {
                Matcher entity = ENTITY.matcher(text).region(i, text.length());
                yield entity.lookingAt();
            }
            case '~', '^' -> !isBlank(next) || !isBlank(previous);
            case '=', '+' -> (next == c || previous == c) && opens(text, i, before, after);
            case '$' -> line.formulas();
            case ':' -> EMOJI.matcher(text).region(i, text.length()).lookingAt() || (!line.link() && isScheme(text, i));
            case '.' ->
                !line.link()
                        && text.regionMatches(true, Math.max(0, i - 3), "www.", 0, 4)
                        && (i < 4 || !isWord(text.charAt(i - 4)));
            case '@' -> !line.link() && isWord(next) && (isWord(previous) || ".-_+".indexOf(previous) >= 0);
            case '{' -> ")]*_`>~=+^{".indexOf(previous) >= 0 || "{%:#.".indexOf(next) >= 0;
            case '|' -> line.cell();
            case '!' -> next == '[';
            default -> false;
        };
    }

    /** Whether marks of several equal characters, such as those of {@code C++}, can begin a format: it needs text right behind them. */
    private static boolean opens(String text, int i, char before, char after) {
        int start = i;
        int end = i + 1;
        while (start > 0 && text.charAt(start - 1) == text.charAt(i)) {
            start--;
        }
        while (end < text.length() && text.charAt(end) == text.charAt(i)) {
            end++;
        }
        char previous = start == 0 ? before : text.charAt(start - 1);
        char next = end == text.length() ? after : text.charAt(end);
        return previous == text.charAt(i)
                || next == text.charAt(i)
                || (!isBlank(next) && (isWord(next) || !isWord(previous)));
    }

    static boolean holdsEntity(String text) {
        return ENTITY.matcher(text).find();
    }

    private static boolean isScheme(String text, int colon) {
        if (!text.startsWith("://", colon)) {
            return false;
        }
        for (String scheme : new String[] {"http", "https", "ftp"}) {
            if (text.regionMatches(true, colon - scheme.length(), scheme, 0, scheme.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Escapes what would begin a block where the line starts. */
    static String lineStart(String line) {
        Matcher start = BLOCK_START.matcher(line);
        if (!start.lookingAt() || isTag(line)) {
            return line;
        }
        return line.substring(0, start.end()) + "\\" + line.substring(start.end());
    }

    /** A tag or comment that was written on purpose begins no block where text follows it; {@code <} of text is escaped. */
    private static boolean isTag(String line) {
        return line.startsWith("<");
    }

    /** Escapes what would close a heading. */
    static String headingEnd(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes = end < heading.length() && (end == 0 || heading.charAt(end - 1) == ' ');
        return closes ? heading.substring(0, end) + "\\" + heading.substring(end) : heading;
    }
}
