package io.github.docsync.actual;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PublicationTarget;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.site.Site;
import io.github.docsync.state.Index;
import io.github.docsync.state.JournalEntry;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is remembered of a manifest's pages: by the index, by the pages themselves, and by the journal of a run that died. */
final class Recollection {
    private final Site site;
    private final Manifest manifest;
    private final Collection<SoughtPage> sought;
    private final Supplier<List<PublicationTarget>> earlier;
    private final PageReader reader;
    private final Ownership ownership;

    /** @param earlier the targets that earlier runs of the manifest published to; read only if there is no index */
    Recollection(
            Site site,
            Manifest manifest,
            Collection<SoughtPage> sought,
            Supplier<List<PublicationTarget>> earlier,
            PageReader reader,
            Ownership ownership) {
        this.earlier = earlier;
        this.site = site;
        this.manifest = manifest;
        this.sought = sought;
        this.reader = reader;
        this.ownership = ownership;
    }

    /** What is known of pages before they are read. */
    record Recovered(
            List<RecordedState> remembered,
            Map<DocPath, RemotePage> unrecorded,
            Map<TitleKey, RemotePage> titleHolders,
            Set<String> announcedRemovals) {}

    /**
     * What the index knows and, where it is lost or a run died, what the pages tell.
     *
     * @param namesakes pages in other spaces with the title of the manifest's first page
     */
    Recovered recovered(Index index, SpaceDirectory spaces, List<RemotePage> namesakes) {
        List<RecordedState> remembered = new ArrayList<>(index.known());
        Map<DocPath, RemotePage> unrecorded = new LinkedHashMap<>();
        Map<TitleKey, RemotePage> titleHolders = new HashMap<>();
        List<JournalEntry> awaited = index.head().awaited();
        if (index.isAbsent() || index.damaged() || !index.journal().isEmpty() || !awaited.isEmpty()) {
            Recovery recovery = new Recovery(reader, ownership, new OtherTargets(site, manifest.id()), manifest.id());
            Set<DocPath> recorded = paths(remembered);
            if (index.isAbsent() || index.damaged() || !index.journal().isEmpty()) {
                recover(recovery, index, spaces, namesakes, recorded);
            } else {
                Set<String> known =
                        remembered.stream().map(row -> row.state().pageId()).collect(Collectors.toSet());
                recovery.lookForLate(spaces.all(), awaited, known);
            }
            merge(remembered, recovery.remembered());
            Set<DocPath> paths = sought.stream().map(SoughtPage::path).collect(Collectors.toSet());
            recovery.unrecorded().forEach((entry, page) -> {
                if (paths.contains(entry.path()) && !recorded.contains(entry.path())) {
                    unrecorded.put(entry.path(), page);
                } else {
                    // Nobody wants it, or it arrived late and another page was created in its place.
                    remembered.add(Recovery.announced(manifest.id(), entry, page));
                }
            });
            titleHolders.putAll(recovery.titleHolders());
        }
        return new Recovered(
                remembered, unrecorded, titleHolders, index.announced().removals());
    }

    private void recover(
            Recovery recovery, Index index, SpaceDirectory spaces, List<RemotePage> namesakes, Set<DocPath> recorded) {
        List<JournalEntry> journal = new ArrayList<>(index.journal());
        journal.addAll(index.head().awaited());
        recovery.run(
                spaces.all(),
                !index.isAbsent() && index.damaged(),
                new Recovery.Wanted(titles(spaces), sought.stream().anyMatch(SoughtPage::blogPost)),
                journal);
        if (index.isAbsent() || index.damaged()) {
            recovery.lookElsewhere(titlesByPath(false), namesakes);
            recovery.lookForPosts(titlesByPath(true), this::earlierSpaces);
        }
        recovery.lookForMoved(journal, recorded);
    }

    private static Set<DocPath> paths(Collection<RecordedState> rows) {
        return rows.stream().map(row -> row.state().path()).collect(Collectors.toSet());
    }

