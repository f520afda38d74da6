package io.github.docsync.convert.tree;

import org.jspecify.annotations.Nullable;

/**
 * Where a block stands.
 *
 * @param outer what the enclosure itself stands in; {@code null} for the page
 * @param enclosure the nearest
 */
record BlockContext(@Nullable BlockContext outer, Enclosure enclosure) {
    /** The nearest place round this one to which a block of that kind can move; {@code null} if there is none. */
    @Nullable
    BlockContext wayOut(BlockKind kind) {
        BlockContext place = this;
        while (place != null && !place.enclosure.allows(kind)) {
            place = place.enclosure.canBeDivided() ? place.outer : null;
        }
        return place;
    }

    Enclosure expandBody() {
        boolean nested = enclosure == Enclosure.CELL || enclosure == Enclosure.EXPAND_BODY;
        return nested ? Enclosure.NESTED_EXPAND_BODY : Enclosure.EXPAND_BODY;
    }

    /** Whether a paragraph may be aligned here, or indented: Confluence's editor shows nothing of what holds one where it may not. */
    boolean allows(String style) {
        return switch (enclosure) {
            case PAGE, COLUMN -> true;
            case CELL -> !style.contains("margin-left");
            default -> false;
        };
    }
}
