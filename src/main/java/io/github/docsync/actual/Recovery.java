package io.github.docsync.actual;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.state.BodyHash;
import io.github.docsync.state.JournalEntry;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.VersionMessage;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds from the pages themselves what the index does not tell: on a first run, after the index was lost or damaged,
 * and after a run that died between a create and its record.
 */
public final class Recovery {
    /** So many pages are asked what their first version was called, and so many that lie in spaces that nobody named whose they are. */
    private static final int NEWEST = 20;

    /** So many pages of a title that others may use as well are asked whose they are. */
    private static final int NAMESAKES = 3;

    /** So many pages that nothing tells apart are asked whose they are. */
    private static final int UNTOLD = 5;

    /** So many searches look among more of them. */
    private static final int SEARCHES = 4;

    /** A space that was not named and holds more pages is not searched. */
    private static final int SEARCHED = 250;

    private final PageReader reader;
    private final Ownership ownership;
    private final String manifest;
    private final Map<TitleKey, RemotePage> titleHolders = new HashMap<>();
    private final List<RecordedState> remembered = new ArrayList<>();
    private final List<RemotePage> listed = new ArrayList<>();
    private final Map<JournalEntry, RemotePage> unrecorded = new LinkedHashMap<>();
    private final Map<String, String> firstTitles = new ConcurrentHashMap<>();
    private final Set<String> listedSpaces = new HashSet<>();
    private final Set<String> foundIn = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final OtherTargets otherTargets;

    public Recovery(PageReader reader, Ownership ownership, OtherTargets otherTargets, String manifest) {
        this.otherTargets = otherTargets;
        this.reader = reader;
        this.ownership = ownership;
        this.manifest = manifest;
    }

    /**
     * What is wanted.
     *
     * @param titles the titles of the pages and the blog posts
     * @param posts whether blog posts are among them
     */
    public record Wanted(Set<TitleKey> titles, boolean posts) {}

    /**
     * Lists the spaces and asks pages for their property.
     *
     * @param published whether an index, even a damaged one, shows that this manifest was published before; then every page
     *     is asked, else only those that have one of our titles, as long as none of them is ours
     * @param wanted what is wanted
     */
    public void run(Collection<RemoteSpace> spaces, boolean published, Wanted wanted, List<JournalEntry> journal) {
        spaces.forEach(this::list);
        List<RemotePage> pages = new ArrayList<>(listed);
        boolean askAll = published || pages.stream().anyMatch(this::isOurs);
        if (published || wanted.posts()) {
            pages.addAll(posts(spaces));
        }
        Set<TitleKey> suspects = new HashSet<>(wanted.titles());
        spaces.forEach(space -> journal.forEach(entry -> suspects.add(TitleKey.of(space.id(), entry.title()))));
        Predicate<RemotePage> suspect = page -> suspects.contains(TitleKey.of(page.spaceId(), page.title()));
        List<OwnedPage> found = new ArrayList<>(ask(pages, page -> askAll || suspect.test(page)));
        if (!askAll && found.isEmpty()) {
            Set<String> homepages = spaces.stream()
                    .map(space -> String.valueOf(space.homepageId()))
                    .collect(Collectors.toSet());
            List<RemotePage> others = pages.stream()
                    .filter(suspect.negate())
                    .filter(page -> !homepages.contains(page.id()))
                    .toList();
            found.addAll(ask(others, untold(others)));
        }
        if (!askAll && !found.isEmpty()) {
            // One page of ours shows that there may be more, which people or Git renamed since.
            found.addAll(ask(pages, suspect.negate()));
        }
        if (!published && !wanted.posts() && !found.isEmpty()) {
            // Some that were published may not be wanted any more.
            found.addAll(ask(posts(spaces), post -> true));
        }
        remember(found);
        Set<String> known = new HashSet<>();
        remembered.forEach(row -> known.add(row.state().pageId()));
        journal.forEach(entry -> matchJournal(entry, spaces, known));
    }

