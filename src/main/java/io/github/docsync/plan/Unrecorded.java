package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.BodyHash;
import io.github.docsync.state.JournalEntry;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run would have remembered of a page that it created, had it lived to write it down. */
final class Unrecorded {
    private static final String NOTHING = PartHashes.brief(Hash.of(""));

    private Unrecorded() {}

    /**
     * Only the create is known to have happened: attachments and properties are still to come. Wanted labels that are there already
     * were put on by that run. Its first version holds what that run sent, which Git may have changed since.
     */
    static RecordedState memory(PlanInput input, DesiredPage page, RemotePage remote) {
        ActualTree actual = input.actual();
        StoredBody body =
                remote.version() == 1 ? KnownBodies.stored(actual, remote).orElse(null) : null;
        Set<String> present = actual.labels().find(remote.id()).orElse(Set.of());
        List<String> labels =
                page.summary().labels().stream().filter(present::contains).toList();
        PartHashes wanted = page.summary().hashes();
        PartHashes done = new PartHashes(
                wanted.title(),
                wanted.parent(),
                NOTHING,
                page.summary().labels().isEmpty() ? wanted.labels() : NOTHING,
                page.summary().attachments().isEmpty() ? wanted.attachments() : NOTHING,
                page.summary().properties().isEmpty() ? wanted.properties() : NOTHING,
                NOTHING);
        return new RecordedState(
                new PageState(
                        input.manifest().id(),
                        page.path(),
                        remote.blogPost(),
                        remote.id(),
                        page.summary().space(),
                        null,
                        null,
                        "",
                        done,
                        1,
                        remote.version() == 1 ? remote.versionAt() : null,
                        BodyHash.of(body == null ? input.content(page).body() : body),
                        // A later title may be one that a person chose.
                        remote.version() == 1 ? remote.title() : page.summary().title(),
                        parentId(page.path(), remote, actual),
                        labels,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>()),
                null);
    }

    /** What the page was created under, which a person may have changed since. */
    static @Nullable String parentId(DocPath path, RemotePage remote, ActualTree actual) {
        Set<String> announced = new LinkedHashSet<>();
        for (JournalEntry entry : actual.index().journal()) {
            if (entry.path().equals(path) && entry.parent() != null) {
                announced.add(contentId(entry.parent(), actual));
            }
        }
        return announced.isEmpty() || announced.contains(remote.parentId())
                ? remote.parentId()
                : announced.iterator().next();
    }

    private static String contentId(String parent, ActualTree actual) {
        RemotePage unrecorded = actual.unrecorded().get(new DocPath(parent));
        return unrecorded != null
                ? unrecorded.id()
                : actual.remembered().stream()
                        .map(RecordedState::state)
                        .filter(state -> state.path().value().equals(parent))
                        .map(PageState::pageId)
                        .findFirst()
                        .orElse(parent);
    }
}
