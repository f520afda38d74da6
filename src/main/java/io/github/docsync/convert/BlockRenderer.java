package io.github.docsync.convert;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.Pictures;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.AttributesNode;
import io.github.docsync.markdown.VerbatimText;
import io.github.docsync.markdown.syntax.AbbreviationDefinition;
import io.github.docsync.markdown.syntax.GeneratedFence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Paragraphs, headings, rules, quotes. */
final class BlockRenderer {
    private static final int LONGEST_MARKER = 16;
    private static final Set<String> TABLE_OF_CONTENTS = Set.of("[toc]", "[[_toc_]]", "[[toc]]", "${toc}");
    /** As the wikis of Azure DevOps and md2conf write it. */
    private static final Set<String> LIST_OF_CHILDREN =
            Set.of("[[_tosp_]]", "[[_listing_]]", "[[listing]]", "[listing]");

    private BlockRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(Paragraph.class, BlockRenderer::paragraph)
                .on(Heading.class, BlockRenderer::heading)
                .on(ThematicBreak.class, (rule, context) -> context.out().empty("hr"))
                .on(BlockQuote.class, BlockRenderer::quote)
                .on(
                        VerbatimText.class,
                        (text, context) -> context.out()
                                .text(GeneratedFence.plain(text.getChars().toString())))
                .on(Reference.class, BlockRenderer::nothing)
                .on(AbbreviationDefinition.class, BlockRenderer::nothing);
    }

    private static void nothing(Node definition, RenderContext context) {
        // a definition is shown where it is used
    }

    private static void paragraph(Paragraph paragraph, RenderContext context) {
        String marked = paragraph.getChars().length() > LONGEST_MARKER
                ? ""
                : paragraph.getChars().trim().toString().toLowerCase(Locale.ROOT);
        boolean marker = TABLE_OF_CONTENTS.contains(marked);
        if (LIST_OF_CHILDREN.contains(marked)) {
            context.out().add(Elements.macro("children"));
            return;
        }
        if (marker || BlockAttributes.isTableOfContents(paragraph)) {
            context.out().add(Elements.macro("toc"));
            return;
        }
        BlockAttributes.panel(paragraph)
                .ifPresentOrElse(
                        kind -> PanelKinds.render(kind, List.of(), context.out(), () -> plain(paragraph, context)),
                        () -> plain(paragraph, context));
    }

    private static void plain(Paragraph paragraph, RenderContext context) {
        for (Node child : paragraph.getChildren()) {
            if (child instanceof AttributesNode attributes && attributes.isOfBlock()) {
                BlockAttributes.anchor(attributes, context)
                        .ifPresent(anchor -> context.out().add(new TreeElement("p").add(anchor)));
            }
        }
        context.out().open("p");
        context.renderChildren(paragraph);
        context.out().close();
    }

    private static void heading(Heading heading, RenderContext context) {
        io.github.docsync.markdown.Heading known = context.document().heading(heading);
        boolean linked = context.isLinked(known.id());
        if (isTitle(known, context)) {
            title(heading, linked ? known.id() : "", context);
            return;
        }
        context.out().open("h" + heading.getLevel());
        if (linked) {
            context.out().add(Elements.anchor(known.id()));
        }
        context.renderChildren(heading);
        context.out().close();
    }

    /** What of the heading that became the title cannot stand in a title: its anchor, and pictures such as badges. */
    private static void title(Heading heading, String anchor, RenderContext context) {
        context.out().open("p");
        if (!anchor.isEmpty()) {
            context.out().add(Elements.anchor(anchor));
        }
        if (mayHoldPictures(heading)) {
            Pictures.of(context.capture(() -> context.renderChildren(heading)))
                    .forEach(picture -> context.out().add(picture).text(" "));
        }
        context.out().close();
    }

    private static boolean mayHoldPictures(Node node) {
        for (Node child : node.getChildren()) {
            boolean picture = child instanceof Image || RawHtmlRenderer.isRawHtml(child);
            if (picture || mayHoldPictures(child)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the heading became the page's title. */
    private static boolean isTitle(io.github.docsync.markdown.Heading heading, RenderContext context) {
        return context.options().dropTitleHeading() && context.document().isLeftOutAsTitle(heading);
    }

    private static void quote(BlockQuote quote, RenderContext context) {
        if (AlertRenderer.render(quote, context)) {
            return;
        }
        Optional<String> panel = BlockAttributes.panel(quote);
        if (panel.isPresent()) {
            PanelKinds.render(panel.get(), List.of(), context.out(), () -> context.renderChildren(quote));
        } else {
            context.out().open("blockquote");
            context.renderChildren(quote);
            context.out().close();
        }
    }
}
