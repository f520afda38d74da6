package io.github.docsync.cli;

import io.github.docsync.SyncResult;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Outcome;
import io.github.docsync.local.web.Notices;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Shows on the pages of a preview what its terminal shows: how far a run is, and what is wrong with the files. */
final class PreviewNotices implements ApplyListener {
    /** A page has to stay readable whatever is wrong. */
    private static final int MOST = 100;

    private final Notices notices;
    private final ApplyListener terminal;
    private int total;
    private int ended;

    /** @param terminal hears of the same */
    PreviewNotices(Notices notices, ApplyListener terminal) {
        this.notices = notices;
        this.terminal = terminal;
    }

    @Override
    public void converted(int done, int of) {
        terminal.converted(done, of);
        // Each change redraws what is open, so only every now and then.
        if (done % 50 == 0) {
            notices.progress("Reading the files: " + done + " of " + of);
        }
    }

    @Override
    public void started(Plan plan) {
        terminal.started(plan);
        total = (int) plan.actions().stream().filter(Action::sends).count();
    }

    @Override
    public synchronized void ended(Outcome outcome) {
        terminal.ended(outcome);
        ended++;
        if (ended % 20 == 0) {
            notices.progress("Publishing: " + ended + " of " + total + " pages");
        }
    }

    /** Shows the mistakes of a run that ended, or that there is none. */
    void finished(SyncResult synced) {
        List<Notices.Problem> problems = new ArrayList<>();
        for (Diagnostic diagnostic : synced.planned().diagnostics()) {
            problems.add(new Notices.Problem(
                    diagnostic.location().toString(),
                    diagnostic.location().file(),
                    diagnostic.problem() + "; " + diagnostic.remedy(),
                    !diagnostic.isError()));
        }
        show(problems);
    }

    /** Shows why a run could not end. */
    void failed(String message) {
        show(List.of(new Notices.Problem("docsync", "", message)));
    }

    private void show(List<Notices.Problem> problems) {
        // Hints stand on their own pages only, so there may be many.
        List<Notices.Problem> shown = new ArrayList<>(
                problems.stream().filter(problem -> !problem.hint()).limit(MOST).toList());
        problems.stream().filter(Notices.Problem::hint).forEach(shown::add);
        notices.problems(shown);
        notices.progress("");
    }
}
