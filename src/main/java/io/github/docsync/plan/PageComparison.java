package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares one existing page with what is wanted, part by part and three ways: what we wrote, what is there, what is wanted.
 * A part that only Git changed is written; one that only Confluence changed is left and named; one that both changed is a
 * conflict. The policy {@code overwrite} writes in each case.
 */
final class PageComparison {
    private final DesiredPage desired;
    private final Supplier<PageContent> content;
    private final @Nullable PageState recorded;
    private final RemotePage page;
    private final ActualTree actual;
    private final DriftPolicy drift;
    private final boolean restores;
    private final boolean pulled;
    private final BodyComparison body;
    private final Set<Part> write = EnumSet.noneOf(Part.class);
    private final Set<Part> held = EnumSet.noneOf(Part.class);
    private final List<Finding> findings = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private String title;
    private final String space;
    private PageContent.Parent parent;
    private boolean unmanageable;
    private boolean adoptsBody;
    private boolean keepsAttachments;
    private LabelChanges labels;
    private AttachmentChanges attachments;

    /**
     * @param content what the page is to hold, with its body
     * @param restores whether the page is taken out of the trash
     * @param parent what the page is to hang under
     * @param space the key of the space that it is in then
     */
    PageComparison(
            DesiredPage desired,
            Supplier<PageContent> content,
            @Nullable RecordedState remembered,
            RemotePage page,
            ActualTree actual,
            DriftPolicy drift,
            boolean restores,
            PageContent.Parent parent,
            String space,
            boolean pulled) {
        this.desired = desired;
        this.content = content;
        this.recorded = remembered == null ? null : remembered.state();
        this.page = page;
        this.actual = actual;
        this.drift = drift;
        this.restores = restores;
        this.pulled = pulled;
        this.title = desired.summary().title();
        this.parent = parent;
        this.space = space;
        this.body = new BodyComparison(content, remembered, page, actual, space, pulled);
        this.labels = LabelChanges.none(recorded == null ? List.of() : recorded.labels());
        this.attachments =
                AttachmentChanges.none(recorded == null ? Collections.emptySortedMap() : recorded.attachments());
    }

    /**
     * Decides.
     *
     * @param movedFrom the path that the file had; null if it did not move
     */
    PageDecision decide(@Nullable DocPath movedFrom) {
        if (isManageable()) {
            Drift.Body glance = recorded == null ? null : Drift.glance(recorded, page, desired);
            compareBody(glance);
            compareTitle();
            compareParent();
            compareRest(glance, movedFrom);
            if (write.contains(Part.STATUS) && !held.contains(Part.BODY)) {
                // Its links may have been saved while what they lead to was in the trash as well.
                write.add(Part.BODY);
            }
        }
        if (!write.isEmpty() && movedFrom != null) {
            reasons.add(0, Reason.of(Reason.Kind.FILE_MOVED, movedFrom));
        }
        return new PageDecision(
                content(), write, held, adoptsBody, labels, attachments, unmanageable, findings, reasons);
    }

    private boolean isManageable() {
        Optional<PageObstacle> obstacle = PageObstacle.of(desired, page, restores);
        if (obstacle.isPresent()) {
            // A page that a person put away: a warning if Git did not change either, else a conflict.
            boolean gitChanged = recorded == null
                    || !recorded.desired()
                            .page()
                            .equals(desired.summary().hashes().page());
            refuse(
                    obstacle.get().putAway() ? finding(gitChanged) : Finding.Kind.NOT_MANAGEABLE,
                    obstacle.get().what(),
                    obstacle.get().remedy());
            return false;
        }
        if (page.isTrashed()) {
            write.add(Part.STATUS);
            reasons.add(
                    Reason.of(drift == DriftPolicy.OVERWRITE ? Reason.Kind.RESTORED : Reason.Kind.RESTORED_WITH_FILE));
        }
        return true;
    }

    private void refuse(Finding.Kind kind, String what, String remedy) {
        unmanageable = true;
        add(kind, what, remedy);
        reasons.add(new Reason.Found(kind, what));
    }

