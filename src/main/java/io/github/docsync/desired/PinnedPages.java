package io.github.docsync.desired;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which existing page each file is: by its entry of the manifest, else by its front matter. Where two say different things about one
 * page, the files whose front matter is part of it are held, and count as if they named no page.
 */
final class PinnedPages {
    private final Map<DocPath, String> ids = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    PinnedPages(Manifest manifest, Collection<OutlinePage> pages) {
        Map<String, List<OutlinePage>> byId = new LinkedHashMap<>();
        for (OutlinePage page : pages) {
            String id = page.idOfEntry() == null ? page.idOfFrontMatter() : page.idOfEntry();
            if (id != null) {
                ids.put(page.path(), id);
                byId.computeIfAbsent(id, none -> new ArrayList<>()).add(page);
            }
            checkEntry(page);
        }
        byId.forEach((id, same) -> {
            if (same.size() > 1) {
                refuse(id, same);
            } else if (id.equals(manifest.parent()) && same.get(0).idOfEntry() == null) {
                refuse(
                        same.get(0),
                        "the page " + id + " is also the manifest's 'parent', so it would be its own parent");
            }
        });
    }

    private void checkEntry(OutlinePage page) {
        String entry = page.idOfEntry();
        String file = page.idOfFrontMatter();
        if (entry != null && file != null && !entry.equals(file)) {
            remarks.add(page.remark(Diagnostic.error(
                    "id-contradiction",
                    page.location("id"),
                    "front matter names page " + file + ", and the manifest names page " + entry + " for this file",
                    "remove one of the two")));
        }
    }

    private void refuse(String id, List<OutlinePage> same) {
        for (OutlinePage page : same) {
            if (page.idOfEntry() == null) {
                String others = same.stream()
                        .filter(other -> !other.path().equals(page.path()))
                        .map(other -> "'" + other.path() + "'")
                        .collect(Collectors.joining(", "));
                refuse(page, "the page " + id + " of '" + page.path() + "' is also named by " + others);
            }
        }
    }

    private void refuse(OutlinePage page, String problem) {
        ids.remove(page.path());
        remarks.add(page.remark(Diagnostic.error(
                "id-duplicate", page.location("id"), problem, "give each file a page of its own, or remove 'id'")));
    }

    /** The id of the existing page by path; no entry for a file that names none. */
    Map<DocPath, String> ids() {
        return ids;
    }

    List<Remark> remarks() {
        return remarks;
    }
}
