package io.github.docsync.markdown;

import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Finds what raw HTML refers to and can be referred to by: {@code href}, {@code src}, {@code id} and {@code name}. Read by the parser
 * that reads it for rendering, and as XML, since a piece of HTML may begin or end anywhere.
 */
final class RawHtmlReferences {
    private static final Set<String> CODE = Set.of("script", "style");

    private RawHtmlReferences() {}

    /**
     * @param anchors receives the ids
     * @param links receives each destination and whether it is an image's
     */
    static void find(String html, Set<String> anchors, BiConsumer<String, Boolean> links) {
        if (html.startsWith("<!--") || html.indexOf('=') < 0) {
            return;
        }
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        Jsoup.parse(html, "", parser).filter((node, depth) -> {
            if (!(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (CODE.contains(element.normalName())) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            find(element, anchors, links);
            return NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static void find(Element element, Set<String> anchors, BiConsumer<String, Boolean> links) {
        boolean link = element.normalName().equals("a");
        if (!element.id().isEmpty()) {
            anchors.add(element.id());
        }
        if (link && element.hasAttr("name")) {
            anchors.add(element.attr("name"));
        }
        if (link && element.hasAttr("href")) {
            links.accept(element.attr("href"), false);
        }
        if (element.normalName().equals("img") && element.hasAttr("src")) {
            links.accept(element.attr("src"), true);
        }
    }
}