    private Finding.Kind finding(boolean bothChanged) {
        if (drift == DriftPolicy.SKIP) {
            return Finding.Kind.SKIPPED;
        }
        return bothChanged ? Finding.Kind.CONFLICT : Finding.Kind.EDITED_IN_CONFLUENCE;
    }

    private void compareBody(Drift.@Nullable Body glance) {
        if (recorded == null) {
            if (!body.isInStep()) {
                write.add(Part.BODY);
                reasons.add(Reason.of(Reason.Kind.TAKEN_OVER));
            }
            return;
        }
        boolean gitChanged =
                !recorded.desired().body().equals(desired.summary().hashes().body());
        if (glance == Drift.Body.OURS_AND_WANTED) {
            return;
        }
        boolean inPlace = body.isChangedInPlace(glance);
        boolean edited = inPlace || body.isEdited(glance);
        boolean unfinished = body.isUnfinished(glance);
        if (!edited) {
            if (gitChanged && !unfinished && body.isInStep()) {
                adoptsBody = true;
                write.add(Part.STATE);
            } else if (gitChanged || unfinished) {
                write.add(Part.BODY);
                reasons.add(Reason.of(
                        gitChanged
                                ? Reason.Kind.BODY_CHANGED
                                : pulled ? Reason.Kind.PULLED_BODY_CHANGED : Reason.Kind.UNFINISHED));
            }
            return;
        }
        settle(
                Part.BODY,
                gitChanged,
                !body.isKnownEdit(gitChanged) && body.isInStep(),
                inPlace
                        ? "was changed in Confluence without a new version (version " + page.version() + ")"
                        : "was edited in Confluence (version " + page.version() + ")",
                Reason.of(Reason.Kind.EDIT_OVERWRITTEN, page.version()));
    }

    private void compareTitle() {
        String wanted = desired.summary().title();
        if (TitleFolding.trim(page.title()).equals(wanted)) {
            return;
        }
        boolean edited = recorded != null
                && !pulled
                && !TitleFolding.trim(page.title()).equals(recorded.title())
                && !TemporaryTitle.isThatOf(page);
        boolean gitChanged = recorded == null || !recorded.title().equals(wanted);
        if (!edited) {
            write.add(Part.TITLE);
            reasons.add(Reason.of(Reason.Kind.TITLE_CHANGED, page.title()));
            return;
        }
        settle(
                Part.TITLE,
                gitChanged,
                false,
                "was renamed to '" + page.title() + "' in Confluence",
                Reason.of(Reason.Kind.TITLE_OVERWRITTEN, page.title()));
        if (held.contains(Part.TITLE)) {
            title = page.title();
        }
    }

    private void compareParent() {
        if (page.blogPost()) {
            return;
        }
        boolean spaceChanges = !page.spaceId().equals(actual.spaces().get(space).id());
        boolean pending = parent.page() != null && parent.contentId() == null;
        // With its parent a page goes to another space by itself.
        boolean root = parent.contentId() == null && spaceChanges;
        if (!root && !pending && Objects.equals(parent.contentId(), page.parentId())) {
            return;
        }
        boolean trashed = write.contains(Part.STATUS);
        boolean edited = recorded != null && !trashed && !Objects.equals(page.parentId(), recorded.parentId());
        boolean gitChanged = recorded == null
                || !Objects.equals(parent.contentId(), recorded.parentId())
                || !recorded.desired()
                        .parent()
                        .equals(desired.summary().hashes().parent());
        if (!edited) {
            write.add(Part.PARENT);
            reasons.add(
                    spaceChanges ? Reason.of(Reason.Kind.SPACE_CHANGED, space) : Reason.of(Reason.Kind.PARENT_CHANGED));
            return;
        }
        settle(Part.PARENT, gitChanged, false, "was moved in Confluence", Reason.of(Reason.Kind.PLACE_OVERWRITTEN));
        if (held.contains(Part.PARENT)) {
            parent = new PageContent.Parent(null, page.parentId());
        }
    }

