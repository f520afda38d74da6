package io.github.docsync.apply;

import io.github.docsync.actual.PageReader;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.FormerIndex;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.Lease;
import io.github.docsync.state.ShardKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Carries out a plan: takes the lease, announces creates, runs the steps in order, moves siblings, writes the index, gives
 * the lease back. Killed at any point, it leaves nothing that the next run cannot recognise.
 */
public final class Applier {
    private final ApplyInput input;
    private final Plan plan;
    private final Outcomes outcomes;

    private Applier(ApplyInput input) {
        this.input = input;
        this.plan = input.plan();
        this.outcomes = new Outcomes(input.plan(), input.listener());
    }

    /** Applies; failures of single pages are outcomes, and only a failure to take or write the index is thrown. */
    public static Result apply(ApplyInput input) {
        return new Applier(input).apply();
    }

    private Result apply() {
        RunContext run = context();
        RunRows rows = new RunRows(input.actual().index(), input.actual().remembered(), plan);
        EarlyMoves moves = new EarlyMoves(plan);
        PageSteps steps = new PageSteps(
                run, rows, moves, input.actual().index().announced().removals());
        Journal journal = new Journal(plan, input.actual());
        Lease lease = LeaseHolder.mine(
                UUID.randomUUID().toString().substring(0, 8), plan.base().commit());
        AnchorChoice.HeldIndex held;
        try {
            held = new AnchorChoice(input, steps).hold(lease, !journal.isEmpty());
        } catch (HeldException e) {
            return new Result(
                    List.of(),
                    List.of(Finding.ofRun(
                            Finding.Kind.FOREIGN_PAGE,
                            Observation.Detail.INDEX_WITHOUT_PLACE,
                            e.problem(),
                            e.remedy())),
                    false);
        }
        if (held.obstacle() != null) {
            return new Result(List.of(), List.of(held.obstacle()), false);
        }
        LeaseKeeper keeper = held.keeper();
        boolean written = false;
        try {
            journal.write(held.store(), lease.run());
            input.listener().started(plan);
            runSteps(run, steps, moves, keeper);
            new SiblingMoves(run, rows, outcomes::isSettled)
                    .carryOut(moves.others(), input.concurrency(), input.cancellation());
            written = finish(run, rows, held.store(), keeper);
        } finally {
            if (!written) {
                release(keeper);
            }
        }
        boolean lastShard =
                input.shard() != null && !keeper.isLost() && keeper.head().isDone(input.shard());
        List<Finding> findings = new ArrayList<>(run.findings());
        if (keeper.isLost()) {
            findings.add(Finding.ofRun(Finding.Kind.LEASE_HELD, Observation.Detail.LEASE_LOST));
        }
        return new Result(outcomes.inOrder(), findings, input.cancellation().isCancelled(), written && lastShard);
    }

    /** Gives the lease back after a fault; what went wrong first is what is told. */
    private static void release(LeaseKeeper keeper) {
        try {
            keeper.release(head -> head);
        } catch (SiteFailure e) {
            // It expires by itself, and where it was taken on this host it is taken over immediately.
            return;
        }
    }

    private RunContext context() {
        List<UpdatePage> updates = plan.byKind().updates();
        Map<DocPath, String> ids = new HashMap<>();
        input.actual()
                .remembered()
                .forEach(row -> ids.putIfAbsent(row.state().path(), row.state().pageId()));
        plan.actions().forEach(action -> {
            if (action.pageId() != null && !action.removes()) {
                ids.put(action.path(), action.pageId());
            }
        });
        StoredBodies bodies = new StoredBodies(
                new PageReader(input.site()),
                input.clock(),
                input.actual().bodies().found(),
                input.readAt(),
                updates);
        return new RunContext(
                input.site(),
                plan,
                input.actual().spaces(),
                bodies,
                input.files(),
                input.actual().index().journal(),
                ids);
    }

    private void runSteps(RunContext run, PageSteps steps, EarlyMoves moves, LeaseKeeper keeper) {
        new StepGraph(plan, moves, input.concurrency())
                .graph()
                .run(
                        input.concurrency(),
                        input.cancellation(),
                        step -> run(steps, step, keeper, run),
                        outcomes::skipped);
    }

    private boolean run(PageSteps steps, Step step, LeaseKeeper keeper, RunContext run) {
        Action action = step.action();
        if (keeper.isLost()) {
            outcomes.failed(action, "another run took over the lease", "run again");
            return false;
        }
        try {
            outcomes.began(action);
            steps.run(step);
            if (step.kind() == Step.Kind.FINISH) {
                PageProgress progress = run.progress(action.path());
                String id = action.pageId() == null ? progress.id() : action.pageId();
                outcomes.done(action, id, progress.version());
            }
            return true;
        } catch (HeldException e) {
            outcomes.held(action, e.problem(), e.remedy());
        } catch (FailedException e) {
            outcomes.failed(action, e.problem(), e.remedy());
        } catch (SiteFailure e) {
            String said = e.said().map(text -> " (" + text + ")").orElse("");
            outcomes.failed(
                    action,
                    "cannot " + e.attempted()
                            + (e.statusCode() == 0 ? said : ": Confluence answered " + e.statusCode() + said),
                    e.remedy());
        } catch (RuntimeException | StackOverflowError e) {
            outcomes.failed(action, String.valueOf(e.getMessage()), "run again; if it happens every time, report it");
        }
        return false;
    }

    /** The index is written even when pages failed: what was done is a fact. */
    private boolean finish(RunContext run, RunRows rows, IndexStore store, LeaseKeeper keeper) {
        if (keeper.isLost()) {
            return true;
        }
        try {
            LastHead last = new LastHead(input, outcomes, rows);
            ShardKey shard = input.shard();
            if (shard == null) {
                int parts = rows.write(store);
                keeper.release(head -> last.ofWhole(head, parts));
            } else {
                int parts = rows.areRecorded() ? 0 : SharedRows.write(rows, store, keeper);
                keeper.release(head -> last.ofShard(head, shard, parts));
            }
            forgetFormer();
            return true;
        } catch (SiteFailure e) {
            run.findings()
                    .add(Finding.ofRun(
                            Finding.Kind.NOT_RECORDED,
                            Observation.Detail.INDEX_NOT_WRITTEN,
                            "cannot " + e.attempted()
                                    + e.said().map(text -> " (" + text + ")").orElse(""),
                            e.remedy()));
            return false;
        }
    }

    /** What lies where the manifest published before would be believed if it ever went back there. */
    private void forgetFormer() {
        FormerIndex former = input.actual().index().former();
        if (former == null) {
            return;
        }
        try {
            IndexStore.delete(input.site().properties(), former);
        } catch (SiteFailure e) {
            // It is found again only if the manifest names that place again; the pages themselves know better.
            return;
        }
    }
}
