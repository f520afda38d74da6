package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table's layout as far as Confluence makes it up. Columns with widths and no {@code data-layout} get the layout that their
 * sum suggests; a table is 760 pixels wide unless it says otherwise.
 */
final class TableLayout {
    private static final Pattern PIXELS = Pattern.compile("width: (\\d{1,6})(?:\\.\\d{1,6})?px;");
    /** Confluence induces {@code default} up to 680 pixels, {@code wide} from 685 and {@code full-width} from 980. */
    private static final int WIDE_FROM = 685;

    private static final int FULL_WIDTH_FROM = 980;

    private TableLayout() {}

    static void removeInduced(Map<String, String> attributes, List<StorageNode> children) {
        attributes.remove("data-layout", "default");
        attributes.remove("data-table-width", "760");
        for (StorageNode child : children) {
            if (child instanceof StorageNode.Element colgroup && colgroup.is("colgroup")) {
                int width = width(colgroup);
                attributes.remove("data-table-width", Integer.toString(width));
                if (width >= FULL_WIDTH_FROM) {
                    attributes.remove("data-layout", "full-width");
                } else if (width >= WIDE_FROM) {
                    attributes.remove("data-layout", "wide");
                }
            }
        }
    }

    /** Whether some column says more than that it is there. */
    static boolean hasWidths(List<StorageNode> columns) {
        return columns.stream()
                .anyMatch(column -> column instanceof StorageNode.Element element
                        && !element.attributes().isEmpty());
    }

    private static int width(StorageNode.Element colgroup) {
        int width = 0;
        for (StorageNode child : colgroup.children()) {
            if (child instanceof StorageNode.Element column) {
                Matcher pixels = PIXELS.matcher(column.attribute("style").orElse(""));
                width += pixels.matches() ? Integer.parseInt(pixels.group(1)) : 0;
            }
        }
        return width;
    }
}
