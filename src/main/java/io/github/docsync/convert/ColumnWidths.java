package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The widths of a table's columns. */
final class ColumnWidths {
    /** A table's usual width in Confluence, and the largest that it takes. Pixels. */
    private static final int USUAL = 760;

    private static final int LARGEST = 1800;
    private static final Pattern WIDTH = Pattern.compile("(?<number>[0-9]{1,4}(?:\\.[0-9]{1,4})?)(?<unit>px|%)? *;?");

    private ColumnWidths() {}

    /**
     * A table whose columns have these widths, or no widths if one of them is something else. Confluence would give a table
     * of 685 pixels and more a wider layout than the text if it said nothing of its layout.
     *
     * @param widths one for each column, in pixels or percent
     */
    static TreeElement table(List<String> widths) {
        TreeElement table = new TreeElement("table");
        group(widths).ifPresent(group -> table.with("data-layout", "default").add(group));
        return table;
    }

    /** Gives a table something to say of its layout, if that can be what Confluence says. */
    static void say(TreeElement table, String attribute, String value) {
        if (value.matches("[A-Za-z0-9_ -]{1,60}")) {
            table.with(attribute, value);
        }
    }

    /** Empty if there are none, or if one of them is something else. */
    private static Optional<TreeElement> group(List<String> widths) {
        TreeElement group = new TreeElement("colgroup");
        double sum = 0;
        for (String width : widths) {
            Matcher matcher = WIDTH.matcher(width.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            double number = Double.parseDouble(matcher.group("number"));
            boolean exact = "px".equals(matcher.group("unit"));
            double pixels = exact ? number : Math.rint(matcher.group("unit") == null ? number : number * USUAL / 100);
            sum += pixels;
            if (pixels < 1 || sum > LARGEST) {
                return Optional.empty();
            }
            boolean whole = pixels == Math.rint(pixels);
            String shown = whole
                    ? String.format(Locale.ROOT, "%.1f", pixels)
                    : BigDecimal.valueOf(pixels).toPlainString();
            group.add(new TreeElement("col", "style", "width: " + shown + "px;"));
        }
        return widths.isEmpty() ? Optional.empty() : Optional.of(group);
    }
}
