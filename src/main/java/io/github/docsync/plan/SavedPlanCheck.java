package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.TitleKey;
import io.github.docsync.convert.ReadFiles;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether a plan that was made earlier still fits what is there. */
public final class SavedPlanCheck {
    /** What a plan finds of attachments that people changed. */
    private static final Set<Observation.Detail> ATTACHMENTS = EnumSet.of(
            Observation.Detail.ATTACHMENT_REPLACED,
            Observation.Detail.ATTACHMENT_CHANGED_ON_BOTH_SIDES,
            Observation.Detail.ATTACHMENT_MADE_ANEW,
            Observation.Detail.ATTACHMENT_NOT_OURS);

    /** The same of content properties. */
    private static final Set<Observation.Detail> PROPERTIES = EnumSet.of(
            Observation.Detail.PROPERTY_CHANGED,
            Observation.Detail.PROPERTY_CHANGED_ON_BOTH_SIDES,
            Observation.Detail.PROPERTY_KEPT,
            Observation.Detail.PROPERTY_NOT_OURS);

    private SavedPlanCheck() {}

    /**
     * What changed since the plan was made; empty if nothing did.
     *
     * @param now a plan that is made now
     * @param actual what that was made against
     */
    public static List<Finding> changedBase(Plan saved, Plan now, ActualTree actual) {
        List<Finding> changes = new ArrayList<>();
        Plan.Base before = saved.base();
        Plan.Base after = now.base();
        if (!before.manifest().equals(after.manifest()) || !before.site().equals(after.site())) {
            changes.add(ofRun(
                    Observation.Detail.PLAN_FOR_OTHER_MANIFEST,
                    before.manifest(),
                    before.site(),
                    after.manifest(),
                    after.site()));
            return changes;
        }
        if (!Objects.equals(before.publishedCommit(), after.publishedCommit())) {
            changes.add(ofRun(Observation.Detail.OTHER_COMMIT_PUBLISHED_SINCE_PLAN));
        } else if (before.anchor() != null
                && after.anchor() != null
                && before.anchor().headVersion() != after.anchor().headVersion()) {
            changes.add(ofRun(Observation.Detail.PUBLISHED_SINCE_PLAN));
        }
        saved.actions().forEach(action -> check(action, saved, now, actual, changes));
        return changes;
    }

    /** Which attachments are no longer the files that the plan was made with. */
    public static List<Finding> changedFiles(Plan saved, ReadFiles files) {
        List<Finding> changes = new ArrayList<>();
        for (Action action : saved.actions()) {
            for (PageContent.PlannedAttachment attachment : attachments(action)) {
                DocPath file = attachment.file();
                if (file != null && !isUnchanged(files, file, attachment.sha256())) {
                    changes.add(ofAction(action, Observation.of(Observation.Detail.FILE_CHANGED_SINCE_PLAN, file)));
                }
            }
        }
        return changes;
    }

    private static List<PageContent.PlannedAttachment> attachments(Action action) {
        return action.write()
                .filter(write -> write.changes(Part.ATTACHMENTS))
                .map(write -> write.content().attachments())
                .orElse(List.of());
    }

    private static boolean isUnchanged(ReadFiles files, DocPath file, String sha256) {
        try {
            return files.facts(file).sha256().hex().equals(sha256);
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static boolean isTitleTaken(PageWrite create, Plan saved, ActualTree actual) {
        if (create.content().blogPost()) {
            return false;
        }
        String spaceId = actual.spaces().get(create.content().space()).id();
        RemotePage holder = actual.titleHolder(TitleKey.of(spaceId, create.title()));
        return holder != null
                && saved.byKind().updates().stream()
                        .noneMatch(update -> update.pageId().equals(holder.id()) && update.changes(Part.TITLE));
    }

    private static void check(Action action, Plan saved, Plan now, ActualTree actual, List<Finding> changes) {
        PageBase base = action.base();
        Optional<PageWrite> created = action.write().filter(PageWrite::creates);
        if (base != null) {
            RemotePage page = actual.pages().get(Objects.requireNonNull(action.pageId()));
            boolean same = page != null
                    && page.version() == base.version()
                    && page.status().word().equals(base.status())
                    && page.title().equals(base.title())
                    && Objects.equals(page.parentId(), base.parentId());
            if (!same || isChangedBesides(action, saved, now)) {
                changes.add(ofPage(action, Observation.Detail.CHANGED_SINCE_PLAN));
            }
        } else if (created.isPresent()
                && (isTitleTaken(created.get(), saved, actual)
                        || now.actions().stream()
                                .anyMatch(other -> other.path().equals(action.path()) && other.pageId() != null))) {
            changes.add(ofPage(action, Observation.Detail.CREATED_SINCE_PLAN));
        }
    }

    /** Whether a person changed something that the plan writes and that makes no version of the page. */
    private static boolean isChangedBesides(Action action, Plan saved, Plan now) {
        return now.findings().stream()
                .filter(finding -> Objects.equals(finding.pageId(), action.pageId()))
                .filter(finding -> !saved.findings().contains(finding))
                .map(finding -> finding.observation().detail())
                .anyMatch(detail -> (ATTACHMENTS.contains(detail) && writes(action, Part.ATTACHMENTS))
                        || (PROPERTIES.contains(detail) && writes(action, Part.PROPERTIES)));
    }

    private static boolean writes(Action action, Part part) {
        return action.write().filter(write -> write.changes(part)).isPresent();
    }

    private static Finding ofRun(Observation.Detail detail, Object... arguments) {
        return Finding.ofRun(Finding.Kind.BASE_CHANGED, detail, arguments);
    }

    private static Finding ofPage(Action action, Observation.Detail detail) {
        return ofAction(action, Observation.ofPage(action.title(), detail));
    }

    private static Finding ofAction(Action action, Observation observation) {
        return new Finding(Finding.Kind.BASE_CHANGED, action.path(), action.pageId(), observation);
    }
}
