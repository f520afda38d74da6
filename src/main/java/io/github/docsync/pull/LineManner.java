package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.pull.SourceLines.Change;
import io.github.docsync.reverse.LineWrap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Breaks what is put into a paragraph as its author breaks lines: at a column, after each sentence, or not at all. */
final class LineManner {
    private static final Pattern SENTENCE_END = Pattern.compile(".*\\p{L}{3,}[.!?][)\\]\"'*_`\u201d\u2019]*");
    private static final Pattern BETWEEN_SENTENCES =
            Pattern.compile("(?<=\\p{L}{3}[.!?]|\\p{L}{3}[.!?][)\\]\"'*_`]) (?=[\\p{Lu}\\[*_`(\"])");

    /** A line that ends much earlier, as a part of the longest, was not wrapped at a column. */
    private static final double SHORTEST = 0.6;

    private final SourceLines source;
    private final String prefix;
    private final boolean sentences;
    private final int end;
    private final int width;
    private final boolean filled;

    /**
     * @param end of the paragraph
     * @param filled whether each line holds as many words as that width allows
     */
    private LineManner(SourceLines source, String prefix, boolean sentences, int end, int width, boolean filled) {
        this.source = source;
        this.prefix = prefix;
        this.sentences = sentences;
        this.end = end;
        this.width = width;
        this.filled = filled;
    }

    /** @param paragraph where it stands; null where that is not known, or where lines must not break */
    static LineManner of(SourceLines source, @Nullable SourceSpan paragraph) {
        List<String> lines = paragraph == null
                ? List.of()
                : source.text()
                        .substring(source.lineStart(paragraph.start()), source.lineEnd(paragraph.end()))
                        .lines()
                        .map(String::stripTrailing)
                        .toList();
        if (paragraph == null || lines.size() < 2) {
            return new LineManner(source, "", false, 0, 0, false);
        }
        int column = WrapColumn.of(source.text());
        boolean filled = column > 0 && WrapColumn.fits(lines, column);
        int width = filled ? column : width(lines);
        return new LineManner(
                source,
                source.continuation(paragraph),
                width == 0 && endWithSentences(lines),
                source.lineEnd(paragraph.end()),
                width,
                filled);
    }

    /** The column that a paragraph of several lines was wrapped at; 0 where it was wrapped otherwise. */
    private static int width(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean wrapped = longest >= WrapColumn.NARROWEST
                && lines.stream().limit(lines.size() - 1L).allMatch(line -> line.length() >= SHORTEST * longest);
        return wrapped && !endWithSentences(lines) ? longest : 0;
    }

    static boolean endWithSentences(List<String> lines) {
        return lines.stream()
                .limit(lines.size() - 1L)
                .allMatch(line -> SENTENCE_END.matcher(line).matches());
    }

    /** The text with these changes and the line breaks that its author would put into them; empty where they overlap. */
    Optional<String> apply(List<Change> changes) {
        List<Change> broken = sentences ? changes.stream().map(this::bySentence).toList() : changes;
        Optional<String> text = source.with(broken);
        return width == 0 ? text : text.map(changed -> wrapped(changed, broken));
    }

    private Change bySentence(Change change) {
        String text = change.replacement();
        if (text.contains("![") || text.indexOf('\n') >= 0 || text.indexOf(' ') < 0) {
            return change;
        }
        String before = source.text().substring(source.lineStart(change.start()), change.start());
        String whole = before + text;
        String broken = BETWEEN_SENTENCES.matcher(text).replaceAll("\n");
        if (text.startsWith(" ")
                && BETWEEN_SENTENCES.matcher(whole).find(Math.max(0, before.length() - 5))
                && SENTENCE_END.matcher(before).matches()) {
            broken = "\n" + broken.substring(1);
        }
        String behind = source.text().substring(change.end(), source.lineEnd(change.end()));
        if (broken.endsWith(" ")
                && SENTENCE_END.matcher(broken.stripTrailing()).matches()
                && BETWEEN_SENTENCES.matcher(broken + behind).find(Math.max(0, broken.length() - 5))) {
            broken = broken.stripTrailing() + "\n";
        }
        return new Change(change.start(), change.end(), SourceLines.broken(broken, prefix));
    }

    /** From the last change to the first, so that the places of those before stay what they are. */
    private String wrapped(String changed, List<Change> changes) {
        List<Change> ordered =
                changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
        int moved = changed.length() - source.text().length();
        String text = changed;
        int last = end + moved;
        for (int i = ordered.size() - 1; i >= 0; i--) {
            Change change = ordered.get(i);
            moved -= change.replacement().length() - (change.end() - change.start());
            int start = change.start() + moved;
            int length = text.length();
            if (!change.replacement().contains("![")) {
                text = wrapped(text, start, start + change.replacement().length(), last);
            }
            last += text.length() - length;
        }
        return text;
    }

    /** What is too much for the lines of a change goes on in the next line, where that has room or all lines are filled, else in one of its own. */
    private String wrapped(String changed, int from, int to, int last) {
        SourceLines lines = new SourceLines(changed);
        int start = lines.lineStart(from);
        int touched = to;
        int paragraphEnd = last;
        while (start <= touched) {
            int lineEnd = lines.lineEnd(start);
            String line = lines.text().substring(start, lineEnd);
            String head = head(line);
            int next = lineEnd + 1;
            if (!head.equals(line)) {
                String rest = line.substring(head.length()).stripLeading();
                String begin = lines.text().substring(0, start) + head + "\n" + prefix;
                boolean hasNext = lineEnd < paragraphEnd && !endsHard(line);
                String following =
                        hasNext ? lines.text().substring(next + margin(lines, next), lines.lineEnd(next)) : "";
                boolean joins =
                        hasNext && (filled || prefix.length() + rest.length() + 1 + following.length() <= width);
                String end = lines.text().substring(joins ? next + margin(lines, next) : lineEnd);
                String text = begin + rest + (joins ? " " : "") + end;
                int grown = text.length() - lines.text().length();
                touched = joins ? Math.max(touched + grown, begin.length()) : touched + grown;
                paragraphEnd += grown;
                lines = new SourceLines(text);
                next = start + head.length() + 1;
            }
            start = next;
        }
        return lines.text();
    }

    /** As much of a line as fits. */
    private String head(String line) {
        if (line.length() <= width) {
            return line;
        }
        String wrapped = LineWrap.line(line, width, 0);
        int end = wrapped.indexOf('\n');
        return end < 0 || end <= prefix.length() ? line : line.substring(0, end);
    }

    private static int margin(SourceLines lines, int lineStart) {
        int margin = lineStart;
        while (margin < lines.text().length() && " \t>".indexOf(lines.text().charAt(margin)) >= 0) {
            margin++;
        }
        return margin - lineStart;
    }

    /** Whether the line break is one that readers see. */
    private static boolean endsHard(String line) {
        return line.endsWith("  ") || line.endsWith("\\");
    }
}
