package io.github.docsync.convert;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.docsync.markdown.AttributesNode;
import io.github.docsync.markdown.syntax.GeneratedFence;
import io.github.docsync.markdown.syntax.InlineMarkup;
import io.github.docsync.markdown.syntax.PipeCell;

/** Text, emphasis and its relatives, inline code, breaks. */
final class InlineRenderer {
    /** The yellow of a highlighter pen. */
    static final String MARKED = "background-color: rgb(255,240,179);";

    private InlineRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(Text.class, (text, context) -> TextRenderer.render(text.getChars(), context))
                .on(HtmlEntity.class, InlineRenderer::entity)
                .on(
                        SoftLineBreak.class,
                        (lineBreak, context) -> context.out()
                                .text(HtmlCode.isOpen(context) ? "\n" : " ", context.wholeSource(lineBreak, 1)))
                .on(HardLineBreak.class, (lineBreak, context) -> context.out().empty("br"))
                .on(Emphasis.class, (node, context) -> wrap("em", node, context))
                .on(StrongEmphasis.class, (node, context) -> wrap("strong", node, context))
                .on(Code.class, InlineRenderer::code)
                .on(InlineMarkup.class, InlineRenderer::markup)
                .on(AttributesNode.class, InlineRenderer::attributes)
                .on(
                        AutoLink.class,
                        (link, context) -> autolink(link, link.getText().toString(), "", context))
                .on(
                        MailLink.class,
                        (link, context) -> autolink(link, link.getText().toString(), "mailto:", context));
    }

    private static void entity(HtmlEntity entity, RenderContext context) {
        String text = Escaping.unescapeString(entity.getChars());
        context.out().text(text, context.wholeSource(entity, text.length()));
    }

    private static void wrap(String element, Node node, RenderContext context) {
        context.out().open(element);
        context.renderChildren(node);
        context.out().close();
    }

    private static void markup(InlineMarkup markup, RenderContext context) {
        switch (markup.kind(context.settings().singleTildeStrikethrough())) {
            case STRIKETHROUGH -> wrap("del", markup, context);
            case SUBSCRIPT -> wrap("sub", markup, context);
            case SUPERSCRIPT -> wrap("sup", markup, context);
            case INSERTED -> wrap("u", markup, context);
            case MARKED -> {
                context.out().open("span", "style", MARKED);
                context.renderChildren(markup);
                context.out().close();
            }
        }
    }

    private static void code(Code code, RenderContext context) {
        String text = GeneratedFence.plain(code.getText().toString()).replace('\n', ' ');
        if (code.getAncestorOfType(PipeCell.class) != null) {
            text = text.replace("\\|", "|");
        }
        if (code.getNext() instanceof AttributesNode attributes
                && attributes.isRawStorage()
                && StorageFence.passThrough(text, true, context.document().location(code), context)) {
            return;
        }
        boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        boolean asWritten = text.length() == code.getText().length();
        BasedSequence shown = padded && asWritten ? code.getText().subSequence(1, text.length() - 1) : code.getText();
        context.out()
                .open("code")
                .text(padded ? text.substring(1, text.length() - 1) : text, asWritten ? context.source(shown) : null)
                .close();
    }

    private static void attributes(AttributesNode attributes, RenderContext context) {
        if (!attributes.isOfBlock()) {
            BlockAttributes.anchor(attributes, context)
                    .ifPresent(anchor -> context.out().add(anchor));
        }
    }

    private static void autolink(Node link, String text, String prefix, RenderContext context) {
        LinkRenderer.render(
                prefix + text,
                context.document().location(link),
                context,
                () -> context.out().text(text));
    }
}
