package io.github.docsync.actual;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PublicationTarget;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.Announced;
import io.github.docsync.state.FormerIndex;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.ShardKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the index of a manifest: on the configured parent, and where it may lie otherwise. */
final class IndexFinder {
    /** So many pages are asked whether they hold the index. */
    private static final int TOP_PAGES = 10;

    private final Site site;
    private final Manifest manifest;
    private final Collection<SoughtPage> sought;
    private final Supplier<List<PublicationTarget>> earlier;
    private final PageReader reader;
    private final List<RemotePage> namesakes = new ArrayList<>();
    private final @Nullable ShardKey shard;

    /**
     * @param earlier where earlier runs published this manifest; used only if no index is found
     * @param shard the shard that asks; null for a whole run
     */
    IndexFinder(
            Site site,
            Manifest manifest,
            Collection<SoughtPage> sought,
            Supplier<List<PublicationTarget>> earlier,
            PageReader reader,
            @Nullable ShardKey shard) {
        this.site = site;
        this.manifest = manifest;
        this.sought = sought;
        this.earlier = earlier;
        this.reader = reader;
        this.shard = shard;
    }

    /**
     * An index and where it lies.
     *
     * @param anchor null where the account sees no place for it
     * @param parentUnchecked whether the anchor is the configured parent by its index alone, and the page is still to be looked at
     */
    record LocatedIndex(@Nullable Anchor anchor, Index index, boolean parentUnchecked) {}

    /** The index, which is absent where none is found before the pages are known. */
    LocatedIndex find(RemoteSpace home) {
        Optional<Index> ofParent = indexOfParent();
        if (ofParent.filter(index -> !index.isAbsent()).isPresent()) {
            return new LocatedIndex(new Anchor(String.valueOf(manifest.parent()), false), ofParent.get(), true);
        }
        Anchor anchor = anchor(home);
        Index index =
                anchor == null ? absent() : anchor.folder() || ofParent.isEmpty() ? index(anchor) : ofParent.get();
        return index.isAbsent()
                ? firstPages(home).stream()
                        .flatMap(first -> at(first).stream())
                        .findFirst()
                        .orElseGet(() -> new LocatedIndex(anchor, formerly(index), false))
                : new LocatedIndex(anchor, index, false);
    }

    /**
     * Where the index is to lie; null where the account sees no place for it.
     *
     * @throws SiteException if the configured parent is missing, or is not one
     */
    @Nullable
    Anchor anchor(RemoteSpace home) {
        return new AnchorReader(site).read(manifest.parent(), home).orElse(null);
    }

    /** The index on the configured parent, if that is a page which has one; then the page is read with the others and not by itself. */
    private Optional<Index> indexOfParent() {
        try {
            return Optional.ofNullable(manifest.parent()).map(id -> index(new Anchor(id, false)));
        } catch (SiteFailure.Missing e) {
            // A folder, or a page that is gone.
            return Optional.empty();
        }
    }

    /** What is known where the manifest published before it got another space or parent; the pages move with their ids. */
    private Index formerly(Index here) {
        for (PublicationTarget target : earlier.get()) {
            Optional<RemoteSpace> space = space(target.space());
            Optional<Anchor> anchor = space.flatMap(found -> formerAnchor(target, found));
            Index there = anchor.map(this::index).orElse(here);
            if (anchor.isPresent() && !there.isAbsent()) {
                FormerIndex former = new FormerIndex(anchor.get().content(), target.space(), there.properties());
                return here.takenOverFrom(there, former);
            }
        }
        return here;
    }

    private Optional<RemoteSpace> space(String key) {
        return site.spaces().withKeys(List.of(key)).stream()
                .filter(found -> found.key().equalsIgnoreCase(key))
                .findFirst();
    }

    private Optional<Anchor> formerAnchor(PublicationTarget target, RemoteSpace space) {
        try {
            return new AnchorReader(site).read(target.parent(), space);
        } catch (SiteException e) {
            // A parent that is gone holds nothing any more.
            return Optional.empty();
        }
    }

    /** The page that holds the index may have had another title; only pages at the top can be it. */
    Optional<LocatedIndex> onOneOf(List<RecordedState> remembered) {
        Set<String> below = remembered.stream().map(row -> row.state().pageId()).collect(Collectors.toSet());
        return remembered.stream()
                .filter(row -> !row.state().blogPost()
                        && !below.contains(String.valueOf(row.state().parentId())))
                .sorted(Comparator.comparing(row -> row.state().path()))
                .limit(TOP_PAGES)
                .flatMap(row -> at(new Anchor(row.state().pageId(), false)).stream())
                .findFirst();
    }

    /** The index that lies there; empty where none does. */
    private Optional<LocatedIndex> at(Anchor anchor) {
        Index there = index(anchor);
        return there.isAbsent() ? Optional.empty() : Optional.of(new LocatedIndex(anchor, there, false));
    }

    private Index index(Anchor at) {
        return new IndexStore(site.properties(), manifest.id(), at.content(), shard).read();
    }

    /** Where the index lies when the account may not write at the anchor: the manifest's first top-level page, wherever people moved it. */
    private List<Anchor> firstPages(RemoteSpace home) {
        Optional<SoughtPage> first =
                sought.stream().filter(page -> !page.blogPost() && page.top()).findFirst();
        if (first.isEmpty()) {
            return List.of();
        }
        String pinned = first.get().pinnedId();
        if (pinned != null) {
            return reader.readAgain(pinned, false).map(page -> new Anchor(page.id(), false)).stream()
                    .toList();
        }
        List<RemotePage> found = reader.everywhereByTitle(first.get().title());
        found.stream().filter(page -> !page.spaceId().equals(home.id())).forEach(namesakes::add);
        return found.stream()
                .filter(page -> page.spaceId().equals(home.id()))
                .map(page -> new Anchor(page.id(), false))
                .toList();
    }

    /** The pages in other spaces that have the title of the manifest's first page, as far as it was looked for. */
    List<RemotePage> namesakes() {
        return List.copyOf(namesakes);
    }

    private Index absent() {
        return new Index(
                IndexHead.empty(manifest.id()),
                null,
                null,
                List.of(),
                Map.of(),
                null,
                List.of(),
                Announced.NOTHING,
                Map.of(),
                false,
                false,
                null);
    }
}
