package io.github.docsync.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns text in braces into {@link AttributesNode}s where it can be nothing else. Everywhere else braces are text. */
final class AttributesFinder {
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 60;
    /** What a line says alone only about how its block looks; other names with values may be text. */
    private static final Set<String> OF_HTML =
            Set.of("style", "width", "height", "align", "title", "lang", "dir", "hidden", "loading", "target", "rel");

    private AttributesFinder() {}

    /** Looks behind the first {@code :name:} of an icon or emoji that has attributes. */
    static void afterShortcode(Text text) {
        BasedSequence chars = text.getChars();
        int colon = chars.indexOf(":{");
        while (colon >= 0) {
            Optional<BasedSequence> braces =
                    isShortcode(chars, colon) ? braces(chars.subSequence(colon + 1)) : Optional.empty();
            if (braces.flatMap(found -> Attributes.parseBraces(found.toString()))
                    .isPresent()) {
                text.insertAfter(new Text(chars.subSequence(colon + 1)));
                text.setChars(chars.subSequence(0, colon + 1));
                after(text);
                return;
            }
            colon = chars.indexOf(":{", colon + 1);
        }
    }

    private static boolean isShortcode(BasedSequence chars, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isOfName(chars.charAt(start - 1))) {
            start--;
        }
        return start < end && start > 0 && chars.charAt(start - 1) == ':';
    }

    private static boolean isOfName(char c) {
        boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        return letterOrDigit || c == '-' || c == '_' || c == '+';
    }

    /** Looks behind an image, a link, or text with markup. */
    static Optional<Attributes> after(Node inline) {
        if (!(inline.getNext() instanceof Text text) || !text.getChars().startsWith("{")) {
            return Optional.empty();
        }
        BasedSequence chars = text.getChars();
        Optional<BasedSequence> alone = braces(chars);
        if (alone.isEmpty()) {
            return withMarkup(text);
        }
        BasedSequence braces = alone.get();
        Optional<Attributes> attributes =
                inline instanceof Code && braces.toString().equals(AttributesNode.RAW_STORAGE)
                        ? Optional.of(Attributes.none())
                        : Attributes.parseBraces(braces.toString());
        if (attributes.isPresent()) {
            text.insertBefore(new AttributesNode(braces, attributes.get(), false));
            replaceText(text, chars.subSequence(braces.length()));
        }
        return attributes;
    }

    /** Attributes on one line with a value in quotes in which code or emphasis seems to stand: {@code {fig-alt="A `b` c"}}. */
    private static Optional<Attributes> withMarkup(Text first) {
        BasedSequence chars = first.getChars();
        if (chars.indexOf('"') < 0) {
            return Optional.empty();
        }
        int start = chars.getStartOffset();
        Node last = first;
        for (Node next = first.getNext(); isOnLine(next) && next.getEndOffset() - start < LONGEST; ) {
            last = next;
            next = next.getNext();
        }
        BasedSequence line =
                chars.getBaseSequence().subSequence(start, Math.max(last.getEndOffset(), chars.getEndOffset()));
        BasedSequence braces =
                last.equals(first) ? BasedSequence.EMPTY : braces(line).orElse(BasedSequence.EMPTY);
        Optional<Attributes> attributes =
                braces.isEmpty() ? Optional.empty() : Attributes.parseBraces(braces.toString());
        Node end = first;
        while (end != last && end.getEndOffset() < braces.getEndOffset()) {
            end = end.getNext();
        }
        if (attributes.isEmpty() || !(end instanceof Text rest)) {
            return Optional.empty();
        }
        first.insertBefore(new AttributesNode(braces, attributes.get(), false));
        for (Node node = first; node != rest; ) {
            Node next = node.getNext();
            node.unlink();
            node = next;
        }
        replaceText(rest, rest.getChars().subSequence(braces.getEndOffset() - rest.getStartOffset()));
        return attributes;
    }

    private static boolean isOnLine(@Nullable Node node) {
        return node != null && !(node instanceof SoftLineBreak) && !(node instanceof HardLineBreak);
    }

    /** What begins with a brace, up to the closing one; another opening one ends the search, so that it takes linear time. */
    private static Optional<BasedSequence> braces(BasedSequence chars) {
        boolean quoted = false;
        for (int i = 1; i < Math.min(chars.length(), LONGEST); i++) {
            char c = chars.charAt(i);
            if (quoted && c == '\\') {
                i++;
                continue;
            }
            quoted ^= c == '"';
            if (!quoted && c == '}') {
                return Optional.of(chars.subSequence(0, i + 1));
            } else if (!quoted && c == '{') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Looks at a paragraph's first and last line: kramdown and Python-Markdown take attributes on a line of their own for the block
     * that the line stands at.
     *
     * @return what was found
     */
    static List<AttributesNode> onLinesOfTheirOwn(Paragraph paragraph) {
        List<AttributesNode> found = new ArrayList<>();
        int last = paragraph.getLineCount() - 1;
        line(paragraph, last, "{").ifPresent(found::add);
        if (last > 0) {
            line(paragraph, 0, "{").ifPresent(found::add);
        }
        return found;
    }

    private static Optional<AttributesNode> line(Paragraph paragraph, int number, String opening) {
        BasedSequence line = number < 0
                ? BasedSequence.NULL
                : BasedSequence.of(paragraph.getLineChars(number)).trim();
        if (!line.startsWith(opening) || !line.endsWith("}") || line.length() > LONGEST) {
            return Optional.empty();
        }
        List<Node> shown = new ArrayList<>();
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getStartOffset() >= line.getStartOffset() && child.getEndOffset() <= line.getEndOffset()) {
                shown.add(child);
            }
        }
        Optional<Attributes> attributes = Attributes.parseBraces(line.toString())
                .filter(read -> line.startsWith("{:")
                        || read.id() != null
                        || !read.classes().isEmpty()
                        || OF_HTML.containsAll(read.values().keySet()));
        if (attributes.isEmpty() || shown.isEmpty() || !shown.stream().allMatch(Text.class::isInstance)) {
            return Optional.empty();
        }
        AttributesNode node = new AttributesNode(line, attributes.get(), true);
        shown.get(0).insertBefore(node);
        shown.forEach(Node::unlink);
        Node lineBreak = number == 0 ? node.getNext() : node.getPrevious();
        if (lineBreak instanceof SoftLineBreak || lineBreak instanceof HardLineBreak) {
            lineBreak.unlink();
        }
        return Optional.of(node);
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
            heading.appendChild(new AttributesNode(
                    chars.subSequence(start), attributes.get().withoutId(), false));
            replaceText(text, chars.subSequence(0, start).trimEnd());
        }
        return attributes;
    }

    /** Looks at the line below a heading, where kramdown has its attributes; the paragraph there keeps the rest of what it says. */
    static Optional<Attributes> below(Heading heading) {
        if (!(heading.getNext() instanceof Paragraph paragraph) || !AttributesNode.touch(heading, paragraph)) {
            return Optional.empty();
        }
        Optional<AttributesNode> found = line(paragraph, 0, "{:");
        found.ifPresent(node -> {
            node.insertBefore(
                    new AttributesNode(node.getChars(), node.attributes().withoutId(), true));
            node.unlink();
        });
        return found.map(AttributesNode::attributes);
    }

    private static void replaceText(Text text, BasedSequence remaining) {
        if (remaining.isEmpty()) {
            text.unlink();
        } else {
            text.setChars(remaining);
        }
    }
}
