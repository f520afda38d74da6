package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dialect's links and pictures are found where GitHub's way finds nothing.
 *
 * @param roots folders of the repository that a path which begins with a slash may be read from, in this order
 * @param prefixes what the site's addresses begin with and its files do not, such as {@code /docs/v2}; without a slash at the end
 * @param prettyUrls whether a page is shown in a folder of its own name, so that {@code ../x} leads to what lies next to it
 * @param filesFromRoots whether a path that names a Markdown file and begins with neither a slash nor a dot may be read from a root too
 * @param site where a path leads that begins with a slash and with none of the prefixes, without a slash at the end; null where nothing is known
 */
public record LinkRules(
        List<DocPath> roots,
        List<String> prefixes,
        boolean prettyUrls,
        boolean filesFromRoots,
        @Nullable String site) {
    /** Nothing beyond GitHub's way. */
    public static final LinkRules NONE = new LinkRules(List.of(), List.of(), false, false, null);

    public LinkRules {
        roots = List.copyOf(roots);
        prefixes = List.copyOf(prefixes);
    }
}
