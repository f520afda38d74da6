package io.github.docsync.site;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;

/** Labels whose writes are settled: a label that is put on or taken off twice is so once. */
final class SettledLabels implements SiteLabels {
    private final SiteLabels labels;

    SettledLabels(SiteLabels labels) {
        this.labels = labels;
    }

    @Override
    public SortedSet<String> of(SiteContent page) {
        return labels.of(page);
    }

    @Override
    public SortedSet<String> global(SiteContent page) {
        return labels.global(page);
    }

    @Override
    public Set<String> pagesWith(String label, String spaceKey) {
        return labels.pagesWith(label, spaceKey);
    }

    @Override
    public void add(String contentId, Collection<String> names) {
        LostAnswers.repeat(() -> labels.add(contentId, names));
    }

    @Override
    public void remove(String contentId, String name) {
        LostAnswers.remove(() -> labels.remove(contentId, name));
    }
}
