package io.github.docsync.actual;

import io.github.docsync.model.TitleFolding;

/** A title as the key that is unique in its space. */
public record TitleKey(String spaceId, String folded) {
    public static TitleKey of(String spaceId, String title) {
        return new TitleKey(spaceId, TitleFolding.fold(title));
    }
}
