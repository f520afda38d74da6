package io.github.docsync.desired;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the pages with one title a file means that names its parent by the title, as Just the Docs has it: the one below the page that
 * {@code grand_parent} or {@code ancestor} names, or else the nearest one.
 */
final class TitledParent {
    private static final List<String> ABOVE = List.of("grand_parent", "ancestor");

    /** Menus are not deeper. */
    private static final int DEEPEST = 20;

    private final Map<DocPath, OutlinePage> pages;
    private final Supplier<Map<String, List<DocPath>>> titled;

    TitledParent(Map<DocPath, OutlinePage> pages, Supplier<Map<String, List<DocPath>>> titled) {
        this.pages = pages;
        this.titled = titled;
    }

    /**
     * The parent of a page.
     *
     * @param candidates the pages with the title that its front matter names
     * @return empty where there is none, or where it cannot be told which
     */
    Optional<DocPath> choose(OutlinePage page, List<DocPath> candidates) {
        List<DocPath> others = others(page, candidates);
        if (others.size() < 2) {
            return (others.isEmpty() ? candidates : others).stream().findFirst();
        }
        List<String> above = above(page);
        List<DocPath> below = others.stream()
                .filter(path -> above.stream().allMatch(title -> isBelow(path, title, DEEPEST)))
                .toList();
        return above.isEmpty() || below.isEmpty()
                ? nearest(page, others)
                : only(below).or(() -> nearest(page, below));
    }

    /** Pages of files, or else those that only stand for folders. */
    private List<DocPath> others(OutlinePage page, List<DocPath> candidates) {
        List<DocPath> others =
                candidates.stream().filter(path -> !path.equals(page.path())).toList();
        List<DocPath> files =
                others.stream().filter(path -> facts(path) != null).toList();
        return files.isEmpty() ? others : files;
    }

    private @Nullable DocumentFacts facts(DocPath path) {
        OutlinePage page = pages.get(path);
        return page == null ? null : page.facts();
    }

    private static List<String> above(OutlinePage page) {
        return ABOVE.stream().flatMap(key -> text(page, key).stream()).toList();
    }

    /** Whether the front matter of a page, or of those above it, names a page of that title. */
    private boolean isBelow(DocPath path, String title, int depth) {
        OutlinePage page = pages.get(path);
        if (page == null || page.facts() == null || depth == 0) {
            return false;
        }
        Optional<String> parent =
                Optional.ofNullable(page.facts().frontMatter().parent()).map(TitleFolding::fold);
        boolean named = Stream.concat(parent.stream(), above(page).stream()).anyMatch(title::equals);
        List<DocPath> parents =
                parent.map(name -> titled.get().getOrDefault(name, List.of())).orElse(List.of());
        return named || (parents.size() == 1 && isBelow(parents.get(0), title, depth - 1));
    }

    private static Optional<String> text(OutlinePage page, String key) {
        @Nullable
        Object value =
                page.facts() == null ? null : page.facts().frontMatter().other().get(key);
        return value instanceof String title && !title.isBlank()
                ? Optional.of(TitleFolding.fold(title.strip()))
                : Optional.empty();
    }

    /** The one in the page's folder, or else in the nearest folder above it. */
    private static Optional<DocPath> nearest(OutlinePage page, List<DocPath> candidates) {
        for (DocPath folder = page.path().folder(); ; folder = folder.folder()) {
            DocPath at = folder;
            List<DocPath> here = candidates.stream()
                    .filter(path -> path.folder().equals(at)
                            || (path.folder().equals(at.folder())
                                    && path.baseName().equals(at.name())))
                    .toList();
            if (!here.isEmpty()) {
                return only(here);
            }
            List<DocPath> inside =
                    candidates.stream().filter(path -> path.isBelow(at)).toList();
            if (!inside.isEmpty() || folder.isRoot()) {
                return only(inside);
            }
        }
    }

    private static Optional<DocPath> only(List<DocPath> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
