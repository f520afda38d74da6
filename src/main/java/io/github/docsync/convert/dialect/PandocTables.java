package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables whose cells are drawn with lines, and may hold blocks. One with cells over several columns or rows stays as it is written. Source:
 * pandoc.org/MANUAL.html#extension-grid_tables.
 */
final class PandocTables implements SourceStep {
    private static final Pattern BORDER = Pattern.compile("\\+(?:[-=:]{1,400}\\+){1,100}");
    private static final int DEEPEST = 12;

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return text.text().contains("+-")
                ? TagRewriter.rewrite(text, scan(text.text()), PandocTables::translate, context)
                : text;
    }

    private static List<Tag> scan(String text) {
        List<Tag> tables = new ArrayList<>();
        CodeRegions code = CodeRegions.of(text);
        boolean fresh = true;
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(text, start);
            String line = text.substring(start, end);
            boolean opens = fresh && isBorder(line) && !code.contains(start);
            fresh = line.isBlank();
            if (!opens) {
                start = end + 1;
                continue;
            }
            int last = end;
            while (last < text.length() && isRow(text.substring(last + 1, lineEnd(text, last + 1)))) {
                last = lineEnd(text, last + 1);
            }
            tables.add(new Tag(start + line.indexOf('+'), last, Tag.Form.ALONE, "table", Map.of()));
            start = last + 1;
        }
        return tables;
    }

    private static int lineEnd(String text, int start) {
        int newline = text.indexOf('\n', start);
        return newline < 0 ? text.length() : newline;
    }

    private static boolean isBorder(String line) {
        return line.indexOf('+') <= DEEPEST && BORDER.matcher(line.strip()).matches();
    }

    private static boolean isRow(String line) {
        String content = line.strip();
        return content.startsWith("|") || content.startsWith("+");
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        return html(element.text()
                        .substring(tag.start(), tag.end())
                        .lines()
                        .map(String::strip)
                        .toList())
                .<Translation>map(Translation.Blocks::new)
                .orElseGet(Translation.Kept::new);
    }

    private static Optional<String> html(List<String> lines) {
        List<Integer> borders = new ArrayList<>();
        for (int i = lines.get(0).indexOf('+'); i >= 0; i = lines.get(0).indexOf('+', i + 1)) {
            borders.add(i);
        }
        List<List<StringBuilder>> rows = new ArrayList<>();
        List<StringBuilder> row = List.of();
        int headers = 0;
        for (String line : lines) {
            boolean border = BORDER.matcher(line).matches();
            for (int at : borders) {
                if (at >= line.length() || line.charAt(at) != (border ? '+' : '|')) {
                    return Optional.empty();
                }
            }
            if (border) {
                headers = line.contains("=") ? rows.size() : headers;
                row = List.of();
                continue;
            }
            if (row.isEmpty()) {
                row = new ArrayList<>();
                rows.add(row);
            }
            for (int i = 0; i + 1 < borders.size(); i++) {
                if (row.size() == i) {
                    row.add(new StringBuilder());
                }
                String cell = line.substring(borders.get(i) + 1, borders.get(i + 1));
                row.get(i)
                        .append(cell.startsWith(" ") ? cell.substring(1).stripTrailing() : cell.stripTrailing())
                        .append('\n');
            }
        }
        return row.isEmpty() && !rows.isEmpty() ? Optional.of(MystTables.html(rows, headers)) : Optional.empty();
    }
}
