package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
import io.github.docsync.storage.carry.InlineComments;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to each wanted page, looked at by itself. */
final class PageActions {
    private final PlanInput input;
    private final ActualTree actual;
    private final Availability availability;
    private final Parents parents;
    private final PageSpaces spaces;
    private final List<Finding> findings;
    /** For pages that are in step but for the sibling before them: what remembers the new one. */
    private final Map<DocPath, UpdatePage> orderRecords = new HashMap<>();

    /** @param findings takes what is found */
    PageActions(PlanInput input, List<Finding> findings) {
        this.input = input;
        this.actual = input.actual();
        this.availability = new Availability(input);
        this.spaces = new PageSpaces(input);
        this.parents = new Parents(input, availability.unavailable().keySet());
        this.findings = findings;
    }

    /**
     * The actions by path, in the order of the page tree.
     *
     * @throws UnansweredException if something has to be known that was not asked for
     */
    Map<DocPath, Action> decide() {
        Map<DocPath, Action> actions = new LinkedHashMap<>();
        OpenQuestions open = new OpenQuestions();
        for (DesiredPage page : input.desired().pages().values()) {
            if (availability.isSelected(page.path())) {
                open.collect(() -> actions.put(page.path(), decide(page)));
            }
        }
        open.ask();
        return actions;
    }

    /** Whether the page belongs to a shard that this run does not publish. */
    boolean isOfAnotherShard(String pageId) {
        return availability.isOfAnotherShard(pageId);
    }

    /** What remembers the new place of a page that is written for nothing else. */
    Map<DocPath, UpdatePage> orderRecords() {
        return orderRecords;
    }

    private Action decide(DesiredPage page) {
        String id = input.identity().pageId(page, actual.unrecorded());
        RemotePage remote = input.remote(page);
        if (page.isHeld()) {
            List<Finding> mistakes = Finding.fileMistakes(page, remote);
            findings.addAll(mistakes);
            return new HoldPage(
                    page.path(),
                    remote == null ? null : remote.id(),
                    remote == null ? page.summary().title() : remote.title(),
                    mistakes.stream().map(Reason::of).toList());
        }
        if (remote != null && spaces.isImmovable(page)) {
            Finding refused = Finding.ofPage(
                    Finding.Kind.NOT_MANAGEABLE,
                    page.path(),
                    remote,
                    Observation.Detail.BLOG_POST_IN_OTHER_SPACE,
                    spaces.key(page),
                    page.summary().space());
            findings.add(refused);
            return new HoldPage(page.path(), remote.id(), remote.title(), List.of(Reason.of(refused)));
        }
        boolean restores = remote != null && input.restores(page, remote);
        if (remote == null || restores) {
            Finding obstacle = availability.unavailable().get(page.path());
            if (obstacle != null) {
                findings.add(obstacle);
                return new HoldPage(page.path(), id, page.summary().title(), List.of(Reason.of(obstacle)));
            }
        }
        if (remote == null) {
            return create(page, id != null);
        }
        RecordedState remembered = input.identity().of(page.path());
        if (remembered == null && actual.unrecorded().containsKey(page.path())) {
            remembered = Unrecorded.memory(input, page, remote);
        }
        PageContent.Parent parent = parents.of(page, remote).orElseThrow();
        PageDecision decision = new PageComparison(new ComparedPage(
                        page,
                        () -> input.content(page),
                        remembered,
                        remote,
                        actual,
                        input.drift(),
                        restores,
                        parent,
                        spaces.key(page),
                        input.pulled().holds(remote, actual.recordedBodies().found())))
                .decide(input.identity().movedFrom(page.path()));
        if (input.lineage().isNewer(remote.id()) && !decision.write().isEmpty()) {
            return leaveToNewer(page, remote, decision);
        }
        decision.findings().forEach(finding -> findings.add(input.pulled().named(finding, remote)));
        nameLostComments(page, remote, decision);
        return action(page, remote, remembered, decision);
    }

