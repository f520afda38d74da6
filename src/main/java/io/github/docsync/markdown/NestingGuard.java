package io.github.docsync.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Takes the meaning from markup that is nested deeper than any document nests, since the parser's time and stack grow with
 * depth. A character whose meaning is taken is replaced by a stand-in of the same length, so that places in the file stay
 * what they are; {@link #restore} gives the character back when text is shown.
 */
public final class NestingGuard {
    /** More quotes and lists in each other than anybody writes or a page could show. */
    private static final int MAX_CONTAINERS = 60;
    /** A list marker this far to the right can only stand in a list of that depth. */
    private static final int MAX_INDENT = 240;
    /** More open brackets or delimiters in one paragraph than sensible text has. */
    private static final int MAX_OPEN_BRACKETS = 200;
    /** Longest run of rule or delimiter characters that keeps its meaning. */
    private static final int MAX_RUN = 1500;

    private static final int LEAST_FENCE = 3;

    private static final String GUARDED = ">-*+_=~^[]!`0123456789.)#|:";
    private static final char FIRST_STAND_IN = '\uFDD0';

    private NestingGuard() {}

    static boolean isStandIn(char character) {
        return character >= FIRST_STAND_IN && character < FIRST_STAND_IN + GUARDED.length();
    }

    /** The text as the author wrote it. */
    public static String restore(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isStandIn(text.charAt(i))) {
                char[] characters = text.toCharArray();
                for (int k = i; k < characters.length; k++) {
                    if (isStandIn(characters[k])) {
                        characters[k] = GUARDED.charAt(characters[k] - FIRST_STAND_IN);
                    }
                }
                return new String(characters);
            }
        }
        return text;
    }

    /** The guarded text and the index of the first character whose meaning was taken; −1 if none was. */
    record Guarded(String text, int firstTaken) {}

    static Guarded guard(String text) {
        Scan scan = new Scan(text);
        return scan.run();
    }

    private static final class Scan {
        private final String text;
        private @Nullable StringBuilder changed;
        private int firstTaken = -1;
        private int openBrackets;
        /** The marks of the fence that is open; empty for none. */
        private String fence = "";

        Scan(String text) {
            this.text = text;
        }

        Guarded run() {
            int length = text.length();
            for (int start = 0; start < length; ) {
                int end = text.indexOf('\n', start);
                end = end < 0 ? length : end;
                int content = containers(start, end);
                if (content == end) {
                    openBrackets = 0;
                }
                content(content, end);
                fence(content, end);
                start = end + 1;
            }
            return new Guarded(changed == null ? text : changed.toString(), firstTaken);
        }

        private void fence(int start, int end) {
            int i = start;
            while (i < end && text.charAt(i) == text.charAt(start) && "`~".indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            if (i - start < LEAST_FENCE) {
                return;
            }
            if (fence.isEmpty()) {
                boolean opens =
                        text.charAt(start) == '~' || text.substring(i, end).indexOf('`') < 0;
                fence = opens ? text.substring(start, i) : "";
            } else if (text.startsWith(fence, start) && text.substring(i, end).isBlank()) {
                fence = "";
            }
        }

        /** Walks over the markers of quotes and lists at the line's start; returns where they end. */
        private int containers(int start, int end) {
            int depth = 0;
            int column = 0;
            int i = start;
            while (i < end) {
                char character = text.charAt(i);
                if (character == ' ' || character == '\t') {
                    column += character == ' ' ? 1 : 4;
                    i++;
                    continue;
                }
                int marker = markerEnd(i, end);
                if (marker == i) {
                    break;
                }
                depth++;
                boolean tooDeep = depth > MAX_CONTAINERS || column - 2 * depth > MAX_INDENT;
                for (; i < marker; i++) {
                    column++;
                    if (tooDeep) {
                        take(i);
                    }
                }
            }
            return i;
        }

        private int markerEnd(int at, int end) {
            char character = text.charAt(at);
            if (character == '>') {
                return at + 1;
            }
            int i = at;
            if (character == '-' || character == '*' || character == '+') {
                i = at + 1;
            } else {
                while (i < end && i - at < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    i++;
                }
                if (i == at || i == end || (text.charAt(i) != '.' && text.charAt(i) != ')')) {
                    return at;
                }
                i++;
            }
            boolean blankFollows = i == end || text.charAt(i) == ' ' || text.charAt(i) == '\t';
            return blankFollows ? i : at;
        }

        private void content(int start, int end) {
            for (int i = start; i < end; ) {
                char character = text.charAt(i);
                int run = i + 1;
                if (isDelimiter(character)) {
                    while (run < end && (text.charAt(run) == character || isSpaceInRule(run, character, i))) {
                        run++;
                    }
                    for (int k = i; run - i > MAX_RUN && k < run; k++) {
                        take(k);
                    }
                } else if (character == '[') {
                    if (++openBrackets > MAX_OPEN_BRACKETS) {
                        take(i);
                    }
                } else if (character == ']' && openBrackets > 0 && openBrackets-- > MAX_OPEN_BRACKETS) {
                    take(i);
                }
                i = run;
            }
        }

        private static boolean isDelimiter(char character) {
            return "-*_=~^+#>".indexOf(character) >= 0;
        }

        private boolean isSpaceInRule(int at, char character, int start) {
            char blank = text.charAt(at);
            return (blank == ' ' || blank == '\t') && at > start && "-*_".indexOf(character) >= 0;
        }

        private void take(int index) {
            int guarded = GUARDED.indexOf(text.charAt(index));
            if (guarded < 0) {
                return;
            }
            if (changed == null) {
                changed = new StringBuilder(text);
            }
            if (firstTaken < 0 && fence.isEmpty()) {
                firstTaken = index;
            }
            changed.setCharAt(index, (char) (FIRST_STAND_IN + guarded));
        }
    }
}
