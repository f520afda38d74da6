package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables: with pipes where they have a header row and each cell is one line of text, else as HTML. */
final class TableWriter {
    private static final Set<String> KNOWN = Set.of(
            "colspan",
            "rowspan",
            "data-highlight-colour",
            "data-layout",
            "data-table-width",
            "data-table-display-mode");

    private final WritingContext context;
    private final BlockWriter blocks;
    private final InlineWriter inline;

    TableWriter(WritingContext context, BlockWriter blocks, InlineWriter inline) {
        this.context = context;
        this.blocks = blocks;
        this.inline = inline;
    }

    Optional<String> write(Element table, MarkdownStyle style) {
        List<Element> rows = new ArrayList<>();
        for (Element child : Nodes.elements(table)) {
            if (child.name().equals("tr")) {
                rows.add(child);
            } else if (!child.name().equals("colgroup")) {
                return Optional.empty();
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> widths = TableLayoutComment.widths(table).orElse(List.of());
        boolean sturdy = context.forms().of(table) != Forms.Form.NICE;
        Optional<String> pipes =
                sturdy ? Optional.empty() : TableLayoutComment.of(table).flatMap(layout -> pipes(rows, layout, style));
        return pipes.or(() -> Optional.of(html(table, rows, widths, style)));
    }

    private Optional<String> pipes(List<Element> rows, String layout, MarkdownStyle style) {
        int columns = Nodes.elements(rows.get(0)).size();
        List<String> alignments = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            alignments.add("");
        }
        Set<Integer> aligned = new HashSet<>();
        List<List<String>> cells = new ArrayList<>();
        for (Element row : rows) {
            List<Element> inRow = Nodes.elements(row);
            boolean header = cells.isEmpty();
            boolean fits = inRow.size() == columns
                    && columns > 0
                    && row.attributes().isEmpty()
                    && inRow.stream().allMatch(cell -> cell.name().equals(header ? "th" : "td") && isOneLine(cell));
            if (!fits) {
                return Optional.empty();
            }
            List<String> line = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                Element cell = inRow.get(i);
                String text = inline.line(content(cell), lineOf(cell, style));
                String alignment = alignment(cell);
                if (!text.isEmpty() && aligned.add(i)) {
                    alignments.set(i, alignment);
                } else if (!text.isEmpty() && !alignments.get(i).equals(alignment)) {
                    return Optional.empty();
                }
                line.add(text);
            }
            cells.add(line);
        }
        StringBuilder out = new StringBuilder();
        if (!layout.isEmpty()) {
            out.append(layout).append('\n');
        }
        out.append(row(cells.get(0)))
                .append('\n')
                .append(row(alignments.stream().map(TableWriter::rule).toList()));
        cells.subList(1, cells.size()).forEach(line -> out.append('\n').append(row(line)));
        return Optional.of(out.toString());
    }

    private Line lineOf(Element cell, MarkdownStyle style) {
        boolean sturdy = context.forms().of(cell) != Forms.Form.NICE
                || Nodes.elements(cell).stream()
                        .anyMatch(part ->
                                part.name().equals("p") && context.forms().of(part) != Forms.Form.NICE);
        return Line.cell(style).sturdy(sturdy);
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
                .collect(Collectors.joining("", "|", ""));
    }

    private static String rule(String alignment) {
        return switch (alignment) {
            case "center" -> ":---:";
            case "right" -> "---:";
            default -> "---";
        };
    }

    private boolean isOneLine(Element cell) {
        boolean raw = Nodes.elements(cell).stream()
                .anyMatch(part -> context.forms().of(part) == Forms.Form.RAW && Nodes.isBlock(part));
        return cell.attributes().isEmpty()
                && !raw
                && content(cell).stream().noneMatch(TableWriter::needsBlock)
                && (alignment(cell).isEmpty() || List.of("center", "right").contains(alignment(cell)));
    }

    private static boolean needsBlock(StorageNode node) {
        return Nodes.isBlock(node);
    }

    /** What stands in the cell's only paragraph, or else in the cell itself. */
    private static List<StorageNode> content(Element cell) {
        List<StorageNode> children = cell.children();
        return children.size() == 1
                        && children.get(0) instanceof Element only
                        && only.name().equals("p")
                ? only.children()
                : children;
    }

    private static String alignment(Element cell) {
        if (cell.children().size() != 1
                || !(cell.children().get(0) instanceof Element only)
                || !only.name().equals("p")) {
            return "";
        }
        return only.attributes().isEmpty() ? "" : Styles.alignment(only).orElse("other");
    }

    private String html(Element table, List<Element> rows, List<String> widths, MarkdownStyle style) {
        StringBuilder out =
                new StringBuilder("<table").append(attributes(table)).append(">\n");
        if (context.forms().of(table) != Forms.Form.NICE
                || TableLayoutComment.widths(table).isEmpty()) {
            columns(table, out);
        } else if (!widths.isEmpty()) {
            out.append("<colgroup>");
            widths.forEach(
                    width -> out.append("<col style=\"width: ").append(width).append("\">"));
            out.append("</colgroup>\n");
        }
        for (Element row : rows) {
            out.append("<tr").append(attributes(row)).append(">\n");
            for (Element cell : Nodes.elements(row)) {
                cell(cell, out, style);
            }
            out.append("</tr>\n");
        }
        return out.append("</table>").toString();
    }

    /** The columns as they are. */
    private static void columns(Element table, StringBuilder out) {
        Optional<Element> group = Nodes.child(table, "colgroup");
        if (group.isPresent() && group.get().attributes().isEmpty()) {
            out.append("<colgroup>");
            for (Element column : Nodes.elements(group.get())) {
                out.append("<col").append(attributes(column)).append('>');
            }
            out.append("</colgroup>\n");
        }
    }

    private void cell(Element cell, StringBuilder out, MarkdownStyle style) {
        out.append('<').append(cell.name()).append(attributes(cell)).append('>');
        String plain = plain(cell);
        if (plain != null) {
            out.append(plain);
        } else {
            out.append("\n\n").append(blocks.loose(cell, style)).append("\n\n");
        }
        out.append("</").append(cell.name()).append(">\n");
    }

    /** The text of a cell that is nothing else; null if there is more to it. */
    private @org.jspecify.annotations.Nullable String plain(Element cell) {
        List<StorageNode> content = content(cell);
        if (!alignment(cell).isEmpty() || content.size() > 1) {
            return null;
        }
        if (content.isEmpty()) {
            return "";
        }
        boolean text = content.get(0) instanceof StorageNode.Text only
                && only.text().matches("[\\p{L}\\p{N} ,.;()/%'-]*")
                && !only.text().contains("www.")
                && context.forms().of(only) == Forms.Form.NICE;
        return text ? ((StorageNode.Text) content.get(0)).text().strip() : null;
    }

    private static String attributes(Element element) {
        StringBuilder text = new StringBuilder();
        element.attributes().forEach((name, value) -> {
            boolean known = KNOWN.contains(name) && value.matches("[A-Za-z0-9#-]{1,20}");
            text.append(' ').append(known ? "" : "data-storage-").append(name).append("=\"");
            text.append(value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
                    .append('"');
        });
        return text.toString();
    }
}
