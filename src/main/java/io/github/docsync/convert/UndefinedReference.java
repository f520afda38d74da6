package io.github.docsync.convert;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brackets that look like a reference to a definition but have none: text, with the markup between the brackets. */
final class UndefinedReference {
    private static final Pattern CODE = Pattern.compile("(?<!`)`(?<code>[^`]+)`(?!`)");

    private UndefinedReference() {}

    static void render(RefNode node, RenderContext context) {
        FootnoteBlock note = note(node, context);
        if (note != null) {
            context.out().text("[");
            context.renderChildren(node);
            context.out().text("]");
            FootnoteRenderer.reference(note, context);
            return;
        }
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        BasedSequence chars = node.getChars();
        if (first == null || last == null) {
            TextRenderer.render(chars, context);
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
        TextRenderer.render(chars.subSequence(0, start), context);
        context.renderChildren(node);
        withCode(chars.subSequence(end), context);
    }

    /** Text whose markup the parser did not read because it could have been a reference's name. */
    private static void withCode(BasedSequence text, RenderContext context) {
        Matcher matcher = CODE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            TextRenderer.render(text.subSequence(end, matcher.start()), context);
            context.out().open("code").text(matcher.group("code")).close();
            end = matcher.end();
        }
        TextRenderer.render(text.subSequence(end), context);
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