    /** Where only our memory would change, the page is what this commit wants. */
    private Action leaveToNewer(DesiredPage page, RemotePage remote, PageDecision decision) {
        if (decision.write().equals(Set.of(Part.STATE))) {
            return new NoOp(page.path(), remote.id(), remote.title(), List.of(Reason.of(Reason.Kind.IN_STEP)));
        }
        Finding finding = input.newer(page.path(), remote, Observation.Detail.NEWER_THAN_COMMIT);
        findings.add(finding);
        return new HoldPage(page.path(), remote.id(), remote.title(), List.of(Reason.of(finding)));
    }

    private void nameLostComments(DesiredPage page, RemotePage remote, PageDecision decision) {
        StoredBody stored = actual.bodies().find(remote.id()).orElse(null);
        if (stored == null || !decision.write().contains(Part.BODY)) {
            return;
        }
        InlineComments.carry(stored, decision.content().body())
                .lost()
                .forEach(comment ->
                        findings.add(Finding.lostComment(page.path(), remote.id(), remote.title(), comment.text())));
    }

    private CreatePage create(DesiredPage page, boolean again) {
        PageContent.Parent parent = parents.of(page, null).orElseThrow();
        Reason.Kind reason =
                again ? Reason.Kind.CREATED_AGAIN : page.generated() ? Reason.Kind.NEW_FOLDER : Reason.Kind.NEW_FILE;
        return new CreatePage(
                page.path(),
                input.content(page).withParent(parent).withSpace(spaces.key(page)),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(Reason.of(reason)));
    }

    private Action action(
            DesiredPage page, RemotePage remote, @Nullable RecordedState remembered, PageDecision decision) {
        if (availability.givesWay(remote.id()) && !decision.unmanageable()) {
            Set<Part> parts = EnumSet.of(Part.TITLE);
            parts.addAll(decision.write());
            return update(page, remote, remembered, decision, parts, Reason.Kind.GIVES_WAY);
        }
        if (decision.write().isEmpty() || decision.unmanageable()) {
            boolean conflict = decision.findings().stream()
                    .anyMatch(
                            f -> f.kind().effect() == Finding.Effect.PROTECTS_PAGE || f.kind() == Finding.Kind.SKIPPED);
            String title = remote.title();
            if (conflict) {
                // What only people changed makes the page be left alone, not written.
                List<Reason> reasons = decision.reasons().isEmpty()
                        ? decision.findings().stream().map(Reason::of).toList()
                        : decision.reasons();
                return new HoldPage(page.path(), remote.id(), title, reasons);
            }
            if (!decision.unmanageable() && isBehindAnother(page, remembered)) {
                orderRecords.put(
                        page.path(),
                        update(page, remote, remembered, decision, Set.of(Part.STATE), Reason.Kind.ORDER_RECORDED));
            }
            return new NoOp(page.path(), remote.id(), title, List.of(Reason.of(Reason.Kind.IN_STEP)));
        }
        return update(page, remote, remembered, decision, decision.write(), Reason.Kind.RECORDED_ANEW);
    }

    private static boolean isBehindAnother(DesiredPage page, @Nullable RecordedState remembered) {
        return remembered != null
                && !page.summary().blogPost()
                && !remembered
                        .state()
                        .desired()
                        .order()
                        .equals(page.summary().hashes().order());
    }

    private static UpdatePage update(
            DesiredPage page,
            RemotePage remote,
            @Nullable RecordedState remembered,
            PageDecision decision,
            Set<Part> parts,
            Reason.Kind reason) {
        return new UpdatePage(
                page.path(),
                remote.id(),
                decision.content(),
                parts,
                decision.held(),
                decision.adoptsBody(),
                decision.labels(),
                decision.attachments(),
                decision.properties(),
                PageBase.of(remote),
                remembered,
                null,
                List.of(),
                List.of(),
                List.of(),
                decision.reasons().isEmpty() ? List.of(Reason.of(reason)) : decision.reasons());
    }
}
