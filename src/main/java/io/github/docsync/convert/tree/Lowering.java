package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a block that Confluence's editor refuses where it stands. Tables and bodied macros move out, dividing the
 * list, quote or panel; what is left of a panel or expand is its title in bold and its content; a heading becomes a bold
 * paragraph, and so does the title of code; a quote becomes emphasised text; a rule becomes a line of dashes.
 */
final class Lowering {
    private static final String RULE = "———";

    private final Arranger arranger;

    Lowering(Arranger arranger) {
        this.arranger = arranger;
    }

    List<Piece> lower(BlockKind kind, Element element, Place place) {
        boolean structured =
                kind == BlockKind.TABLE || kind == BlockKind.BODIED_MACRO || place.enclosure() == Enclosure.TASK;
        Place target = structured ? place.wayOut(kind) : null;
        if (target != null) {
            List<Piece> moved = new ArrayList<>();
            for (Piece piece : arranger.allowed(kind, element, target, null)) {
                moved.add(new Piece(piece.content(), piece.kind(), true));
            }
            return moved;
        }
        return switch (kind) {
            case TABLE -> rows(element, place);
            case PANEL, EXPAND, BODIED_MACRO -> unwrapped(element, place);
            case HEADING -> bold(element);
            case QUOTE -> quotation(element, place);
            case RULE -> List.of(paragraph(Elements.paragraph(RULE)));
            case LAYOUT -> columns(element, place);
            case TASKS -> arranger.blocks(List.of(boxes(element)), place, null);
            default -> List.of(paragraph(text(element)));
        };
    }

    /** The editor shows the title of code as a heading, so that where none may stand the code would be lost with it. */
    static List<Piece> withTitleAbove(Element code) {
        List<Piece> pieces = new ArrayList<>();
        Element bare = code.emptyCopy();
        for (Content child : code.children()) {
            if (child instanceof Element parameter && parameter.isParameter("title")) {
                pieces.add(paragraph(Elements.boldParagraph(parameter.children())));
            } else {
                bare.add(child);
            }
        }
        pieces.add(new Piece(bare, BlockKind.CODE, false));
        return pieces;
    }

    private static Piece paragraph(Element element) {
        return new Piece(element, BlockKind.PARAGRAPH, false);
    }

    private static Element text(Element element) {
        Element paragraph = new Element("p");
        InlineContent.flat(List.of(element)).forEach(paragraph::add);
        return paragraph;
    }

    private List<Piece> unwrapped(Element element, Place place) {
        List<Piece> pieces = new ArrayList<>();
        String label = element.label();
        if (label != null) {
            pieces.add(paragraph(Elements.boldParagraph(label)));
        }
        pieces.addAll(arranger.blocks(Arranger.body(element).children(), place, null));
        return pieces;
    }

    private static List<Piece> bold(Element heading) {
        List<Content> text = InlineContent.trimmed(InlineContent.flat(heading.children()));
        if (text.isEmpty()) {
            return List.of();
        }
        Element strong = new Element("strong");
        Element paragraph = new Element("p");
        for (Content content : text) {
            // The editor knows no bold macros, such as anchors, and no bold pictures.
            boolean plain = Pictures.isPicture(content)
                    || (content instanceof Element macro && macro.is("ac:structured-macro"));
            (plain ? paragraph : strong).add(content);
        }
        return List.of(paragraph(InlineContent.isBlank(List.of(strong)) ? paragraph : paragraph.add(strong)));
    }

    private List<Piece> quotation(Element quote, Place place) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : arranger.blocks(quote.children(), place, null)) {
            boolean emphasise = piece.kind() == BlockKind.PARAGRAPH && place.enclosure() != Enclosure.QUOTATION;
            pieces.add(emphasise ? paragraph(emphasised((Element) piece.content())) : piece);
        }
        return pieces;
    }

    private static Element emphasised(Element paragraph) {
        Element emphasis = new Element("em");
        paragraph.children().forEach(emphasis::add);
        return paragraph.emptyCopy().add(emphasis);
    }

    private List<Piece> columns(Element layout, Place place) {
        List<Piece> pieces = new ArrayList<>();
        for (Content child : layout.children()) {
            if (child instanceof Element part) {
                pieces.addAll(
                        part.is("ac:layout-cell")
                                ? arranger.blocks(part.children(), place, null)
                                : columns(part, place));
            }
        }
        return pieces;
    }

    /** A table in a table: each row is a paragraph of its cells, or their blocks one after the other. */
    private List<Piece> rows(Element table, Place place) {
        List<Piece> pieces = new ArrayList<>();
        for (Content child : table.children()) {
            if (child instanceof Element row && row.is("tr")) {
                pieces.addAll(row(row, place));
            } else if (child instanceof Element part && part.is("tbody")) {
                pieces.addAll(rows(part, place));
            }
        }
        return pieces;
    }

    private List<Piece> row(Element row, Place place) {
        List<List<Piece>> cells = new ArrayList<>();
        for (Content child : row.children()) {
            if (child instanceof Element cell) {
                cells.add(arranger.blocks(cell.children(), place, null));
            }
        }
        boolean simple = cells.stream()
                .allMatch(cell ->
                        cell.isEmpty() || (cell.size() == 1 && cell.get(0).kind() == BlockKind.PARAGRAPH));
        if (!simple) {
            return cells.stream().flatMap(List::stream).toList();
        }
        Element line = new Element("p");
        for (List<Piece> cell : cells) {
            if (!line.children().isEmpty()) {
                line.text(" | ");
            }
            cell.forEach(piece -> ((Element) piece.content()).children().forEach(line::add));
        }
        return line.children().isEmpty() ? List.of() : List.of(paragraph(line));
    }

    private static Element boxed(String box, @Nullable Element body) {
        Element item = new Element("li");
        List<Content> content = body == null ? List.of() : body.children();
        if (!content.isEmpty() && content.get(0) instanceof Element first && first.is("p")) {
            first.children().add(0, new Content.Characters(box));
        } else {
            item.text(box);
        }
        content.forEach(item::add);
        return item;
    }

    /** Tasks where none may stand: a list with the boxes as characters. */
    private static Element boxes(Element tasks) {
        Element list = new Element("ul");
        for (Content child : tasks.children()) {
            if (child instanceof Element task && task.is("ac:task")) {
                list.add(boxed(ListArranger.isComplete(task) ? "☑ " : "☐ ", task.child("ac:task-body")));
            }
        }
        return list;
    }
}
