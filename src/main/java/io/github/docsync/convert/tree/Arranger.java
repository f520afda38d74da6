package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings loosely structured content into the form that Confluence's editor accepts, losing no text: runs of inline content
 * become paragraphs, paragraphs that hold blocks are divided, and blocks that may not stand where they are are lowered or
 * moved out (see {@link Lowering}).
 */
public final class Arranger {
    private final ListArranger lists = new ListArranger(this);
    private final Lowering lowering = new Lowering(this);

    private Arranger() {}

    /** The page's blocks, arranged. */
    public static List<Content> arrange(List<Content> loose) {
        List<Content> page = new ArrayList<>();
        for (Piece piece : new Arranger().blocks(loose, new Place(null, Enclosure.PAGE), null)) {
            page.add(piece.content());
        }
        return PageLayout.complete(page);
    }

    /**
     * Arranges the children of something.
     *
     * @param style the style that an alignment round them gives to paragraphs; {@code null} for none
     */
    List<Piece> blocks(List<Content> children, Place place, @Nullable String style) {
        List<Piece> pieces = new ArrayList<>();
        List<Content> run = new ArrayList<>();
        for (Content child : children) {
            add(child, run, pieces, place, style, null);
        }
        flush(run, pieces, place, style, null);
        return pieces;
    }

    /** @param paragraph the paragraph whose attributes the run's paragraph gets; {@code null} if it stood in none */
    private void add(
            Content child,
            List<Content> run,
            List<Piece> pieces,
            Place place,
            @Nullable String style,
            @Nullable Element paragraph) {
        BlockKind kind = BlockKind.of(child);
        if (kind == BlockKind.INLINE) {
            addInline(child, run, pieces, place, style, paragraph);
            return;
        }
        flush(run, pieces, place, style, paragraph);
        if (child instanceof Element element && kind == BlockKind.PARAGRAPH) {
            List<Content> inner = new ArrayList<>();
            element.children().forEach(content -> add(content, inner, pieces, place, style, element));
            flush(inner, pieces, place, style, element);
        } else if (child instanceof Element element && kind == BlockKind.ALIGNED) {
            pieces.addAll(blocks(element.children(), place, element.attributes().get("style")));
        } else {
            pieces.addAll(block(kind, child, place, style));
        }
    }

    private void addInline(
            Content child,
            List<Content> run,
            List<Piece> pieces,
            Place place,
            @Nullable String style,
            @Nullable Element paragraph) {
        if (!(child instanceof Element element) || !InlineContent.holdsBlock(element)) {
            run.add(child);
        } else if (element.is("a") || element.is("ac:link")) {
            run.addAll(InlineContent.flat(List.of(element)));
        } else {
            for (Content inner : element.children()) {
                boolean inline = BlockKind.of(inner) == BlockKind.INLINE
                        && !(inner instanceof Element holder && InlineContent.holdsBlock(holder));
                add(inline ? element.emptyCopy().add(inner) : inner, run, pieces, place, style, paragraph);
            }
        }
    }

    private static void flush(
            List<Content> run, List<Piece> pieces, Place place, @Nullable String style, @Nullable Element paragraph) {
        List<Content> content = InlineContent.trimmed(run);
        run.clear();
        if (InlineContent.isBlank(content)) {
            return;
        }
        if (content.size() == 1 && content.get(0) instanceof Element image && image.is("ac:image")) {
            image.attributes().remove("ac:inline");
            alignImage(image, style, paragraph);
            pieces.add(new Piece(image, BlockKind.MEDIA, false));
            return;
        }
        Element filled = paragraph == null ? new Element("p") : paragraph.emptyCopy();
        if (style != null) {
            filled.attributes().putIfAbsent("style", style);
        }
        if (!place.allowsAlignment()) {
            filled.attributes().remove("style");
        }
        content.forEach(filled::add);
        pieces.add(new Piece(filled, BlockKind.PARAGRAPH, false));
    }

    /** A picture that stood alone in a centred or right-aligned paragraph keeps its place. */
    private static void alignImage(Element image, @Nullable String style, @Nullable Element paragraph) {
        String own = paragraph == null ? null : paragraph.attributes().get("style");
        String effective = own == null ? style : own;
        for (String side : List.of("center", "right")) {
            if (effective != null && effective.contains("text-align: " + side)) {
                image.attributes().putIfAbsent("ac:align", side);
                image.attributes().putIfAbsent("ac:layout", side.equals("center") ? "center" : "align-end");
            }
        }
    }

    /** Arranges a block that may or may not be allowed in that place. */
    List<Piece> block(BlockKind kind, Content content, Place place, @Nullable String style) {
        if (!place.enclosure().allows(kind) || !(content instanceof Element element)) {
            return content instanceof Element refused
                    ? lowering.lower(kind, refused, place)
                    : List.of(new Piece(content, kind, false));
        }
        return allowed(kind, element, place, style);
    }

