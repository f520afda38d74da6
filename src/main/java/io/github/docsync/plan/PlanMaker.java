package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.model.DocPath;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Desired against actual: decides page by page, then puts what is to be written in order. Pure. */
final class PlanMaker {
    private final PlanInput input;
    private final ActualTree actual;
    private final Map<DocPath, Action> actions = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private PlanMaker(PlanInput input) {
        this.input = input;
        this.actual = input.actual();
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
        PageActions pages = new PageActions(input, findings);
        actions.putAll(pages.decide());
        new ParentCircles(input, actions).holdImpossible(findings);
        OrphanPlan orphans = new OrphanPlan(input, actions);
        Map<String, RemovePage> removals = orphans.removals();
        new TitleChanges(input, removals.keySet(), pages::isOfAnotherShard).holdImpossible(actions, findings);
        findings.addAll(new SpaceMoves(input, removals.keySet()).refused());
        WriteSchedule schedule = new WriteSchedule(input, actions, removals);
        List<DocPath> writes = schedule.apply();
        List<Action> all = new ArrayList<>(actions.values());
        orphans.actions().forEach(orphan -> all.add(schedule.removal(orphan)));
        findings.addAll(orphans.findings());
        Placements order = new Placements(input, actions, writes, findings);
        List<Placement> placements = order.moves();
        Set<DocPath> moving = placements.stream().map(Placement::page).collect(Collectors.toSet());
        Plan plan = new Plan(
                base(),
                all.stream()
                        .map(action -> inOrder(action, moving, order.notLookedAt(), pages.orderRecords()))
                        .toList(),
                placements,
                List.copyOf(findings),
                input.desired().diagnostics().stream().filter(d -> !d.isError()).toList());
        return plan.hasChanges() ? new CommitGuard(input).guarded(plan) : plan;
    }

    /**
     * The order of pages that still have to move is not recorded before they have, nor one that was not looked at. That of a page which
     * stays in place behind another sibling than before is.
     */
    private Action inOrder(
            Action action, Set<DocPath> moving, Set<DocPath> notLookedAt, Map<DocPath, UpdatePage> orderRecords) {
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
}
