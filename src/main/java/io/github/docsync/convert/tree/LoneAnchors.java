package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts anchors that stand by themselves into the heading or paragraph behind them, since alone they would be an empty line. */
final class LoneAnchors {
    private LoneAnchors() {}

    static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            Piece next = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (next != null && holdsOnlyAnchors(piece) && takesText(next)) {
                TreeElement target = (TreeElement) next.content();
                target.children().addAll(0, ((TreeElement) piece.content()).children());
            } else {
                joined.add(piece);
            }
        }
        Collections.reverse(joined);
        return joined;
    }

    private static boolean holdsOnlyAnchors(Piece piece) {
        return piece.kind() == BlockKind.PARAGRAPH
                && piece.content() instanceof TreeElement paragraph
                && !paragraph.children().isEmpty()
                && paragraph.children().stream()
                        .allMatch(child -> InlineContent.isAnchor(child) || InlineContent.isBlank(List.of(child)))
                && paragraph.children().stream().anyMatch(InlineContent::isAnchor);
    }

    private static boolean takesText(Piece piece) {
        boolean text = piece.kind() == BlockKind.PARAGRAPH || piece.kind() == BlockKind.HEADING;
        return text && !piece.leaves() && piece.content() instanceof TreeElement;
    }
}
