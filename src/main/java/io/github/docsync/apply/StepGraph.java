package io.github.docsync.apply;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.LinkTargets;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps of a plan with what they wait for; made from the plan and nothing else. */
final class StepGraph {
    private final TaskGraph<Step> graph = new TaskGraph<>();
    private final Map<DocPath, Step> firsts = new HashMap<>();
    private final List<Step> writes = new ArrayList<>();
    private @Nullable Step lastRemoval;

    StepGraph(Plan plan) {
        for (Action action : plan.actions()) {
            if (action instanceof CreatePage || action instanceof UpdatePage) {
                add(action);
            } else if (action instanceof RemovePage remove && remove.yieldsTitle()) {
                Step begin = new Step(remove, Step.Kind.BEGIN);
                graph.add(begin);
                firsts.put(remove.path(), begin);
            }
        }
        plan.actions().forEach(this::tie);
        plan.actions().forEach(this::tieToTitles);
        for (Action action : plan.actions()) {
            if (action instanceof RemovePage remove) {
                addRemoval(remove);
            }
        }
    }

    TaskGraph<Step> graph() {
        return graph;
    }

    private void add(Action action) {
        Step finish = new Step(action, Step.Kind.FINISH);
        if (isTwofold(action)) {
            Step begin = new Step(action, Step.Kind.BEGIN);
            graph.add(begin);
            graph.add(finish);
            graph.tie(begin, finish, TaskGraph.Wait.NEEDS);
            firsts.put(action.path(), begin);
            writes.add(begin);
        } else {
            graph.add(finish);
            firsts.put(action.path(), finish);
        }
        writes.add(finish);
    }

    /** A page is created in a step of its own: what waits for it, its next sibling above all, needs it to exist and no more. */
    private static boolean isTwofold(Action action) {
        return action instanceof CreatePage || (action instanceof UpdatePage update && update.first() != null);
    }

    private void tie(Action action) {
        if (action instanceof CreatePage create) {
            waitFor(create.after(), firsts.get(create.path()));
            waitFor(create.completedAfter(), new Step(create, Step.Kind.FINISH));
            Step behind = create.behind() == null ? null : firsts.get(create.behind());
            if (behind != null) {
                graph.tie(behind, Objects.requireNonNull(firsts.get(create.path())), TaskGraph.Wait.FOLLOWS);
            }
        } else if (action instanceof UpdatePage update) {
            waitFor(update.after(), firsts.get(update.path()));
            waitFor(update.completedAfter(), new Step(update, Step.Kind.FINISH));
        }
    }

    /**
     * What comes after a page with a temporary title comes after its lasting one, unless it is what stands in its way. What links to it
     * needs the lasting title: the link would lead nowhere without it.
     */
    private void tieToTitles(Action action) {
        List<DocPath> before = new ArrayList<>();
        String body = "";
        if (action instanceof CreatePage create) {
            before.addAll(create.after());
            before.addAll(create.completedAfter());
            body = create.content().body();
        } else if (action instanceof UpdatePage update) {
            before.addAll(update.after());
            before.addAll(update.completedAfter());
            body = update.content().body();
        }
        for (DocPath path : before) {
            Step first = firsts.get(path);
            if (first != null && first.kind() == Step.Kind.BEGIN && hasTemporaryTitle(first.action())) {
                boolean links = LinkTargets.leadTo(first.action().title(), body);
                graph.tieIfPossible(
                        new Step(first.action(), Step.Kind.FINISH),
                        new Step(action, Step.Kind.FINISH),
                        links ? TaskGraph.Wait.NEEDS : TaskGraph.Wait.FOLLOWS);
            }
        }
    }

    private static boolean hasTemporaryTitle(Action action) {
        return action instanceof UpdatePage update && update.frees();
    }

    private void waitFor(List<DocPath> before, @Nullable Step step) {
        for (DocPath path : before) {
            Step first = firsts.get(path);
            if (first != null && step != null) {
                graph.tie(first, step, TaskGraph.Wait.NEEDS);
            }
        }
    }

    /** Removals come after every write, one after the other, deepest first as the plan lists them. */
    private void addRemoval(RemovePage remove) {
        Step step = new Step(remove, Step.Kind.FINISH);
        graph.add(step);
        graph.tie(new Step(remove, Step.Kind.BEGIN), step, TaskGraph.Wait.NEEDS);
        if (lastRemoval == null) {
            writes.forEach(write -> graph.tie(write, step, TaskGraph.Wait.FOLLOWS));
        } else {
            graph.tie(lastRemoval, step, TaskGraph.Wait.FOLLOWS);
        }
        waitFor(remove.after(), step);
        lastRemoval = step;
    }
}
