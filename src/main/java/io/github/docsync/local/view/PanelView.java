package io.github.docsync.local.view;

import java.util.Map;

/** Coloured panels, however they are stored. */
final class PanelView {
    /** The class and sign of each kind; names are those of macros and, where they differ, of the new editor. */
    private static final Map<String, String[]> KINDS = Map.ofEntries(
            Map.entry("info", new String[] {"info", "ℹ"}),
            Map.entry("tip", new String[] {"success", "✓"}),
            Map.entry("success", new String[] {"success", "✓"}),
            Map.entry("note", new String[] {"warning", "!"}),
            Map.entry("warning", new String[] {"error", "✕"}),
            Map.entry("error", new String[] {"error", "✕"}),
            Map.entry("adf-note", new String[] {"note", "✎"}),
            Map.entry("adf-warning", new String[] {"warning", "!"}),
            Map.entry("custom", new String[] {"custom", ""}));

    private PanelView() {}

    /** Opens the panel of a macro: {@code note} is yellow there, {@code warning} red. */
    static void openMacro(String name, String title, View view) {
        open(KINDS.getOrDefault(name, new String[] {"custom", ""}), title, "", view);
    }

    /**
     * Opens a panel of the new editor, where {@code note} is purple and {@code warning} yellow.
     *
     * @param icon shown in place of the kind's own; empty for that
     */
    static void open(String type, String title, String icon, View view) {
        boolean differs = type.equals("note") || type.equals("warning");
        String[] kind = KINDS.getOrDefault(differs ? "adf-" + type : type, new String[] {"custom", ""});
        open(kind, title, icon, view);
    }

    private static void open(String[] kind, String title, String icon, View view) {
        view.html().open("div", "class", "panel panel-" + kind[0]);
        body(icon.isEmpty() ? kind[1] : icon, title, view);
    }

    /** Opens a panel with colours and a sign of its own. */
    static void openCustom(String background, String border, String icon, String title, View view) {
        String style = (background.isEmpty() ? "" : "background-color: " + background + "; ")
                + (border.isEmpty() ? "" : "border-color: " + border);
        String kind = "panel panel-custom" + (background.isEmpty() ? "" : " " + Safe.onBackground(background));
        view.html().open("div", "class", kind, "style", style.strip());
        body(icon, title, view);
    }

    private static void body(String icon, String title, View view) {
        if (!icon.isEmpty()) {
            view.html().element("span", icon, "class", "panel-icon", "aria-hidden", "true");
        }
        view.html().open("div", "class", "panel-body");
        if (!title.isEmpty()) {
            view.html().element("p", title, "class", "panel-title");
        }
    }

    static void close(View view) {
        view.html().close().close();
    }
}
