package io.github.docsync.desired;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A tree that was built, without bodies.
 *
 * @param rows its pages in the order of the tree
 * @param remarks what was found
 * @param dialects what its pages are written in
 */
record TreeRecord(List<Row> rows, List<Remark> remarks, List<DialectsFound> dialects) {
    /** A {@link DesiredPage} without its rendering. */
    record Row(
            DocPath path,
            @Nullable String pinnedId,
            boolean generated,
            @Nullable DocPath previous,
            List<Diagnostic> mistakes,
            PageContent summary,
            List<DocPath> links) {}

    static TreeRecord of(DesiredTree tree) {
        List<Row> rows = tree.pages().values().stream()
                .map(page -> new Row(
                        page.path(),
                        page.pinnedId(),
                        page.generated(),
                        page.previous(),
                        page.mistakes(),
                        page.summary(),
                        List.copyOf(page.links())))
                .toList();
        return new TreeRecord(rows, tree.remarks(), tree.dialects());
    }

    /** The pages, rendered by this pageFactory when their content is asked for. */
    Map<DocPath, DesiredPage> pages(Supplier<PageFactory> pageFactory) {
        Map<DocPath, DesiredPage> pages = new LinkedHashMap<>();
        KeptContents contents = new KeptContents();
        for (Row row : rows) {
            pages.put(
                    row.path(),
                    new DesiredPage(
                            row.path(),
                            row.pinnedId(),
                            row.generated(),
                            row.previous(),
                            row.mistakes(),
                            row.summary(),
                            new LinkedHashSet<>(row.links()),
                            new Rendering(() -> pageFactory.get().content(row.path()), contents)));
        }
        return pages;
    }
}
