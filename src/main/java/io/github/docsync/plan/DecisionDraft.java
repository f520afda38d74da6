package io.github.docsync.plan;

import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.model.DocPath;
import io.github.docsync.state.PageState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a page so far, and the rule that each part goes by: what only Git changed is written; what only Confluence changed
 * is left and named; what both changed is a conflict. The policy {@code overwrite} writes in each case.
 */
final class DecisionDraft {
    private final ComparedPage compared;
    private final Set<Part> write = EnumSet.noneOf(Part.class);
    private final Set<Part> held = EnumSet.noneOf(Part.class);
    private final List<Finding> findings = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private boolean unmanageable;
    private boolean adoptsBody;

    DecisionDraft(ComparedPage compared) {
        this.compared = compared;
    }

    boolean writes(Part part) {
        return write.contains(part);
    }

    boolean holds(Part part) {
        return held.contains(part);
    }

    boolean isBodyAdopted() {
        return adoptsBody;
    }

    /** A part that is written. */
    void write(Part part) {
        write.add(part);
    }

    /** A part that is written, and why. */
    void write(Part part, Reason reason) {
        write.add(part);
        reasons.add(reason);
    }

    /** A part that is written, and why, unless that is told already; of a page that is taken over, all is written for that one reason. */
    void writeBecause(Part part, List<Reason> why) {
        write.add(part);
        if (compared.recorded() == null) {
            return;
        }
        why.stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
    }

    /** Something that only we remember changes; why is told where nothing else is written. */
    void record(@Nullable Reason reason) {
        boolean first = write.isEmpty();
        write.add(Part.STATE);
        if (reason != null && first && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    /** The body that is there becomes the base of later comparisons without being written. */
    void adoptBody() {
        adoptsBody = true;
    }

    /** The reason that is told first. */
    void because(Reason reason) {
        reasons.add(0, reason);
    }

    boolean isEmpty() {
        return write.isEmpty();
    }

    /** A part that a person changed. */
    void settle(Part part, boolean gitChanged, Observation what, Reason overwritten) {
        if (compared.drift() == DriftPolicy.OVERWRITE) {
            write(part, overwritten);
            return;
        }
        held.add(part);
        PageState recorded = compared.recorded();
        String title = part == Part.TITLE && recorded != null
                ? recorded.title()
                : compared.page().title();
        tell(gitChanged, what.about(title));
    }

    /** Something other than the page's versions that a person changed and that is left so. */
    void leave(boolean gitChanged, Observation what) {
        tell(gitChanged, what.about(compared.page().title()));
    }

    /**
     * Attachments or properties that a person changed and that are left so.
     *
     * @return whether Git changed one of them as well
     */
    boolean leave(List<LeftItem> items) {
        items.forEach(item -> leave(item.gitChanged(), item.what()));
        return items.stream().anyMatch(LeftItem::gitChanged);
    }

    private void tell(boolean gitChanged, Observation what) {
        Finding.Kind kind = kind(gitChanged);
        add(kind, what);
        if (gitChanged) {
            reasons.add(new Reason.OfFinding(kind, what.untitled()));
        }
    }

    /** Nothing of the page can be written. */
    void refuse(Finding.Kind kind, Observation what) {
        unmanageable = true;
        add(kind, what.about(compared.page().title()));
        reasons.add(new Reason.OfFinding(kind, what));
    }

    private void add(Finding.Kind kind, Observation what) {
        DocPath path = compared.desired().path();
        findings.add(new Finding(kind, path, compared.page().id(), what));
    }

    /** How something is told that a person changed. */
    Finding.Kind kind(boolean bothChanged) {
        if (compared.drift() == DriftPolicy.SKIP) {
            return Finding.Kind.SKIPPED;
        }
        return bothChanged ? Finding.Kind.CONFLICT : Finding.Kind.EDITED_IN_CONFLUENCE;
    }

    /** The decision, with what is written in the parts that are not held. */
    PageDecision decision(
            LabelChanges labels,
            DecidedItems<AttachmentChanges> attachments,
            DecidedItems<PropertyChanges> properties) {
        DecidedContent content = new DecidedContent(compared, this);
        return new PageDecision(
                content.of(attachments, properties.keeps()),
                write,
                held,
                adoptsBody,
                labels,
                attachments.changes(),
                properties.changes(),
                unmanageable,
                findings,
                reasons);
    }
}