    private void settle(Part part, boolean gitChanged, boolean alike, String what, Reason overwritten) {
        if (alike) {
            adoptsBody = true;
            write.add(Part.STATE);
            return;
        }
        if (drift == DriftPolicy.OVERWRITE) {
            write.add(part);
            reasons.add(overwritten);
            return;
        }
        held.add(part);
        Finding.Kind kind = finding(gitChanged);
        String remedy = kind == Finding.Kind.CONFLICT
                ? "the " + part.word()
                        + " changed in Git too: bring Confluence's in with 'docsync pull', or run with "
                        + "'--drift overwrite' to put Git's back"
                : "bring it into the file with 'docsync pull', or run with '--drift overwrite' to put Git's back";
        String called = part == Part.TITLE && recorded != null ? recorded.title() : page.title();
        findings.add(new Finding(kind, desired.path(), page.id(), "'" + called + "' " + what, remedy));
        if (gitChanged) {
            reasons.add(new Reason.Found(kind, what));
        }
    }

    private void add(Finding.Kind kind, String what, String remedy) {
        findings.add(new Finding(kind, desired.path(), page.id(), "'" + page.title() + "' " + what, remedy));
    }

    private void compareRest(Drift.@Nullable Body glance, @Nullable DocPath movedFrom) {
        PageContent wanted = desired.summary();
        PartHashes hashes = wanted.hashes();
        compareLabels(wanted.labels());
        compareAttachments(wanted.attachments());
        if (recorded == null) {
            addIf(!wanted.properties().isEmpty(), Part.PROPERTIES, null);
            adoptsBody |= !write.contains(Part.BODY);
            addIf(true, Part.STATE, Reason.of(Reason.Kind.TAKEN_OVER));
            return;
        }
        PartHashes before = recorded.desired();
        addIf(
                !before.properties().equals(hashes.properties()),
                Part.PROPERTIES,
                Reason.of(Reason.Kind.PROPERTIES_CHANGED));
        addIf(movedFrom != null, Part.STATE, null);
        boolean unrecorded =
                glance == Drift.Body.OURS_AND_WANTED || (glance == Drift.Body.OURS && !write.contains(Part.BODY));
        adoptsBody |= unrecorded;
        addIf(unrecorded, Part.STATE, Reason.of(Reason.Kind.RECORDED_LATE));
        boolean parentAlone =
                !before.parent().equals(hashes.parent()) || !Objects.equals(recorded.parentId(), page.parentId());
        addIf(
                parentAlone && !held.contains(Part.PARENT) && !write.contains(Part.PARENT) && !page.blogPost(),
                Part.STATE,
                Reason.of(Reason.Kind.PARENT_RECORDED));
        boolean titleAlone = !recorded.title().equals(wanted.title()) && !held.contains(Part.TITLE);
        addIf(titleAlone && !write.contains(Part.TITLE), Part.STATE, Reason.of(Reason.Kind.TITLE_RECORDED));
    }

