package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.pull.SourceLines.Change;
import io.github.docsync.reverse.LineWrap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Breaks what is put into a paragraph as its author breaks lines: at a column, after each sentence, or not at all. */
final class LineManner {
    private static final Pattern SENTENCE_END = Pattern.compile(".*\\p{L}{3,}[.!?][)\\]\"'*_`\u201d\u2019]*");
    private static final Pattern BETWEEN_SENTENCES =
            Pattern.compile("(?<=\\p{L}{3}[.!?]|\\p{L}{3}[.!?][)\\]\"'*_`]) (?=[\\p{Lu}\\[*_`(\"])");

    /** Narrower paragraphs were not wrapped at a column. */
    private static final int NARROWEST = 40;

    /** A line that ends much earlier, as a part of the longest, was not wrapped at a column. */
    private static final double SHORTEST = 0.6;

    private final SourceLines source;
    private final String prefix;
    private final boolean sentences;
    private final int width;

    private LineManner(SourceLines source, String prefix, boolean sentences, int width) {
        this.source = source;
        this.prefix = prefix;
        this.sentences = sentences;
        this.width = width;
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
            return new LineManner(source, "", false, 0);
        }
        int width = width(lines);
        return new LineManner(source, source.prefix(paragraph.start()), width == 0 && endWithSentences(lines), width);
    }

    /** The column that a paragraph of several lines was wrapped at; 0 where it was wrapped otherwise. */
    static int width(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean wrapped = longest >= NARROWEST
                && lines.stream().limit(lines.size() - 1L).allMatch(line -> line.length() >= SHORTEST * longest);
        return wrapped && !endWithSentences(lines) ? longest : 0;
    }

    private static boolean endWithSentences(List<String> lines) {
        return lines.stream()
                .limit(lines.size() - 1L)
                .allMatch(line -> SENTENCE_END.matcher(line).matches());
    }

    /** The change with the line breaks that its author would put into it. */
    Change of(Change change) {
        String text = change.replacement();
        boolean picture = text.contains("![");
        if ((!sentences && width == 0) || picture || text.indexOf('\n') >= 0 || text.indexOf(' ') < 0) {
            return change;
        }
        int start = source.lineStart(change.start());
        String before = source.text().substring(start, change.start());
        if (sentences) {
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
            return new Change(change.start(), change.end(), SourceLines.prefixed(broken, prefix));
        }
        String rest = source.text().substring(change.end(), source.lineEnd(change.end()));
        int room = text.endsWith(" ") ? rest.length() : rest.split(" ", 2)[0].length();
        if (before.length() + text.length() + rest.length() <= width) {
            return change;
        }
        String wrapped = LineWrap.line(text, width, before.length());
        String last = wrapped.substring(wrapped.lastIndexOf('\n') + 1);
        boolean breaksBehind = text.endsWith(" ") && last.length() + room > width && !rest.isBlank();
        String end = breaksBehind ? wrapped.stripTrailing() + "\n" : wrapped;
        return new Change(change.start(), change.end(), SourceLines.prefixed(end, prefix));
    }
}
