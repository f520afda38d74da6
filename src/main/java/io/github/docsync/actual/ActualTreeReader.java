package io.github.docsync.actual;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PublicationTarget;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.site.Site;
import io.github.docsync.state.Index;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.ShardKey;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads Confluence's side of a run, in as few requests as the question allows. */
public final class ActualTreeReader {
    /** Up to so many titles are looked up one by one; for more, listing the space is cheaper. */
    private static final int SINGLE_LOOKUPS = 4;

    /** A run that finds nothing to do looks at labels and attachments with what is left of so many requests, and with one at least. */
    private static final int IDLE_REQUESTS = 5;

    /** Where each page is to be looked at, up to so many requests read them one by one, which search does not lag behind. */
    private static final int ONE_BY_ONE = 40;

    private final Site site;
    private final Manifest manifest;
    private final Collection<SoughtPage> sought;
    private final PageReader reader;
    private final IndexFinder indexes;
    private final Ownership ownership;
    private ExtrasGlance.Suspects suspects = ExtrasGlance.Suspects.NONE;

    /**
     * @param sought the pages that Git wants, in their order
     * @param earlier where the manifest published before; asked only where there is no index
     * @param shard the shard that asks; null for a whole run
     */
    public ActualTreeReader(
            Site site,
            Manifest manifest,
            Collection<SoughtPage> sought,
            Supplier<List<PublicationTarget>> earlier,
            @Nullable ShardKey shard) {
        this.site = site;
        this.manifest = manifest;
        this.sought = sought;
        this.reader = new PageReader(site);
        this.indexes = new IndexFinder(site, manifest, sought, earlier, reader, shard);
        this.ownership = new Ownership(reader, manifest.id());
    }

    /**
     * What to look for of labels and attachments while the pages are read.
     *
     * @param everywhere whether to look at each page, at whatever cost
     * @param turn grows from run to run
     */
    public record ExtrasLook(boolean everywhere, long turn) {}

    /**
     * Index and pages; titles and bodies are still to be read.
     *
     * @param look null not to look for labels and attachments
     */
    public ActualTree pages(@Nullable ExtrasLook look) {
        SpaceDirectory spaces = SpaceDirectory.read(site, spaceKeys());
        RemoteSpace home = spaces.get(manifest.space());
        IndexFinder.Found found = indexes.find(home);
        Recovered recovered = recovered(found.index(), spaces);
        if (found.index().isAbsent() && found.index().former() == null) {
            Optional<IndexFinder.Found> other = indexes.onOneOf(recovered.remembered());
            if (other.isPresent()) {
                found = other.get();
                recovered = recovered(found.index(), spaces);
            }
        }
        Index index = found.index();
        boolean unchecked = found.parentUnchecked();
        List<RecordedState> remembered = recovered.remembered();
        Map<DocPath, RemotePage> unrecorded = recovered.unrecorded();
        Map<TitleKey, RemotePage> titleHolders = recovered.titleHolders();
        List<PageReader.Wanted> wanted = wanted(remembered, unrecorded);
        Map<String, RemotePage> pages = unchecked ? withParent(wanted, home) : reader.read(wanted, home.id());
        List<RecordedState> current = refreshed(remembered, pages);
        boolean rebuilt = index.isAbsent() || index.damaged();
        boolean left = unchecked && wanted.size() % PageReader.BULK == 0;
        Map<String, String> seen =
                look == null || rebuilt ? Map.of() : glance(look, current, pages, left ? manifest.parent() : null);
        if (left && !home.key().equalsIgnoreCase(seen.get(manifest.parent()))) {
            indexes.anchor(home);
        }
        spaces = spaces.with(foreign(spaces, pages.values()));
        pages.values().stream()
                .filter(page -> !page.blogPost())
                .filter(page -> page.status() != ContentStatus.TRASHED)
                .forEach(page -> titleHolders.put(TitleKey.of(page.spaceId(), page.title()), page));
        return new ActualTree(
                found.anchor(), index, spaces, current, pages, unrecorded, titleHolders, ownership.others());
    }

