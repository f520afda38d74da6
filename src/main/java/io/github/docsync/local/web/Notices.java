package io.github.docsync.local.web;

import io.github.docsync.local.store.ChangeLog;
import java.util.List;

/** What whoever runs the server has to say to those who look at its pages. Thread-safe. */
public final class Notices {
    /**
     * Something that is wrong with the source of the pages.
     *
     * @param place file, line and column as a person would look them up
     * @param path the file of the page that it concerns, as the page's own state names it; empty where it concerns no single page
     * @param text what is wrong, and what to do
     * @param hint whether it keeps nothing away, so that only the page that it concerns shows it
     */
    public record Problem(String place, String path, String text, boolean hint) {
        /** What keeps a page away, or as it was. */
        public Problem(String place, String path, String text) {
            this(place, path, text, false);
        }

        boolean concerns(String page) {
            return !page.isEmpty() && path.equals(page);
        }
    }

    private final ChangeLog log;
    private List<Problem> problems = List.of();
    private String progress = "";
    private long version;

    Notices(ChangeLog log) {
        this.log = log;
    }

    /** Replaces the problems that are shown. */
    public synchronized void problems(List<Problem> now) {
        if (!problems.equals(now)) {
            problems = List.copyOf(now);
            changed();
        }
    }

    /** Replaces what is going on; empty for nothing. */
    public synchronized void progress(String now) {
        if (!progress.equals(now)) {
            progress = now;
            changed();
        }
    }

    private void changed() {
        version++;
        log.wake();
    }

    synchronized List<Problem> problems() {
        return problems;
    }

    synchronized String progress() {
        return progress;
    }

    /** Differs after each change. */
    synchronized long version() {
        return version;
    }
}
