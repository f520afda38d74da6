package io.github.docsync.cli;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.answer.ResultJson;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.cli.command.Console;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.AddressText;
import io.github.docsync.report.PlanText;
import io.github.docsync.report.ResultText;
import io.github.docsync.report.RunEvents;
import java.util.ArrayList;
import java.util.List;

/** What {@code sync} says: for people the plan, progress and the result; for scripts the same as events. */
abstract sealed class SyncReport implements AutoCloseable {
    final Console console;
    private final List<Plan> shown = new ArrayList<>();

    private SyncReport(Console console) {
        this.console = console;
    }

    /**
     * A report in the form that was asked for.
     *
     * @param lasting whether the pages can be looked at when the command has ended
     * @param applying is run before anything is written
     */
    static SyncReport of(Console console, boolean json, boolean lasting, Runnable applying) {
        return json ? new Events(console, applying) : new Text(console, lasting, applying);
    }

    /** Hears of what both forms need to know. */
    private abstract static class Watching implements ApplyListener {
        private final Runnable applying;

        Watching(Runnable applying) {
            this.applying = applying;
        }

        @Override
        public final void applying() {
            applying.run();
        }
    }

    abstract ApplyListener listener();

    /** A request has been answered. */
    void asked() {}

    /** From now on there are words to read. */
    void waitingEnds() {}

    abstract void plan(Plan plan);

    abstract void result(Plan plan, Result result);

    abstract void end(SyncResult synced);

    /** A plan is shown as soon as it is known, and once; a run that another one overtook has a second one, a shard one for each phase. */
    final synchronized void showPlan(Plan plan) {
        if (!shown.contains(plan)) {
            shown.add(plan);
            console.findings(plan.findings());
            plan(plan);
        }
    }

    @Override
    public void close() {}

    /** Says how it ended. */
    final ExitStatus ended(SyncResult synced) {
        waitingEnds();
        Plan plan = synced.planned().plan();
        console.diagnostics(synced.planned().diagnostics());
        synced.phases().forEach(this::showPlan);
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
        private final boolean lasting;
        private final Runnable applying;

        Text(Console console, boolean lasting, Runnable applying) {
            super(console);
            this.lasting = lasting;
            this.applying = applying;
            this.progress = Progress.on(console);
        }

        @Override
        ApplyListener listener() {
            return new Watching(applying) {
                @Override
                public void converted(int done, int total) {
                    progress.converted(done, total);
                }

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
        void asked() {
            progress.asked();
        }

        @Override
        void waitingEnds() {
            progress.clear();
        }

        @Override
        public void close() {
            progress.close();
        }

        @Override
        void plan(Plan plan) {
            progress.clear();
            console.result(PlanText.of(plan, console.style()));
        }

        @Override
        void result(Plan plan, Result result) {
            progress.clear();
            if (lasting) {
                console.result(AddressText.of(plan, result, console.style()));
            }
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
        private final Runnable applying;
        private volatile String site = "";

        Events(Console console, Runnable applying) {
            super(console);
            this.applying = applying;
        }

        @Override
        ApplyListener listener() {
            return new Watching(applying) {
                @Override
                public void started(Plan plan) {
                    showPlan(plan);
                }

                @Override
                public void began(Action action) {
                    console.answer().event(RunEvents.began(action, site));
                }

                @Override
                public void ended(Outcome outcome) {
                    console.answer().event(RunEvents.ended(outcome, site));
                }
            };
        }

        @Override
        void plan(Plan plan) {
            site = plan.base().site();
            console.answer().event(RunEvents.planned(plan));
        }

        @Override
        void result(Plan plan, Result result) {
            console.answer().event(RunEvents.finished(result));
        }

        @Override
        void end(SyncResult synced) {
            console.answer().exit(ResultJson.of(synced), synced.status());
        }
    }
}