    /** The pages; and the parent is checked, if it fits a bulk read that has to be made anyway. */
    private Map<String, RemotePage> withParent(List<PageReader.Wanted> wanted, RemoteSpace home) {
        if (wanted.size() % PageReader.BULK == 0) {
            return reader.read(wanted, home.id());
        }
        String parent = String.valueOf(manifest.parent());
        boolean managed = wanted.stream().anyMatch(page -> page.id().equals(parent));
        List<PageReader.Wanted> all = new ArrayList<>(wanted);
        if (!managed) {
            all.add(new PageReader.Wanted(parent, false, 0, true));
        }
        Map<String, RemotePage> pages = new HashMap<>(reader.read(all, home.id()));
        RemotePage found = managed ? pages.get(parent) : pages.remove(parent);
        if (found == null) {
            indexes.anchor(home);
        } else {
            AnchorReader.check(found, home);
        }
        return pages;
    }

    /** Looks for what people took away; gives the keys of the spaces of the contents that were seen by the way. */
    private Map<String, String> glance(
            ExtrasLook look, List<RecordedState> rows, Map<String, RemotePage> pages, @Nullable String also) {
        ExtrasGlance glance = new ExtrasGlance(site, rows, pages);
        int left = Math.max(1, IDLE_REQUESTS - (int) site.requests());
        suspects = look.everywhere() ? glance.all(ONE_BY_ONE) : glance.some(left, look.turn(), also);
        return suspects.spaces();
    }

    /** The pages from which somebody may have taken labels or attachments. */
    public ExtrasGlance.Suspects suspects() {
        return suspects;
    }

    /** The spaces of pages that people moved out of those that the manifest names, where they can be seen. */
    private List<RemoteSpace> foreign(SpaceDirectory spaces, Collection<RemotePage> pages) {
        // Links to the pages of one that cannot be seen go without a key, as if they were where the manifest says.
        return pages.stream()
                .map(RemotePage::spaceId)
                .filter(id -> spaces.keyOf(id) == null)
                .distinct()
                .flatMap(id -> site.spaces().find(id).stream())
                .toList();
    }

    /** What is known of pages before they are read. */
    private record Recovered(
            List<RecordedState> remembered,
            Map<DocPath, RemotePage> unrecorded,
            Map<TitleKey, RemotePage> titleHolders) {}

