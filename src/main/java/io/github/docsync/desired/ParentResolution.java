package io.github.docsync.desired;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PageEntry;
import io.github.docsync.manifest.ParentReference;
import io.github.docsync.model.ContentId;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.model.TitleFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settles what each page hangs under: front matter, then its entry, then its tree, then the manifest. */
final class ParentResolution {
    private static final PageContent.Parent TOP = new PageContent.Parent(null, null);

    /** Front matter's word for a page that hangs under none of the files, whatever folder its own lies in. */
    private static final String AT_THE_TOP = "top";

    private final Manifest manifest;
    private final Map<DocPath, OutlinePage> pages;
    private final Map<DocPath, Optional<DocPath>> above;
    private final List<Remark> remarks = new ArrayList<>();
    private @Nullable Map<String, List<DocPath>> titled;

    /**
     * @param pages every page, its parent not yet settled
     * @param above the page above it in its tree; no entry for a page that lies in no tree
     */
    ParentResolution(Manifest manifest, Map<DocPath, OutlinePage> pages, Map<DocPath, Optional<DocPath>> above) {
        this.manifest = manifest;
        this.pages = pages;
        this.above = above;
    }

    Map<DocPath, OutlinePage> resolve() {
        Map<DocPath, OutlinePage> resolved = new LinkedHashMap<>();
        pages.forEach((path, page) -> resolved.put(path, page.withParent(inSpace(page, parent(page)))));
        Set<DocPath> cyclic = cycles(resolved);
        cyclic.forEach(path -> resolved.computeIfPresent(path, (same, page) -> page.withParent(TOP)));
        return resolved;
    }

    List<Remark> remarks() {
        return remarks;
    }

    private PageContent.Parent parent(OutlinePage page) {
        if (page.isBlogPost()) {
            return TOP;
        }
        String written =
                page.facts() == null ? null : page.facts().frontMatter().parent();
        if (written != null) {
            return fromFrontMatter(page, written.strip());
        }
        ParentReference own = page.entry().parent();
        Optional<DocPath> inTree = above.get(page.path());
        boolean explicit = page.entry().glob() == null;
        if (own != null && (explicit || inTree == null || inTree.isEmpty())) {
            return fromEntry(own);
        }
        if (inTree == null) {
            return TOP;
        }
        if (inTree.isPresent()) {
            return new PageContent.Parent(inTree.get(), null);
        }
        return treeParent(page);
    }

    /** An explicit entry that stands at the top of a tree hangs where that tree hangs. */
    private PageContent.Parent treeParent(OutlinePage page) {
        return manifest.pages().stream()
                .filter(entry -> entry.glob() != null && entry.includes(page.path()))
                .findFirst()
                .map(PageEntry::parent)
                .map(this::fromEntry)
                .filter(parent -> !page.path().equals(parent.page()))
                .orElse(TOP);
    }

    private PageContent.Parent fromEntry(ParentReference reference) {
        if (reference instanceof ParentReference.Content content) {
            return new PageContent.Parent(null, content.id());
        }
        ParentReference.File file = (ParentReference.File) reference;
        if (pages.containsKey(file.path())) {
            return new PageContent.Parent(file.path(), null);
        }
        remarks.add(new Remark.OfManifest(unknown(
                file.path().value(), file.location(), "name a file that the manifest publishes, or a page id")));
        return TOP;
    }

    private PageContent.Parent fromFrontMatter(OutlinePage page, String written) {
        if (ContentId.isValid(written)) {
            return new PageContent.Parent(null, written);
        }
        DocPath fromManifest = manifest.folder().resolve(written).orElse(null);
        DocPath fromFile = page.path().folder().resolve(written).orElse(null);
        if (fromFile != null && pages.containsKey(fromFile)) {
            return new PageContent.Parent(fromFile, null);
        }
        if (fromManifest == null || !pages.containsKey(fromManifest)) {
            List<DocPath> titled = titled().getOrDefault(TitleFolding.fold(written), List.of());
            Optional<DocPath> meant = new TitledParent(pages, this::titled).choose(page, titled);
            if (meant.isPresent()) {
                return new PageContent.Parent(meant.get(), null);
            }
        }
        if (fromManifest != null && pages.containsKey(fromManifest)) {
            return new PageContent.Parent(fromManifest, null);
        }
        if (written.equals(AT_THE_TOP)) {
            return TOP;
        }
        remarks.add(page.remark(unknown(
                written,
                page.location("parent"),
                "name a file that the manifest publishes, the title of one page of it, or a page id")));
        return TOP;
    }

