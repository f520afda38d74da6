package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.carry.SequenceAlignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns that came into a pipe table or went from it; the cells of the others keep their bytes. */
final class ColumnRewrite {
    private static final int DELIMITERS = 1;

    private final SourceLines source;
    private final ReverseConverter reverse;
    private final PageBlock before;
    private final PageBlock after;

    private ColumnRewrite(SourceLines source, ReverseConverter reverse, PageBlock before, PageBlock after) {
        this.source = source;
        this.reverse = reverse;
        this.before = before;
        this.after = after;
    }

    /** The source with the columns as they are now; empty where something else than columns changed, or the table is not a pipe table. */
    static Optional<String> apply(
            SourceLines source, ReverseConverter reverse, SourceSpan span, PageBlock before, PageBlock after) {
        boolean tables = before.name().equals("table") && after.name().equals("table");
        return tables && columns(before) > 0 && columns(after) > 0
                ? new ColumnRewrite(source, reverse, before, after).at(span)
                : Optional.empty();
    }

    /** How many cells each row has; 0 where that differs. */
    private static int columns(PageBlock table) {
        List<Integer> columns = table.children().stream()
                .map(row -> row.children().size())
                .distinct()
                .toList();
        return columns.size() == 1 ? columns.get(0) : 0;
    }

    private Optional<String> at(SourceSpan span) {
        String prefix = source.prefix(span.start());
        String[] lines = source.text().substring(span.start(), span.end()).split("\n", -1);
        int rows = before.children().size();
        if (lines.length != rows + DELIMITERS || after.children().size() != rows) {
            return Optional.empty();
        }
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            boolean prefixed = i > 0 && lines[i].startsWith(prefix);
            List<String> row = cells(prefixed ? lines[i].substring(prefix.length()) : lines[i]);
            if (row.size() != columns(before) + 2) {
                return Optional.empty();
            }
            cells.add(row);
        }
        List<String> written = new ArrayList<>();
        int[] match = match();
        boolean padded = isPadded(cells);
        List<List<String>> columns = new ArrayList<>();
        int next = 0;
        for (int column = 0; column < columns(after); column++) {
            while (next < match.length && match[next] < 0) {
                next++;
            }
            boolean kept = next < match.length && match[next] == column;
            columns.add(kept ? column(cells, ++next) : added(column, cells, padded));
        }
        for (int i = 0; i < lines.length; i++) {
            StringBuilder line = new StringBuilder(cells.get(i).get(0));
            for (int column = 0; column < columns.size(); column++) {
                line.append(column == 0 ? "" : "|").append(columns.get(column).get(i));
            }
            written.add(line.append(cells.get(i).get(columns(before) + 1)).toString());
        }
        return Optional.of(new SourceLines.Change(
                        span.start(), span.end(), SourceLines.prefixed(String.join("\n", written), prefix))
                .in(source.text()));
    }

    /** For each old column, by its heading, the new one; -1 for those that went. */
    private int[] match() {
        Map<String, Integer> numbers = new HashMap<>();
        return SequenceAlignment.align(headings(before, numbers), headings(after, numbers));
    }

    private static int[] headings(PageBlock table, Map<String, Integer> numbers) {
        return table.children().get(0).children().stream()
                .mapToInt(cell -> numbers.computeIfAbsent(String.join(" ", cell.words()), key -> numbers.size()))
                .toArray();
    }

    /** What stands before the first cell, the cells with the spaces round them, and what stands behind the last. */
    private static List<String> cells(String line) {
        String bare = line.stripTrailing();
        boolean closed = bare.endsWith("|") && !bare.endsWith("\\|");
        boolean open = bare.startsWith("|");
        String inner = bare.substring(open ? 1 : 0, bare.length() - (closed && bare.length() > 1 ? 1 : 0));
        List<String> cells = new ArrayList<>();
        cells.add(open ? "|" : "");
        int start = 0;
        for (int i = 0; i <= inner.length(); i++) {
            if (i == inner.length() || inner.charAt(i) == '|') {
                cells.add(inner.substring(start, i));
                start = i + 1;
            } else if (inner.charAt(i) == '\\') {
                i++;
            }
        }
        cells.add((closed ? "|" : "") + line.substring(bare.length()));
        return cells;
    }

    private static List<String> column(List<List<String>> cells, int index) {
        return cells.stream().map(row -> row.get(index)).toList();
    }

    private static boolean isPadded(List<List<String>> cells) {
        return cells.stream()
                        .map(row -> row.subList(1, row.size() - 1).stream()
                                .map(TableRow::width)
                                .toList())
                        .distinct()
                        .count()
                == 1;
    }

    private List<String> added(int column, List<List<String>> cells, boolean padded) {
        List<String> added = new ArrayList<>();
        for (PageBlock row : after.children()) {
            List<StorageNode> inline = new ArrayList<>();
            row.children().get(column).children().forEach(block -> inline.addAll(block.inline()));
            String text = reverse.cell(inline).strip();
            added.add(text.isEmpty() ? " " : " " + text + " ");
        }
        int width = added.stream().mapToInt(TableRow::width).max().orElse(0);
        boolean airy = cells.get(1).get(1).startsWith(" ");
        int dashes = Math.max(3, padded ? width - (airy ? 2 : 0) : 0);
        added.add(1, airy ? " " + "-".repeat(dashes) + " " : "-".repeat(dashes));
        int whole = Math.max(width, TableRow.width(added.get(1)));
        return padded
                ? added.stream()
                        .map(cell -> cell + " ".repeat(whole - TableRow.width(cell)))
                        .toList()
                : added;
    }
}
