package io.github.docsync.desired;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What can stand in brackets after a title that several pages share: the title of the folder that a page lies in, then as many of
 * the folders above as it takes, then the file's name, its whole path, and at last a number, for paths that differ in case alone.
 */
final class Qualifiers {
    private final String manifestId;
    private final Map<DocPath, String> titles;
    private final Map<DocPath, OutlinePage> byFolder = new HashMap<>();
    private final Set<DocPath> clashing;

    /**
     * @param titles the title of each page as its author gave it
     * @param clashing the pages whose title others have too
     */
    Qualifiers(String manifestId, Map<DocPath, OutlinePage> pages, Map<DocPath, String> titles, Set<DocPath> clashing) {
        this.manifestId = manifestId;
        this.titles = titles;
        this.clashing = clashing;
        pages.values().forEach(page -> {
            if (page.folder() != null) {
                byFolder.put(page.folder(), page);
            }
        });
    }

    /** The ways to tell some pages of one title apart, the shortest first; each names the qualifier of a page. */
    List<Function<OutlinePage, String>> ways(List<OutlinePage> pages) {
        int deepest =
                pages.stream().mapToInt(page -> folders(page).size()).max().orElse(0);
        List<Function<OutlinePage, String>> ways = new ArrayList<>();
        for (int depth = 1; depth <= deepest; depth++) {
            int count = depth;
            ways.add(page -> nearest(page, count));
        }
        ways.add(page -> nearest(page, 1) + ", " + page.path().name());
        ways.add(page -> page.path().value());
        ways.add(page -> page.path().value() + ", " + (pages.indexOf(page) + 1));
        return ways;
    }

    /** The last names of the way down to a page, the outer folder first as in a path. */
    private String nearest(OutlinePage page, int count) {
        List<String> names = folders(page);
        List<String> nearest = new ArrayList<>(names.subList(0, Math.min(count, names.size())));
        Collections.reverse(nearest);
        return String.join(", ", nearest);
    }

    /** The titles of the folders that a page lies in, the nearest first; the manifest's id stands for the repository's root. */
    private List<String> folders(OutlinePage page) {
        List<String> names = new ArrayList<>();
        DocPath folder = page.path().folder();
        DocPath own = page.folder();
        if (own != null) {
            String name = own.isRoot() ? manifestId : OwnTitle.readable(own.name());
            // "Overview (Install)" tells a reader something, "Install (Install)" nothing.
            if (own.isRoot()
                    || !TitleFolding.fold(name).equals(TitleFolding.fold(titles.getOrDefault(page.path(), "")))) {
                names.add(name);
            }
            folder = own.folder();
        }
        while (own == null || !own.isRoot()) {
            names.add(title(folder));
            if (folder.isRoot()) {
                break;
            }
            folder = folder.folder();
        }
        return names;
    }

    private String title(DocPath folder) {
        OutlinePage page = byFolder.get(folder);
        if (page != null && !clashing.contains(page.path())) {
            return titles.getOrDefault(page.path(), "");
        }
        return folder.isRoot() ? manifestId : OwnTitle.readable(folder.name());
    }
}
