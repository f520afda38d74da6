package io.github.docsync.desired;

import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.desired.PageSelection.Selected;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PageEntry;
import io.github.docsync.model.DocPath;
import io.github.docsync.source.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Manifest and files become the page tree: which pages, where they hang, in which order, under which titles. */
final class OutlineBuilder {
    private static final PageContent.Parent TOP = new PageContent.Parent(null, null);

    /** Front matter, else the generator's navigation, then the manifest's order, then path. */
    private static final Comparator<OutlinePage> SIBLINGS = Comparator.comparingDouble(OutlinePage::order)
            .thenComparingInt(OutlinePage::entryIndex)
            .thenComparing(OutlinePage::path);

    private final Manifest manifest;
    private final Dialects dialects;
    private final Map<DocPath, OutlinePage> pages = new TreeMap<>();
    private final Map<DocPath, Optional<DocPath>> above = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    private OutlineBuilder(Manifest manifest, Dialects dialects) {
        this.manifest = manifest;
        this.dialects = dialects;
    }

    static PageOutline build(Manifest manifest, Snapshot snapshot, ParsedFiles documents) {
        OutlineBuilder builder = new OutlineBuilder(manifest, documents.dialects());
        PageSelection selection = new PageSelection(manifest, snapshot, documents);
        builder.remarks.addAll(selection.remarks());
        builder.addPages(selection.selected(), documents);
        return builder.finish();
    }

    private void addPages(Map<DocPath, Selected> selected, ParsedFiles documents) {
        List<PageEntry> entries = manifest.pages();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).glob() != null) {
                addTree(entries.get(i), i, selected, documents);
            }
        }
        selected.values()
                .forEach(page -> pages.computeIfAbsent(
                        page.file().path(), path -> page(page, documents.facts(page.file()), null)));
    }

    private void addTree(PageEntry tree, int index, Map<DocPath, Selected> selected, ParsedFiles documents) {
        FolderTree folders = new FolderTree(tree, selected, dialects);
        selected.forEach((path, page) -> {
            if (tree.equals(page.tree())) {
                pages.put(
                        path,
                        page(
                                page,
                                documents.facts(page.file()),
                                folders.folderOf(path).orElse(null)));
                above.put(path, folders.above(path));
            }
        });
        for (DocPath folder : folders.generated()) {
            if (!pages.containsKey(folder)) {
                pages.put(
                        folder,
                        new OutlinePage(
                                folder,
                                tree,
                                index,
                                null,
                                folder,
                                TOP,
                                space(tree),
                                NavigationEntry.of(folder, folder, dialects)));
                above.put(folder, folders.above(folder));
            }
        }
    }

    private OutlinePage page(Selected page, DocumentFacts facts, @Nullable DocPath folder) {
        DocPath path = page.file().path();
        OutlinePage made = new OutlinePage(
                path,
                page.entry(),
                page.entryIndex(),
                facts,
                folder,
                TOP,
                space(page.entry()),
                NavigationEntry.of(folder == null ? path : folder, path, dialects));
        facts.diagnostics().forEach(diagnostic -> remarks.add(made.remark(diagnostic)));
        return made;
    }

    private String space(PageEntry entry) {
        return entry.space() == null ? manifest.space() : entry.space();
    }

    private PageOutline finish() {
        ParentResolution parents = new ParentResolution(manifest, pages, above);
        Map<DocPath, OutlinePage> placed = parents.resolve();
        PageTitles titles = new PageTitles(manifest, placed);
        PinnedPages pinned = new PinnedPages(manifest, placed.values());
        remarks.addAll(parents.remarks());
        remarks.addAll(pinned.remarks());
        remarks.addAll(titles.remarks());
        Map<PageContent.Parent, List<OutlinePage>> children = new LinkedHashMap<>();
        placed.values().stream()
                .sorted(SIBLINGS)
                .forEach(page -> children.computeIfAbsent(page.parent(), none -> new ArrayList<>())
                        .add(page));
        List<OutlinePage> ordered = new ArrayList<>();
        Map<DocPath, DocPath> previous = new HashMap<>();
        children.forEach((parent, siblings) -> {
            if (parent.page() == null) {
                walk(siblings, children, ordered);
            }
            linkSiblings(siblings, previous);
        });
        return new PageOutline(
                ordered, titles.titles(), titles.fromHeading(), previous, pinned.ids(), List.copyOf(remarks));
    }

    private static void walk(
            List<OutlinePage> tops, Map<PageContent.Parent, List<OutlinePage>> children, List<OutlinePage> ordered) {
        Deque<OutlinePage> open = new ArrayDeque<>(tops);
        while (!open.isEmpty()) {
            OutlinePage page = open.pop();
            ordered.add(page);
            List<OutlinePage> below = children.getOrDefault(new PageContent.Parent(page.path(), null), List.of());
            for (int i = below.size() - 1; i >= 0; i--) {
                open.push(below.get(i));
            }
        }
    }

    private static void linkSiblings(List<OutlinePage> siblings, Map<DocPath, DocPath> previous) {
        Map<String, DocPath> lastInSpace = new HashMap<>();
        for (OutlinePage page : siblings) {
            if (page.isBlogPost()) {
                continue;
            }
            DocPath before = lastInSpace.put(page.space(), page.path());
            if (before != null) {
                previous.put(page.path(), before);
            }
        }
    }
}
