package io.github.docsync.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.docsync.markdown.syntax.MathInline;

/** What a reader sees of inline content, without markup. */
public final class PlainText {
    private PlainText() {}

    /** The text of a node's children. */
    public static String of(Node node) {
        StringBuilder text = new StringBuilder();
        appendChildren(node, text);
        return NestingGuard.restore(text.toString());
    }

    private static void appendChildren(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child, text);
        }
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof Text) {
            text.append(Backslashes.resolve(node.getChars()));
        } else if (node instanceof HtmlEntity) {
            text.append(Escaping.unescapeString(node.getChars()));
        } else if (node instanceof Code code) {
            text.append(code.getText());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        } else if (node instanceof AutoLink link) {
            text.append(link.getText());
        } else if (node instanceof MailLink link) {
            text.append(link.getText());
        } else if (node instanceof MathInline math) {
            text.append(math.formula());
        } else if (node instanceof RefNode reference && !reference.isDefined()) {
            text.append(Backslashes.resolve(node.getChars()));
        } else if (!(node instanceof Image
                || node instanceof HtmlInlineBase
                || node instanceof Footnote
                || node instanceof AttributesNode)) {
            appendChildren(node, text);
        }
    }
}
