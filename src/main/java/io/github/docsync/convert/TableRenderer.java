package io.github.docsync.convert;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.Element;

/** GFM's tables. Alignment stands on the paragraph in the cell, because Confluence ignores it on the cell. */
final class TableRenderer {
    private TableRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(TableBlock.class, TableRenderer::table)
                .on(TableHead.class, (head, context) -> context.renderChildren(head))
                .on(TableBody.class, (body, context) -> context.renderChildren(body))
                .on(TableSeparator.class, (separator, context) -> {})
                .on(TableRow.class, TableRenderer::row)
                .on(TableCell.class, TableRenderer::cell);
    }

    private static void table(Node table, RenderContext context) {
        context.out().open("table").open("tbody");
        context.renderChildren(table);
        context.out().close().close();
    }

    private static void row(TableRow row, RenderContext context) {
        context.out().open("tr");
        context.renderChildren(row);
        context.out().close();
    }

    private static void cell(TableCell cell, RenderContext context) {
        context.out().open(cell.isHeader() ? "th" : "td");
        Element paragraph = new Element("p");
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == TableCell.Alignment.CENTER || alignment == TableCell.Alignment.RIGHT) {
            paragraph.with(
                    "style", "text-align: " + (alignment == TableCell.Alignment.CENTER ? "center" : "right") + ";");
        }
        context.out().open(paragraph);
        context.renderChildren(cell);
        context.out().close().close();
    }
}