    private Recovered recovered(Index index, SpaceDirectory spaces) {
        List<RecordedState> remembered = new ArrayList<>(index.rows());
        Map<DocPath, RemotePage> unrecorded = new LinkedHashMap<>();
        Map<TitleKey, RemotePage> titleHolders = new HashMap<>();
        if (index.isAbsent() || index.damaged() || !index.journal().isEmpty()) {
            Recovery recovery = new Recovery(reader, ownership, new OtherTargets(site, manifest.id()), manifest.id());
            recovery.run(spaces.all(), !index.isAbsent() && index.damaged(), titles(spaces), index.journal());
            if (index.isAbsent() || index.damaged()) {
                recovery.lookElsewhere(titlesByPath(), indexes.namesakes());
            } else {
                recovery.lookForMoved(index.journal(), paths(remembered));
            }
            Set<DocPath> recorded = paths(remembered);
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
        return new Recovered(remembered, unrecorded, titleHolders);
    }

    private static Set<DocPath> paths(Collection<RecordedState> rows) {
        return rows.stream().map(row -> row.state().path()).collect(Collectors.toSet());
    }

    private Set<String> spaceKeys() {
        Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        keys.add(manifest.space());
        sought.forEach(page -> keys.add(page.space()));
        return keys;
    }

    private Map<DocPath, String> titlesByPath() {
        Map<DocPath, String> titles = new HashMap<>();
        sought.stream()
                .filter(page -> !page.blogPost() && page.pinnedId() == null)
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
        properties.forEach(row -> byId.merge(row.state().pageId(), row, ActualTreeReader::newer));
        rows.clear();
        rows.addAll(byId.values());
    }

    private List<PageReader.Wanted> wanted(List<RecordedState> remembered, Map<DocPath, RemotePage> unrecorded) {
        Map<String, PageReader.Wanted> wanted = new LinkedHashMap<>();
        for (RecordedState row : remembered) {
            PageState state = row.state();
            wanted.put(
                    state.pageId(),
                    new PageReader.Wanted(state.pageId(), state.blogPost(), state.version(), !row.absent()));
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
     * older version was restored from a backup, and its property with it.
     */
    private List<RecordedState> refreshed(List<RecordedState> rows, Map<String, RemotePage> pages) {
        Map<String, RecordedState> byId = new LinkedHashMap<>();
        for (RecordedState row : rows) {
            RemotePage page = pages.get(row.state().pageId());
            boolean seen = page != null && row.seen() != null && row.seen().version() == page.version();
            RecordedState current = page != null
                            && !seen
                            && page.version() != row.state().version()
                    ? ownership.ours(page).map(found -> newer(row, found)).orElse(row)
                    : row;
            byId.put(row.state().pageId(), current);
        }
        for (SoughtPage page : sought) {
            RemotePage remote = page.pinnedId() == null ? null : pages.get(page.pinnedId());
            if (remote != null && !byId.containsKey(remote.id())) {
                ownership.ours(remote).ifPresent(found -> byId.put(remote.id(), found));
            }
        }
        return List.copyOf(byId.values());
    }

    /**
     * The same tree with the holders of these titles looked up.
     *
     * @param spelled the titles as they are written, by their folded form
     */
    public ActualTree withTitles(ActualTree actual, Set<TitleKey> titles, Map<String, String> spelled) {
        boolean listed = actual.index().isAbsent()
                || actual.index().damaged()
                || !actual.index().journal().isEmpty();
        if (listed) {
            return actual.withTitles(actual.titles().with(titles, Map.of()));
        }
        Map<TitleKey, RemotePage> holders = new HashMap<>();
        if (titles.size() <= SINGLE_LOOKUPS) {
            for (TitleKey key : titles) {
                reader.byTitle(key.spaceId(), spelled.getOrDefault(key.folded(), key.folded()))
                        .ifPresent(page -> holders.put(key, page));
            }
        } else {
            titles.stream()
                    .map(TitleKey::spaceId)
                    .distinct()
                    .forEach(space -> reader.inSpace(space, false)
                            .forEach(page -> holders.putIfAbsent(TitleKey.of(page.spaceId(), page.title()), page)));
            holders.keySet().removeAll(actual.titles().found().keySet());
        }
        return adopt(actual.withTitles(actual.titles().with(titles, holders)), titles);
    }

    /** A holder that has our property is a page of ours that the index has forgotten. */
    private ActualTree adopt(ActualTree actual, Set<TitleKey> titles) {
        List<RecordedState> remembered = new ArrayList<>(actual.remembered());
        Map<String, RemotePage> pages = new HashMap<>(actual.pages());
        for (TitleKey key : titles) {
            RemotePage holder = actual.titleHolder(key);
            if (holder == null || pages.containsKey(holder.id())) {
                continue;
            }
            ownership.ours(holder).ifPresent(found -> {
                remembered.add(found);
                pages.put(holder.id(), holder);
            });
        }
        return actual.withPages(remembered, pages, ownership.others());
    }

    /** The same tree with the bodies of these pages. */
    public ActualTree withBodies(ActualTree actual, Set<RemotePage> pages) {
        return actual.withBodies(actual.bodies().with(ids(pages), reader.bodies(pages)));
    }

    /** The same tree with these labels, attachments and children. */
    public ActualTree withExtras(ActualTree actual, ExtrasQuestion needed) {
        PageExtrasReader extras = new PageExtrasReader(site, actual.spaces());
        Map<String, Map<String, RemoteAttachment>> attachments =
                extras.attachments(needed.attachments().keySet());
        AttachmentContents contents = new AttachmentContents(site);
        needed.attachments()
                .forEach((page, known) -> attachments.computeIfPresent(
                        page.id(), (id, present) -> contents.recognised(page, present, known)));
        return actual.withExtras(
                actual.labels().with(ids(needed.labels().keySet()), extras.labels(needed.labels())),
                actual.attachments().with(ids(needed.attachments().keySet()), attachments),
                actual.children().with(ids(needed.children()), extras.children(needed.children())));
    }

    /** The same tree with the bodies that were recorded, where a person may have edited. */
    public ActualTree withRecordedBodies(ActualTree actual, List<PageState> versions) {
        Map<String, StoredBody> recorded = new HashMap<>();
        versions.forEach(state -> reader.recordedBody(state).ifPresent(body -> recorded.put(state.pageId(), body)));
        List<String> asked = versions.stream().map(PageState::pageId).toList();
        return actual.withRecordedBodies(actual.recordedBodies().with(asked, recorded));
    }

    private static List<String> ids(Collection<RemotePage> pages) {
        return pages.stream().map(RemotePage::id).toList();
    }
}
