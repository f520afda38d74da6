package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.Ancestry;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
import io.github.docsync.storage.carry.InlineComments;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Desired against actual: decides page by page, then puts what is to be written in order. Pure. */
final class PlanMaker {
    private final PlanInput input;
    private final ActualTree actual;
    private final Availability availability;
    private final Parents parents;
    private final PageSpaces spaces;
    private final Map<DocPath, Action> actions = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    /** For pages that are in step but for the sibling before them: what remembers the new one. */
    private final Map<DocPath, UpdatePage> orderRecords = new HashMap<>();

    private PlanMaker(PlanInput input) {
        this.input = input;
        this.actual = input.actual();
        this.availability = new Availability(input);
        this.spaces = new PageSpaces(input);
        this.parents = new Parents(input, availability.unavailable().keySet());
    }

    /**
     * Makes the plan.
     *
     * @throws UnansweredException if something has to be known that was not asked for; of several such things as many as can be
     */
    static Plan plan(PlanInput input) {
        return new PlanMaker(input).plan();
    }

    private Plan plan() {
        OpenQuestions open = new OpenQuestions();
        for (DesiredPage page : input.desired().pages().values()) {
            if (availability.isSelected(page.path())) {
                open.collect(() -> actions.put(page.path(), decide(page)));
            }
        }
        open.ask();
        new ParentCircles(input, actions).holdImpossible(findings);
        OrphanPlan orphans = new OrphanPlan(input, actions);
        Map<String, RemovePage> removals = orphans.removals();
        new TitleChanges(input, removals.keySet(), availability::isOfAnotherShard).holdImpossible(actions, findings);
        findings.addAll(new SpaceMoves(input, removals.keySet()).refused());
        WriteSchedule schedule = new WriteSchedule(input, actions, removals);
        List<DocPath> writes = schedule.apply();
        List<Action> all = new ArrayList<>(actions.values());
        orphans.actions().forEach(orphan -> all.add(schedule.removal(orphan)));
        findings.addAll(orphans.findings());
        Placements order = new Placements(input, actions, writes);
        List<Placement> placements = order.moves();
        Set<DocPath> moving = placements.stream().map(Placement::page).collect(Collectors.toSet());
        Plan plan = new Plan(
                base(),
                all.stream()
                        .map(action -> inOrder(action, moving, order.notLookedAt()))
                        .toList(),
                placements,
                List.copyOf(findings),
                input.desired().diagnostics().stream().filter(d -> !d.isError()).toList());
        return plan.hasChanges() ? guarded(plan) : plan;
    }

    /**
     * The order of pages that still have to move is not recorded before they have, nor one that was not looked at. That of a page which
     * stays in place behind another sibling than before is.
     */
    private Action inOrder(Action action, Set<DocPath> moving, Set<DocPath> notLookedAt) {
        if (input.only() != null && (!input.only().shard() || notLookedAt.contains(action.path()))) {
            return orderNotLookedAt(action);
        }
        if (moving.contains(action.path())) {
            return withOrder(action, "");
        }
        UpdatePage record = orderRecords.get(action.path());
        return record == null ? action : record;
    }

    private static Action orderNotLookedAt(Action action) {
        return action.write()
                .<Action>map(write -> write.withOrder(write.changes(Part.PARENT) ? "" : rememberedOrder(write)))
                .orElse(action);
    }

    private static String rememberedOrder(PageWrite write) {
        RecordedState remembered = write.remembered();
        return remembered == null ? "" : remembered.state().desired().order();
    }

    private static Action withOrder(Action action, String order) {
        return action.write().<Action>map(write -> write.withOrder(order)).orElse(action);
    }

    private Plan.Base base() {
        var anchor = actual.anchor();
        var head = actual.index().headProperty();
        return new Plan.Base(
                Plan.FORMAT,
                input.context().docsync(),
                input.manifest().id(),
                input.context().site(),
                input.context().ref(),
                input.commit(),
                input.context().uncommitted(),
                actual.index().head().commit(),
                input.only() == null ? input.context().digest() : null,
                anchor == null
                        ? null
                        : new Plan.Anchor(anchor.id(), anchor.folder(), head == null ? 0 : head.version()),
                input.only() != null,
                input.lineage().repository(),
                input.lineage().ahead(),
                input.lineage().branch());
    }

    /** Refuses to go back: the commit last published must be an ancestor of the one to publish. */
    private Plan guarded(Plan plan) {
        String published = actual.index().head().commit();
        if (input.context().force() || published == null || input.commit() == null) {
            return plan;
        }
        Ancestry ancestry = input.lineage().published();
        if (ancestry == Ancestry.SAME || ancestry == Ancestry.ANCESTOR) {
            return plan;
        }
        List<Finding> more = new ArrayList<>(plan.findings());
        more.add(new Finding(
                Finding.Kind.STALE_COMMIT,
                null,
                null,
                ancestry == Ancestry.UNKNOWN
                        ? "commit " + shortened(published)
                                + ", which was published last, is not in this clone, so it cannot " + "be told whether "
                                + shortened(input.commit()) + " is newer"
                        : "commit " + shortened(published) + " was published already and is not an ancestor of "
                                + shortened(input.commit()),
                ancestry == Ancestry.UNKNOWN
                        ? "fetch the full history (in GitHub Actions: 'fetch-depth: 0'), or run with '--force'"
                        : "publish a newer commit, or run with '--force' to go back"));
        return new Plan(plan.base(), plan.actions(), plan.placements(), more, plan.diagnostics());
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(7, commit.length()));
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
        PageDecision decision = new PageComparison(
                        page,
                        () -> input.content(page),
                        remembered,
                        remote,
                        actual,
                        input.drift(),
                        restores,
                        parent,
                        spaces.key(page),
                        input.pulled().holds(remote, actual.recordedBodies().found()))
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
        Finding finding = Finding.newerCommit(
                page.path(), remote, "is not changed", input.lineage().newer().get(remote.id()), input.commit());
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
                new PageBase(
                        remote.version(), remote.status().word(), remote.title(), remote.spaceId(), remote.parentId()),
                remembered,
                null,
                List.of(),
                List.of(),
                decision.reasons().isEmpty() ? List.of(Reason.of(reason)) : decision.reasons());
    }
}