    private void list(RemoteSpace space) {
        List<RemotePage> pages = reader.inSpace(space.id(), true);
        listed.addAll(pages);
        listedSpaces.add(space.id());
        named.add(SpaceDirectory.fold(space.key()));
        for (RemotePage page : pages) {
            if (page.status() != ContentStatus.TRASHED) {
                titleHolders.put(TitleKey.of(page.spaceId(), page.title()), page);
            }
        }
    }

    /**
     * Which pages to ask of those that nothing tells apart: a page that was created and never written again has no message, and Git may
     * have changed its title since.
     */
    private Predicate<RemotePage> untold(List<RemotePage> pages) {
        if (pages.size() <= UNTOLD) {
            return page -> true;
        }
        List<String> newest = newestFirst(pages)
                .filter(page -> !page.blogPost() && page.status() != ContentStatus.TRASHED)
                .map(RemotePage::id)
                .limit((long) SEARCHES * PageReader.SEARCHED)
                .toList();
        Set<String> own = new HashSet<>();
        for (int start = 0; start < newest.size() && own.isEmpty(); start += PageReader.SEARCHED) {
            own.addAll(reader.searchedOwn(
                    newest.subList(start, Math.min(newest.size(), start + PageReader.SEARCHED)), manifest));
        }
        return page -> own.contains(page.id());
    }

    private static Stream<RemotePage> newestFirst(Collection<RemotePage> pages) {
        return pages.stream()
                .sorted(Comparator.comparing((RemotePage page) -> page.id().length())
                        .thenComparing(RemotePage::id)
                        .reversed());
    }

    private List<RemotePage> posts(Collection<RemoteSpace> spaces) {
        return spaces.stream()
                .flatMap(space -> reader.postsInSpace(space.id()).stream())
                .toList();
    }

    /**
     * Looks for creates that may have arrived late, where all else is known.
     *
     * @param known the ids of the pages that are
     */
    public void lookForLate(Collection<RemoteSpace> spaces, List<JournalEntry> awaited, Set<String> known) {
        for (RemoteSpace space : spaces) {
            List<JournalEntry> here = awaited.stream()
                    .filter(entry -> space.key().equalsIgnoreCase(entry.space()))
                    .toList();
            if (here.stream().anyMatch(entry -> !entry.blogPost())) {
                list(space);
            }
            for (JournalEntry entry : here) {
                holder(entry, space)
                        .filter(page -> !known.contains(page.id()))
                        .ifPresent(page -> match(entry, page, ownership.ours(page)));
            }
        }
    }

    private Optional<RemotePage> holder(JournalEntry entry, RemoteSpace space) {
        return entry.blogPost()
                ? reader.postByTitle(space.id(), entry.title())
                : Optional.ofNullable(titleHolders.get(TitleKey.of(space.id(), entry.title())));
    }

    private boolean isNobodys(RemotePage page) {
        return ownership.ours(page).isEmpty() && !ownership.isOthers(page.id());
    }

    /**
     * Looks for announced pages that were not found in the space that was announced, among the newest that this account made in whatever
     * space: a person or a later run may have moved one before it was recorded.
     *
     * @param recorded the paths whose pages are known
     */
    public void lookForMoved(List<JournalEntry> journal, Set<DocPath> recorded) {
        List<JournalEntry> missing = new ArrayList<>(journal);
        Set<DocPath> found = new HashSet<>(recorded);
        remembered.forEach(row -> found.add(row.state().path()));
        unrecorded.keySet().forEach(entry -> found.add(entry.path()));
        missing.removeIf(entry -> entry.blogPost() || found.contains(entry.path()));
        if (missing.isEmpty()) {
            return;
        }
        List<RemotePage> newest = reader.newestOfThisAccount();
        List<RemotePage> elsewhere = newest.stream()
                .filter(page -> !listedSpaces.contains(page.spaceId()))
                .limit(NEWEST)
                .toList();
        List<OwnedPage> recordedElsewhere = ask(elsewhere, page -> true);
        Set<String> known = new HashSet<>();
        recordedElsewhere.forEach(row -> known.add(row.page().id()));
        remember(withoutOtherTargets(recordedElsewhere));
        remembered.forEach(row -> known.add(row.state().pageId()));
        unrecorded.values().forEach(page -> known.add(page.id()));
        newest.stream()
                .filter(page -> !known.contains(page.id()))
                .limit(NEWEST)
                .forEach(page -> missing.stream()
                        .filter(entry -> !unrecorded.containsKey(entry))
                        .filter(entry -> isCalledFirst(page, entry.title()) && isNobodys(page) && created(page, entry))
                        .findFirst()
                        .ifPresent(entry -> unrecorded.put(entry, page)));
    }

