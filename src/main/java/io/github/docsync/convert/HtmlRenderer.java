package io.github.docsync.convert;

import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.markdown.Attributes;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Renders parsed HTML: what storage format has is mapped, what a browser would execute is dropped, the rest keeps its text. */
final class HtmlRenderer {
    /** Code of HTML that cannot be shown on a page. */
    static final String DROPPED = "html-dropped";

    /** Deeper elements are shown as their text. */
    private static final int MAX_DEPTH = 100;

    private static final Set<String> DROPPED_ELEMENTS = Set.of("script", "style", "link", "meta", "base", "svg");

    /** Only the text in them can be shown, which is meant for readers who cannot see the rest. */
    private static final Set<String> WITH_FALLBACK = Set.of("canvas", "applet", "object");

    private static final Pattern HELD_STAND_IN = Pattern.compile(RawHtmlRenderer.STAND_IN + "=\"([0-9]{1,9})\"");

    private static final Set<String> EMBEDDED = Set.of("iframe", "frame", "embed", "video", "audio");

    /** Where Git hosts show a formula that stands alone in them. */
    private static final Set<String> FORMULA_BLOCKS = Set.of("p", "div", "center");

    private static final Pattern FORMULA = Pattern.compile("\\s*\\$\\$(?<formula>[^$]{1,2000})\\$\\$\\s*");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    /** Elements that have their own in storage format. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("b", "strong"),
            Map.entry("strong", "strong"),
            Map.entry("i", "em"),
            Map.entry("em", "em"),
            Map.entry("cite", "em"),
            Map.entry("var", "em"),
            Map.entry("dfn", "em"),
            Map.entry("u", "u"),
            Map.entry("ins", "u"),
            Map.entry("s", "del"),
            Map.entry("del", "del"),
            Map.entry("strike", "del"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"),
            Map.entry("code", "code"),
            Map.entry("kbd", "code"),
            Map.entry("samp", "code"),
            Map.entry("tt", "code"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("ul", "ul"),
            Map.entry("menu", "ul"),
            Map.entry("dir", "ul"),
            Map.entry("li", "li"));

    private final RenderContext context;
    private final List<Consumer<Runnable>> standIns;
    private final Function<Element, SourceLocation> locate;
    private final BitSet rendered = new BitSet();
    private int depth;

    HtmlRenderer(RenderContext context, List<Consumer<Runnable>> standIns, Function<Element, SourceLocation> locate) {
        this.context = context;
        this.standIns = standIns;
        this.locate = locate;
    }

    /** Not kept, because a link's text is built apart. */
    private TreeBuilder out() {
        return context.out();
    }

    /** Renders a body's children, and last what of the Markdown the HTML parser could not place. */
    void render(Element body) {
        children(body);
        for (int i = rendered.nextClearBit(0); i < standIns.size(); i = rendered.nextClearBit(i + 1)) {
            standIn(i, () -> {});
        }
    }

    private void children(Element parent) {
        List<Node> children = new ArrayList<>(parent.childNodes());
        for (Node child : children) {
            if (child instanceof TextNode text) {
                out().text(text.getWholeText().replaceAll("\\s+", " "));
            } else if (child instanceof Element element) {
                if (++depth > MAX_DEPTH) {
                    out().text(element.wholeText());
                } else {
                    element(element);
                }
                depth--;
            }
        }
    }

    private void standIn(Element element) {
        standIn(Integer.parseInt(element.attr(RawHtmlRenderer.STAND_IN)), () -> children(element));
    }

    private void standIn(int index, Runnable body) {
        if (index < standIns.size() && !rendered.get(index)) {
            rendered.set(index);
            standIns.get(index).accept(body);
        }
    }

