package io.github.docsync.importer;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemotePage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives each page its file: the tree becomes folders, {@code a.md} next to {@code a/}. */
final class TreePlacement {
    /** Front matter's word for a page that hangs under none of the files. */
    private static final String TOP = "top";

    /** As Confluence shows siblings: those that were ordered, then the others by title. */
    private static final Comparator<FoundPage> SIBLINGS = Comparator.comparing(
                    (FoundPage page) -> page.page().position(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(page -> TitleFolding.fold(page.title()))
            .thenComparing(FoundPage::id);

    private final FoundSpace space;
    private final DocPath into;
    private final Map<String, FoundPage> byId = new LinkedHashMap<>();
    private final Map<String, List<FoundPage>> children = new HashMap<>();
    private final List<PlacedPage> placed = new ArrayList<>();
    private final List<ImportRemark> remarks = new ArrayList<>();

    private TreePlacement(FoundSpace space, DocPath into) {
        this.space = space;
        this.into = into;
        space.pages().forEach(page -> byId.put(page.id(), page));
    }

    /** The pages in the order of their files. */
    static TreePlacement of(FoundSpace space, DocPath into) {
        TreePlacement placement = new TreePlacement(space, into);
        placement.place();
        return placement;
    }

    List<PlacedPage> pages() {
        return placed;
    }

    List<ImportRemark> remarks() {
        return remarks;
    }

    /** The page that is the folder's own; null for none. */
    private @Nullable FoundPage index() {
        String id =
                space.top() == null ? space.space().homepageId() : space.top().id();
        return id == null ? null : byId.get(id);
    }

    private void place() {
        FoundPage index = index();
        List<FoundPage> tops = new ArrayList<>();
        for (FoundPage page : space.pages()) {
            String parent = page.page().parentId();
            if (page.equals(index)) {
                continue;
            }
            if (parent != null && byId.containsKey(parent)) {
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(page);
            } else {
                tops.add(page);
            }
        }
        if (index != null) {
            placed.add(new PlacedPage(index, file("index"), null, null));
        }
        List<FoundPage> first = new ArrayList<>(tops);
        first.addAll(index == null ? List.of() : children.getOrDefault(index.id(), List.of()));
        folder(into, first);
        placed.sort(Comparator.comparing(PlacedPage::path));
    }

    private void folder(DocPath folder, List<FoundPage> pages) {
        Map<String, String> titles = new TreeMap<>();
        pages.forEach(page -> titles.put(page.id(), page.title()));
        Map<String, String> names = PathMaker.siblings(titles);
        Map<String, Integer> orders = orders(pages, names);
        for (FoundPage page : pages) {
            String name = names.getOrDefault(page.id(), page.id());
            DocPath file = DocPath.of(prefix(folder) + name + ".md");
            placed.add(new PlacedPage(page, file, parent(page), orders.get(page.id())));
            List<FoundPage> below = children.getOrDefault(page.id(), List.of());
            if (!below.isEmpty()) {
                folder(DocPath.of(prefix(folder) + name), below);
            }
        }
    }

    private static String prefix(DocPath folder) {
        return folder.isRoot() ? "" : folder.value() + "/";
    }

    private DocPath file(String name) {
        return DocPath.of(prefix(into) + name + ".md");
    }

    /** Orders for those siblings that do not stand in the order of their names. */
    private static Map<String, Integer> orders(List<FoundPage> pages, Map<String, String> names) {
        Map<String, List<FoundPage>> families = new LinkedHashMap<>();
        pages.forEach(
                page -> families.computeIfAbsent(String.valueOf(page.page().parentId()), id -> new ArrayList<>())
                        .add(page));
        Map<String, Integer> orders = new HashMap<>();
        for (List<FoundPage> siblings : families.values()) {
            List<FoundPage> shown = siblings.stream().sorted(SIBLINGS).toList();
            List<FoundPage> named = siblings.stream()
                    .sorted(Comparator.comparing(page -> names.getOrDefault(page.id(), "") + ".md"))
                    .toList();
            for (int i = 0; !shown.equals(named) && i < shown.size(); i++) {
                orders.put(shown.get(i).id(), i + 1);
            }
        }
        return orders;
    }

    /** What front matter has to say where the folder cannot: the page hangs under a folder of Confluence, or under nothing. */
    private @Nullable String parent(FoundPage page) {
        String parent = page.page().parentId();
        if (parent == null) {
            return TOP;
        }
        if (byId.containsKey(parent)) {
            return null;
        }
        if (page.page().parentKind() == RemotePage.ParentKind.PAGE) {
            remarks.add(new ImportRemark(
                    ImportRemark.Kind.PARENT_UNSEEN,
                    page.id(),
                    page.title(),
                    "hangs under the page " + parent
                            + ", which cannot be seen or was left out; it keeps its place there"));
        }
        return parent;
    }
}
