package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The comment before a pipe table that says its layout and the widths of its columns. */
public final class TableLayoutComment {
    /** What it can say besides widths. */
    private static final Set<String> LAYOUT =
            Set.of("data-layout", "data-table-width", "data-table-display-mode", "class");

    private TableLayoutComment() {}

    /** The comment, an empty string where there is nothing to say; empty where the table says more than a comment can. */
    public static Optional<String> of(Element table) {
        Optional<List<String>> widths = widths(table);
        if (widths.isEmpty() || !LAYOUT.containsAll(table.attributes().keySet())) {
            return Optional.empty();
        }
        List<String> layout = new ArrayList<>(widths.get());
        table.attribute("data-layout")
                .filter(value -> value.matches("[a-z-]{1,20}") && !value.equals("default"))
                .ifPresent(value -> layout.add("layout=" + value));
        table.attribute("data-table-width")
                .filter(value -> value.matches("[0-9]{1,4}") && !value.equals("760"))
                .ifPresent(value -> layout.add("width=" + value));
        table.attribute("class")
                .filter(value -> value.matches("[A-Za-z0-9_ -]{1,60}"))
                .ifPresent(value -> layout.add("class=" + value.replace(' ', '+')));
        if (layout.isEmpty()) {
            return Optional.of("");
        }
        String what = layout.get(0).indexOf('=') < 0 ? "widths" : "table";
        return Optional.of("<!-- " + what + ": " + String.join(" ", layout) + " -->");
    }

    /** Empty where the columns say more than their widths; an empty list where they say nothing. */
    static Optional<List<String>> widths(Element table) {
        List<String> widths = new ArrayList<>();
        for (Element group : Nodes.elements(table)) {
            if (!group.name().equals("colgroup")) {
                continue;
            }
            for (Element column : Nodes.elements(group)) {
                String style = column.attribute("style").orElse("").strip();
                if (style.isEmpty() && column.attributes().isEmpty()) {
                    continue;
                }
                if (!style.matches("width: *[0-9]{1,4}(?:\\.[0-9]{1,4})?px;?")
                        || column.attributes().size() != 1) {
                    return Optional.empty();
                }
                widths.add(style.replaceAll("width: *|;|(?<=[0-9])\\.0+(?=px)", ""));
            }
        }
        return Optional.of(widths);
    }
}
