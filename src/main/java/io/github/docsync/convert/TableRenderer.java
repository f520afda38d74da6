package io.github.docsync.convert;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.syntax.PipeCell;
import io.github.docsync.markdown.syntax.PipeRow;
import io.github.docsync.markdown.syntax.PipeTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GFM's tables. Alignment stands on the paragraph in the cell, because Confluence ignores it on the cell. */
final class TableRenderer {
    /** Rows of wider tables are not filled up, since few characters of source would make a huge page. */
    private static final int WIDEST_FILLED = 100;

    /** Code of widths that do not fit their table. */
    static final String WIDTHS_INVALID = "table-widths-invalid";

    private static final Pattern WIDTHS =
            Pattern.compile("\\s*<!--\\s*(?:widths|table):(?<widths>[^>]{1,500}?)-->\\s*");

    private static final Map<String, String> LAYOUT =
            Map.of("layout=", "data-layout", "width=", "data-table-width", "class=", "class");

    private TableRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(PipeTable.class, TableRenderer::table)
                .on(PipeRow.class, TableRenderer::row)
                .on(PipeCell.class, TableRenderer::cell);
    }

    private static void table(PipeTable table, RenderContext context) {
        Map<String, String> layout = new LinkedHashMap<>();
        TreeElement opened = ColumnWidths.table(widths(table, layout, context));
        layout.forEach((name, value) -> ColumnWidths.say(opened, name, value));
        context.out().open(opened);
        context.out().open("tbody");
        context.renderChildren(table);
        context.out().close().close();
    }

    /** @param layout receives what else is said of the table */
    private static List<String> widths(PipeTable table, Map<String, String> layout, RenderContext context) {
        Matcher matcher = WIDTHS.matcher(
                table.getPrevious() instanceof HtmlCommentBlock comment
                        ? comment.getChars().toString()
                        : "");
        Node header = table.getFirstChild();
        if (!matcher.matches() || header == null) {
            return List.of();
        }
        List<String> widths = new ArrayList<>();
        for (String word : matcher.group("widths").strip().split("[ ,]+")) {
            String attribute = LAYOUT.get(word.substring(0, word.indexOf('=') + 1));
            if (attribute == null) {
                widths.add(word);
            } else {
                layout.put(attribute, word.substring(word.indexOf('=') + 1).replace('+', ' '));
            }
        }
        if (widths.isEmpty()) {
            return widths;
        }
        boolean fit = cells(header) == widths.size()
                && !ColumnWidths.table(widths).children().isEmpty();
        if (!fit) {
            context.warn(
                    context.document().location(table),
                    WIDTHS_INVALID,
                    "the comment before the table does not give its widths",
                    "give one width for each column, in pixels or percent: <!-- widths: 30% 70% -->");
        }
        return fit ? widths : List.of();
    }

    private static void row(PipeRow row, RenderContext context) {
        context.out().open("tr");
        context.renderChildren(row);
        Node header = row.getParent() == null ? null : row.getParent().getFirstChild();
        int columns = header == null ? 0 : cells(header);
        for (int i = cells(row); i < columns && columns <= WIDEST_FILLED; i++) {
            context.out().empty("td");
        }
        context.out().close();
    }

    private static int cells(Node row) {
        int count = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            count++;
        }
        return count;
    }

    private static void cell(PipeCell cell, RenderContext context) {
        context.out().open(cell.isHeader() ? "th" : "td");
        TreeElement paragraph = new TreeElement("p");
        switch (cell.alignment()) {
            case CENTER -> paragraph.with("style", "text-align: center;");
            case RIGHT -> paragraph.with("style", "text-align: right;");
            case LEFT, NONE -> {
                // what everything is
            }
        }
        context.out().open(paragraph);
        context.renderChildren(cell);
        context.out().close().close();
    }
}
