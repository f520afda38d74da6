package io.github.docsync.actual;

import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Whose a page is, by its own property. Remembers the other manifests that it met. Thread-safe. */
public final class Ownership {
    private final PageReader reader;
    private final String manifest;
    private final Map<String, String> others = new ConcurrentHashMap<>();

    public Ownership(PageReader reader, String manifest) {
        this.reader = reader;
        this.manifest = manifest;
    }

    /**
     * What the page remembers of itself if this manifest publishes it. A copied page carries a copy of the property, which
     * names the page that it was copied from, and is nobody's.
     */
    public Optional<RecordedState> ours(RemotePage page) {
        Optional<RecordedState> found =
                reader.remembered(page).filter(row -> row.state().pageId().equals(page.id()));
        found.map(RecordedState::state)
                .map(PageState::manifest)
                .filter(owner -> !owner.equals(manifest))
                .ifPresent(owner -> others.put(page.id(), owner));
        return found.filter(row -> row.state().manifest().equals(manifest));
    }

    /** Whether a page that was asked for is published by another manifest. */
    boolean isOthers(String page) {
        return others.containsKey(page);
    }

    /** The ids of other manifests, by the id of a page that was asked for and that they publish. */
    public Map<String, String> others() {
        return Map.copyOf(others);
    }
}
