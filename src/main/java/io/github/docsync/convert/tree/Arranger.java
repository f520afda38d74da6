package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings loosely structured content into the form that Confluence's editor accepts, losing no text: runs of inline content
 * become paragraphs, paragraphs that hold blocks are divided, and blocks that may not stand where they are are lowered or
 * moved out (see {@link NestingRules}).
 */
public final class Arranger {
    private final ListArranger lists = new ListArranger(this);
    private final NestingRules nesting = new NestingRules(this);

    private Arranger() {}

    /** The page's blocks, arranged. */
    public static List<TreeNode> arrange(List<TreeNode> loose) {
        List<TreeNode> page = new ArrayList<>();
        for (Piece piece : new Arranger().blocks(loose, new BlockContext(null, Enclosure.PAGE), null)) {
            page.add(piece.content());
        }
        return PageLayout.complete(page);
    }

    /**
     * Arranges the children of something.
     *
     * @param style the style that an alignment round them gives to paragraphs; {@code null} for none
     */
    List<Piece> blocks(List<TreeNode> children, BlockContext place, @Nullable String style) {
        List<Piece> pieces = new ArrayList<>();
        List<TreeNode> run = new ArrayList<>();
        for (TreeNode child : children) {
            add(child, run, pieces, place, style, null);
        }
        flush(run, pieces, place, style, null);
        return LoneAnchors.joined(pieces);
    }

    /** @param paragraph the paragraph whose attributes the run's paragraph gets; {@code null} if it stood in none */
    private void add(
            TreeNode child,
            List<TreeNode> run,
            List<Piece> pieces,
            BlockContext place,
            @Nullable String style,
            @Nullable TreeElement paragraph) {
        BlockKind kind = BlockKind.of(child);
        if (kind == BlockKind.INLINE) {
            addInline(child, run, pieces, place, style, paragraph);
            return;
        }
        flush(run, pieces, place, style, paragraph);
        if (child instanceof TreeElement element && kind == BlockKind.PARAGRAPH) {
            List<TreeNode> inner = new ArrayList<>();
            element.children().forEach(content -> add(content, inner, pieces, place, style, element));
            flush(inner, pieces, place, style, element);
        } else if (child instanceof TreeElement element && kind == BlockKind.ALIGNED) {
            pieces.addAll(blocks(element.children(), place, element.attributes().get("style")));
        } else {
            pieces.addAll(block(kind, child, place, style));
        }
    }

    private void addInline(
            TreeNode child,
            List<TreeNode> run,
            List<Piece> pieces,
            BlockContext place,
            @Nullable String style,
            @Nullable TreeElement paragraph) {
        if (!(child instanceof TreeElement element) || !mustBeDivided(element)) {
            run.add(child);
        } else if (element.is("a") || element.is("ac:link")) {
            for (TreeNode flat : InlineContent.flat(List.of(element))) {
                run.addAll(flat instanceof TreeElement link ? LinkText.divided(link) : List.of(flat));
            }
        } else {
            for (TreeNode inner : element.children()) {
                boolean inline = BlockKind.of(inner) == BlockKind.INLINE
                        && !Pictures.isPicture(inner)
                        && !(inner instanceof TreeElement holder && mustBeDivided(holder));
                add(inline ? element.emptyCopy().add(inner) : inner, run, pieces, place, style, paragraph);
            }
        }
    }

    /** Blocks do not stand in emphasis, and pictures have none. */
    private static boolean mustBeDivided(TreeElement element) {
        boolean emphasis = !element.is("a") && !element.is("ac:link") && !InlineContent.isOpaque(element);
        return InlineContent.holdsBlock(element) || (emphasis && Pictures.stands(element));
    }

    private static void flush(
            List<TreeNode> run,
            List<Piece> pieces,
            BlockContext place,
            @Nullable String style,
            @Nullable TreeElement paragraph) {
        List<List<TreeNode>> parts =
                place.enclosure() == Enclosure.TASK ? List.of(List.copyOf(run)) : Pictures.apart(run);
        for (List<TreeNode> part : parts) {
            List<TreeNode> content =
                    parts.size() == 1 ? InlineContent.trimmed(part) : InlineContent.withoutBreaksAtEdges(part);
            if (!InlineContent.isBlank(content)) {
                pieces.add(paragraph(content, place, style, paragraph));
            }
        }
        run.clear();
    }

