package io.github.docsync.desired;

import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages with their places and titles, before any body is rendered.
 *
 * @param pages in the order of the page tree: parents before children, siblings in their order
 * @param titles the title of each page
 * @param titleFromHeading pages whose title is their first H1, which is left out of the body
 * @param previous the sibling before each page; no entry for the first
 * @param pinned the id of the existing page that a file is to be; no entry for the others
 * @param remarks every mistake and warning found so far
 */
record PageOutline(
        List<OutlinePage> pages,
        Map<DocPath, String> titles,
        Set<DocPath> titleFromHeading,
        Map<DocPath, DocPath> previous,
        Map<DocPath, String> pinned,
        List<Remark> remarks) {
    @Nullable
    String title(DocPath path) {
        return titles.get(path);
    }
}
