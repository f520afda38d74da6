package io.github.docsync.convert;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Brackets that look like a reference to a definition but have none: text, with the markup between the brackets. */
final class UndefinedReference {
    private UndefinedReference() {}

    static void render(RefNode node, RenderContext context) {
        FootnoteBlock note = note(node, context);
        if (note != null) {
            TextRenderer.render("[", context);
            context.renderChildren(node);
            TextRenderer.render("]", context);
            FootnoteRenderer.reference(note, context);
            return;
        }
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        BasedSequence chars = node.getChars();
        if (first == null || last == null) {
            TextRenderer.render(chars.toString(), context);
            return;
        }
        int start = 0;
        while (start < chars.length() && chars.getIndexOffset(start) < first.getStartOffset()) {
            start++;
        }
        int end = chars.length();
        while (end > start && chars.getIndexOffset(end - 1) >= last.getEndOffset()) {
            end--;
        }
        TextRenderer.render(chars.subSequence(0, start).toString(), context);
        context.renderChildren(node);
        TextRenderer.render(chars.subSequence(end).toString(), context);
    }

    /** The footnote in {@code [text][^note]}, which GitHub shows behind the text. */
    private static @Nullable FootnoteBlock note(RefNode node, RenderContext context) {
        BasedSequence reference = node.getReference();
        return node instanceof LinkRef && reference.startsWith("^")
                ? FootnoteExtension.FOOTNOTES
                        .get(context.document().tree())
                        .get(reference.subSequence(1).toString())
                : null;
    }
}
