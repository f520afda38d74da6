package io.github.docsync.convert;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Brackets that look like a reference to a definition but have none: text, with the markup between the brackets. */
final class UndefinedReference {
    private UndefinedReference() {}

    static void render(RefNode node, RenderContext context) {
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        BasedSequence chars = node.getChars();
        if (first == null || last == null) {
            TextRenderer.render(chars.toString(), context);
            return;
        }
        TextRenderer.render(between(node, node.getStartOffset(), first.getStartOffset()), context);
        context.renderChildren(node);
        TextRenderer.render(between(node, last.getEndOffset(), node.getEndOffset()), context);
    }

    private static String between(Node node, int start, int end) {
        return end <= start ? "" : node.getChars().baseSubSequence(start, end).toString();
    }
}
