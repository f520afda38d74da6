package io.github.docsync.apply;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.PageWrite;
import io.github.docsync.site.StoredPage;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Links that led nowhere when a page was saved, as their target went to the trash while the run was under way. Confluence drops the
 * anchor of such a link (CONFCLOUD-78192), and does not bring it back when the target comes back.
 */
final class DeadLinks {
    private static final String ANCHOR = "ac:anchor=\"";

    private final RunContext run;

    DeadLinks(RunContext run) {
        this.run = run;
    }

    /** Whether what was stored lost an anchor of what was sent because a page that it links to is not there. */
    boolean wereSaved(PageWrite write, PageProgress progress) {
        StorageBody sent = write.content().body();
        StoredBody stored = progress.stored();
        return stored != null
                && sent.mentions(ANCHOR)
                && anchors(stored) < anchors(sent)
                && !missing(write.linked()).isEmpty();
    }

    private static int anchors(StoredBody body) {
        return body.text().split(ANCHOR, -1).length - 1;
    }

    private Set<String> missing(List<DocPath> linked) {
        Set<String> targets = linked.stream()
                .map(path -> run.ids().get(path))
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        List<StoredPage> there = run.site().pages().list(targets, false, false);
        there.stream()
                .filter(row -> row.page().isCurrent())
                .forEach(row -> targets.remove(row.page().id()));
        return targets;
    }
}
