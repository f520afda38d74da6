package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** HTML's tables, whose heads and feet are rows like all others in storage format. */
final class HtmlTable {
    /** Confluence's own attributes, of tables and of cells. */
    private static final List<String> TABLE_ATTRIBUTES =
            List.of("data-layout", "data-table-width", "data-table-display-mode");

    private static final String HIGHLIGHT = "data-highlight-colour";

    private static final String STORED = "data-storage-";

    private final TreeBuilder out;
    private final Consumer<Element> children;

    /** @param children renders the content of a cell */
    HtmlTable(TreeBuilder out, Consumer<Element> children) {
        this.out = out;
        this.children = children;
    }

    void render(Element table) {
        for (Element child : table.children()) {
            if (child.normalName().equals("caption")) {
                out.open("p").open("strong");
                children.accept(child);
                out.close().close();
            }
        }
        TreeElement opened = columns(table).orElseGet(() -> ColumnWidths.table(widths(table)));
        TABLE_ATTRIBUTES.forEach(name -> ColumnWidths.say(opened, name, table.attr(name)));
        stored(table, opened);
        out.open(opened);
        out.open("tbody");
        rows(table);
        out.close().close();
    }

    /** Attributes that are to be stored as they are: {@code data-storage-class="wrapped"}. */
    private static void stored(Element element, TreeElement target) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            if (name.matches(STORED + "[a-z][a-z0-9-]{0,40}")) {
                target.with(name.substring(STORED.length()), attribute.getValue());
            }
        }
    }

    /** A table whose columns are to be stored as they are. */
    private static Optional<TreeElement> columns(Element table) {
        TreeElement group = new TreeElement("colgroup");
        boolean found = false;
        for (Element column : table.select("> colgroup > col")) {
            TreeElement opened = new TreeElement("col");
            stored(column, opened);
            found |= !opened.attributes().isEmpty();
            group.add(opened);
        }
        return found ? Optional.of(new TreeElement("table").add(group)) : Optional.empty();
    }

    /** What {@code <col>}s say, or else the cells of the first row, each of which must be one column. */
    private static List<String> widths(Element table) {
        List<String> columns = new ArrayList<>();
        for (Element column : table.select("> colgroup > col, > col")) {
            String span = column.attr("span");
            int times = span.matches("[0-9]{1,2}") ? Math.max(1, Integer.parseInt(span)) : 1;
            for (int i = 0; i < times; i++) {
                columns.add(width(column));
            }
        }
        Element first = table.selectFirst("> tr, > thead > tr, > tbody > tr");
        if (!columns.isEmpty() || first == null) {
            return columns;
        }
        for (Element cell : first.children()) {
            columns.add(cell.hasAttr("colspan") ? "" : width(cell));
        }
        return columns;
    }

    private static String width(Element element) {
        String style = HtmlStyle.property(element, "width");
        return style.isEmpty() ? element.attr("width") : style;
    }

    private void rows(Element parent) {
        for (Element child : parent.children()) {
            switch (child.normalName()) {
                case "tr" -> row(child);
                case "thead", "tbody", "tfoot" -> rows(child);
                default -> {
                    // the caption is done, and columns carry nothing to read
                }
            }
        }
    }

    private void row(Element row) {
        TreeElement opened = new TreeElement("tr");
        stored(row, opened);
        out.open(opened);
        for (Element child : row.children()) {
            if (child.normalName().equals("td") || child.normalName().equals("th")) {
                cell(child);
            }
        }
        out.close();
    }

    private void cell(Element cell) {
        TreeElement opened = new TreeElement(cell.normalName());
        for (String span : new String[] {"colspan", "rowspan"}) {
            String value = cell.attr(span);
            if (value.matches("[0-9]{1,3}") && Integer.parseInt(value) > 1) {
                opened.with(span, value);
            }
        }
        stored(cell, opened);
        if (cell.attr(HIGHLIGHT).matches("#?[A-Za-z0-9]{1,20}")) {
            opened.with(HIGHLIGHT, cell.attr(HIGHLIGHT));
        }
        out.open(opened);
        TreeElement box = new TreeElement("aligned");
        String style = HtmlStyle.alignment(cell);
        if (!style.isEmpty()) {
            box.with("style", style);
        }
        out.open(box);
        children.accept(cell);
        out.close().close();
    }
}
