package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.docsync.markdown.syntax.PipeCell.Alignment;
import java.util.ArrayList;
import java.util.List;

/** Divides lines of a table at their pipes. */
final class PipeRows {
    private PipeRows() {}

    /**
     * The cells of a row as GitHub divides it: at every pipe without a backslash, even in code. Where that gives more cells
     * than there are columns, pipes in code do not divide, because GitHub would drop what is too much.
     */
    static List<BasedSequence> cells(BasedSequence line, int columns) {
        List<BasedSequence> cells = divide(line, false);
        if (cells.size() <= columns || line.indexOf('`') < 0) {
            return cells;
        }
        return divide(line, true);
    }

    private static List<BasedSequence> divide(BasedSequence line, boolean codeHolds) {
        BasedSequence row = line.trim();
        List<BasedSequence> cells = new ArrayList<>();
        int start = row.startsWith("|") ? 1 : 0;
        for (int i = start; i < row.length(); i++) {
            char character = row.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '`' && codeHolds) {
                i = codeEnd(row, i);
            } else if (character == '|') {
                cells.add(row.subSequence(start, i).trim());
                start = i + 1;
            }
        }
        if (start < row.length()) {
            cells.add(row.subSequence(start).trim());
        }
        return cells;
    }

    /** The index of the last backtick of the code that starts there; of the first run's last, if it does not end. */
    private static int codeEnd(BasedSequence row, int at) {
        int run = run(row, at);
        for (int i = at + run; i < row.length(); i++) {
            int closing = run(row, i);
            if (closing == run) {
                return i + closing - 1;
            }
            i += closing;
        }
        return at + run - 1;
    }

    private static int run(BasedSequence row, int at) {
        int end = at;
        while (end < row.length() && row.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    /** What the delimiter row says of each column; empty if the line is not a delimiter row. */
    static List<Alignment> alignments(BasedSequence line) {
        List<Alignment> alignments = new ArrayList<>();
        if (line.indexOf('|') < 0 || line.indexOf('-') < 0) {
            return alignments;
        }
        for (BasedSequence cell : divide(line, false)) {
            int start = cell.startsWith(":") ? 1 : 0;
            int end = cell.endsWith(":") ? cell.length() - 1 : cell.length();
            if (end <= start
                    || cell.subSequence(start, end).countLeading(character -> character == '-') != end - start) {
                return List.of();
            }
            boolean right = end < cell.length();
            alignments.add(
                    start == 1
                            ? (right ? Alignment.CENTER : Alignment.LEFT)
                            : right ? Alignment.RIGHT : Alignment.NONE);
        }
        return alignments;
    }
}
