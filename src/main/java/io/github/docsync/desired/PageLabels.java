package io.github.docsync.desired;

import io.github.docsync.manifest.LabelName;
import io.github.docsync.manifest.Manifest;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The labels of a page: the union of the manifest's defaults, its entry's and its front matter's. */
final class PageLabels {
    private PageLabels() {}

    static List<String> of(Manifest manifest, OutlinePage page) {
        SortedSet<String> labels = new TreeSet<>(manifest.defaults().labels());
        labels.addAll(page.entry().labels());
        if (page.facts() != null) {
            page.facts().frontMatter().labels().forEach(label -> labels.add(LabelName.stored(label)));
        }
        return List.copyOf(labels);
    }
}
