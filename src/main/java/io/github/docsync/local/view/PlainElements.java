package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** XHTML as it stands in a body: known elements with known attributes. */
final class PlainElements {
    private static final Set<String> BARE = Set.of(
            "strong",
            "em",
            "u",
            "s",
            "del",
            "sub",
            "sup",
            "code",
            "blockquote",
            "ul",
            "li",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "small",
            "big",
            "cite",
            "dl",
            "dt",
            "dd",
            "q",
            "kbd",
            "samp",
            "var",
            "colgroup",
            "div");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** Lines that are not wrapped: those who use the keyboard scroll them too. */
    static final List<String> SCROLLABLE = List.of("tabindex", "0");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

    private PlainElements() {}

    static void addTo(Map<String, Renderer> renderers) {
        BARE.forEach(name -> renderers.put(name, PlainElements::bare));
        HEADINGS.forEach(name -> renderers.put(name, PlainElements::heading));
        renderers.put("p", PlainElements::bare);
        renderers.put("span", PlainElements::bare);
        renderers.put("ol", PlainElements::orderedList);
        renderers.put("pre", PlainElements::preformatted);
        renderers.put("br", (element, view) -> view.html().empty("br"));
        renderers.put("hr", (element, view) -> view.html().empty("hr"));
        renderers.put("col", PlainElements::column);
        renderers.put("td", PlainElements::cell);
        renderers.put("th", PlainElements::cell);
        renderers.put("table", PlainElements::table);
        renderers.put("time", PlainElements::time);
    }

    private static void bare(MarkupElement element, View view) {
        styled(element, view, List.of());
    }

    private static void styled(MarkupElement element, View view, List<String> attributes) {
        List<String> all = new ArrayList<>(attributes);
        String style = Safe.style(element.attribute("style"));
        if (!style.isEmpty()) {
            all.addAll(List.of("style", style));
        }
        view.html().open(element.name(), all.toArray(String[]::new));
        view.children(element);
        view.html().close();
    }

    private static void preformatted(MarkupElement element, View view) {
        styled(element, view, SCROLLABLE);
    }

    private static void heading(MarkupElement element, View view) {
        styled(element, view, List.of("id", view.headings().idOf(element)));
    }

    private static void orderedList(MarkupElement element, View view) {
        String start = element.attribute("start");
        if (start.matches("\\d{1,9}")) {
            view.html().open("ol", "start", start);
        } else {
            view.html().open("ol");
        }
        view.children(element);
        view.html().close();
    }

    private static void column(MarkupElement element, View view) {
        view.html().empty("col", "style", Safe.style(element.attribute("style")));
    }

    private static void cell(MarkupElement element, View view) {
        List<String> attributes = new ArrayList<>();
        for (String span : List.of("colspan", "rowspan")) {
            if (element.attribute(span).matches("\\d{1,3}")) {
                attributes.addAll(List.of(span, element.attribute(span)));
            }
        }
        String colour = Safe.colour(element.attribute("data-highlight-colour"));
        String style = Safe.style(element.attribute("style"));
        String all = colour.isEmpty() ? style : "background-color: " + colour + "; " + style;
        if (!all.isEmpty()) {
            attributes.addAll(List.of("style", all));
        }
        if (element.attribute("class").equals("numberingColumn")) {
            attributes.addAll(List.of("class", "numbered"));
        } else if (!colour.isEmpty()) {
            attributes.addAll(List.of("class", Safe.onBackground(colour)));
        }
        view.html().open(element.name(), attributes.toArray(String[]::new));
        view.children(element);
        view.html().close();
    }

    private static void table(MarkupElement element, View view) {
        String layout = element.attribute("data-layout");
        String kind = Set.of("wide", "full-width", "center", "align-start").contains(layout) ? layout : "default";
        view.html()
                .open("div", "class", "table table-" + kind, "tabindex", "0", "role", "region", "aria-label", "Table");
        String width = Safe.pixels(element.attribute("data-table-width"))
                .map(pixels -> "width: " + pixels + "px")
                .orElse("");
        view.html().open("table", "style", width);
        view.children(element);
        view.html().close().close();
    }

    private static String shown(String date) {
        try {
            return DAY.format(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return date;
        }
    }

    private static void time(MarkupElement element, View view) {
        String date = element.attribute("datetime");
        view.html().element("time", shown(date), "class", "date", "datetime", date);
    }
}