    /**
     * Looks in every space for pages that are missing from those that were listed, as people may have moved them elsewhere; only where
     * something shows that the manifest was published before.
     *
     * @param wanted the titles of the pages that ought to be there, by path
     * @param namesakes pages in other spaces that may show it, where none of those that were listed does
     */
    public void lookElsewhere(Map<DocPath, String> wanted, List<RemotePage> namesakes) {
        if (remembered.isEmpty()) {
            adopt(namesakes.stream().limit(NAMESAKES).toList());
        }
        if (remembered.isEmpty()) {
            // The first may have got another title there.
            adopt(samples(wanted).parallelStream()
                    .flatMap(title -> reader.everywhereByTitle(title).stream())
                    .limit(NAMESAKES)
                    .toList());
        }
        if (remembered.isEmpty()) {
            return;
        }
        Set<DocPath> known = remembered.stream().map(row -> row.state().path()).collect(Collectors.toSet());
        adopt(wanted.entrySet().parallelStream()
                .filter(page -> !known.contains(page.getKey()))
                .flatMap(page -> reader.everywhereByTitle(page.getValue()).stream())
                .toList());
        for (String space : Set.copyOf(foundIn)) {
            // Others may have got new titles there.
            List<RemotePage> there = listedSpaces.contains(space) ? List.of() : reader.inSpace(space, false);
            adopt(there.size() > SEARCHED ? List.of() : there);
        }
    }

    /**
     * Looks for blog posts that are missing from those that were listed in the spaces that the manifest named before: they stay where they
     * are when it gets another one.
     *
     * @param wanted the titles of the posts that ought to be there, by path
     * @param before the ids of those spaces; asked only where a post is missing
     */
    public void lookForPosts(Map<DocPath, String> wanted, Supplier<Set<String>> before) {
        Set<DocPath> known = remembered.stream().map(row -> row.state().path()).collect(Collectors.toSet());
        Set<String> spaces = known.containsAll(wanted.keySet()) ? Set.of() : before.get();
        if (!spaces.isEmpty()) {
            adopt(wanted.entrySet().stream()
                    .filter(post -> !known.contains(post.getKey()))
                    .limit(remembered.isEmpty() ? NAMESAKES : Integer.MAX_VALUE)
                    .flatMap(post -> reader.postsByTitle(post.getValue()).stream())
                    .filter(post -> spaces.contains(post.spaceId()))
                    .toList());
        }
    }

