package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Blocks of all kinds. What a writer cannot say becomes a storage fence where the block stands. */
final class BlockWriter {
    private final WritingContext context;
    private final InlineWriter inline;
    private final ListWriter lists = new ListWriter(this);
    private final TableWriter tables;
    private final ContainerWriter containers;

    BlockWriter(WritingContext context) {
        this.context = context;
        this.inline = new InlineWriter(context);
        this.tables = new TableWriter(context, this, inline);
        this.containers = new ContainerWriter(context, this);
    }

    /** One block, without a line end behind it. */
    String write(StorageNode node, MarkdownStyle style) {
        if (!(node instanceof Element element)) {
            return paragraph(List.of(node), false, style);
        }
        if (context.forms().of(element) == Forms.Form.RAW) {
            return context.fence(element, style);
        }
        Optional<String> written =
                context.forms().of(element) == Forms.Form.WRAPPED ? Optional.empty() : kind(element, style);
        return written.or(() -> ElementWriter.block(element, this, style))
                .orElseGet(() -> context.fence(element, style));
    }

    /** The text of a paragraph or heading, whatever else its element says. */
    String line(Element element, MarkdownStyle style) {
        return paragraph(element.children(), false, style);
    }

    /** As {@link #loose}, with the parts that are not blocks passed through. */
    String all(Element element, MarkdownStyle style) {
        StringBuilder out = new StringBuilder();
        List<StorageNode> others = new ArrayList<>();
        for (StorageNode child : element.children()) {
            if (ElementWriter.isPart(child)) {
                out.append(out.isEmpty() ? "" : "\n\n").append(context.fence(child, style));
            } else {
                others.add(child);
            }
        }
        String content = loose(context.forms().with(element, others), style);
        return out.append(out.isEmpty() || content.isEmpty() ? "" : "\n\n")
                .append(content)
                .toString();
    }

    private Optional<String> kind(Element element, MarkdownStyle style) {
        boolean sturdy = context.forms().of(element) != Forms.Form.NICE;
        return switch (element.name()) {
            case "p" -> aligned(element, paragraph(element.children(), sturdy, style));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> aligned(element, heading(element, sturdy, style));
            case "ul", "ol" -> lists.list(element, style);
            case Nodes.TASK_LIST -> lists.tasks(element, style);
            case "blockquote" -> plain(element, Indent.all(loose(element, style), "> "));
            case "hr" -> plain(element, "---");
            case "table" -> tables.write(element, style);
            case Nodes.IMAGE -> image(element, style);
            case "ac:layout" -> sturdy ? Optional.empty() : containers.layout(element, style);
            case "ac:adf-extension" -> containers.panel(element, style);
            case Nodes.MACRO -> macro(element, style);
            default -> Optional.empty();
        };
    }

    private Optional<String> macro(Element macro, MarkdownStyle style) {
        return switch (Nodes.macroName(macro)) {
            case "code" -> CodeWriter.code(macro, style);
            case "toc" ->
                Nodes.elements(macro).isEmpty()
                        ? Optional.of("[TOC]")
                        : context.macros().block(macro);
            default ->
                Nodes.child(macro, Nodes.PLAIN_BODY).isPresent()
                        ? CodeWriter.other(macro, style)
                        : containers.macro(macro, style);
        };
    }

    private static Optional<String> plain(Element element, String markdown) {
        return element.attributes().isEmpty() && !markdown.isEmpty() ? Optional.of(markdown) : Optional.empty();
    }

    private static Optional<String> aligned(Element element, String markdown) {
        return element.attributes().isEmpty()
                ? plain(element, markdown)
                : Styles.box(element)
                        .filter(box -> !markdown.isEmpty())
                        .map(box -> box + "\n\n" + markdown + "\n\n</div>");
    }

    private Optional<String> image(Element image, MarkdownStyle style) {
        String markdown = inline.line(List.of(image), Line.paragraph(style));
        return markdown.startsWith("!") ? Optional.of(markdown) : Optional.empty();
    }

    private String paragraph(List<StorageNode> nodes, boolean sturdy, MarkdownStyle style) {
        String text = inline.paragraph(nodes, Line.paragraph(style).sturdy(sturdy));
        return style.width() > 0 && !sturdy ? LineWrap.wrap(text, style.width()) : text;
    }

    private String heading(Element heading, boolean sturdy, MarkdownStyle style) {
        List<StorageNode> content = heading.children();
        String id = sturdy || content.isEmpty() ? "" : Nodes.anchor(content.get(0));
        boolean given = id.matches("[^\\s{}#=\"'<>]+");
        String text = inline.line(
                given ? content.subList(1, content.size()) : content,
                Line.paragraph(style).inOneLine().sturdy(sturdy));
        String end = given ? " {#" + id + "}" : "";
        return text.isEmpty() ? "" : "#".repeat(heading.name().charAt(1) - '0') + " " + Escaper.headingEnd(text) + end;
    }

    /** What the element holds, with an empty line between its blocks. */
    String loose(Element parent, MarkdownStyle style) {
        return join(parent, style, "\n\n");
    }

    /** What a list item holds: lists in it follow its text without an empty line. */
    String tight(Element item, MarkdownStyle style) {
        boolean simple = Nodes.elements(item).stream()
                        .filter(child -> Nodes.isBlock(child) && !isList(child))
                        .count()
                <= 1;
        return join(item, style, simple ? "\n" : "\n\n");
    }

    private String join(Element parent, MarkdownStyle style, String beforeList) {
        boolean sturdy = context.forms().of(parent) != Forms.Form.NICE;
        StringBuilder out = new StringBuilder();
        List<StorageNode> run = new ArrayList<>();
        MarkdownStyle current = style;
        boolean afterList = false;
        for (StorageNode child : parent.children()) {
            if (!Nodes.isBlock(child) && !standsAlone(child, parent)) {
                run.add(child);
                continue;
            }
            if (flush(run, sturdy, style, out)) {
                afterList = false;
            }
            boolean list = isList(child);
            current = list && afterList ? current.ofNextList() : style;
            String block = write(child, current);
            if (!block.isEmpty()) {
                boolean follows = list && !afterList && isMarked(block);
                out.append(out.isEmpty() ? "" : follows ? beforeList : "\n\n").append(block);
                afterList = list;
            }
        }
        flush(run, sturdy, style, out);
        return out.toString();
    }

    /** A picture among blocks is a block. */
    private static boolean standsAlone(StorageNode child, Element parent) {
        return Nodes.is(child, Nodes.IMAGE) && parent.children().stream().noneMatch(BlockWriter::isText);
    }

    private static boolean isMarked(String list) {
        return "-*+".indexOf(list.charAt(0)) >= 0 || Character.isDigit(list.charAt(0));
    }

    private static boolean isText(StorageNode node) {
        return !Nodes.isBlock(node) && !Nodes.is(node, Nodes.IMAGE) && !Nodes.isBlank(node);
    }

    private boolean flush(List<StorageNode> run, boolean sturdy, MarkdownStyle style, StringBuilder out) {
        String text = run.stream().allMatch(Nodes::isBlank) ? "" : paragraph(run, sturdy, style);
        run.clear();
        if (!text.isEmpty()) {
            out.append(out.isEmpty() ? "" : "\n\n").append(text);
        }
        return !text.isEmpty();
    }

    static boolean isList(StorageNode node) {
        return Nodes.is(node, "ul") || Nodes.is(node, "ol") || Nodes.is(node, Nodes.TASK_LIST);
    }
}
