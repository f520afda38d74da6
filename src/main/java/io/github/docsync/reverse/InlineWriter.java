package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text, formatting, links, pictures and small macros of one block. */
final class InlineWriter {
    private final WritingContext context;
    private static final int MOST_MARKS = 4;

    private final LinkWriter links;
    private final ImageWriter images;
    private int marks;

    InlineWriter(WritingContext context) {
        this.context = context;
        this.links = new LinkWriter(context, this);
        this.images = new ImageWriter(context);
    }

    /** The content of a block, without spaces at its edges. */
    String line(List<StorageNode> nodes, Line line) {
        List<StorageNode> content = trimmed(nodes);
        StringBuilder text = new StringBuilder();
        Nodes.text(content, text);
        boolean formulas = text.indexOf("$") != text.lastIndexOf("$");
        return strip(run(content, line.withFormulas(formulas), '\n', '\n'));
    }

    /** A paragraph's content, safe at the start of each of its lines. */
    String paragraph(List<StorageNode> nodes, Line line) {
        return lines(line(nodes, line), true);
    }

    /** As {@link #paragraph}, for what stands behind other text. */
    String within(List<StorageNode> nodes, Line line) {
        return lines(line(nodes, line), false);
    }

    private static String lines(String text, boolean first) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        boolean starts = first;
        for (String part : text.split("\n", -1)) {
            String start = part.startsWith("<!--") ? "<span></span>" + part : Escaper.lineStart(part);
            safe.append(safe.isEmpty() ? "" : "\n").append(starts ? start : part);
            starts = true;
        }
        return safe.toString();
    }

    /**
     * The content of a part of a block.
     *
     * @param before the character in front; a line feed at the edge of the block
     * @param after the character behind, likewise
     */
    String run(List<StorageNode> nodes, Line line, char before, char after) {
        return joined(line.sturdy() ? nodes : CutLinks.joined(nodes, context.forms()), line, before, after);
    }

    private String joined(List<StorageNode> nodes, Line line, char before, char after) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < nodes.size(); i++) {
            char previous = out.isEmpty() ? before : out.charAt(out.length() - 1);
            char next = i + 1 == nodes.size() ? after : first(nodes.get(i + 1));
            boolean edge = out.isEmpty() || i + 1 == nodes.size() || Nodes.is(nodes.get(i + 1), "br");
            out.append(node(nodes.get(i), line, previous, next, edge));
        }
        return out.toString();
    }

    private String node(StorageNode node, Line around, char previous, char next, boolean edge) {
        Forms.Form form = context.forms().of(node);
        if (form == Forms.Form.RAW) {
            return context.raw(node, around);
        }
        if (form == Forms.Form.WRAPPED && node instanceof Element element) {
            return wrapped(element, around);
        }
        Line line = form == Forms.Form.STURDY ? around.sturdy(true) : around;
        if (node instanceof StorageNode.Text text) {
            String shown = previous == '\n' ? text.text().stripLeading() : text.text();
            return Escaper.text(next == '\n' ? stripTrailing(shown) : shown, line, previous, next);
        }
        if (!(node instanceof Element element)) {
            return context.raw(node, line);
        }
        return switch (element.name()) {
            case "br" -> line.single() || edge || line.sturdy() ? "<br>" : line.breaking() == ' ' ? "  \n" : "\\\n";
            case "strong" -> mark(String.valueOf(line.strong()).repeat(2), element, line, previous, next);
            case "em" -> mark(String.valueOf(line.emphasis()), element, line, previous, next);
            case "del" -> mark("~~", element, line, previous, next);
            case "u", "sub", "sup" ->
                element.attributes().isEmpty()
                        ? tag(element.name().equals("u") ? "ins" : element.name(), "", element, line)
                        : wrapped(element, line);
            case "code" -> code(element, line);
            case "span" -> span(element, line);
            case "time" -> time(element, line);
            case "a", "ac:link" -> links.write(element, line, previous, next);
            case Nodes.IMAGE -> images.write(element, line);
            case "ac:emoticon" -> context.emoji().write(element, previous).orElseGet(() -> context.raw(element, line));
            case Nodes.MACRO ->
                anchor(element, line)
                        .or(() -> context.macros().inline(element))
                        .orElseGet(() -> context.raw(element, line));
            default -> wrapped(element, line);
        };
    }

    /** What Markdown has no words for; its text stays Markdown where that is possible. */
    String wrapped(Element element, Line line) {
        return ElementWriter.inline(element, line, this).orElseGet(() -> context.raw(element, line));
    }

    /** What the node's Markdown will begin with, near enough to decide what can stand before it. */
    private static char first(StorageNode node) {
        if (node instanceof StorageNode.Text text && !text.text().isEmpty()) {
            return text.text().charAt(0);
        }
        return Nodes.is(node, "br") ? '\n' : Nodes.is(node, "a") ? '[' : '*';
    }

    /** Marks in marks are tried in several ways; deeper than anybody writes, formatting is written as tags right away. */
    private String mark(String mark, Element element, Line line, char previous, char next) {
        marks++;
        try {
            return formatted(mark, element, marks > MOST_MARKS ? line.sturdy(true) : line, previous, next);
        } finally {
            marks--;
        }
    }

    private String formatted(String mark, Element element, Line line, char previous, char next) {
        String tag = mark.equals("~~") ? "del" : mark.length() == 2 ? "strong" : "em";
        if (line.sturdy() || !element.attributes().isEmpty()) {
            return element.attributes().isEmpty() ? tag(tag, "", element, line) : wrapped(element, line);
        }
        if (mark.length() == 2) {
            return marked(mark, element, line, previous, next)
                    .or(() -> mark.equals("__") ? marked("**", element, line, previous, next) : Optional.empty())
                    .orElseGet(() -> tag(tag, "", element, line));
        }
        String other = mark.equals("*") ? "_" : "*";
        // Bold text at its edge has marks of its own, which are no asterisks next to others.
        boolean touching = mark.equals("*")
                && !element.children().isEmpty()
                && (Nodes.is(element.children().get(0), "strong")
                        || Nodes.is(element.children().get(element.children().size() - 1), "strong"));
        String first = touching ? other : mark;
        String second = touching ? mark : other;
        return marked(first, element, line, previous, next)
                .or(() -> marked(second, element, line, previous, next))
                .orElseGet(() -> tag(tag, "", element, line));
    }

    /** Empty where the marks would not be read as marks. */
    private Optional<String> marked(String mark, Element element, Line line, char previous, char next) {
        char used = mark.charAt(0);
        Line inside = mark.length() == 2 ? line : line.withEmphasis(used == '*' ? '_' : '*');
        String inner = run(element.children(), inside, used, used);
        boolean word = used == '_' && (Character.isLetterOrDigit(previous) || Character.isLetterOrDigit(next));
        boolean holds = !inner.isEmpty()
                && !touches(inner, used)
                && !word
                && previous != used
                && next != used
                && flanks(inner.charAt(0), previous)
                && flanks(inner.charAt(inner.length() - 1), next);
        return holds ? Optional.of(mark + inner + mark) : Optional.empty();
    }

    private static boolean touches(String inner, char mark) {
        return !inner.isEmpty() && (inner.charAt(0) == mark || inner.charAt(inner.length() - 1) == mark);
    }

    /** CommonMark's rule: the mark stands at text, and at punctuation only where nothing but spaces or punctuation is outside. */
    private static boolean flanks(char inside, char outside) {
        if (Character.isWhitespace(inside)) {
            return false;
        }
        return Character.isLetterOrDigit(inside) || !Character.isLetterOrDigit(outside);
    }

    private String tag(String name, String attributes, Element element, Line line) {
        return "<" + name + attributes + ">" + run(element.children(), line, '>', '<') + "</" + name + ">";
    }

    private String code(Element element, Line line) {
        if (!element.attributes().isEmpty()) {
            return wrapped(element, line);
        }
        if (element.children().size() != 1
                || !(element.children().get(0) instanceof StorageNode.Text text)
                || context.forms().of(text) == Forms.Form.RAW
                || text.text().isBlank()) {
            return element.children().isEmpty() ? "" : tag("code", "", element, line);
        }
        return CodeSpan.of(text.text(), line.cell());
    }

    private String span(Element element, Line line) {
        String style = element.attribute("style").orElse("");
        if (element.attributes().size() != 1 || style.isEmpty()) {
            return wrapped(element, line);
        }
        boolean marked = style.replace(" ", "").equals("background-color:rgb(255,240,179);");
        if (marked) {
            return tag("mark", "", element, line);
        }
        boolean safe = style.matches("[A-Za-z0-9 ():;,.#%-]{1,200}");
        boolean coloured = style.matches("(?:\\s*(?:background-)?color:[^;]*;?)+");
        return safe && coloured ? tag("span", " style=\"" + style + "\"", element, line) : wrapped(element, line);
    }

    /** A date shows as itself where HTML is read. */
    private String time(Element element, Line line) {
        String date = element.attribute("datetime").orElse("");
        boolean plain = element.attributes().size() == 1 && element.children().isEmpty();
        return plain && date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? "<time datetime=\"" + date + "\">" + date + "</time>"
                : context.raw(element, line);
    }

    /** A tag that links of Markdown lead to; where no link does, it would say nothing, and the macro itself is written. */
    private static Optional<String> anchor(Element macro, Line line) {
        String id = Nodes.anchor(macro);
        return !line.sturdy() && id.matches("[^\\s\"'<>&|{}`\\\\]+")
                ? Optional.of("<a id=\"" + id + "\"></a>")
                : Optional.empty();
    }

    private static List<StorageNode> trimmed(List<StorageNode> nodes) {
        List<StorageNode> trimmed = new ArrayList<>(nodes);
        while (!trimmed.isEmpty() && Nodes.isBlank(trimmed.get(0))) {
            trimmed.remove(0);
        }
        while (!trimmed.isEmpty() && Nodes.isBlank(trimmed.get(trimmed.size() - 1))) {
            trimmed.remove(trimmed.size() - 1);
        }
        return trimmed;
    }

    private static String strip(String text) {
        return stripTrailing(text.stripLeading());
    }

    /** Spaces only: a backslash in front of one is text. */
    private static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\n')) {
            end--;
        }
        return text.substring(0, end);
    }
}
