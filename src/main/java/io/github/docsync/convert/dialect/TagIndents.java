package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.Rewrite;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * How far the lines of a text are to be moved to the left because authors indent what stands between tags. The lines between two tags
 * begin where the tags themselves do; how they are indented among themselves stays.
 */
final class TagIndents {
    /** For each line by how many characters. */
    private final int[] shifts;

    private final int[] lineStarts;
    private int done;

    private TagIndents(int[] lineStarts, int[] shifts) {
        this.lineStarts = lineStarts;
        this.shifts = shifts;
    }

    /** An element of several lines: where its opening tag stands, and the least indentation between its tags. */
    private static final class Range {
        private final int closing;
        private final int column;
        private int least = Integer.MAX_VALUE;
        private int shift;

        Range(int closing, int column) {
            this.closing = closing;
            this.column = column;
        }
    }

    static TagIndents of(String text, List<Tag> tags, int[] partners) {
        int[] lineStarts = lineStarts(text);
        Range[] ranges = new Range[tags.size()];
        int line = 0;
        int[] lineOf = new int[tags.size()];
        for (int i = 0; i < tags.size(); i++) {
            while (line + 1 < lineStarts.length
                    && lineStarts[line + 1] <= tags.get(i).start()) {
                line++;
            }
            lineOf[i] = line;
        }
        measure(text, tags, partners, lineStarts, lineOf, ranges);
        return new TagIndents(lineStarts, shifts(text, tags, partners, lineStarts, lineOf, ranges));
    }

    private static void measure(
            String text, List<Tag> tags, int[] partners, int[] lineStarts, int[] lineOf, Range[] ranges) {
        Deque<Range> open = new ArrayDeque<>();
        int next = 0;
        for (int line = 0; line < lineStarts.length; line++) {
            int indent = indent(text, lineStarts[line]);
            boolean closesFirst = next < tags.size()
                    && lineOf[next] == line
                    && partners[next] < next
                    && tags.get(next).start() == lineStarts[line] + Math.max(indent, 0);
            if (indent >= 0 && !closesFirst && !open.isEmpty()) {
                open.peek().least = Math.min(open.peek().least, indent);
            }
            for (; next < tags.size() && lineOf[next] == line; next++) {
                Tag tag = tags.get(next);
                LinePrefix prefix = LinePrefix.from(text, lineStarts[line], tag.start());
                boolean several = partners[next] > next && lineOf[partners[next]] > line;
                if (several && prefix.end() == tag.start()) {
                    ranges[next] = new Range(partners[next], tag.start() - lineStarts[line]);
                    open.push(ranges[next]);
                }
                while (!open.isEmpty() && open.peek().closing <= next) {
                    Range closed = open.pop();
                    if (!open.isEmpty()) {
                        open.peek().least = Math.min(open.peek().least, closed.least);
                    }
                }
            }
        }
    }

    private static int[] shifts(
            String text, List<Tag> tags, int[] partners, int[] lineStarts, int[] lineOf, Range[] ranges) {
        int[] shifts = new int[lineStarts.length];
        int[] ofClosings = new int[lineStarts.length];
        Deque<Range> open = new ArrayDeque<>();
        int next = 0;
        for (int line = 0; line < lineStarts.length; line++) {
            int indent = indent(text, lineStarts[line]);
            boolean closesFirst = next < tags.size()
                    && lineOf[next] == line
                    && partners[next] < next
                    && tags.get(next).start() == lineStarts[line] + Math.max(indent, 0);
            if (closesFirst) {
                shifts[line] = Math.min(ofClosings[line], Math.max(indent, 0));
            }
            if (!closesFirst && !open.isEmpty()) {
                shifts[line] = Math.min(open.peek().shift, Math.max(indent, 0));
            }
            for (; next < tags.size() && lineOf[next] == line; next++) {
                while (!open.isEmpty() && open.peek().closing <= next) {
                    open.pop();
                }
                Range range = ranges[next];
                if (range != null) {
                    int outer = open.isEmpty() ? 0 : open.peek().shift;
                    int column = Math.max(0, range.column - outer);
                    int wanted = range.least == Integer.MAX_VALUE ? 0 : range.least - column;
                    range.shift = Math.max(outer, wanted);
                    if (wanted < 0 && indent == range.column) {
                        // Tags that stand further to the right than what is between them would look like code.
                        shifts[line] = Math.min(indent, outer + range.column - range.least);
                        ofClosings[lineOf[range.closing]] = shifts[line];
                    }
                    open.push(range);
                }
            }
        }
        return shifts;
    }

    /** Of a line that is not blank; −1 for a blank one. */
    private static int indent(String text, int start) {
        int i = start;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == text.length() || text.charAt(i) == '\n' ? -1 : i - start;
    }

    private static int[] lineStarts(String text) {
        int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int[] starts = new int[lines];
        int line = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[++line] = i + 1;
        }
        return starts;
    }

    /** What the lines of a block begin with that stands at an index behind that prefix. */
    String of(LinePrefix prefix, int index) {
        if (!prefix.blank()) {
            return prefix.next();
        }
        return prefix.next().substring(Math.min(prefix.next().length(), shift(index)));
    }

    private int shift(int index) {
        return shifts[line(index)];
    }

    private int line(int index) {
        int line = Arrays.binarySearch(lineStarts, index);
        return line >= 0 ? line : -line - 2;
    }

    /** Where the line of a character starts. */
    int lineStart(int index) {
        return lineStarts[line(index)];
    }

    /** Moves the lines that start before an index, and that were not replaced. */
    void shiftLines(Rewrite rewrite, int index) {
        for (; done < lineStarts.length && lineStarts[done] < index; done++) {
            int start = lineStarts[done];
            if (shifts[done] > 0 && start >= rewrite.done() && start + shifts[done] <= index) {
                rewrite.replace(start, start + shifts[done], "");
            }
        }
    }
}