    /** The ids of the spaces that the manifest named before. */
    private Set<String> earlierSpaces() {
        List<String> keys =
                earlier.get().stream().map(PublicationTarget::space).distinct().toList();
        return keys.isEmpty()
                ? Set.of()
                : site.spaces().withKeys(keys).stream().map(RemoteSpace::id).collect(Collectors.toSet());
    }

    private Map<DocPath, String> titlesByPath(boolean blogPosts) {
        Map<DocPath, String> titles = new LinkedHashMap<>();
        sought.stream()
                .filter(page -> page.blogPost() == blogPosts && page.pinnedId() == null)
                .forEach(page -> titles.put(page.path(), page.title()));
        return titles;
    }

    private Set<TitleKey> titles(SpaceDirectory spaces) {
        Set<TitleKey> titles = new LinkedHashSet<>();
        for (SoughtPage page : sought) {
            titles.add(TitleKey.of(spaces.get(page.space()).id(), page.title()));
        }
        return titles;
    }

    /** What the page itself remembers; that its file was gone, only the index knows. */
    private static RecordedState newer(RecordedState row, RecordedState property) {
        return row.removed() ? property.asRemoved() : property;
    }

    /** The page's own property is the authority; a row of the index only stands in for it. */
    private static void merge(List<RecordedState> rows, List<RecordedState> properties) {
        Map<String, RecordedState> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.state().pageId(), row));
        properties.forEach(row -> byId.merge(row.state().pageId(), row, Recollection::newer));
        rows.clear();
        rows.addAll(byId.values());
    }

    /** The pages to read. */
    List<PageReader.Wanted> wanted(Recovered recovered) {
        List<RecordedState> remembered = recovered.remembered();
        Map<DocPath, RemotePage> unrecorded = recovered.unrecorded();
        Map<String, PageReader.Wanted> wanted = new LinkedHashMap<>();
        Set<DocPath> paths = sought.stream().map(SoughtPage::path).collect(Collectors.toSet());
        for (RecordedState row : remembered) {
            PageState state = row.state();
            boolean removed = row.removed() || recovered.announcedRemovals().contains(state.pageId());
            boolean back = removed && paths.contains(state.path());
            wanted.put(
                    state.pageId(),
                    new PageReader.Wanted(state.pageId(), state.blogPost(), state.version(), !row.absent(), back));
        }
        for (SoughtPage page : sought) {
            if (page.pinnedId() != null) {
                wanted.putIfAbsent(page.pinnedId(), new PageReader.Wanted(page.pinnedId(), page.blogPost(), 0, true));
            }
        }
        unrecorded
                .values()
                .forEach(page -> wanted.putIfAbsent(
                        page.id(), new PageReader.Wanted(page.id(), page.blogPost(), page.version(), true)));
        return List.copyOf(wanted.values());
    }

    /**
     * A page with a newer version than its row may have been recorded in its property by a run that died before the index; one with an
     * older version was restored from a backup, and its property with it. One in the trash that a run was about to remove was removed by
     * that run, which died before it could record it.
     */
    List<RecordedState> refreshed(Recovered recovered, Map<String, RemotePage> pages) {
        Map<String, RecordedState> byId = new LinkedHashMap<>();
        for (RecordedState row : recovered.remembered()) {
            RemotePage page = pages.get(row.state().pageId());
            boolean seen = page != null && row.seen() != null && row.seen().version() == page.version();
            RecordedState current = page != null
                            && !seen
                            && page.version() != row.state().version()
                    ? ownership.ours(page).map(found -> newer(row, found)).orElse(row)
                    : row;
            boolean removed = page != null
                    && page.isTrashed()
                    && recovered.announcedRemovals().contains(page.id());
            byId.put(row.state().pageId(), removed ? current.asRemoved() : current);
        }
        for (SoughtPage page : sought) {
            RemotePage remote = page.pinnedId() == null ? null : pages.get(page.pinnedId());
            if (remote != null && !byId.containsKey(remote.id())) {
                ownership.ours(remote).ifPresent(found -> byId.put(remote.id(), found));
            }
        }
        return List.copyOf(byId.values());
    }
}