    private void element(Element element) {
        if (RawHtmlRenderer.isStandIn(element)) {
            standIn(element);
            return;
        }
        String name = element.normalName();
        if (FORMULA_BLOCKS.contains(name)
                && element.childNodeSize() == 1
                && element.childNode(0) instanceof TextNode text) {
            Matcher formula = FORMULA.matcher(text.getWholeText());
            if (formula.matches()) {
                MathRenderer.block(formula.group("formula"), locate.apply(element), context);
                return;
            }
        }
        if (DROPPED_ELEMENTS.contains(name)) {
            if (!isForMachines(element, name)) {
                dropped(element, "<" + name + ">", "remove it, or say it in Markdown");
            }
            dropStandIns(element);
            return;
        }
        warnOfHandlers(element);
        if (!HEADING.matcher(name).matches()) {
            anchor(element, name);
        }
        if (SAME.containsKey(name)) {
            wrap(SAME.get(name), element);
        } else if (EMBEDDED.contains(name)) {
            embedded(element);
        } else if (WITH_FALLBACK.contains(name)) {
            dropped(element, "<" + name + ">", "what it holds for readers who cannot see it is shown");
            children(element);
        } else {
            special(name, element);
        }
    }

    private void special(String name, Element element) {
        switch (name) {
            case "br", "hr" -> out().empty(name);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                io.github.docsync.convert.tree.TreeElement heading = aligned(name, element);
                out().open(heading);
                anchor(element, name);
                children(element);
                out().close();
            }
            case "p" -> {
                out().open(aligned("p", element));
                children(element);
                out().close();
            }
            case "a" -> link(element);
            case "img" -> image(element, element.attr("src").strip());
            case "ol" -> orderedList(element);
            case "pre" -> HtmlCode.render(element, context, this::standIn);
            case "table" -> new HtmlTable(out(), this::children).render(element);
            case "details" -> details(element);
            case "mark" -> span(InlineRenderer.MARKED, element);
            case "font" ->
                HtmlStyle.colour(element.attr("color"))
                        .ifPresentOrElse(colour -> span(colour, element), () -> children(element));
            case "span" ->
                HtmlStyle.colours(element).ifPresentOrElse(colour -> span(colour, element), () -> children(element));
            case "time" -> time(element);
            case "q" -> {
                out().text("“");
                children(element);
                out().text("”");
            }
            case "abbr", "acronym" -> abbreviation(element);
            case "dt" -> {
                out().open("p").open("strong");
                children(element);
                out().close().close();
            }
            case "dd" -> block("margin-left: 30.0px;", element);
            case "input" -> input(element);
            case "picture" -> picture(element);
            case "figure" -> figure(element);
            case "center" -> block("text-align: center;", element);
            case "wbr", "source", "track", "param", "col", "colgroup", "area", "map" -> {
                // nothing to see
            }
            default -> {
                if (element.isBlock() || element.is("summary, button, option, legend, caption")) {
                    block(HtmlStyle.alignment(element), element);
                } else {
                    children(element);
                }
            }
        }
    }

    private void wrap(String name, Element element) {
        out().open(name);
        children(element);
        out().close();
    }

    private static io.github.docsync.convert.tree.TreeElement aligned(String name, Element element) {
        String style = HtmlStyle.alignment(element);
        io.github.docsync.convert.tree.TreeElement opened = new io.github.docsync.convert.tree.TreeElement(name);
        if (!style.isEmpty()) {
            opened.with("style", style);
        }
        return opened;
    }

    /** A box of its own, whose inline content makes paragraphs with the style. */
    private void block(String style, Element element) {
        io.github.docsync.convert.tree.TreeElement box = new io.github.docsync.convert.tree.TreeElement("aligned");
        if (!style.isEmpty()) {
            box.with("style", style);
        }
        out().open(box);
        children(element);
        out().close();
    }

    private void span(String style, Element element) {
        out().open("span", "style", style);
        children(element);
        out().close();
    }

    private void link(Element element) {
        if (element.hasAttr("href") && element.childNodeSize() > 0) {
            LinkRenderer.render(element.attr("href").strip(), locate.apply(element), context, () -> children(element));
        } else {
            children(element);
        }
    }

    private void image(Element element, String source) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : List.of("width", "height", "align")) {
            String value = element.attr(name).isEmpty() ? HtmlStyle.property(element, name) : element.attr(name);
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        }
        ImageAttributes attributes = new ImageAttributes(
                element.attr("alt"), element.attr("title"), new Attributes(null, List.of(), values));
        ImageRenderer.render(source, attributes, locate.apply(element), context);
    }

    private void picture(Element element) {
        Element image = element.selectFirst("img");
        if (image == null) {
            children(element);
        } else {
            image(image, ColourSchemes.ofPicture(element, image));
        }
    }

    private void figure(Element element) {
        List<TreeNode> content = context.capture(() -> block(HtmlStyle.alignment(element), element));
        PictureCaption.ofFigure(content).forEach(out()::add);
    }

    private void orderedList(Element element) {
        io.github.docsync.convert.tree.TreeElement list = new io.github.docsync.convert.tree.TreeElement("ol");
        String start = element.attr("start");
        if (start.matches("[0-9]{1,9}") && !start.equals("1")) {
            list.with("start", start);
        }
        out().open(list);
        children(element);
        out().close();
    }

    private void details(Element element) {
        Element summary = child(element, "summary");
        String title = summary == null ? "" : summary.text().strip();
        if (summary != null) {
            for (Element inner : summary.select("[" + RawHtmlRenderer.STAND_IN + "]")) {
                int index = Integer.parseInt(inner.attr(RawHtmlRenderer.STAND_IN));
                List<TreeNode> content = context.capture(() -> standIn(index, () -> {}));
                title = (title + " " + PlainContent.of(content)).strip();
            }
            summary.remove();
        }
        PanelKinds.expand(title.isEmpty() ? "Details" : title, out(), () -> children(element));
    }

    /** Not by a selector, which would look through all descendants. */
    private static @Nullable Element child(Element parent, String name) {
        for (Element child : parent.children()) {
            if (child.normalName().equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** A date that shows as itself is a date of Confluence's. */
    private void time(Element element) {
        String date = element.attr("datetime");
        List<TreeNode> content = context.capture(() -> children(element));
        String shown = PlainContent.of(content);
        if ((shown.isEmpty() || shown.equals(date)) && date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            out().empty("time", "datetime", date);
        } else {
            content.forEach(out()::add);
        }
    }

    private void abbreviation(Element element) {
        children(element);
        String title = element.attr("title").strip();
        if (!title.isEmpty()) {
            out().text(" (" + title + ")");
        }
    }

    private void input(Element element) {
        if (element.attr("type").equalsIgnoreCase("checkbox")) {
            out().text(element.hasAttr("checked") ? "☑ " : "☐ ");
        }
    }

    /** What plays or shows another page: a link to it is left. */
    private void embedded(Element element) {
        String source = element.attr("src");
        Element inner = source.isEmpty() ? element.selectFirst("[src]") : null;
        String address = inner == null ? source : inner.attr("src");
        dropped(element, "<" + element.normalName() + ">", "a link to what it shows is left; use a macro to embed it");
        if (!address.isBlank()) {
            LinkRenderer.render(
                    address.strip(),
                    locate.apply(element),
                    context,
                    () -> context.out().text(address.strip()));
        }
        dropStandIns(element);
    }

    /** What of the Markdown stands in something that is left out goes with it, and is not shown elsewhere. */
    private void dropStandIns(Element element) {
        Matcher matcher = HELD_STAND_IN.matcher(element.html());
        while (matcher.find()) {
            rendered.set(Integer.parseInt(matcher.group(1)));
        }
    }

    /** What no browser shows either, so that no reader misses it. */
    private static boolean isForMachines(Element element, String name) {
        return name.equals("meta")
                || name.equals("base")
                || (name.equals("link") && !element.attr("rel").equalsIgnoreCase("stylesheet"));
    }

    private void dropped(Element element, String what, String remedy) {
        context.warn(locate.apply(element), DROPPED, what + " cannot be shown in Confluence and is left out", remedy);
    }

    private void warnOfHandlers(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                dropped(element, "the event handler " + attribute.getKey(), "remove it");
            }
        }
    }

    private void anchor(Element element, String name) {
        String id = element.id().isEmpty() && name.equals("a") ? element.attr("name") : element.id();
        if (context.isLinked(id)) {
            out().add(Elements.anchor(id));
        }
    }
}
