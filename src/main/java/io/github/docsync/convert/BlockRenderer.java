package io.github.docsync.convert;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.Element;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.markdown.VerbatimText;
import io.github.docsync.markdown.syntax.AbbreviationDefinition;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Paragraphs, headings, rules, quotes. */
final class BlockRenderer {
    private static final Set<String> TABLE_OF_CONTENTS = Set.of("[toc]", "[[_toc_]]", "[[toc]]", "${toc}");

    private BlockRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(Paragraph.class, BlockRenderer::paragraph)
                .on(Heading.class, BlockRenderer::heading)
                .on(ThematicBreak.class, (rule, context) -> context.out().empty("hr"))
                .on(BlockQuote.class, BlockRenderer::quote)
                .on(
                        VerbatimText.class,
                        (text, context) -> context.out().text(text.getChars().toString()))
                .on(Reference.class, BlockRenderer::nothing)
                .on(AbbreviationDefinition.class, BlockRenderer::nothing);
    }

    private static void nothing(Node definition, RenderContext context) {
        // a definition is shown where it is used
    }

    private static void paragraph(Paragraph paragraph, RenderContext context) {
        if (paragraph.getChars().length() <= 12
                && TABLE_OF_CONTENTS.contains(
                        paragraph.getChars().trim().toString().toLowerCase(Locale.ROOT))) {
            context.out().add(Elements.macro("toc"));
            return;
        }
        context.out().open("p");
        context.renderChildren(paragraph);
        context.out().close();
    }

    private static void heading(Heading heading, RenderContext context) {
        io.github.docsync.markdown.Heading known = context.document().heading(heading);
        boolean linked = context.site().isLinked(context.document().path(), known.id());
        if (isTitle(known, context)) {
            if (linked) {
                context.out().add(new Element("p").add(Elements.anchor(known.id())));
            }
            return;
        }
        context.out().open("h" + heading.getLevel());
        if (linked) {
            context.out().add(Elements.anchor(known.id()));
        }
        context.renderChildren(heading);
        context.out().close();
    }

    /** Whether the heading became the page's title. */
    private static boolean isTitle(io.github.docsync.markdown.Heading heading, RenderContext context) {
        return context.options().dropTitleHeading()
                && context.document().headings().stream()
                        .filter(other -> other.level() == 1)
                        .findFirst()
                        .equals(Optional.of(heading));
    }

    private static void quote(BlockQuote quote, RenderContext context) {
        if (!AlertRenderer.render(quote, context)) {
            context.out().open("blockquote");
            context.renderChildren(quote);
            context.out().close();
        }
    }
}
