package io.github.docsync.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.markdown.syntax.MathBlock;
import io.github.docsync.markdown.syntax.MathInline;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** One walk over a fresh tree that finds headings, links and anchors, and makes attributes nodes of their own. */
final class DocumentOutline {
    private final Document document;
    private final IntFunction<SourceLocation> locate;
    private final HeadingIds ids = new HeadingIds();

    final List<Heading> headings = new ArrayList<>();
    private final IdentityHashMap<Heading, com.vladsch.flexmark.ast.Heading> nodes = new IdentityHashMap<>();
    final IdentityHashMap<Node, Heading> headingByNode = new IdentityHashMap<>();
    final List<FoundLink> links = new ArrayList<>();
    final Set<String> anchors = new LinkedHashSet<>();

    private DocumentOutline(Document document, IntFunction<SourceLocation> locate) {
        this.document = document;
        this.locate = locate;
    }

    static DocumentOutline of(Document document, IntFunction<SourceLocation> locate) {
        DocumentOutline outline = new DocumentOutline(document, locate);
        outline.walk();
        return outline;
    }

    /** In document order, and without recursion. */
    private void walk() {
        Node node = document.getFirstChild();
        while (node != null) {
            visit(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node.getNext() == null && node.getParent() != null && node.getParent() != document) {
                node = node.getParent();
            }
            node = node.getNext();
        }
    }

    private void visit(Node node) {
        if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            heading(heading);
        } else if (node instanceof Link || node instanceof Image || node instanceof RefNode) {
            AttributesFinder.after(node).ifPresent(this::anchor);
            LinkParts.of(node, document)
                    .ifPresent(parts -> links.add(new FoundLink(
                            parts.destination(), node instanceof Image, locate.apply(node.getStartOffset()))));
        } else if (node instanceof MathInline) {
            AttributesFinder.after(node).ifPresent(this::anchor);
        } else if (node instanceof MathBlock math) {
            if (math.label() != null) {
                anchors.add(math.label());
            }
        } else if (node instanceof Text text) {
            AttributesFinder.afterShortcode(text);
        } else if (node instanceof DelimitedNode) {
            AttributesFinder.after(node).ifPresent(this::anchor);
        } else if (node instanceof Paragraph paragraph) {
            AttributesFinder.onLinesOfTheirOwn(paragraph).forEach(found -> anchor(found.attributes()));
        } else if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
            RawHtmlReferences.find(
                    html(node),
                    anchors,
                    (destination, image) ->
                            links.add(new FoundLink(destination, image, locate.apply(node.getStartOffset()))));
        }
    }

    private void anchor(Attributes attributes) {
        if (attributes.id() != null) {
            anchors.add(attributes.id());
        }
    }

    /** Without the markers of quotes and lists that stand before a block's lines. */
    private static String html(Node node) {
        return (node instanceof HtmlBlockBase block ? block.getContentChars() : node.getChars()).toString();
    }

    com.vladsch.flexmark.ast.Heading node(Heading heading) {
        return Objects.requireNonNull(nodes.get(heading), "the heading is not of this document");
    }

    private void heading(com.vladsch.flexmark.ast.Heading node) {
        Optional<Attributes> atEnd = AttributesFinder.atEnd(node);
        Optional<Attributes> below = AttributesFinder.below(node);
        String text = PlainText.of(node).strip();
        String given =
                atEnd.map(Attributes::id).or(() -> below.map(Attributes::id)).orElse(null);
        if (given != null) {
            ids.reserve(given);
        }
        Heading heading = new Heading(
                node.getLevel(), text, given == null ? ids.generate(text) : given, locate.apply(node.getStartOffset()));
        headings.add(heading);
        headingByNode.put(node, heading);
        nodes.put(heading, node);
        anchors.add(heading.id());
    }
}
