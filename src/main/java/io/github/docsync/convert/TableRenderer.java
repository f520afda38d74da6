package io.github.docsync.convert;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.syntax.PipeCell;
import io.github.docsync.markdown.syntax.PipeRow;
import io.github.docsync.markdown.syntax.PipeTable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GFM's tables. Alignment stands on the paragraph in the cell, because Confluence ignores it on the cell. */
final class TableRenderer {
    /** Rows of wider tables are not filled up, lest few characters of source make a huge page. */
    private static final int WIDEST_FILLED = 100;

    /** Code of widths that do not fit their table. */
    static final String WIDTHS_INVALID = "table-widths-invalid";

    private static final Pattern WIDTHS = Pattern.compile("\\s*<!--\\s*widths:(?<widths>[^>]{1,500}?)-->\\s*");

    private TableRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(PipeTable.class, TableRenderer::table)
                .on(PipeRow.class, TableRenderer::row)
                .on(PipeCell.class, TableRenderer::cell);
    }

    private static void table(PipeTable table, RenderContext context) {
        context.out().open(ColumnWidths.table(widths(table, context)));
        context.out().open("tbody");
        context.renderChildren(table);
        context.out().close().close();
    }

    private static List<String> widths(PipeTable table, RenderContext context) {
        Matcher matcher = WIDTHS.matcher(
                table.getPrevious() instanceof HtmlCommentBlock comment
                        ? comment.getChars().toString()
                        : "");
        Node header = table.getFirstChild();
        if (!matcher.matches() || header == null) {
            return List.of();
        }
        List<String> widths = List.of(matcher.group("widths").strip().split("[ ,]+"));
        boolean fit = cells(header) == widths.size()
                && !ColumnWidths.table(widths).children().isEmpty();
        if (!fit) {
            context.warn(
                    context.document().location(table),
                    WIDTHS_INVALID,
                    "what stands before the table are no widths for it",
                    "give one for each column, in pixels or percent: <!-- widths: 30% 70% -->");
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
