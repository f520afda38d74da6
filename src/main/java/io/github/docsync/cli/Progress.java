package io.github.docsync.cli;

import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Outcome;
import io.github.docsync.cli.command.Console;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.Printable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at while one waits: on a terminal one bar, elsewhere a line every ten seconds, with {@code -v} a line a page. Safe for
 * several threads.
 */
final class Progress implements AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    /** Before so many pages and so much time the time that is left is a guess. */
    private static final int FEWEST = 3;

    private static final Duration SHORTEST = Duration.ofSeconds(3);

    /** A bar that is drawn more often than people can see it costs more than it shows. */
    private static final Duration BETWEEN_FRAMES = Duration.ofMillis(50);

    private final Console console;
    private final LongSupplier nanos;
    private final @Nullable ScheduledExecutorService timer;
    private String phase = "reading files";
    private String detail = "";
    private long total;
    private long ended;
    private long requests;
    private long began;
    private long drawn;
    private boolean barShown;

    private Progress(Console console, LongSupplier nanos, boolean timed) {
        this.console = console;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.drawn = began - BETWEEN_FRAMES.toNanos();
        this.timer = timed ? Executors.newSingleThreadScheduledExecutor(Progress::thread) : null;
        if (timer != null) {
            long period = BETWEEN_LINES.toSeconds();
            // Nobody waits for what it returns: it ends with the timer.
            var unused = timer.scheduleAtFixedRate(this::line, period, period, TimeUnit.SECONDS);
        }
    }

    static Progress on(Console console) {
        return new Progress(console, System::nanoTime, !console.drawsBar());
    }

    /** For tests: with a clock of their own, and lines when they ask for them. */
    static Progress on(Console console, LongSupplier nanos) {
        return new Progress(console, nanos, false);
    }

    /** What hears of a run for it. */
    ApplyListener listener() {
        return new ApplyListener() {
            @Override
            public void converted(int done, int all) {
                Progress.this.converted(done, all);
            }

            @Override
            public void started(Plan plan) {
                start(plan);
            }

            @Override
            public void ended(Outcome outcome) {
                advance(outcome);
            }
        };
    }

    /** So many pages of so many are converted. */
    synchronized void converted(int done, int all) {
        boolean begins = enter("converting", all);
        ended = Math.max(ended, done);
        draw(begins);
    }

    /** A request has been answered. */
    synchronized void asked() {
        requests++;
        if (!phase.equals("writing")) {
            draw(enter("asking Confluence", 0));
        }
    }

    synchronized void start(Plan plan) {
        enter("writing", plan.actions().stream().filter(Action::sends).count());
        if (total > 0 && !console.drawsBar()) {
            console.progress("writing " + total + (total == 1 ? " page" : " pages") + " …");
        }
        draw(true);
    }

    synchronized void advance(Outcome outcome) {
        ended++;
        detail = Printable.of(outcome.path().value());
        if (console.isVerbose()) {
            console.progress(ended + "/" + total + " " + detail);
        }
        draw(ended == total);
    }

    /** What there is to say where no bar is drawn. */
    synchronized void line() {
        console.progress(sentence());
    }

    @Override
    public synchronized void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
        clear();
    }

    /** Takes the bar away, until it is drawn again. */
    synchronized void clear() {
        if (barShown) {
            console.bar("");
            barShown = false;
        }
    }

    /** Returns whether it is another phase than before. */
    private boolean enter(String newPhase, long all) {
        boolean begins = !phase.equals(newPhase);
        if (begins) {
            phase = newPhase;
            detail = "";
            ended = 0;
            began = nanos.getAsLong();
        }
        total = all;
        return begins;
    }

    private void draw(boolean always) {
        long now = nanos.getAsLong();
        if (console.drawsBar() && (always || now - drawn >= BETWEEN_FRAMES.toNanos())) {
            drawn = now;
            console.bar(total == 0 ? sentence() : bar() + " " + sentence());
            barShown = true;
        }
    }

    private String bar() {
        int width = Math.max(4, Math.min(30, console.columns() / 3));
        int filled = (int) Math.min(width, ended * width / total);
        return "[" + "=".repeat(filled) + " ".repeat(width - filled) + "]";
    }

    private String sentence() {
        if (phase.equals("asking Confluence")) {
            return phase + ", " + requests + (requests == 1 ? " request" : " requests");
        }
        if (total == 0) {
            return phase;
        }
        return phase + " " + ended + "/" + total + left() + (detail.isEmpty() ? "" : " " + detail);
    }

    private String left() {
        long elapsed = nanos.getAsLong() - began;
        if (ended < FEWEST || ended >= total || elapsed < SHORTEST.toNanos()) {
            return "";
        }
        long seconds = Duration.ofNanos(elapsed / ended * (total - ended)).toSeconds();
        return ", " + (seconds < 90 ? Math.max(1, seconds) + " s" : (seconds + 30) / 60 + " min") + " left";
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "docsync-progress");
        thread.setDaemon(true);
        return thread;
    }
}
