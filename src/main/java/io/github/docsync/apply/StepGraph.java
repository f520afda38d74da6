package io.github.docsync.apply;

import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.ActionsByKind;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.PageWrite;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.plan.WriteVisitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps of a plan with what they wait for; made from the plan and nothing else. */
final class StepGraph {
    /** What takes two steps. A page is created in one of its own: what waits for it, its next sibling above all, needs it to exist and no more. */
    private static final WriteVisitor<Boolean> TWOFOLD = new WriteVisitor<>() {
        @Override
        public Boolean create(CreatePage create) {
            return true;
        }

        @Override
        public Boolean update(UpdatePage update) {
            return update.first() != null;
        }
    };

    /** How many pages may be begun while one that was begun waits for its last step. */
    private static final int LEAD = 32;

    private final TaskGraph<Step> graph = new TaskGraph<>();
    private final Map<DocPath, Step> firsts = new HashMap<>();
    private final List<Step> writes = new ArrayList<>();
    private final Map<Step, Integer> lasts = new LinkedHashMap<>();
    private int priority;
    private @Nullable Step lastRemoval;

    /** @param concurrency how many steps run at a time; one alone finishes page by page */
    StepGraph(Plan plan, EarlyMoves moves, int concurrency) {
        ActionsByKind actions = plan.byKind();
        actions.writes().forEach(this::add);
        moves.inOrder().forEach(this::addMove);
        // What links needs first steps of pages anywhere, and hardly anything waits for last steps.
        lasts.forEach(graph::add);
        actions.removals().stream().filter(RemovePage::yieldsTitle).forEach(this::addYielding);
        actions.writes().forEach(this::tie);
        actions.creates().forEach(this::tieToSibling);
        actions.writes().forEach(this::tieToTitles);
        tieMoves(actions.creates(), moves);
        if (concurrency > 1) {
            prioritise(actions.writes());
        }
        actions.removals().forEach(this::addRemoval);
    }

    /**
     * The longest row of first writes that must follow one another decides how long a run takes at least, so the page with the longest row
     * behind it comes first. What a page gets after its first write gives way to the first writes of some more pages, and not of all: a run that
     * is killed leaves few pages half done.
     */
    private void prioritise(List<PageWrite> pages) {
        Map<Step, Integer> rows = graph.longestRows(step -> step.kind() == Step.Kind.BEGIN);
        List<PageWrite> ordered = new ArrayList<>(pages);
        ordered.sort(Comparator.comparing(
                (PageWrite write) -> rows.getOrDefault(firsts.get(write.path()), 0), Comparator.reverseOrder()));
        for (int place = 0; place < ordered.size(); place++) {
            PageWrite write = ordered.get(place);
            graph.prioritise(new Step(write, Step.Kind.BEGIN), place);
            graph.prioritise(new Step(write, Step.Kind.PLACE), place + LEAD);
            graph.prioritise(new Step(write, Step.Kind.FINISH), place + LEAD);
        }
    }

    TaskGraph<Step> graph() {
        return graph;
    }

    private void addYielding(RemovePage remove) {
        Step begin = new Step(remove, Step.Kind.BEGIN);
        graph.add(begin, priority++);
        firsts.put(remove.path(), begin);
    }

    private void add(PageWrite action) {
        Step finish = new Step(action, Step.Kind.FINISH);
        if (action.acceptWrite(TWOFOLD)) {
            Step begin = new Step(action, Step.Kind.BEGIN);
            graph.add(begin, priority++);
            lasts.put(finish, priority++);
            firsts.put(action.path(), begin);
            writes.add(begin);
        } else {
            graph.add(finish, priority++);
            firsts.put(action.path(), finish);
        }
        writes.add(finish);
    }

    private void tie(PageWrite write) {
        Step finish = new Step(write, Step.Kind.FINISH);
        graph.tie(Objects.requireNonNull(firsts.get(write.path())), finish, TaskGraph.Wait.NEEDS);
        waitFor(write.after(), firsts.get(write.path()));
        waitFor(write.completedAfter(), finish);
    }

    private void tieToSibling(CreatePage create) {
        Step behind = create.behind() == null ? null : firsts.get(create.behind());
        if (behind != null) {
            graph.tie(behind, Objects.requireNonNull(firsts.get(create.path())), TaskGraph.Wait.FOLLOWS);
        }
    }

    /**
     * What comes after a page with a temporary title comes after its lasting one, unless it is what stands in its way. What links to it
     * needs the lasting title: the link would lead nowhere without it.
     */
    private void tieToTitles(PageWrite write) {
        List<DocPath> before = new ArrayList<>(write.after());
        before.addAll(write.completedAfter());
        for (DocPath path : before) {
            Step first = firsts.get(path);
            if (first != null && first.action().write().filter(PageWrite::frees).isPresent()) {
                graph.tieIfPossible(
                        new Step(first.action(), Step.Kind.FINISH),
                        new Step(write, Step.Kind.FINISH),
                        write.linked().contains(path) ? TaskGraph.Wait.NEEDS : TaskGraph.Wait.FOLLOWS);
            }
        }
    }

    private void addMove(Placement move) {
        Action action = Objects.requireNonNull(firsts.get(move.page())).action();
        graph.add(
                new Step(action, Step.Kind.PLACE),
                Objects.requireNonNull(lasts.get(new Step(action, Step.Kind.FINISH))));
    }

    /** Confluence refuses changes of one place that come together: under one parent, all are created before the first moves, then the next. */
    private void tieMoves(List<CreatePage> creates, EarlyMoves moves) {
        Map<PageContent.Parent, Step> firstUnder = new HashMap<>();
        Map<PageContent.Parent, Step> lastUnder = new HashMap<>();
        for (Placement move : moves.inOrder()) {
            Step begin = Objects.requireNonNull(firsts.get(move.page()));
            Step place = new Step(begin.action(), Step.Kind.PLACE);
            graph.tie(begin, place, TaskGraph.Wait.NEEDS);
            graph.tie(place, new Step(begin.action(), Step.Kind.FINISH), TaskGraph.Wait.FOLLOWS);
            firstUnder.putIfAbsent(moves.parent(move), place);
            Step before = lastUnder.put(moves.parent(move), place);
            if (before != null) {
                graph.tie(before, place, TaskGraph.Wait.FOLLOWS);
            }
        }
        for (CreatePage create : creates) {
            Step place = firstUnder.get(create.content().parent());
            if (place != null) {
                graph.tie(Objects.requireNonNull(firsts.get(create.path())), place, TaskGraph.Wait.FOLLOWS);
            }
        }
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
        graph.add(step, priority++);
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
