package io.github.docsync.markdown;

import io.github.docsync.markdown.syntax.GeneratedFence;
import io.github.docsync.model.SourceLocation;
import java.util.Arrays;

/**
 * A file's text made fit for the parser, and where in the file each of its characters stands. Line ends become {@code \n},
 * a byte order mark goes, and characters that neither Markdown nor XML can hold become U+FFFD, so that later steps need not
 * think of them.
 */
final class ParserText {
    private final String file;
    private final String text;
    private final int[] lineStarts;

    private ParserText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    static ParserText of(String file, String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        int length = raw.length();
        for (int i = raw.startsWith("\uFEFF") ? 1 : 0; i < length; i++) {
            char character = raw.charAt(i);
            if (character == '\r') {
                clean.append('\n');
                if (i + 1 < length && raw.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (Character.isHighSurrogate(character)
                    && i + 1 < length
                    && Character.isLowSurrogate(raw.charAt(i + 1))) {
                clean.append(character).append(raw.charAt(++i));
            } else {
                clean.append(legal(character));
            }
        }
        return new ParserText(file, clean.toString());
    }

    private static char legal(char character) {
        if (character == '\f' || character == '\u000B') {
            return ' ';
        }
        boolean control = character < ' ' && character != '\n' && character != '\t';
        boolean illegal = control
                || Character.isSurrogate(character)
                || character >= '\uFFFE'
                || NestingGuard.isStandIn(character)
                || character == GeneratedFence.MARK;
        return illegal ? '\uFFFD' : character;
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    SourceLocation location(int offset) {
        int found = Arrays.binarySearch(lineStarts, Math.max(0, Math.min(offset, text.length())));
        int line = found >= 0 ? found : -found - 2;
        return new SourceLocation(file, line + 1, offset - lineStarts[line] + 1);
    }

    private static int[] lineStarts(String text) {
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        int[] starts = new int[count];
        int line = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[++line] = i + 1;
        }
        return starts;
    }
}
