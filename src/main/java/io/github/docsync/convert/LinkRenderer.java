package io.github.docsync.convert;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.LinkText;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.markdown.LinkParts;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Links of all kinds. */
final class LinkRenderer {
    /** Longer addresses are no addresses; the XML parser behind Confluence refuses huge attributes. */
    private static final int LONGEST = 10_000;

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
            render(
                    parts.get().destination(),
                    context.document().location(node),
                    context,
                    () -> context.renderChildren(node));
        } else {
            context.renderChildren(node);
        }
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
        Depth depth = context.memory(Depth.class, ignored -> new Depth());
        depth.links++;
        List<TreeNode> body = context.capture(text);
        depth.links--;
        Optional<TreeElement> link = depth.links > 0 || destination.length() > LONGEST
                ? Optional.empty()
                : LinkResolver.resolve(destination, location, context);
        if (link.isEmpty()) {
            body.forEach(context.out()::add);
            return;
        }
        TreeElement element = link.get();
        if (body.isEmpty() && element.name().equals("a")) {
            context.out().add(element.text(destination));
        } else {
            LinkText.linked(element, body).forEach(context.out()::add);
        }
    }

    /** How many links are open. */
    private static final class Depth {
        private int links;
    }
}
