package io.github.docsync.convert.dialect;

import java.util.Locale;
import java.util.Set;

/** Trees of files, {@code <Files><Folder name="app"><File name="page.tsx" /></Folder></Files>}, as nested lists. */
final class JsxTrees {
    /** The names of the components that such a tree stands in. */
    static final Set<String> ROOTS = Set.of("files", "tree", "filetree");

    private static final int DEEPEST = 30;

    private JsxTrees() {}

    /** The list of what a tree names; what stands in it as it is where that is a list already. */
    static Translation list(TagElement element) {
        StringBuilder list = new StringBuilder();
        int depth = 0;
        for (Tag tag : JsxScanner.components(element.body())) {
            String kind = tag.name().substring(tag.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            boolean folder = kind.equals("folder");
            if (folder && tag.form() == Tag.Form.CLOSING) {
                depth = Math.max(0, depth - 1);
            } else if (tag.form() != Tag.Form.CLOSING && (folder || kind.equals("file"))) {
                list.append("  ".repeat(Math.min(depth, DEEPEST)))
                        .append("- ")
                        .append(MarkdownPieces.text(tag.valueOrEmpty("name", "label", "title")))
                        .append('\n');
                depth += folder && tag.form() == Tag.Form.OPENING ? 1 : 0;
            }
        }
        return list.isEmpty() ? Translation.TRANSPARENT : new Translation.Blocks(list.toString());
    }
}