    List<Piece> allowed(BlockKind kind, Element element, Place place, @Nullable String style) {
        return switch (kind) {
            case HEADING -> heading(element, place, style);
            case LIST -> lists.list(element, place);
            case TASKS -> lists.tasks(element, place);
            case QUOTE -> divided(element, element, Enclosure.QUOTATION, place);
            case PANEL -> divided(element, body(element), Enclosure.PANEL_BODY, place);
            case EXPAND -> divided(element, body(element), place.expandBody(), place);
            case BODIED_MACRO -> divided(element, body(element), Enclosure.MACRO_BODY, place);
            case TABLE -> List.of(new Piece(table(element, place), kind, false));
            case LAYOUT -> List.of(new Piece(layout(element, place), kind, false));
            default -> List.of(new Piece(element, kind, false));
        };
    }

    private static List<Piece> heading(Element element, Place place, @Nullable String style) {
        List<Content> text = InlineContent.trimmed(InlineContent.flat(element.children()));
        if (text.isEmpty()) {
            return List.of();
        }
        Element heading = element.emptyCopy();
        if (style != null && place.allowsAlignment()) {
            heading.attributes().putIfAbsent("style", style);
        }
        text.forEach(heading::add);
        return List.of(new Piece(heading, BlockKind.HEADING, false));
    }

    /** The element that holds a macro's blocks; the macro itself if it has none. */
    static Element body(Element macro) {
        Element rich = macro.child("ac:rich-text-body");
        if (rich != null) {
            return rich;
        }
        Element node = macro.child("ac:adf-node");
        Element content = node == null ? null : node.child("ac:adf-content");
        return content == null ? macro : content;
    }

    /**
     * Arranges something that holds blocks; what may not stand in it and can leave it divides it.
     *
     * @param whole the outermost element, of which each part gets a copy
     * @param body the element in it that holds the blocks
     */
    private List<Piece> divided(Element whole, Element body, Enclosure inside, Place place) {
        List<Piece> inner = blocks(body.children(), new Place(place, inside), null);
        List<Piece> pieces = new ArrayList<>();
        List<Content> part = new ArrayList<>();
        for (Piece piece : inner) {
            if (piece.leaves()) {
                addPart(whole, body, part, pieces);
                pieces.add(piece.arrivingIn(place.enclosure()));
            } else {
                part.add(piece.content());
            }
        }
        if (pieces.isEmpty() && part.isEmpty()) {
            part.add(new Element("p"));
        }
        addPart(whole, body, part, pieces);
        return pieces;
    }

    private static void addPart(Element whole, Element body, List<Content> part, List<Piece> pieces) {
        if (!part.isEmpty()) {
            pieces.add(new Piece(copyWithBody(whole, body, part), BlockKind.of(whole), false));
            part.clear();
        }
    }

    private static Element copyWithBody(Element whole, Element body, List<Content> contents) {
        Element copy = whole.emptyCopy();
        if (whole == body) {
            contents.forEach(copy::add);
            return copy;
        }
        for (Content child : whole.children()) {
            boolean onTheWay = child == body
                    || (child instanceof Element element && element.children().contains(body));
            copy.add(onTheWay ? copyWithBody((Element) child, body, contents) : child);
        }
        return copy;
    }

    private Element table(Element table, Place place) {
        Element copy = table.emptyCopy();
        for (Content child : table.children()) {
            boolean isPart = child instanceof Element element && (element.is("tbody") || element.is("tr"));
            copy.add(isPart ? table((Element) child, place) : cell(child, place));
        }
        return copy;
    }

    private Content cell(Content child, Place place) {
        if (!(child instanceof Element cell) || !(cell.is("td") || cell.is("th"))) {
            return child;
        }
        return filled(cell, blocks(cell.children(), new Place(place, Enclosure.CELL), null));
    }

    private Element layout(Element layout, Place place) {
        Element copy = layout.emptyCopy();
        for (Content child : layout.children()) {
            if (child instanceof Element cell && cell.is("ac:layout-cell")) {
                copy.add(filled(cell, blocks(cell.children(), new Place(place, Enclosure.COLUMN), null)));
            } else {
                copy.add(child instanceof Element section ? layout(section, place) : child);
            }
        }
        return copy;
    }

    static Element filled(Element element, List<Piece> pieces) {
        Element copy = element.emptyCopy();
        pieces.forEach(piece -> copy.add(piece.content()));
        if (pieces.isEmpty()) {
            copy.add(new Element("p"));
        }
        return copy;
    }
}
