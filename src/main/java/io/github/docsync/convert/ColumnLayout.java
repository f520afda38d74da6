package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.markdown.Attributes;
import java.util.ArrayList;
import java.util.List;

/** Gives a section of columns the type that its number of cells demands. */
final class ColumnLayout {
    private static final List<String> EQUAL =
            List.of("fixed-width", "two_equal", "three_equal", "four_equal", "five_equal");

    private ColumnLayout() {}

    /**
     * @param attributes the {@code type} that the author asks for, taken if it has as many columns; {@code breakout}, how far the section
     *     stands out, {@code none} for not saying it; {@code breakout-width} in pixels
     */
    static void finish(TreeElement section, Attributes attributes) {
        String wanted = attributes.value("type").orElse("");
        List<TreeElement> cells = cells(section);
        while (cells.size() > EQUAL.size()) {
            TreeElement last = cells.remove(cells.size() - 1);
            cells.get(cells.size() - 1).children().addAll(last.children());
        }
        section.children().clear();
        section.children().addAll(cells);
        section.with("ac:type", columns(wanted) == cells.size() ? wanted : EQUAL.get(cells.size() - 1));
        String breakout = attributes.value("breakout").orElse("default");
        if (!breakout.equals("none")) {
            section.with("ac:breakout-mode", breakout);
        }
        attributes.value("breakout-width").ifPresent(width -> section.with("ac:breakout-width", width));
    }

    private static int columns(String type) {
        return switch (type) {
            case "single", "fixed-width" -> 1;
            case "two_equal", "two_left_sidebar", "two_right_sidebar" -> 2;
            case "three_equal", "three_with_sidebars", "three_left_sidebars", "three_right_sidebars" -> 3;
            case "four_equal" -> 4;
            case "five_equal" -> 5;
            default -> 0;
        };
    }

    /** What the author wrote between columns goes into the column before it. */
    private static List<TreeElement> cells(TreeElement section) {
        List<TreeElement> cells = new ArrayList<>();
        for (TreeNode child : section.children()) {
            if (child instanceof TreeElement cell && cell.name().equals("ac:layout-cell")) {
                cells.add(cell);
            } else {
                boolean blank =
                        child instanceof TreeNode.Characters text && text.text().isBlank();
                if (cells.isEmpty() && !blank) {
                    cells.add(new TreeElement("ac:layout-cell"));
                }
                if (!blank) {
                    cells.get(cells.size() - 1).add(child);
                }
            }
        }
        if (cells.isEmpty()) {
            cells.add(new TreeElement("ac:layout-cell"));
        }
        return cells;
    }
}
