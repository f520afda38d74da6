package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a block that Confluence's editor refuses where it stands. Tables and bodied macros move out, dividing the
 * list, quote or panel; what is left of a panel or expand is its title in bold and its content; a heading becomes a bold
 * paragraph, and so does the title of code; a quote becomes emphasised text; a rule becomes a line of dashes.
 */
final class NestingRules {
    private static final String RULE = "———";

    private final Arranger arranger;

    NestingRules(Arranger arranger) {
        this.arranger = arranger;
    }

    List<Piece> lower(BlockKind kind, TreeElement element, BlockContext place) {
        boolean structured =
                kind == BlockKind.TABLE || kind == BlockKind.BODIED_MACRO || place.enclosure() == Enclosure.TASK;
        BlockContext target = structured ? place.wayOut(kind) : null;
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
    static List<Piece> withTitleAbove(TreeElement code) {
        List<Piece> pieces = new ArrayList<>();
        TreeElement bare = code.emptyCopy();
        for (TreeNode child : code.children()) {
            if (child instanceof TreeElement parameter && parameter.isParameter("title")) {
                pieces.add(paragraph(Elements.boldParagraph(parameter.children())));
            } else {
                bare.add(child);
            }
        }
        pieces.add(new Piece(bare, BlockKind.CODE, false));
        return pieces;
    }

    private static Piece paragraph(TreeElement element) {
        return new Piece(element, BlockKind.PARAGRAPH, false);
    }

    private static TreeElement text(TreeElement element) {
        TreeElement paragraph = new TreeElement("p");
        InlineContent.flat(List.of(element)).forEach(paragraph::add);
        return paragraph;
    }

    private List<Piece> unwrapped(TreeElement element, BlockContext place) {
        List<Piece> pieces = new ArrayList<>();
        String label = element.label();
        if (label != null) {
            pieces.add(paragraph(Elements.boldParagraph(label)));
        }
        pieces.addAll(arranger.blocks(Arranger.body(element).children(), place, null));
        return pieces;
    }

    private static List<Piece> bold(TreeElement heading) {
        List<TreeNode> text = InlineContent.trimmed(InlineContent.flat(heading.children()));
        if (text.isEmpty()) {
            return List.of();
        }
        TreeElement strong = new TreeElement("strong");
        TreeElement paragraph = new TreeElement("p");
        for (TreeNode content : text) {
            // The editor knows no bold macros, such as anchors, and no bold pictures.
            boolean plain = Pictures.isPicture(content)
                    || (content instanceof TreeElement macro && macro.is("ac:structured-macro"));
            (plain ? paragraph : strong).add(content);
        }
        return List.of(paragraph(InlineContent.isBlank(List.of(strong)) ? paragraph : paragraph.add(strong)));
    }

    private List<Piece> quotation(TreeElement quote, BlockContext place) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : arranger.blocks(quote.children(), place, null)) {
            boolean emphasise = piece.kind() == BlockKind.PARAGRAPH && place.enclosure() != Enclosure.QUOTATION;
            pieces.add(emphasise ? paragraph(emphasised((TreeElement) piece.content())) : piece);
        }
        return pieces;
    }

    private static TreeElement emphasised(TreeElement paragraph) {
        TreeElement emphasis = new TreeElement("em");
        paragraph.children().forEach(emphasis::add);
        return paragraph.emptyCopy().add(emphasis);
    }

    private List<Piece> columns(TreeElement layout, BlockContext place) {
        List<Piece> pieces = new ArrayList<>();
        for (TreeNode child : layout.children()) {
            if (child instanceof TreeElement part) {
                pieces.addAll(
                        part.is("ac:layout-cell")
                                ? arranger.blocks(part.children(), place, null)
                                : columns(part, place));
            }
        }
        return pieces;
    }

    /** A table in a table: each row is a paragraph of its cells, or their blocks one after the other. */
    private List<Piece> rows(TreeElement table, BlockContext place) {
        List<Piece> pieces = new ArrayList<>();
        for (TreeNode child : table.children()) {
            if (child instanceof TreeElement row && row.is("tr")) {
                pieces.addAll(row(row, place));
            } else if (child instanceof TreeElement part && part.is("tbody")) {
                pieces.addAll(rows(part, place));
            }
        }
        return pieces;
    }

    private List<Piece> row(TreeElement row, BlockContext place) {
        List<List<Piece>> cells = new ArrayList<>();
        for (TreeNode child : row.children()) {
            if (child instanceof TreeElement cell) {
                cells.add(arranger.blocks(cell.children(), place, null));
            }
        }
        boolean simple = cells.stream()
                .allMatch(cell ->
                        cell.isEmpty() || (cell.size() == 1 && cell.get(0).kind() == BlockKind.PARAGRAPH));
        if (!simple) {
            return cells.stream().flatMap(List::stream).toList();
        }
        TreeElement line = new TreeElement("p");
        for (List<Piece> cell : cells) {
            if (!line.children().isEmpty()) {
                line.text(" | ");
            }
            cell.forEach(piece -> ((TreeElement) piece.content()).children().forEach(line::add));
        }
        return line.children().isEmpty() ? List.of() : List.of(paragraph(line));
    }

    private static TreeElement boxed(String box, @Nullable TreeElement body) {
        TreeElement item = new TreeElement("li");
        List<TreeNode> content = body == null ? List.of() : body.children();
        if (!content.isEmpty() && content.get(0) instanceof TreeElement first && first.is("p")) {
            first.children().add(0, new TreeNode.Characters(box));
        } else {
            item.text(box);
        }
        content.forEach(item::add);
        return item;
    }

    /** Tasks where none may stand: a list with the boxes as characters. */
    private static TreeElement boxes(TreeElement tasks) {
        TreeElement list = new TreeElement("ul");
        for (TreeNode child : tasks.children()) {
            if (child instanceof TreeElement task && task.is("ac:task")) {
                list.add(boxed(ListArranger.isComplete(task) ? "☑ " : "☐ ", task.child("ac:task-body")));
            }
        }
        return list;
    }
}
