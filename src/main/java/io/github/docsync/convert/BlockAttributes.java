package io.github.docsync.convert;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.AttributesNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What attributes in braces make of the block or text that they stand at: {@code {: .note}} on a line of its own a panel. */
final class BlockAttributes {
    /** Classes that the themes of Jekyll show as boxes; other classes say nothing about what a block means. */
    private static final Set<String> BOXES =
            Set.of("note", "info", "tip", "hint", "important", "warning", "attention", "caution", "danger", "error");

    private static final Set<String> PREFIXES = Set.of("prompt-", "alert-", "callout-");

    private BlockAttributes() {}

    /** What links with the attributes' id lead to, if there are any. */
    static Optional<TreeElement> anchor(AttributesNode node, RenderContext context) {
        String id = node.attributes().id();
        return id != null && context.isLinked(id) ? Optional.of(Elements.anchor(id)) : Optional.empty();
    }

    /** Whether kramdown puts a table of contents in the place of the list, which has one item then, or the empty paragraph. */
    static boolean isTableOfContents(Block block) {
        Node inner = block;
        while (inner != null && !(inner instanceof Paragraph) && isOnly(inner.getFirstChild())) {
            inner = inner.getFirstChild();
        }
        return inner instanceof Paragraph
                && (block instanceof ListBlock || isAlone(inner))
                && inner.getLastChild() instanceof AttributesNode node
                && node.isOfBlock()
                && node.attributes().values().containsKey("toc");
    }

    /** The kind of panel that a quote is, from the attributes at its end or right above it. */
    static Optional<String> panel(BlockQuote quote) {
        return quote.getLastChild() instanceof Paragraph last
                ? panel(last.getLastChild()).or(() -> above(quote))
                : above(quote);
    }

    /** The kind of panel that a paragraph is; one in an item stays there, and one in a quote speaks for the quote. */
    static Optional<String> panel(Paragraph paragraph) {
        if (isAlone(paragraph)
                || paragraph.getParent() instanceof BlockQuote
                || paragraph.getParent() instanceof ListItem) {
            return Optional.empty();
        }
        return panel(paragraph.getFirstChild()).or(() -> panel(paragraph.getLastChild()));
    }

    private static Optional<String> above(BlockQuote quote) {
        return quote.getPrevious() instanceof Paragraph paragraph
                        && isAlone(paragraph)
                        && AttributesNode.touch(paragraph, quote)
                ? panel(paragraph.getLastChild())
                : Optional.empty();
    }

    /** Whether the paragraph says nothing else. */
    private static boolean isAlone(Node paragraph) {
        return isOnly(paragraph.getFirstChild());
    }

    private static boolean isOnly(@Nullable Node node) {
        return node != null && node.getNext() == null;
    }

    private static Optional<String> panel(@Nullable Node node) {
        if (!(node instanceof AttributesNode attributes) || !attributes.isOfBlock()) {
            return Optional.empty();
        }
        return attributes.attributes().classes().stream()
                .map(name -> PREFIXES.stream()
                        .filter(name::startsWith)
                        .findFirst()
                        .map(prefix -> name.substring(prefix.length()))
                        .orElse(name)
                        // The first paragraph of such a box is its title.
                        .replaceFirst("-title$", ""))
                .filter(BOXES::contains)
                .findFirst();
    }
}
