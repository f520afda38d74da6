package io.github.docsync.cli;

import io.github.docsync.apply.Outcome;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.report.Printable;

/** How far a run is: a bar where a person watches, a line a page where {@code -v} asks for it. Safe for several threads. */
final class Progress {
    private static final int WIDTH = 30;

    private final Console console;
    private long total;
    private long ended;
    private boolean barShown;

    private Progress(Console console) {
        this.console = console;
    }

    static Progress on(Console console) {
        return new Progress(console);
    }

    synchronized void start(Plan plan) {
        total = plan.actions().stream()
                .filter(action ->
                        action instanceof CreatePage || action instanceof UpdatePage || action instanceof RemovePage)
                .count();
        if (total > 0 && !console.drawsBar()) {
            console.progress("writing " + total + (total == 1 ? " page" : " pages") + " …");
        }
    }

    synchronized void advance(Outcome outcome) {
        ended++;
        String path = Printable.of(outcome.path().value());
        if (console.drawsBar()) {
            int filled = total == 0 ? WIDTH : (int) Math.min(WIDTH, ended * WIDTH / total);
            console.bar(
                    "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + ended + "/" + total + " " + path);
            barShown = true;
        } else if (console.isVerbose()) {
            console.progress(ended + "/" + total + " " + path);
        }
    }

    /** Takes the bar away. */
    synchronized void stop() {
        if (barShown) {
            console.bar("");
            barShown = false;
        }
    }
}
