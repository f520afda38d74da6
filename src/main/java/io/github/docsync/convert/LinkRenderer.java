package io.github.docsync.convert;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.docsync.convert.tree.LinkText;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.markdown.AttributesNode;
import io.github.docsync.markdown.LinkParts;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links of all kinds. */
final class LinkRenderer {
    /** Longer ones are not addresses; the XML parser behind Confluence refuses huge attributes. */
    private static final int LONGEST = 10_000;

    private static final Set<String> CARDS = Set.of("inline", "block", "embed", "url");

    private LinkRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(Link.class, LinkRenderer::link).on(LinkRef.class, LinkRenderer::reference);
    }

    /** Whether what is rendered now stands in a link, where no other link may stand. */
    static boolean isInLink(RenderContext context) {
        return context.memory(Depth.class, ignored -> new Depth()).links > 0;
    }

    private static void link(Node node, RenderContext context) {
        Optional<LinkParts> parts = LinkParts.of(node, context.document().tree());
        if (parts.isPresent()) {
            // The parser takes spaces at the edges from the text; without them words would be glued together.
            BasedSequence source = text(node);
            context.out().text(source.startsWith(" ") && !endsBlank(context) ? " " : "");
            String card = node.getNext() instanceof AttributesNode following
                    ? following.attributes().value("card").orElse("")
                    : "";
            render(
                    parts.get().destination(),
                    card,
                    context.document().location(node),
                    context,
                    () -> context.renderChildren(node));
            context.out().text(source.endsWith(" ") && !startsBlank(node.getNext()) ? " " : "");
        } else {
            context.renderChildren(node);
        }
    }

    private static boolean endsBlank(RenderContext context) {
        List<TreeNode> before = context.out().current().children();
        return before.isEmpty()
                || (before.get(before.size() - 1) instanceof TreeNode.Characters text
                        && text.text().endsWith(" "));
    }

    private static boolean startsBlank(@Nullable Node next) {
        return next == null || next instanceof SoftLineBreak || next.getChars().startsWith(" ");
    }

    /** What stands between the brackets. */
    private static BasedSequence text(Node node) {
        if (node instanceof Link link) {
            return between(link.getTextOpeningMarker(), link.getTextClosingMarker());
        }
        RefNode reference = (RefNode) node;
        return reference.getTextOpeningMarker().isEmpty()
                ? between(reference.getReferenceOpeningMarker(), reference.getReferenceClosingMarker())
                : between(reference.getTextOpeningMarker(), reference.getTextClosingMarker());
    }

    private static BasedSequence between(BasedSequence opening, BasedSequence closing) {
        boolean known = !opening.isEmpty() && !closing.isEmpty() && opening.getEndOffset() < closing.getStartOffset();
        return known ? opening.baseSubSequence(opening.getEndOffset(), closing.getStartOffset()) : BasedSequence.NULL;
    }

    private static void reference(LinkRef node, RenderContext context) {
        if (node.isDefined()) {
            link(node, context);
        } else {
            UndefinedReference.render(node, context);
        }
    }

    /**
     * Adds a link, or only its text where it leads nowhere or stands in another link.
     *
     * @param text renders what the reader clicks on
     */
    static void render(String destination, SourceLocation location, RenderContext context, Runnable text) {
        render(destination, "", location, context, text);
    }

    /** @param card how Confluence's editor shows an address: {@code inline}, {@code block} or {@code embed}; empty for not saying it */
    private static void render(
            String destination, String card, SourceLocation location, RenderContext context, Runnable text) {
        Depth depth = context.memory(Depth.class, ignored -> new Depth());
        depth.links++;
        int hidden = ColourSchemes.hidden(context);
        List<TreeNode> body = context.capture(text);
        depth.links--;
        if (body.isEmpty() && ColourSchemes.hidden(context) > hidden) {
            return;
        }
        Optional<TreeElement> link = depth.links > 0 || destination.length() > LONGEST
                ? Optional.empty()
                : LinkResolver.resolve(destination, location, context);
        if (link.isEmpty()) {
            body.forEach(context.out()::add);
            if (depth.links == 0 && destination.length() <= LONGEST) {
                address(destination, body, context);
            }
            return;
        }
        TreeElement element = link.get();
        if (element.name().equals("a") && CARDS.contains(card)) {
            element.with("data-card-appearance", card);
        }
        if (body.isEmpty() && element.name().equals("a")) {
            context.out().add(element.text(destination));
        } else {
            LinkText.linked(element, body).forEach(context.out()::add);
        }
    }

    /**
     * A broken link keeps where it was to lead, so that readers can look for it; an unsafe one does not, and neither does one with a value
     * that only a generator knows.
     */
    private static void address(String destination, List<TreeNode> text, RenderContext context) {
        boolean broken = !(context.site()
                        .find(context.document().path(), destination, false)
                        .destination()
                instanceof LinkDestination.External);
        String shown = PlainContent.of(text);
        if (broken && !shown.equals(destination) && !destination.contains("{{")) {
            context.out().text(text.isEmpty() ? destination : " (" + destination + ")");
        }
    }

    /** How many links are open. */
    private static final class Depth {
        private int links;
    }
}