    /** Pages by their titles, by which themes of Jekyll name the parent. */
    private Map<String, List<DocPath>> titled() {
        Map<String, List<DocPath>> known = titled;
        if (known == null) {
            known = pages.values().stream()
                    .filter(page -> !page.isBlogPost())
                    .collect(Collectors.groupingBy(
                            page -> TitleFolding.fold(
                                    OwnTitle.of(page, manifest.id()).text()),
                            Collectors.mapping(OutlinePage::path, Collectors.toList())));
            titled = known;
        }
        return known;
    }

    private static Diagnostic unknown(String written, SourceLocation location, String remedy) {
        return Diagnostic.error(
                "parent-unknown", location, "the parent '" + written + "' is not a page of this manifest", remedy);
    }

    /** Confluence keeps a page tree within one space, so a parent in another space cannot be had. */
    private PageContent.Parent inSpace(OutlinePage page, PageContent.Parent parent) {
        OutlinePage above = parent.page() == null ? null : pages.get(parent.page());
        if (above != null && above.isBlogPost()) {
            remarks.add(page.remark(Diagnostic.error(
                    "parent-blog-post",
                    page.location("parent"),
                    "the parent '" + above.path() + "' is a blog post, which cannot have pages below it",
                    "choose a page as parent")));
            return TOP;
        }
        if (above == null || above.space().equalsIgnoreCase(page.space())) {
            return parent;
        }
        remarks.add(page.remark(Diagnostic.warning(
                "parent-other-space",
                page.location("parent"),
                "'" + page.path() + "' goes to space " + page.space() + ", its parent '" + above.path() + "' to space "
                        + above.space() + ", and a page tree cannot span spaces, so it is put under the homepage of "
                        + page.space(),
                "name a parent in space " + page.space() + " to silence this")));
        return TOP;
    }

    /** The pages to cut circles at: those whose front matter names the parent, since a mistake in a file holds only its page. */
    private Set<DocPath> cycles(Map<DocPath, OutlinePage> resolved) {
        Set<DocPath> cut = new LinkedHashSet<>();
        Map<DocPath, Integer> seen = new HashMap<>();
        int walk = 0;
        for (DocPath start : resolved.keySet()) {
            walk++;
            DocPath at = start;
            while (at != null && !seen.containsKey(at)) {
                seen.put(at, walk);
                at = above(at, resolved);
            }
            if (at != null && seen.getOrDefault(at, 0) == walk) {
                cut.addAll(report(circle(at, resolved)));
            }
        }
        return cut;
    }

    private static @Nullable DocPath above(DocPath path, Map<DocPath, OutlinePage> resolved) {
        OutlinePage page = resolved.get(path);
        return page == null ? null : page.parent().page();
    }

    private static List<OutlinePage> circle(DocPath start, Map<DocPath, OutlinePage> resolved) {
        List<OutlinePage> circle = new ArrayList<>();
        DocPath at = start;
        do {
            circle.add(Objects.requireNonNull(resolved.get(at)));
            at = Objects.requireNonNull(above(at, resolved));
        } while (!at.equals(start));
        return circle;
    }

    private List<DocPath> report(List<OutlinePage> circle) {
        String names = circle.stream().map(page -> "'" + page.path() + "'").collect(Collectors.joining(" under "));
        String problem = circle.size() == 1
                ? "the page " + names + " is its own parent"
                : "the parents form a cycle: " + names + " under '"
                        + circle.get(0).path() + "'";
        List<OutlinePage> byFile = circle.stream()
                .filter(page ->
                        page.facts() != null && page.facts().frontMatter().parent() != null)
                .toList();
        if (byFile.isEmpty()) {
            remarks.add(new Remark.OfManifest(
                    Diagnostic.error("parent-cycle", entryLocation(circle), problem, "change one of these parents")));
            return List.of(circle.get(0).path());
        }
        for (OutlinePage page : byFile) {
            remarks.add(page.remark(
                    Diagnostic.error("parent-cycle", page.location("parent"), problem, "change one of these parents")));
        }
        return byFile.stream().map(OutlinePage::path).toList();
    }

    /** Where the manifest names the first parent of the circle. */
    private static SourceLocation entryLocation(List<OutlinePage> circle) {
        return circle.stream()
                .map(page -> page.entry().parent())
                .filter(ParentReference.File.class::isInstance)
                .map(parent -> ((ParentReference.File) parent).location())
                .findFirst()
                .orElseGet(() -> circle.get(0).entry().location());
    }
}
