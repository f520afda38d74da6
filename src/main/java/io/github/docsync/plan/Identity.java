package io.github.docsync.plan;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which page of Confluence each wanted page is. A file that moved keeps its page: by the id that the manifest pins, by its
 * path, by Git's rename detection, by its blob id, for folders by where their files went, and last by its title.
 */
public final class Identity {
    private final Map<DocPath, RecordedState> matched = new LinkedHashMap<>();
    private final Map<DocPath, DocPath> movedFrom = new HashMap<>();
    private final Map<String, RecordedState> free = new LinkedHashMap<>();
    private final Map<DocPath, DocPath> renames;
    private final Set<String> passedOver;
    private final Set<DocPath> wanted = new HashSet<>();

    private Identity(Collection<RecordedState> remembered, Map<DocPath, DocPath> renames, Set<String> passedOver) {
        this.renames = renames;
        this.passedOver = passedOver;
        remembered.forEach(row -> free.put(row.state().pageId(), row));
    }

    /** The same matches, where more is remembered of the same pages by now. */
    Identity remembering(Collection<RecordedState> rows) {
        Map<String, RecordedState> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.state().pageId(), row));
        Identity same = new Identity(free.values(), renames, passedOver);
        same.free.replaceAll(byId::getOrDefault);
        matched.forEach((path, row) ->
                same.matched.put(path, byId.getOrDefault(row.state().pageId(), row)));
        same.movedFrom.putAll(movedFrom);
        same.wanted.addAll(wanted);
        return same;
    }

    /**
     * Matches.
     *
     * @param remembered of pages of one path the likeliest first
     * @param renames new path to old path since the commit last published
     * @param passedOver the ids of pages that a run before saw replaced by others, which keep their paths whatever the files hold
     */
    public static Identity match(
            Collection<DesiredPage> pages,
            Collection<RecordedState> remembered,
            Map<DocPath, DocPath> renames,
            Set<String> passedOver) {
        Identity identity = new Identity(remembered, renames, passedOver);
        identity.match(pages, page -> identity.pinned(page));
        List<DesiredPage> loose =
                pages.stream().filter(page -> page.pinnedId() == null).toList();
        Map<DocPath, List<RecordedState>> byPath = identity.byPath();
        identity.match(loose, page -> identity.likeliest(byPath.get(page.path()), page));
        identity.match(loose, page -> identity.likeliest(byPath.get(renames.get(page.path())), page));
        identity.match(loose, identity.byBlob(false));
        identity.match(loose, identity.byFolder(loose));
        identity.match(loose, identity.byTitle());
        identity.match(loose, identity.byBlob(true));
        pages.forEach(page -> identity.wanted.add(page.path()));
        return identity;
    }

    private void match(Collection<DesiredPage> pages, Function<DesiredPage, Optional<RecordedState>> rule) {
        for (DesiredPage page : pages) {
            if (matched.containsKey(page.path())) {
                continue;
            }
            rule.apply(page)
                    .filter(row -> free.containsKey(row.state().pageId()))
                    .filter(row -> fitsType(row, page))
                    .ifPresent(row -> {
                        free.remove(row.state().pageId());
                        matched.put(page.path(), row);
                        if (!row.state().path().equals(page.path())) {
                            movedFrom.put(page.path(), row.state().path());
                        }
                    });
        }
    }

    /** What a file with a mistake says of its type cannot be relied on, and its page must not become an orphan. */
    private static boolean fitsType(RecordedState row, DesiredPage page) {
        return page.isHeld() || row.state().blogPost() == page.summary().blogPost();
    }

    private Optional<RecordedState> pinned(DesiredPage page) {
        return page.pinnedId() == null ? Optional.empty() : Optional.ofNullable(free.get(page.pinnedId()));
    }

    private Map<DocPath, List<RecordedState>> byPath() {
        return free.values().stream()
                .collect(Collectors.groupingBy(row -> row.state().path()));
    }

    /** When files changed places and not all of their pages could follow, two pages name one path. */
    private Optional<RecordedState> likeliest(@Nullable List<RecordedState> rows, DesiredPage page) {
        List<RecordedState> open = rows == null
                ? List.of()
                : rows.stream()
                        .filter(row -> free.containsKey(row.state().pageId()))
                        .filter(row -> fitsType(row, page))
                        .toList();
        return open.stream()
                .filter(row -> open.size() > 1
                        && !passedOver.contains(row.state().pageId())
                        && PageState.abbreviatedBlob(row.state().blob())
                                .equals(PageState.abbreviatedBlob(page.summary().blob())))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** A blob id that several files share says nothing. */
    private Function<DesiredPage, Optional<RecordedState>> byBlob(boolean removed) {
        Map<String, List<RecordedState>> byBlob = free.values().stream()
                .filter(row -> row.removed() == removed && !row.state().blob().isEmpty())
                .collect(Collectors.groupingBy(
                        row -> PageState.abbreviatedBlob(row.state().blob())));
        return page -> {
            List<RecordedState> same =
                    byBlob.getOrDefault(PageState.abbreviatedBlob(page.summary().blob()), List.of());
            return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
        };
    }

    /** A folder's page stays the folder's page when it gets or loses a file of its own, and when the folder is renamed. */
    private Function<DesiredPage, Optional<RecordedState>> byFolder(Collection<DesiredPage> pages) {
        Map<DocPath, RecordedState> byPath = new HashMap<>();
        free.values().stream()
                .filter(row -> !row.removed())
                .forEach(row -> byPath.putIfAbsent(row.state().path(), row));
        Map<DocPath, DocPath> folders = new HashMap<>();
        renames.forEach((to, from) -> {
            DocPath newFolder = to.folder();
            DocPath oldFolder = from.folder();
            while (!newFolder.isRoot() && !oldFolder.isRoot() && !newFolder.equals(oldFolder)) {
                folders.putIfAbsent(newFolder, oldFolder);
                newFolder = newFolder.folder();
                oldFolder = oldFolder.folder();
            }
        });
        Set<DocPath> generated = pages.stream()
                .filter(DesiredPage::generated)
                .map(DesiredPage::path)
                .collect(Collectors.toCollection(HashSet::new));
        return page -> {
            DocPath folder = page.path();
            if (!generated.contains(folder)) {
                boolean isIndex = MarkdownFiles.isIndex(folder);
                folder = isIndex ? folder.folder() : new DocPath(withoutExtension(folder.value()));
                return generatedAt(byPath.get(folder))
                        .or(() -> generatedAt(byPath.get(folders.get(page.path().folder()))));
            }
            DocPath before = folders.getOrDefault(folder, folder);
            List<DocPath> candidates = new ArrayList<>(List.of(before));
            candidates.addAll(MarkdownFiles.indexesOf(before));
            candidates.addAll(MarkdownFiles.named(before));
            return candidates.stream().map(byPath::get).filter(Objects::nonNull).findFirst();
        };
    }

    private static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }

    private static Optional<RecordedState> generatedAt(@Nullable RecordedState row) {
        return row != null && row.state().blob().isEmpty() ? Optional.of(row) : Optional.empty();
    }

    /** What has our title in the same space and no file any more can only be the same page, rewritten. */
    private Function<DesiredPage, Optional<RecordedState>> byTitle() {
        Map<String, RecordedState> byTitle = new HashMap<>();
        free.values().stream()
                .filter(row -> !row.removed())
                .forEach(row ->
                        byTitle.put(titleKey(row.state().space(), row.state().title()), row));
        return page -> Optional.ofNullable(
                byTitle.get(titleKey(page.summary().space(), page.summary().title())));
    }

    private static String titleKey(String space, String title) {
        return TitleFolding.fold(space) + "\n" + TitleFolding.fold(title);
    }

    /** The page that is remembered for a wanted one; null for a new page, and for one that is taken over. */
    public @Nullable RecordedState of(DocPath path) {
        return matched.get(path);
    }

    /** The path that a page had when it was last published, where that is another. */
    public @Nullable DocPath movedFrom(DocPath path) {
        return movedFrom.get(path);
    }

    /** Whether the page is that of a wanted path. */
    public boolean isMatched(String pageId) {
        return !free.containsKey(pageId);
    }

    /** Pages that this manifest published and whose path it no longer names. */
    public List<RecordedState> orphans() {
        return free.values().stream()
                .filter(row -> !wanted.contains(row.state().path()))
                .toList();
    }

    /** Pages that this manifest published for a path that another page stands for now. */
    public List<RecordedState> replaced() {
        return free.values().stream()
                .filter(row -> wanted.contains(row.state().path()))
                .toList();
    }

    /** The id of the page that a wanted one is or is pinned to; null for one to be created. */
    public @Nullable String pageId(DesiredPage page, Map<DocPath, RemotePage> unrecorded) {
        RecordedState row = matched.get(page.path());
        if (row != null) {
            return row.state().pageId();
        }
        if (page.pinnedId() != null) {
            return page.pinnedId();
        }
        RemotePage found = unrecorded.get(page.path());
        return found == null ? null : found.id();
    }
}
