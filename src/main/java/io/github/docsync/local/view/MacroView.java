package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Macros; one that is not known here is a grey dashed box with what it holds. */
final class MacroView {
    private static final Set<String> PANELS = Set.of("info", "note", "tip", "warning");
    private static final Map<String, Renderer> KNOWN = Map.ofEntries(
            Map.entry("code", CodeBlocks::code),
            Map.entry("noformat", CodeBlocks::code),
            Map.entry("panel", MacroView::panel),
            Map.entry("expand", MacroView::expand),
            Map.entry("status", MacroView::status),
            Map.entry("toc", MacroView::contents),
            Map.entry("anchor", MacroView::anchor),
            Map.entry("children", ChildrenMacro::render),
            Map.entry("excerpt", MacroView::body),
            Map.entry("details", MacroView::details),
            Map.entry("include", IncludeMacros::include),
            Map.entry("excerpt-include", IncludeMacros::excerpt),
            Map.entry("jira", MacroView::jira),
            Map.entry("view-file", MacroView::file));

    private MacroView() {}

    static void addTo(Map<String, Renderer> renderers) {
        renderers.put("ac:structured-macro", MacroView::macro);
        renderers.put("ac:macro", MacroView::macro);
    }

    private static void macro(MarkupElement macro, View view) {
        String name = macro.attribute("ac:name").toLowerCase(Locale.ROOT);
        if (PANELS.contains(name)) {
            PanelView.openMacro(name, macro.parameter("title"), view);
            body(macro, view);
            PanelView.close(view);
        } else {
            KNOWN.getOrDefault(name, MacroView::unknown).render(macro, view);
        }
    }

    private static void body(MarkupElement macro, View view) {
        macro.child("ac:rich-text-body").ifPresent(view::children);
    }

    private static void panel(MarkupElement macro, View view) {
        String background = Safe.colour(macro.parameter("bgColor"));
        String border = Safe.colour(macro.parameter("borderColor"));
        String icon = macro.parameter("panelIconText");
        PanelView.openCustom(background, border, icon, macro.parameter("title"), view);
        body(macro, view);
        PanelView.close(view);
    }

    private static void expand(MarkupElement macro, View view) {
        String title = macro.parameter("title");
        view.html()
                .open("details", "class", "expand")
                .element("summary", title.isEmpty() ? "Click here to expand…" : title);
        view.html().open("div", "class", "expand-body");
        body(macro, view);
        view.html().close().close();
    }

    private static void status(MarkupElement macro, View view) {
        String colour = macro.parameter("colour").toLowerCase(Locale.ROOT);
        String kind = Set.of("green", "yellow", "red", "blue", "purple").contains(colour) ? colour : "grey";
        view.html().element("span", macro.parameter("title"), "class", "status status-" + kind);
    }

    private static void contents(MarkupElement macro, View view) {
        int least = level(macro.parameter("minLevel"), 1);
        int most = level(macro.parameter("maxLevel"), 6);
        List<Headings.Heading> shown = view.headings().all().stream()
                .filter(heading -> heading.level() >= least && heading.level() <= most)
                .filter(heading -> !heading.text().isEmpty())
                .toList();
        int top = shown.stream().mapToInt(Headings.Heading::level).min().orElse(1);
        view.html().open("nav", "class", "toc").open("ul");
        for (Headings.Heading heading : shown) {
            view.html().open("li", "class", "toc-" + (heading.level() - top));
            view.html().element("a", heading.text(), "href", "#" + heading.id()).close();
        }
        view.html().close().close();
    }

    private static int level(String value, int standard) {
        return value.matches("[1-6]") ? Integer.parseInt(value) : standard;
    }

    private static void anchor(MarkupElement macro, View view) {
        view.html().element("span", "", "id", macro.parameter(""));
    }

    private static void details(MarkupElement macro, View view) {
        if (macro.parameter("hidden").equals("true")) {
            return;
        }
        view.html().open("div", "class", "page-properties");
        body(macro, view);
        view.html().close();
    }

    private static void jira(MarkupElement macro, View view) {
        String key = macro.parameter("key");
        view.html().element("span", key.isEmpty() ? "Jira: " + macro.parameter("jqlQuery") : key, "class", "jira");
    }

    private static void file(MarkupElement macro, View view) {
        String name = macro.elements()
                .flatMap(parameter -> parameter.child("ri:attachment").stream())
                .map(attachment -> attachment.attribute("ri:filename"))
                .findFirst()
                .orElse("");
        Optional<String> url = view.surroundings().attachment(name);
        if (url.isPresent()) {
            view.html().element("a", "📎 " + name, "href", url.get(), "class", "card");
        } else {
            view.html().element("span", "📎 " + name, "class", "unresolved");
        }
    }

    private static void unknown(MarkupElement macro, View view) {
        view.html().open("div", "class", "macro");
        view.html().element("span", macro.attribute("ac:name"), "class", "macro-name");
        List<String> parameters = new ArrayList<>();
        macro.elements()
                .filter(child -> child.is("ac:parameter"))
                .forEach(child -> parameters.add(child.attribute("ac:name") + " = " + child.text()));
        if (!parameters.isEmpty()) {
            view.html().text(" ").element("span", String.join(" · ", parameters), "class", "macro-parameters");
        }
        macro.child("ac:plain-text-body")
                .ifPresent(text ->
                        view.html().element("pre", text.text(), PlainElements.SCROLLABLE.toArray(String[]::new)));
        body(macro, view);
        view.html().close();
    }
}
