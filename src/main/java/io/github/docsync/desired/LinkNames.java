package io.github.docsync.desired;

import io.github.docsync.model.DocPath;
import java.util.Map;

/**
 * How links name pages.
 *
 * @param titles the title of each page that can be linked to
 * @param spaces the keys of the spaces of pages that are elsewhere than the manifest says
 */
record LinkNames(Map<DocPath, String> titles, Map<DocPath, String> spaces) {
    /** As the files say. */
    static LinkNames of(Map<DocPath, String> titles) {
        return new LinkNames(titles, Map.of());
    }

    String spaceOf(OutlinePage page) {
        return spaces.getOrDefault(page.path(), page.space());
    }
}
