package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import java.util.Map;

/**
 * What a generator's navigation says of pages and of folders, each by its path.
 *
 * @param order places among siblings, ascending
 * @param titles as the navigation shows them
 */
public record Navigation(Map<DocPath, Integer> order, Map<DocPath, String> titles) {
    /** It says nothing. */
    public static final Navigation NONE = new Navigation(Map.of(), Map.of());

    public Navigation {
        order = Map.copyOf(order);
        titles = Map.copyOf(titles);
    }
}
