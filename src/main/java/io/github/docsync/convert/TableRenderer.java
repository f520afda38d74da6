package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.Element;
import io.github.docsync.markdown.syntax.PipeCell;
import io.github.docsync.markdown.syntax.PipeRow;
import io.github.docsync.markdown.syntax.PipeTable;

/** GFM's tables. Alignment stands on the paragraph in the cell, because Confluence ignores it on the cell. */
final class TableRenderer {
    /** Rows of wider tables are not filled up, lest few characters of source make a huge page. */
    private static final int WIDEST_FILLED = 100;

    private TableRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(PipeTable.class, TableRenderer::table)
                .on(PipeRow.class, TableRenderer::row)
                .on(PipeCell.class, TableRenderer::cell);
    }

    private static void table(PipeTable table, RenderContext context) {
        context.out().open("table").open("tbody");
        context.renderChildren(table);
        context.out().close().close();
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
        Element paragraph = new Element("p");
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
