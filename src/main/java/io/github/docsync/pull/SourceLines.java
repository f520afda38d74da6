package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a Markdown file, and what can be asked about places in it. */
record SourceLines(String text) {
    private static final Pattern MARGIN = Pattern.compile("[ \\t>]*");

    /** Of quotes, items, definitions and footnotes. */
    private static final Pattern MARKS =
            Pattern.compile("[ \\t>]*(?:(?:[-*+:]|[0-9]{1,9}[.)]|\\[\\^[^\\]\\s]+\\]:)[ \\t]+>?[ \\t]*)*");

    /** One change of a text. */
    record Change(int start, int end, String replacement) {
        String in(String text) {
            return text.substring(0, start) + replacement + text.substring(end);
        }
    }

    /** The text with all of these changes; empty where there are none, or two of them overlap. */
    Optional<String> with(Collection<Change> changes) {
        List<Change> lastFirst = changes.stream()
                .sorted(Comparator.comparingInt(Change::start).reversed())
                .toList();
        String changed = text;
        int limit = text.length();
        for (Change change : lastFirst) {
            if (change.end() > limit) {
                return Optional.empty();
            }
            changed = change.in(changed);
            limit = change.start();
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(changed);
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the line feed at the end of the line stands, or the end of the text. */
    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** The span without line ends and spaces at its end. */
    SourceSpan trimmed(SourceSpan span) {
        int end = span.end();
        while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = span.start();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new SourceSpan(start, end);
    }

    /** What further lines of a block that starts there begin with: marks of quotes stay, everything else becomes spaces. */
    String prefix(int offset) {
        StringBuilder prefix = new StringBuilder();
        for (int i = lineStart(offset); i < offset; i++) {
            char character = text.charAt(i);
            prefix.append(character == '>' || character == '\t' ? character : ' ');
        }
        return prefix.toString();
    }

    /** What a further line of a paragraph begins with: what its second line does; where it has only one, spaces for the marks before its text. */
    String continuation(SourceSpan paragraph) {
        int second = lineEnd(paragraph.start()) + 1;
        if (second <= paragraph.end()) {
            return lead(MARGIN, second);
        }
        String marks = lead(MARKS, lineStart(paragraph.start()));
        return prefix(lineStart(paragraph.start()) + marks.length());
    }

    private String lead(Pattern pattern, int lineStart) {
        Matcher matcher = pattern.matcher(text).region(lineStart, lineEnd(lineStart));
        return matcher.lookingAt() ? matcher.group() : "";
    }

    /** Whether nothing but spaces and marks of quotes stands before the offset in its line. */
    boolean startsLine(int offset) {
        return text.substring(lineStart(offset), offset).chars().allMatch(c -> c == ' ' || c == '\t' || c == '>');
    }

    /** Whether the line at that offset holds nothing but spaces and marks of quotes; what lies outside the text counts as spaces. */
    boolean isBlankLine(int offset) {
        return offset < 0
                || offset >= text.length()
                || text.substring(lineStart(offset), lineEnd(offset))
                        .chars()
                        .allMatch(c -> c == ' ' || c == '\t' || c == '>' || c == '\r');
    }

    char before(int offset) {
        return offset == 0 ? '\n' : text.charAt(offset - 1);
    }

    char after(int offset) {
        return offset >= text.length() ? '\n' : text.charAt(offset);
    }

    /** As {@link #prefixed}, for lines that go on behind the last one, so that this one has text even where it is empty here. */
    static String broken(String lines, String prefix) {
        return prefixed(lines, prefix)
                + (lines.endsWith("\n")
                        ? prefix.substring(prefix.stripTrailing().length())
                        : "");
    }

    /** Lines with a prefix before each but the first; empty ones get none but the marks of quotes. */
    static String prefixed(String lines, String prefix) {
        if (prefix.isEmpty() || lines.indexOf('\n') < 0) {
            return lines;
        }
        String bare = prefix.stripTrailing();
        StringBuilder result = new StringBuilder();
        String[] parts = lines.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                result.append('\n').append(parts[i].isEmpty() ? bare : prefix);
            }
            result.append(parts[i]);
        }
        return result.toString();
    }
}
