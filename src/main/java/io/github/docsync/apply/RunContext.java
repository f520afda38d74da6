package io.github.docsync.apply;

import io.github.docsync.actual.SpaceDirectory;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.site.Site;
import io.github.docsync.state.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of one run share.
 *
 * @param bodies the stored bodies of pages about to be written
 * @param files the files to attach
 * @param announced the creates that earlier runs announced and did not record
 * @param ids the ids of pages by path: those that exist from the start, those that are created as they come
 * @param findings what comes to light
 */
record RunContext(
        Site site,
        Plan plan,
        SpaceDirectory spaces,
        StoredBodies bodies,
        AttachmentFiles files,
        List<JournalEntry> announced,
        Map<DocPath, String> ids,
        Map<DocPath, PageProgress> progress,
        List<Finding> findings) {
    RunContext(
            Site site,
            Plan plan,
            SpaceDirectory spaces,
            StoredBodies bodies,
            AttachmentFiles files,
            List<JournalEntry> announced,
            Map<DocPath, String> ids) {
        this(
                site,
                plan,
                spaces,
                bodies,
                files,
                announced,
                new ConcurrentHashMap<>(ids),
                new ConcurrentHashMap<>(),
                new CopyOnWriteArrayList<>());
    }

    PageProgress progress(DocPath path) {
        return progress.computeIfAbsent(path, none -> new PageProgress());
    }

    @Nullable
    String commit() {
        return plan.base().commit();
    }

    /** Whether the files differed from the commit. */
    boolean uncommitted() {
        return plan.base().uncommitted();
    }

    String manifest() {
        return plan.base().manifest();
    }
}
