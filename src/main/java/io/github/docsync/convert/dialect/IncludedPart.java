package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a file is included.
 *
 * @param ranges lines from first to last, counted from 1, in the order wanted; empty for all
 * @param region the name between marks such as {@code ANCHOR: name}; null for all
 */
record IncludedPart(List<LineRange> ranges, @Nullable String region) {
    static final IncludedPart ALL = new IncludedPart(List.of(), null);
    /** All, with the marks of all tools. */
    static final IncludedPart WRITTEN = new IncludedPart(List.of(new LineRange(1, Integer.MAX_VALUE)), null);

    /** The marks of all tools, which are never shown. */
    private static final Pattern MARK =
            Pattern.compile("ANCHOR(?:_END)?: *[\\w-]+|-{1,}8<-{1,} *\\[(?:start|end): *[\\w-]+ *\\]"
                    + "|(?:^|\\W)(?:tag|end)::[\\w-]+\\[\\]|\\[(?:START|END) [\\w-]+\\]|(?://|#|--|'|<!--) *</?[\\w-]+> *(?:-->)?\\s*$"
                    + "|#\\s*(?:end)?region\\b|#pragma (?:end)?region\\b|<!-- *#?(?:end)?region\\b");

    /** Lines, counted from 1; the last one included. */
    record LineRange(int first, int last) {}

    static IncludedPart region(String name) {
        return new IncludedPart(List.of(), name);
    }

    /** Ranges such as {@code 1-5,8} or {@code 2:10}; empty for text that is none. */
    static Optional<IncludedPart> lines(String written) {
        List<LineRange> ranges = new ArrayList<>();
        for (String range : written.replace("L", "").replace(" ", "").split(",", -1)) {
            Matcher matcher = Pattern.compile("(?<first>\\d{0,7})(?<to>[-:]?)(?<last>\\d{0,7})")
                    .matcher(range);
            if (!matcher.matches() || range.isEmpty() || range.equals("-") || range.equals(":")) {
                return Optional.empty();
            }
            int first = number(matcher.group("first"), 1);
            int last = matcher.group("to").isEmpty() ? first : number(matcher.group("last"), Integer.MAX_VALUE);
            ranges.add(new LineRange(first, last));
        }
        return Optional.of(new IncludedPart(List.copyOf(ranges), null));
    }

    private static int number(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    /** The part of a text; empty where there is no such region. */
    Optional<MappedText> of(MappedText file) {
        String text = file.text();
        int from = 0;
        int to = text.length();
        if (region != null) {
            LineRange found = region(text, region);
            if (found == null) {
                return Optional.empty();
            }
            from = found.first();
            to = found.last();
        }
        Rewrite rewrite = new Rewrite(file);
        rewrite.replace(0, from, "");
        if (!ranges.isEmpty()) {
            MappedText lines = lines(file);
            return Optional.of(lines);
        }
        for (int start = from; start < to; ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 || newline >= to ? to : newline + 1;
            if (isMark(text, start, end)) {
                rewrite.replace(start, end, "");
            }
            start = end;
        }
        rewrite.replace(to, text.length(), "");
        return Optional.of(rewrite.result());
    }

    private static boolean isMark(String text, int start, int end) {
        if (end - start >= 200) {
            return false;
        }
        String line = text.substring(start, end).stripTrailing();
        // Most lines have nothing that a mark has.
        return (line.indexOf(':') >= 0 || line.indexOf('[') >= 0 || line.indexOf('>') >= 0 || line.contains("region"))
                && MARK.matcher(line).find();
    }

    private MappedText lines(MappedText file) {
        String text = file.text();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        starts.add(text.length());
        MappedText result = MappedTexts.empty();
        for (LineRange range : ranges) {
            int first = Math.max(1, range.first());
            int last = Math.min(starts.size() - 1, range.last());
            if (first <= last) {
                result = MappedTexts.joined(result, file.part(starts.get(first - 1), starts.get(last)));
            }
        }
        return result;
    }

    /** The offsets from behind the line of the opening mark to the line of the closing one. */
    private static @Nullable LineRange region(String text, String name) {
        String quoted = Pattern.quote(name);
        Pattern opening = Pattern.compile(
                "ANCHOR: *" + quoted + "\\b|8<-{1,} *\\[start: *" + quoted + " *\\]|tag::" + quoted + "\\[\\]|\\[START "
                        + quoted + "\\]|#?region +" + quoted + "\\b|(?://|#|--|'|<!--) *<" + quoted + ">"
                        + "|(?:///|###) *\\[" + quoted + "\\]");
        Pattern closing = Pattern.compile(
                "ANCHOR_END: *" + quoted + "\\b|8<-{1,} *\\[end: *" + quoted + " *\\]|end::" + quoted + "\\[\\]|\\[END "
                        + quoted + "\\]|endregion\\b(?: +" + quoted + "\\b|\\s*(?:-->|$))|(?://|#|--|'|<!--) *</"
                        + quoted + ">|(?:///|###) *\\[" + quoted + "\\]",
                Pattern.MULTILINE);
        Matcher start = opening.matcher(text);
        if (!start.find()) {
            return null;
        }
        int from = text.indexOf('\n', start.end()) + 1;
        if (from == 0) {
            return null;
        }
        Matcher end = closing.matcher(text);
        return end.find(from)
                ? new LineRange(from, text.lastIndexOf('\n', end.start()) + 1)
                : new LineRange(from, text.length());
    }
}
