package io.github.docsync.actual;

import io.github.docsync.site.RemotePage;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.PageState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that people moved to a space that is not named here from those that the same manifest publishes there, as where its space
 * is a variable.
 */
final class OtherTargets {
    private final Site site;
    private final String manifest;
    private final Map<String, Boolean> holdsIndex = new HashMap<>();

    OtherTargets(Site site, String manifest) {
        this.site = site;
        this.manifest = manifest;
    }

    /**
     * Whether the page is that of another target: it was published where it is, and something above it holds an index of the manifest.
     *
     * @param named the keys of the spaces that are named here, in small letters
     */
    boolean own(RemotePage page, PageState state, Set<String> named) {
        return !named.contains(SpaceDirectory.fold(state.space())) && isBelowIndex(page);
    }

    private boolean isBelowIndex(RemotePage page) {
        Set<String> seen = new HashSet<>();
        RemotePage below = page;
        while (below != null && below.parentId() != null && seen.add(below.id())) {
            String above = below.parentId();
            RemotePage parent = find(above);
            if (holdsIndex.computeIfAbsent(above, id -> holdsIndex(new Anchor(id, parent == null)))) {
                return true;
            }
            below = parent;
        }
        return false;
    }

    private @Nullable RemotePage find(String id) {
        return site.pages()
                .find(SiteContent.page(id), false)
                .map(found -> found.page())
                .orElse(null);
    }

    private boolean holdsIndex(Anchor anchor) {
        try {
            return !new IndexStore(site.properties(), manifest, anchor.content())
                    .read()
                    .isAbsent();
        } catch (SiteFailure.Missing | SiteFailure.Denied e) {
            return false;
        }
    }
}
