package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds other blocks: panels, expands, macros with a body, columns. */
final class ContainerWriter {
    private static final Set<String> SECTION = Set.of("ac:type", "ac:breakout-mode", "ac:breakout-width");

    private final WritingContext context;
    private final BlockWriter blocks;

    ContainerWriter(WritingContext context, BlockWriter blocks) {
        this.context = context;
        this.blocks = blocks;
    }

    /** The purple panel. */
    Optional<String> panel(Element extension, MarkdownStyle style) {
        List<Element> nodes = Nodes.elements(extension);
        if (nodes.isEmpty() || !nodes.get(0).attribute("type").orElse("").equals("panel")) {
            return Optional.empty();
        }
        List<Element> parts = Nodes.elements(nodes.get(0));
        boolean note = parts.size() == 2
                && parts.get(0).attribute("key").orElse("").equals("panel-type")
                && parts.get(0).data().strip().equals("note")
                && parts.get(1).name().equals("ac:adf-content");
        return note ? callout("panel", parts.get(1), style) : Optional.empty();
    }

    private Optional<String> callout(String macro, Element body, MarkdownStyle style) {
        return context.callouts().write(macro, blocks.loose(body, style), style);
    }

    Optional<String> macro(Element macro, MarkdownStyle style) {
        Optional<Element> body = Nodes.child(macro, Nodes.RICH_BODY);
        if (body.isEmpty()) {
            return context.macros().block(macro);
        }
        String name = Nodes.macroName(macro);
        List<Element> parts = Nodes.elements(macro);
        boolean sturdy = context.forms().of(macro) != Forms.Form.NICE;
        Optional<String> nice = Optional.empty();
        if (!sturdy && parts.size() == 1 && !name.equals("panel")) {
            nice = callout(name, body.get(), style);
        }
        if (!sturdy && name.equals("expand")) {
            nice = expand(macro, body.get(), style);
        }
        return nice.or(() -> context.macros()
                .opening(macro, sturdy)
                .map(opening -> opening + "\n\n" + blocks.loose(body.get(), style) + "\n\n"
                        + MacroWriter.closing(macro, sturdy)));
    }

    private Optional<String> expand(Element macro, Element body, MarkdownStyle style) {
        List<Element> parts = Nodes.elements(macro);
        boolean titled = parts.size() == 2
                && parts.get(0).attribute("ac:name").orElse("").equals("title");
        String title = titled ? parts.get(0).data() : "";
        if (title.isBlank() || title.contains("\n")) {
            return Optional.empty();
        }
        String shown = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Optional.of(
                "<details>\n<summary>" + shown + "</summary>\n\n" + blocks.loose(body, style) + "\n\n</details>");
    }

    Optional<String> layout(Element layout, MarkdownStyle style) {
        List<Element> sections = Nodes.elements(layout);
        boolean columns = sections.stream().anyMatch(section -> !isPlain(section));
        List<String> parts = new ArrayList<>();
        boolean afterPlain = false;
        for (Element section : sections) {
            boolean plain = columns && isPlain(section) && !afterPlain;
            if (plain) {
                parts.add(blocks.loose(Nodes.elements(section).get(0), style));
            } else {
                Optional<String> directive = columns(section, style);
                if (directive.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(directive.get());
            }
            afterPlain = plain;
        }
        return layout.attributes().isEmpty() && !parts.isEmpty()
                ? Optional.of(String.join("\n\n", parts))
                : Optional.empty();
    }

    /** Whether that is what columns make of the text between them. */
    private boolean isPlain(Element section) {
        List<Element> cells = Nodes.elements(section);
        return section.attributes().equals(Map.of("ac:type", "fixed-width", "ac:breakout-mode", "default"))
                && cells.size() == 1
                && !cells.get(0).children().isEmpty()
                && context.forms().of(cells.get(0)) == Forms.Form.NICE;
    }

    private Optional<String> columns(Element section, MarkdownStyle style) {
        String type = section.attribute("ac:type").orElse("");
        List<Element> cells = Nodes.elements(section);
        String breakout = section.attribute("ac:breakout-mode").orElse("none");
        String width = section.attribute("ac:breakout-width").orElse("");
        boolean known = SECTION.containsAll(section.attributes().keySet())
                && type.matches("[a-z_-]+")
                && breakout.matches("[a-z-]+")
                && width.matches("[0-9.]*");
        if (!known || cells.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(":::columns{type=").append(type);
        out.append(breakout.equals("default") ? "" : " breakout=" + breakout);
        out.append(width.isEmpty() ? "" : " breakout-width=\"" + width + "\"").append("}\n");
        for (Element cell : cells) {
            if (!cell.name().equals("ac:layout-cell") || !cell.attributes().isEmpty()) {
                return Optional.empty();
            }
            String content = blocks.loose(cell, style);
            out.append(":::column\n")
                    .append(content.isEmpty() ? "" : "\n" + content + "\n\n")
                    .append(":::\n");
        }
        return Optional.of(out.append(":::").toString());
    }
}
