package io.github.docsync.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** Turns text in braces into {@link AttributesNode}s where it can be nothing else. Everywhere else braces are text. */
final class AttributesFinder {
    private static final int LONGEST = 1000;

    private AttributesFinder() {}

    /** Looks behind an image or link. */
    static void after(Node linkOrImage) {
        if (!(linkOrImage.getNext() instanceof Text text) || !text.getChars().startsWith("{")) {
            return;
        }
        BasedSequence chars = text.getChars();
        int end = chars.indexOf('}');
        if (end < 0 || end > LONGEST) {
            return;
        }
        Optional<Attributes> attributes =
                Attributes.parseBraces(chars.subSequence(0, end + 1).toString());
        if (attributes.isPresent()) {
            text.insertBefore(new AttributesNode(chars.subSequence(0, end + 1), attributes.get()));
            replaceText(text, chars.subSequence(end + 1));
        }
    }

    /** Looks at a heading's end; what was found is the heading's last child. */
    static Optional<Attributes> atEnd(Heading heading) {
        if (!(heading.getLastChild() instanceof Text text) || !text.getChars().endsWith("}")) {
            return Optional.empty();
        }
        BasedSequence chars = text.getChars();
        int start = chars.lastIndexOf('{');
        if (start < 0 || chars.length() - start > LONGEST) {
            return Optional.empty();
        }
        Optional<Attributes> attributes =
                Attributes.parseBraces(chars.subSequence(start).toString());
        if (attributes.isPresent()) {
            heading.appendChild(new AttributesNode(chars.subSequence(start), attributes.get()));
            replaceText(text, chars.subSequence(0, start).trimEnd());
        }
        return attributes;
    }

    private static void replaceText(Text text, BasedSequence remaining) {
        if (remaining.isEmpty()) {
            text.unlink();
        } else {
            text.setChars(remaining);
        }
    }
}