    /** The titles of two pages from different places of the tree. */
    private static List<String> samples(Map<DocPath, String> wanted) {
        List<DocPath> paths = wanted.keySet().stream().sorted().toList();
        return paths.size() < 2
                ? List.of()
                : Stream.of(paths.size() - 1, paths.size() / 2)
                        .distinct()
                        .map(place -> wanted.get(paths.get(place)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** Asks pages that were not listed whose they are. */
    private void adopt(List<RemotePage> pages) {
        Set<String> known = remembered.stream().map(row -> row.state().pageId()).collect(Collectors.toSet());
        List<RemotePage> candidates = pages.stream()
                .filter(page -> !listedSpaces.contains(page.spaceId()) && !known.contains(page.id()))
                .toList();
        List<OwnedPage> found = withoutOtherTargets(ask(candidates, page -> true));
        found.forEach(row -> foundIn.add(row.page().spaceId()));
        remember(found);
    }

    private record OwnedPage(RemotePage page, RecordedState memory) {}

    private List<OwnedPage> withoutOtherTargets(List<OwnedPage> found) {
        return found.stream()
                .filter(row -> !otherTargets.own(row.page(), row.memory().state(), named))
                .toList();
    }

    private List<OwnedPage> ask(List<RemotePage> pages, Predicate<RemotePage> which) {
        return pages.parallelStream()
                .filter(which)
                .flatMap(page -> ownership.ours(page).map(memory -> new OwnedPage(page, memory)).stream())
                .toList();
    }

    /** A page in the trash whose file got a new page since is history. */
    private void remember(List<OwnedPage> found) {
        Set<DocPath> living = found.stream()
                .filter(row -> row.page().status() != ContentStatus.TRASHED)
                .map(row -> row.memory().state().path())
                .collect(Collectors.toSet());
        found.stream()
                .filter(row -> row.page().status() != ContentStatus.TRASHED
                        || !living.contains(row.memory().state().path()))
                .map(OwnedPage::memory)
                .forEach(remembered::add);
    }

    private boolean isOurs(RemotePage page) {
        return VersionMessage.parse(page.message())
                .filter(message -> message.manifest().equals(manifest))
                .isPresent();
    }

    /** A page without our property that has the title and first body of a create that we announced is that create's. */
    private void matchJournal(JournalEntry entry, Iterable<RemoteSpace> spaces, Set<String> known) {
        for (RemoteSpace space : spaces) {
            if (!space.key().equalsIgnoreCase(entry.space())) {
                continue;
            }
            RemotePage page = holder(entry, space).orElse(null);
            if (page == null && !entry.blogPost()) {
                page = renamed(entry, space, known);
            }
            if (page == null || known.contains(page.id())) {
                continue;
            }
            // Pages of a space were asked when it was listed.
            match(entry, page, entry.blogPost() ? ownership.ours(page) : Optional.empty());
        }
    }

    /** The run that created the page may have died before it wrote the page's property, or after. */
    private void match(JournalEntry entry, RemotePage page, Optional<RecordedState> recorded) {
        if (recorded.isPresent()) {
            remembered.add(recorded.get());
        } else if (created(page, entry)) {
            unrecorded.put(entry, page);
        }
    }

    /** The page that was created under the announced title and that a person gave another one since; only the newest are looked at. */
    private @Nullable RemotePage renamed(JournalEntry entry, RemoteSpace space, Set<String> known) {
        return newestFirst(listed)
                .filter(page -> page.spaceId().equals(space.id()) && page.isCurrent() && page.version() > 1)
                .filter(page -> !known.contains(page.id()) && !unrecorded.containsValue(page))
                .limit(NEWEST)
                .filter(page -> isCalledFirst(page, entry.title()))
                .findFirst()
                .orElse(null);
    }

    private boolean isCalledFirst(RemotePage page, String title) {
        String first = page.version() == 1
                ? page.title()
                : firstTitles.computeIfAbsent(
                        page.id(), id -> reader.titleAt(id, 1).orElse(""));
        return TitleFolding.fold(first).equals(TitleFolding.fold(title));
    }

    /** What is known of a page that was announced and created, and whose file has another path or is gone by now. */
    public static RecordedState announced(String manifest, JournalEntry entry, RemotePage page) {
        String nothing = PartHashes.brief(Hash.of(""));
        return new RecordedState(
                new PageState(
                        manifest,
                        entry.path(),
                        page.blogPost(),
                        page.id(),
                        entry.space(),
                        null,
                        null,
                        "",
                        new PartHashes(nothing, nothing, nothing, nothing, nothing, nothing, nothing),
                        1,
                        page.version() == 1 ? page.versionAt() : null,
                        entry.body(),
                        entry.title(),
                        page.parentId(),
                        List.of(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>()),
                null);
    }

    private boolean created(RemotePage page, JournalEntry entry) {
        if (ownership.isOthers(page.id())) {
            return false;
        }
        StoredBody first = page.version() == 1
                ? reader.bodies(List.of(page)).get(page.id())
                : reader.bodyAt(page.id(), 1, null).orElse(null);
        return first != null && BodyHash.isOf(first, entry.body());
    }

    /** The pages that keep others from taking their titles. */
    public Map<TitleKey, RemotePage> titleHolders() {
        return titleHolders;
    }

    /** What the pages remember of themselves. */
    public List<RecordedState> remembered() {
        return remembered;
    }

    /** Pages that an earlier run created and could not record. */
    public Map<JournalEntry, RemotePage> unrecorded() {
        return unrecorded;
    }
}
