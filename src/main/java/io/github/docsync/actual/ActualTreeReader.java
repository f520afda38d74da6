package io.github.docsync.actual;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PublicationTarget;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.site.Site;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.ShardKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads Confluence's side of a run, in as few requests as the question allows. */
public final class ActualTreeReader {
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
    private final Recollection recollection;
    private ExtrasGlance.Suspects suspects = ExtrasGlance.Suspects.NONE;

    /**
     * @param sought the pages that Git wants, in their order
     * @param earlier where earlier runs published this manifest; used only if no index is found
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
        this.recollection = new Recollection(site, manifest, sought, earlier, reader, ownership);
    }

    /**
     * What to look for of labels, attachments and properties while the pages are read.
     *
     * @param everywhere whether to look at each page, at whatever cost
     * @param putsBack whether what is found is put back, so that a site without search is looked at page by page
     * @param turn grows from run to run
     */
    public record ExtrasLook(boolean everywhere, boolean putsBack, long turn) {}

    /**
     * Index and pages; titles and bodies are still to be read.
     *
     * @param look null not to look for labels and attachments
     */
    public ActualTree pages(@Nullable ExtrasLook look) {
        SpaceDirectory spaces = SpaceDirectory.read(site, spaceKeys());
        RemoteSpace home = spaces.get(manifest.space());
        IndexFinder.LocatedIndex found = indexes.find(home);
        Recollection.Recovered recovered = recollection.recovered(found.index(), spaces, indexes.namesakes());
        if (found.index().isAbsent() && found.index().former() == null) {
            Optional<IndexFinder.LocatedIndex> other = indexes.onOneOf(recovered.remembered());
            if (other.isPresent()) {
                found = other.get();
                recovered = recollection.recovered(found.index(), spaces, indexes.namesakes());
            }
        }
        List<PageReader.Wanted> wanted = recollection.wanted(recovered);
        Map<String, RemotePage> pages =
                found.parentUnchecked() ? withParent(wanted, home) : reader.read(wanted, home.id());
        List<RecordedState> current = recollection.refreshed(recovered, pages);
        boolean left = found.parentUnchecked() && wanted.size() % PageReader.BULK == 0;
        Map<String, String> seen =
                look == null || found.index().isAbsent() || found.index().damaged()
                        ? Map.of()
                        : glance(look, current, pages, left ? manifest.parent() : null);
        if (left && !home.key().equalsIgnoreCase(seen.get(manifest.parent()))) {
            indexes.anchor(home);
        }
        Map<TitleKey, RemotePage> titleHolders = recovered.titleHolders();
        pages.values().stream()
                .filter(page -> !page.blogPost())
                .filter(page -> page.status() != ContentStatus.TRASHED)
                .forEach(page -> titleHolders.put(TitleKey.of(page.spaceId(), page.title()), page));
        return ActualTree.of(
                new ActualTree.IndexPlace(found.anchor(), found.index(), spaces.with(foreign(spaces, pages.values()))),
                new ActualTree.KnownPages(current, pages, recovered.unrecorded(), ownership.others()),
                titleHolders);
    }

    /** What answers further questions. */
    public TreeAnswers answers() {
        return new TreeAnswers(site, reader, ownership);
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
        suspects = look.everywhere() ? glance.all(ONE_BY_ONE) : glance.some(left, look.putsBack(), look.turn(), also);
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

    private Set<String> spaceKeys() {
        Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        keys.add(manifest.space());
        sought.forEach(page -> keys.add(page.space()));
        return keys;
    }
}
