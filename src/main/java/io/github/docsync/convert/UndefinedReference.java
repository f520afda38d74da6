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
}