    private static Piece paragraph(
            List<TreeNode> content, BlockContext place, @Nullable String style, @Nullable TreeElement paragraph) {
        if (content.size() == 1 && content.get(0) instanceof TreeElement image && image.is("ac:image")) {
            image.attributes().remove("ac:inline");
            alignImage(image, style, paragraph);
            return new Piece(image, BlockKind.MEDIA, false);
        }
        Pictures.standAlone(content);
        TreeElement filled = paragraph == null ? new TreeElement("p") : paragraph.emptyCopy();
        if (style != null) {
            filled.attributes().putIfAbsent("style", style);
        }
        String written = filled.attributes().get("style");
        if (written != null && !place.allows(written)) {
            filled.attributes().remove("style");
        }
        content.forEach(filled::add);
        return new Piece(filled, BlockKind.PARAGRAPH, false);
    }

    /** A picture that stood alone in a centred or right-aligned paragraph keeps its place. */
    private static void alignImage(TreeElement image, @Nullable String style, @Nullable TreeElement paragraph) {
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
    List<Piece> block(BlockKind kind, TreeNode content, BlockContext place, @Nullable String style) {
        if (!place.enclosure().allows(kind) || !(content instanceof TreeElement element)) {
            return content instanceof TreeElement refused
                    ? nesting.lower(kind, refused, place)
                    : List.of(new Piece(content, kind, false));
        }
        return allowed(kind, element, place, style);
    }

    List<Piece> allowed(BlockKind kind, TreeElement element, BlockContext place, @Nullable String style) {
        return switch (kind) {
            case HEADING -> heading(element, place, style);
            case CODE ->
                place.enclosure().allows(BlockKind.HEADING)
                        ? List.of(new Piece(element, kind, false))
                        : NestingRules.withTitleAbove(element);
            case LIST -> lists.list(element, place);
            case TASKS -> lists.tasks(element, place);
            case QUOTE -> divided(element, element, Enclosure.QUOTATION, place);
            case PANEL -> divided(element, body(element), Enclosure.PANEL_BODY, place);
            case EXPAND -> divided(element, body(element), place.expandBody(), place);
            case VERBATIM ->
                isLine(element) || element.children().isEmpty()
                        ? List.of(new Piece(element, kind, false))
                        : divided(element, body(element), Enclosure.COLUMN, place);
            case BODIED_MACRO -> divided(element, body(element), Enclosure.MACRO_BODY, place);
            case TABLE -> List.of(new Piece(table(element, place), kind, false));
            case LAYOUT -> List.of(new Piece(layout(element, place), kind, false));
            default -> List.of(new Piece(element, kind, false));
        };
    }

    /** A macro without a body, or an element round text. */
    private static boolean isLine(TreeElement element) {
        return element.is("ac:structured-macro")
                ? body(element) == element
                : element.is("p") || element.name().matches("h[1-6]");
    }

    /** Pictures leave the heading, in which the editor takes only text, to stand before or after it. */
    private static List<Piece> heading(TreeElement element, BlockContext place, @Nullable String style) {
        List<TreeNode> before = new ArrayList<>();
        List<TreeNode> text = new ArrayList<>();
        List<TreeNode> after = new ArrayList<>();
        for (TreeNode content : Pictures.lifted(InlineContent.flat(element.children()))) {
            if (Pictures.isPicture(content)) {
                List<TreeNode> side = InlineContent.saysNothing(text) ? before : after;
                side.add(content);
                side.add(new TreeNode.Characters(" "));
            } else {
                text.add(content);
            }
        }
        TreeElement heading = element.emptyCopy();
        if (style != null && place.allows(style)) {
            heading.attributes().putIfAbsent("style", style);
        }
        List<Piece> pieces = new ArrayList<>();
        TreeElement beside = new TreeElement("p");
        beside.attributes().putAll(heading.attributes());
        if (InlineContent.saysNothing(text)) {
            before.addAll(0, InlineContent.withoutBreaksAtEdges(text));
            flush(before, pieces, place, null, beside);
            return pieces;
        }
        flush(before, pieces, place, null, beside);
        InlineContent.withoutBreaksAtEdges(text).forEach(heading::add);
        pieces.add(new Piece(heading, BlockKind.HEADING, false));
        flush(after, pieces, place, null, beside);
        return pieces;
    }

    /** The element that holds a macro's blocks; the macro itself if it has none. */
    static TreeElement body(TreeElement macro) {
        TreeElement rich = macro.child("ac:rich-text-body");
        if (rich != null) {
            return rich;
        }
        TreeElement node = macro.child("ac:adf-node");
        TreeElement content = node == null ? null : node.child("ac:adf-content");
        return content == null ? macro : content;
    }

    /**
     * Arranges something that holds blocks; what may not stand in it and can leave it divides it.
     *
     * @param whole the outermost element, of which each part gets a copy
     * @param body the element in it that holds the blocks
     */
    private List<Piece> divided(TreeElement whole, TreeElement body, Enclosure inside, BlockContext place) {
        List<Piece> inner = blocks(body.children(), new BlockContext(place, inside), null);
        List<Piece> pieces = new ArrayList<>();
        List<TreeNode> part = new ArrayList<>();
        for (Piece piece : inner) {
            if (piece.leaves()) {
                addPart(whole, body, part, pieces);
                pieces.add(piece.arrivingIn(place.enclosure()));
            } else {
                part.add(piece.content());
            }
        }
        if (pieces.isEmpty() && part.isEmpty()) {
            part.add(new TreeElement("p"));
        }
        addPart(whole, body, part, pieces);
        return pieces;
    }

    private static void addPart(TreeElement whole, TreeElement body, List<TreeNode> part, List<Piece> pieces) {
        if (!part.isEmpty()) {
            pieces.add(new Piece(copyWithBody(whole, body, part), BlockKind.of(whole), false));
            part.clear();
        }
    }

    private static TreeElement copyWithBody(TreeElement whole, TreeElement body, List<TreeNode> contents) {
        TreeElement copy = whole.emptyCopy();
        if (whole == body) {
            contents.forEach(copy::add);
            return copy;
        }
        for (TreeNode child : whole.children()) {
            boolean onTheWay = child == body
                    || (child instanceof TreeElement element
                            && element.children().contains(body));
            copy.add(onTheWay ? copyWithBody((TreeElement) child, body, contents) : child);
        }
        return copy;
    }

    private TreeElement table(TreeElement table, BlockContext place) {
        TreeElement copy = table.emptyCopy();
        for (TreeNode child : table.children()) {
            boolean isPart = child instanceof TreeElement element && (element.is("tbody") || element.is("tr"));
            copy.add(isPart ? table((TreeElement) child, place) : cell(child, place));
        }
        return copy;
    }

    private TreeNode cell(TreeNode child, BlockContext place) {
        if (!(child instanceof TreeElement cell) || !(cell.is("td") || cell.is("th"))) {
            return child;
        }
        return filled(cell, blocks(cell.children(), new BlockContext(place, Enclosure.CELL), null));
    }

    private TreeElement layout(TreeElement layout, BlockContext place) {
        TreeElement copy = layout.emptyCopy();
        for (TreeNode child : layout.children()) {
            if (child instanceof TreeElement cell && cell.is("ac:layout-cell")) {
                copy.add(filled(cell, blocks(cell.children(), new BlockContext(place, Enclosure.COLUMN), null)));
            } else {
                copy.add(child instanceof TreeElement section ? layout(section, place) : child);
            }
        }
        return copy;
    }

    static TreeElement filled(TreeElement element, List<Piece> pieces) {
        TreeElement copy = element.emptyCopy();
        pieces.forEach(piece -> copy.add(piece.content()));
        if (pieces.isEmpty()) {
            copy.add(new TreeElement("p"));
        }
        return copy;
    }
}
