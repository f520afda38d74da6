package io.github.docsync.convert;

import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Confluence's coloured panels, and which of them the kinds of alerts and admonitions become. */
final class PanelKinds {
    /** The editor's names of the macros differ from what the macros are called: {@code note} is its yellow warning. */
    private static final String PURPLE = "purple";

    private static final Map<String, String> MACROS = Map.ofEntries(
            Map.entry("note", "info"),
            Map.entry("info", "info"),
            Map.entry("todo", "info"),
            Map.entry("abstract", "info"),
            Map.entry("summary", "info"),
            Map.entry("tldr", "info"),
            Map.entry("question", "info"),
            Map.entry("help", "info"),
            Map.entry("faq", "info"),
            Map.entry("example", "info"),
            Map.entry("quote", "info"),
            Map.entry("cite", "info"),
            Map.entry("seealso", "info"),
            Map.entry("admonition", "info"),
            Map.entry("tip", "tip"),
            Map.entry("hint", "tip"),
            Map.entry("success", "tip"),
            Map.entry("check", "tip"),
            Map.entry("done", "tip"),
            Map.entry("important", PURPLE),
            Map.entry("warning", "note"),
            Map.entry("attention", "note"),
            Map.entry("caution", "warning"),
            Map.entry("danger", "warning"),
            Map.entry("error", "warning"),
            Map.entry("failure", "warning"),
            Map.entry("fail", "warning"),
            Map.entry("missing", "warning"),
            Map.entry("bug", "warning"));

    private PanelKinds() {}

    /** Whether that word, in any case, names a kind of panel. */
    static boolean isKind(String kind) {
        return MACROS.containsKey(kind.toLowerCase(Locale.ROOT));
    }

    /**
     * Adds a panel.
     *
     * @param kind any word; an unknown one makes an information panel
     * @param title inline content shown in bold above the rest, since Confluence's panels have no titles; empty for none
     */
    static void render(String kind, List<TreeNode> title, TreeBuilder out, Runnable content) {
        String lower = kind.toLowerCase(Locale.ROOT);
        String macro = Optional.ofNullable(MACROS.get(lower)).orElse("info");
        String label = lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
        int levels = open(macro, title.isEmpty() ? label : null, out);
        if (!title.isEmpty()) {
            out.add(Elements.boldParagraph(title));
        }
        content.run();
        for (int i = 0; i < levels; i++) {
            out.close();
        }
    }

    private static int open(String macro, @Nullable String label, TreeBuilder out) {
        if (macro.equals(PURPLE)) {
            out.open(new TreeElement("ac:adf-extension").labelled(label));
            out.open("ac:adf-node", "type", "panel");
            out.add(new TreeElement("ac:adf-attribute", "key", "panel-type").text("note"));
            out.open("ac:adf-content");
            return 3;
        }
        out.open(Elements.macro(macro).labelled(label));
        out.open("ac:rich-text-body");
        return 2;
    }

    /** Adds one of several tabs, which Confluence does not have: its title in bold, then its content. */
    static void tab(List<TreeNode> title, TreeBuilder out, Runnable content) {
        out.add(Elements.boldParagraph(title));
        content.run();
    }

    /** Adds a section that the reader unfolds. */
    static void expand(String title, TreeBuilder out, Runnable content) {
        out.open(Elements.macro("expand").labelled(title)).add(Elements.parameter("title", title));
        out.open("ac:rich-text-body");
        content.run();
        out.close().close();
    }
}
