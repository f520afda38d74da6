package io.github.docsync.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/** Replaces inline markup that is nested deeper than anybody nests by its source, so that renderers can be recursive. */
final class DepthLimiter {
    /** Blocks are kept from nesting deeper by {@link NestingGuard}; what lies beyond is inline. */
    private static final int MAX_DEPTH = 300;

    private DepthLimiter() {}

    /** Changes the tree; takes time linear in its size and no stack. */
    static void limit(Document document) {
        Node node = document;
        int depth = 0;
        while (node != null) {
            if (node.getFirstChild() != null && depth >= MAX_DEPTH) {
                Text text = new Text(node.getChars());
                node.insertBefore(text);
                node.unlink();
                node = text;
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != document && node.getNext() == null && node.getParent() != null) {
                node = node.getParent();
                depth--;
            }
            node = node == document ? null : node.getNext();
        }
    }
}
