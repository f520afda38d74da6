package io.github.docsync.convert.tree;

/**
 * An arranged block.
 *
 * @param leaves whether it must leave the element that is being arranged, because it may not stand there
 */
record Piece(TreeNode content, BlockKind kind, boolean leaves) {
    /** This piece on its way out, having come into {@code enclosure}: it stays if it may. */
    Piece arrivingIn(Enclosure enclosure) {
        return new Piece(content, kind, !enclosure.allows(kind));
    }
}