    private void compareLabels(List<String> wanted) {
        List<String> recordedLabels = recorded == null ? List.of() : recorded.labels();
        Set<String> present = actual.labels().find(page.id()).orElse(null);
        Set<String> ours = new LinkedHashSet<>(recordedLabels);
        actual.index().journalledLabels().getOrDefault(page.id(), List.of()).stream()
                .filter(label -> present != null && present.contains(label))
                .forEach(ours::add);
        LabelComparison comparison = new LabelComparison(wanted, ours, present);
        boolean gitChanged = recorded == null
                || !recorded.desired()
                        .labels()
                        .equals(desired.summary().hashes().labels());
        labels = comparison.changes(drift, gitChanged);
        if (drift != DriftPolicy.OVERWRITE) {
            comparison
                    .takenOff()
                    .forEach(label ->
                            left(false, "no longer has the label '" + label + "', which was taken off in Confluence"));
        }
        if (!labels.isEmpty()) {
            write.add(Part.LABELS);
            Reason reason = Reason.of(gitChanged ? Reason.Kind.LABELS_CHANGED : Reason.Kind.LABELS_PUT_BACK);
            if (recorded != null && !reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        addIf(gitChanged || !labels.ours().equals(recordedLabels), Part.STATE, Reason.of(Reason.Kind.LABELS_RECORDED));
    }

    private void compareAttachments(List<PageContent.PlannedAttachment> wanted) {
        Map<String, RemoteAttachment> present =
                actual.attachments().find(page.id()).orElse(null);
        SortedMap<String, String> before = recorded == null ? Collections.emptySortedMap() : recorded.attachments();
        if (present == null && ManyAttachments.areOnThePage(before)) {
            return;
        }
        SortedMap<String, String> ours = ManyAttachments.recall(before, present);
        AttachmentComparison comparison = new AttachmentComparison(drift, ours, present, this::isShown);
        comparison.compare(wanted);
        if (comparison.foreign() != null) {
            refuse(
                    Finding.Kind.FOREIGN_ATTACHMENT,
                    "has an attachment '" + comparison.foreign() + "' that docsync did not upload",
                    "rename or remove that attachment in Confluence, or rename the file");
            return;
        }
        comparison.left().forEach(left -> left(left.gitChanged(), left.what()));
        attachments = comparison.changes();
        keepsAttachments = comparison.left().stream().anyMatch(AttachmentComparison.Left::gitChanged);
        boolean gitChanged = recorded == null
                || !recorded.desired()
                        .attachments()
                        .equals(desired.summary().hashes().attachments());
        if (!attachments.isEmpty()) {
            write.add(Part.ATTACHMENTS);
            List<Reason> why = comparison.reasons().isEmpty()
                    ? List.of(Reason.of(Reason.Kind.ATTACHMENTS_CHANGED))
                    : comparison.reasons();
            why.stream()
                    .filter(reason -> recorded != null && !reasons.contains(reason))
                    .forEach(reasons::add);
        }
        addIf(
                (gitChanged && !keepsAttachments) || !attachments.ours().equals(ours),
                Part.STATE,
                Reason.of(Reason.Kind.ATTACHMENTS_RECORDED));
    }

    /** Whether the page shows a file of its own once the run is over: by our body, or by the one that a person keeps. */
    private boolean isShown(String fileName) {
        if (!held.contains(Part.BODY)) {
            return true;
        }
        StoredBody stored = actual.bodies().find(page.id()).orElse(null);
        String escaped = fileName.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return stored != null && stored.mentions("\"" + escaped + "\"");
    }

    /** Something beside the page's versions that a person changed and that is left so. */
    private void left(boolean gitChanged, String what) {
        String remedy = gitChanged
                ? "the file changed in Git too: bring the change from Confluence into it, or run with '--drift overwrite' to put"
                        + " Git's back"
                : "bring the change into Git, or run with '--drift overwrite' to put Git's back";
        Finding.Kind kind = finding(gitChanged);
        add(kind, what, remedy);
        if (gitChanged) {
            reasons.add(new Reason.Found(kind, what));
        }
    }

    private void addIf(boolean condition, Part part, @Nullable Reason reason) {
        if (condition) {
            boolean first = write.isEmpty() || part != Part.STATE;
            write.add(part);
            if (reason != null && first && !reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
    }

    private PageContent content() {
        boolean bodyWanted = write.contains(Part.BODY) || adoptsBody;
        PageContent wanted = bodyWanted || write.contains(Part.ATTACHMENTS) ? content.get() : desired.summary();
        List<PageContent.PlannedAttachment> uploads = wanted.attachments().stream()
                .filter(attachment -> attachments.upload().contains(attachment.fileName()))
                .toList();
        PartHashes hashes = wanted.hashes();
        PartHashes before = recorded == null ? hashes : recorded.desired();
        PartHashes merged = new PartHashes(
                held.contains(Part.TITLE) ? before.title() : hashes.title(),
                held.contains(Part.PARENT) ? before.parent() : hashes.parent(),
                held.contains(Part.BODY) ? before.body() : hashes.body(),
                hashes.labels(),
                keepsAttachments ? before.attachments() : hashes.attachments(),
                hashes.properties(),
                hashes.order());
        return new PageContent(
                wanted.blogPost(),
                space,
                title,
                parent,
                bodyWanted ? wanted.body() : StorageBody.EMPTY,
                wanted.labels(),
                uploads,
                wanted.properties(),
                merged,
                wanted.blob());
    }
}
