package io.github.docsync.convert;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.markdown.HtmlTags;
import io.github.docsync.markdown.syntax.GeneratedFence;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Renders siblings some of which are raw HTML. The HTML among them is parsed in one go, with a stand-in element for each
 * Markdown sibling, so that a {@code <details>} in one piece of HTML and its end in another enclose what stands between.
 */
final class RawHtmlRenderer {
    /** The attribute of stand-ins; its value is an index into {@link #standIns}. */
    static final String STAND_IN = "docsync-stand-in";

    private final RenderContext context;
    /** What each stand-in renders, given a way to render the content between its tags. */
    private final List<Consumer<Runnable>> standIns = new ArrayList<>();
    /** The end tags of macros with a body that are open. */
    private final List<String> open = new ArrayList<>();

    private final StringBuilder html = new StringBuilder();
    /** The sibling that a part of the HTML comes from, by the index at which the part starts. */
    private final TreeMap<Integer, Node> sources = new TreeMap<>();

    private RawHtmlRenderer(RenderContext context) {
        this.context = context;
    }

    /** Whether an element of the parsed HTML stands for something in Markdown. */
    static boolean isStandIn(Element element) {
        return element.attr(STAND_IN).matches("[0-9]{1,9}");
    }

    static boolean isRawHtml(Node node) {
        return node instanceof HtmlBlockBase || node instanceof HtmlInlineBase;
    }

    static void render(List<Node> siblings, RenderContext context) {
        new RawHtmlRenderer(context).run(siblings);
    }

    private void run(List<Node> siblings) {
        List<HtmlPart> parts = parts(siblings);
        int[] closings = closings(parts);
        BitSet drawings = SvgTags.between(parts);
        for (int i = 0; i < parts.size(); i++) {
            HtmlPart part = parts.get(i);
            HtmlComment directive = part.directive();
            if (drawings.get(i) && part.html() != null) {
                continue;
            }
            if (directive != null) {
                i = directive(directive, parts, closings, i);
            } else if (part.html() != null) {
                sources.put(html.length(), part.node());
                html.append(part.html());
            } else {
                standIn(part.node(), body -> context.render(part.node()));
                html.append(endTag(part.node()));
            }
        }
        Element body = new Element("body");
        Parser.htmlParser()
                .setTrackPosition(true)
                .parseFragmentInput(html.toString(), new Element("body"), "")
                .forEach(body::appendChild);
        new HtmlRenderer(context, standIns, this::location).render(body);
    }

    private static List<HtmlPart> parts(List<Node> siblings) {
        Set<String> customElements = siblings.stream()
                .filter(RawHtmlRenderer::isRawHtml)
                .flatMap(node -> Stream.concat(
                        HtmlTags.customElements(node.getChars()),
                        node instanceof HtmlBlockBase ? HtmlTags.components(node.getChars()) : Stream.of()))
                .collect(Collectors.toSet());
        List<HtmlPart> parts = new ArrayList<>();
        for (Node node : siblings) {
            if (isRawHtml(node)) {
                RawHtmlScanner.scan(
                        source(node),
                        customElements,
                        text -> parts.add(new HtmlPart(text, null, node)),
                        comment -> HtmlComment.read(comment)
                                .ifPresent(directive -> parts.add(new HtmlPart(null, directive, node))));
            } else {
                parts.add(new HtmlPart(null, null, node));
            }
        }
        return parts;
    }

    /** Where in the file an element of the parsed HTML starts; exact in its line. */
    private SourceLocation location(Element element) {
        int position = Math.max(0, element.sourceRange().startPos());
        Map.Entry<Integer, Node> source = sources.floorEntry(position);
        if (source == null) {
            return context.document().location(context.document().tree());
        }
        SourceLocation start = context.document().location(source.getValue());
        String before = html.substring(source.getKey(), Math.min(position, html.length()));
        int lines = (int) before.chars().filter(character -> character == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new SourceLocation(
                start.file(), start.line() + lines, lines == 0 ? start.column() + column - 1 : column);
    }

    /** Without the markers of quotes and lists that stand before a block's lines. */
    private static String source(Node node) {
        return GeneratedFence.plain(
                (node instanceof HtmlBlockBase block ? block.getContentChars() : node.getChars()).toString());
    }

    /** Adds what a directive stands for; returns the index of the last part that belongs to it. */
    private int directive(HtmlComment directive, List<HtmlPart> parts, int[] closings, int at) {
        Node node = parts.get(at).node();
        if (directive.closing()) {
            if (!open.isEmpty()) {
                html.append(open.remove(open.size() - 1));
            }
            return at;
        }
        int end = closings[at];
        boolean contents = directive.name().equals("toc");
        boolean bodied = end >= 0 && !contents;
        standIn(node, body -> render(directive, bodied ? body : null, node));
        if (bodied) {
            open.add(endTag(node));
        } else {
            html.append(endTag(node));
        }
        // What stands between the two ends of a table of contents was generated, and the macro replaces it.
        return contents && end >= 0 ? end : at;
    }

    private void render(HtmlComment directive, @Nullable Runnable body, Node node) {
        SourceLocation location = context.document().location(node);
        if (directive.name().equals(HtmlComment.STORAGE)) {
            String storage = directive.attributes().value(HtmlComment.STORAGE).orElse("");
            StorageFence.passThrough(storage, !(node instanceof Block), location, context);
        } else if (directive.name().startsWith(HtmlComment.STORAGE)) {
            StorageElement.render(directive, !(node instanceof Block), body, context);
        } else if (directive.name().startsWith(HtmlComment.VERBATIM)) {
            MacroDirectives.verbatim(directive, !(node instanceof Block) && body == null, body, location, context);
        } else {
            MacroDirectives.render(directive.name(), directive.attributes(), body, location, context);
        }
    }

    /** For each part that opens a macro the index of the part that closes it; −1 where none does. */
    private static int[] closings(List<HtmlPart> parts) {
        int[] closings = new int[parts.size()];
        Arrays.fill(closings, -1);
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            HtmlComment directive = parts.get(i).directive();
            if (directive == null) {
                continue;
            }
            Deque<Integer> openings = open.computeIfAbsent(directive.name(), name -> new ArrayDeque<>());
            if (!directive.closing()) {
                openings.push(i);
            } else if (!openings.isEmpty()) {
                closings[openings.pop()] = i;
            }
        }
        return closings;
    }

    /** A block's stand-in is an element that ends an open paragraph, as the block itself would. */
    private void standIn(Node node, Consumer<Runnable> rendering) {
        html.append(node instanceof Block ? "<section " : "<span ");
        html.append(STAND_IN).append("=\"").append(standIns.size()).append("\">");
        standIns.add(rendering);
    }

    private static String endTag(Node node) {
        return node instanceof Block ? "</section>" : "</span>";
    }
}
