package io.github.docsync.convert;

import io.github.docsync.markdown.Attributes;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** {@code <pre>} as a code block. In a line of Markdown it holds Markdown, of which the text is shown. */
final class HtmlCode {
    private final RenderContext context;
    private final Consumer<Element> standIn;
    private final StringBuilder text = new StringBuilder();

    private HtmlCode(RenderContext context, Consumer<Element> standIn) {
        this.context = context;
        this.standIn = standIn;
    }

    /** @param standIn renders what an element stands for */
    static void render(Element pre, RenderContext context, Consumer<Element> standIn) {
        HtmlCode code = new HtmlCode(context, standIn);
        Depth depth = context.memory(Depth.class, ignored -> new Depth());
        depth.open++;
        code.collect(pre);
        depth.open--;
        String source = code.text.toString();
        boolean ended = source.endsWith("\n");
        CodeRenderer.code(
                language(pre),
                Attributes.none(),
                ended ? source.substring(0, source.length() - 1) : source,
                context.out());
    }

    /** Whether what is rendered now stands in a {@code <pre>}, where lines stay lines. */
    static boolean isOpen(RenderContext context) {
        return context.memory(Depth.class, ignored -> new Depth()).open > 0;
    }

    private void collect(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode characters) {
                text.append(characters.getWholeText());
            } else if (child instanceof Element inner && RawHtmlRenderer.isStandIn(inner)) {
                text.append(PlainContent.verbatim(context.capture(() -> standIn.accept(inner))));
            } else if (child instanceof Element inner && inner.normalName().equals("br")) {
                text.append('\n');
            } else if (child instanceof Element inner) {
                collect(inner);
            }
        }
    }

    private static String language(Element pre) {
        Element code = pre.selectFirst("> code");
        for (String name : (code == null ? pre : code).classNames()) {
            for (String prefix : new String[] {"language-", "lang-"}) {
                if (name.startsWith(prefix)) {
                    return name.substring(prefix.length());
                }
            }
        }
        return pre.attr("lang");
    }

    /** How many {@code <pre>}s are open. */
    private static final class Depth {
        private int open;
    }
}
