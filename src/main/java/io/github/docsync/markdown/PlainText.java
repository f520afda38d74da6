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
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.docsync.markdown.syntax.GeneratedFence;
import io.github.docsync.markdown.syntax.MathInline;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader sees of inline content, without markup. */
public final class PlainText {
    private static final Pattern TAG_NAME = Pattern.compile("</?(?<name>[A-Za-z][A-Za-z0-9-]*)");

    private PlainText() {}

    /** The text of a node's children. */
    public static String of(Node node) {
        StringBuilder text = new StringBuilder();
        appendChildren(node, text);
        return NestingGuard.restore(GeneratedFence.plain(text.toString()));
    }

    /** As {@link #of}, with tags that are not HTML, such as {@code <T>}, which are text for a reader. */
    static String withUnknownTags(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlInlineBase && isNoHtml(child.getChars().toString())) {
                text.append(child.getChars());
            } else if (child instanceof DelimitedNode && !(child instanceof Code)) {
                text.append(withUnknownTags(child));
            } else {
                append(child, text);
            }
        }
        return NestingGuard.restore(GeneratedFence.plain(text.toString()));
    }

    private static boolean isNoHtml(String tag) {
        Matcher name = TAG_NAME.matcher(tag);
        return name.lookingAt() && !HtmlTags.isKnown(name.group("name"));
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
