package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.DiagnosticJson;
import io.github.docsync.report.PlanText;
import io.github.docsync.report.ResultText;
import io.github.docsync.report.RunEvents;
import org.jspecify.annotations.Nullable;

/** What {@code sync} says: for people the plan, progress and the result; for scripts the same as events. */
abstract sealed class SyncReport {
    final Console console;
    private @Nullable Plan shown;

    private SyncReport(Console console) {
        this.console = console;
    }

    static SyncReport of(Console console, boolean json) {
        return json ? new Events(console) : new Text(console);
    }

    abstract ApplyListener listener();

    abstract void plan(Plan plan);

    abstract void result(Plan plan, Result result);

    abstract void end(SyncResult synced);

    /** The plan is shown as soon as it is known, and once; a run that another one overtook has a second plan. */
    final synchronized void showPlan(Plan plan) {
        if (!plan.equals(shown)) {
            shown = plan;
            console.findings(plan.findings());
            plan(plan);
        }
    }

    /** Says how it ended. */
    final ExitStatus ended(SyncResult synced) {
        Plan plan = synced.planned().plan();
        console.diagnostics(synced.planned().diagnostics());
        if (plan != null) {
            showPlan(plan);
        }
        Result result = synced.result();
        if (plan != null && result != null) {
            console.findings(result.findings());
            result(plan, result);
        }
        end(synced);
        return synced.status();
    }

    /** For people. */
    private static final class Text extends SyncReport {
        private final Progress progress;

        Text(Console console) {
            super(console);
            this.progress = Progress.on(console);
        }

        @Override
        ApplyListener listener() {
            return new ApplyListener() {
                @Override
                public void started(Plan plan) {
                    showPlan(plan);
                    progress.start(plan);
                }

                @Override
                public void ended(Outcome outcome) {
                    progress.advance(outcome);
                }
            };
        }

        @Override
        void plan(Plan plan) {
            console.result(PlanText.of(plan, console.style()));
        }

        @Override
        void result(Plan plan, Result result) {
            progress.stop();
            console.result(ResultText.of(plan, result, console.style()));
        }

        @Override
        void end(SyncResult synced) {
            if (synced.planned().plan() == null) {
                console.stopped(synced.planned().diagnostics());
            } else {
                console.cost(synced.cost());
            }
        }
    }

    /** For scripts. */
    private static final class Events extends SyncReport {
        Events(Console console) {
            super(console);
        }

        @Override
        ApplyListener listener() {
            return new ApplyListener() {
                @Override
                public void started(Plan plan) {
                    showPlan(plan);
                }

                @Override
                public void began(Action action) {
                    console.event(RunEvents.began(action));
                }

                @Override
                public void ended(Outcome outcome) {
                    console.event(RunEvents.ended(outcome));
                }
            };
        }

        @Override
        void plan(Plan plan) {
            console.event(RunEvents.planned(plan));
        }

        @Override
        void result(Plan plan, Result result) {
            console.event(RunEvents.finished(result));
        }

        @Override
        void end(SyncResult synced) {
            ObjectNode event =
                    RunEvents.event("exit").put("exitCode", synced.status().code());
            event.set("diagnostics", DiagnosticJson.of(synced.planned().diagnostics()));
            event.set("cost", CostJson.of(synced.cost()));
            console.event(event);
        }
    }
}
