package io.github.docsync.desired;

import io.github.docsync.manifest.LabelName;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.Diagnostic;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The labels of a page: the union of the manifest's defaults, its entry's and its front matter's. */
final class PageLabels {
    /** More do not fit what is remembered of a page, and Confluence refuses "too many" without saying how many that are. */
    private static final int MOST = 1000;

    private PageLabels() {}

    static List<String> of(Manifest manifest, OutlinePage page, List<Diagnostic> diagnostics) {
        SortedSet<String> labels = new TreeSet<>(manifest.defaults().labels());
        labels.addAll(page.entry().labels());
        if (page.facts() != null) {
            page.facts().frontMatter().labels().forEach(label -> labels.add(LabelName.stored(label)));
        }
        if (labels.size() > MOST) {
            diagnostics.add(Diagnostic.error(
                    "labels-too-many",
                    page.location("labels"),
                    "the page has " + labels.size() + " labels, and at most " + MOST + " can be published",
                    "remove some"));
        }
        return List.copyOf(labels);
    }
}
