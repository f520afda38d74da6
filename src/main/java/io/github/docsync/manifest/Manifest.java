package io.github.docsync.manifest;

import io.github.docsync.model.DocPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sync.yml} says, checked and with every path relative to the repository's root.
 *
 * @param file the manifest itself
 * @param id the identity of this manifest in Confluence
 * @param url the site's address, ending in {@code /wiki}; null where the manifest leaves it to the environment
 * @param space the key of the space that entries go to unless they name another
 * @param parent id of the page or folder that top-level pages hang under; null for the space's homepage
 * @param pages the entries in the order in which they stand; never empty
 * @param strict whether any warning and any page with a mistake stops the run before anything is sent
 * @param site where links lead that leave the tree, such as {@code https://docs.acme.com}, without a slash at its end; null for none
 * @param sourceBranch the branch or tag that links to the Git host name; null to take it from the checkout
 * @param users account ids of people by the name that Markdown mentions them by
 */
public record Manifest(
        DocPath file,
        String id,
        @Nullable String url,
        String space,
        @Nullable String parent,
        List<PageEntry> pages,
        Defaults defaults,
        Policy policy,
        boolean strict,
        @Nullable String site,
        @Nullable String sourceBranch,
        ConversionSettings conversion,
        Map<String, String> users) {
    public Manifest {
        pages = List.copyOf(pages);
        users = Collections.unmodifiableMap(new TreeMap<>(users));
    }

    /** The folder that the manifest's own paths are relative to. */
    public DocPath folder() {
        return file.folder();
    }
}
