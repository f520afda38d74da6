package io.github.docsync.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes calls of a {@link MemorySite} go wrong, and remembers the writes. */
public final class MemoryFaults {
    /** How a write goes wrong. */
    public enum Fault {
        /** It arrives, and its answer is lost. */
        LOST_ANSWER,
        /** It is lost on its way, which the sender cannot know. */
        LOST_WRITE,
        /** A part of it arrives: an attachment without its content. */
        CUT,
        /** What it goes to cannot be found. */
        NOT_FOUND
    }

    private final Map<String, Deque<Fault>> next = new HashMap<>();
    private final List<String> writes = new ArrayList<>();
    private final Map<Integer, Fault> byNumber = new HashMap<>();
    private boolean titlesHidden;

    /** The next write of that name goes wrong; several wait for each other. */
    public void next(String write, Fault fault) {
        next.computeIfAbsent(write, none -> new ArrayDeque<>()).add(fault);
    }

    /** The write of this number, counted from 0, goes wrong. */
    public void at(int number, Fault fault) {
        byNumber.put(number, fault);
    }

    /** From now on listings know no page by its title, as right after a write. */
    public void hideTitles() {
        titlesHidden = true;
    }

    boolean areTitlesHidden() {
        return titlesHidden;
    }

    /** The names of the writes so far. */
    public List<String> writes() {
        return List.copyOf(writes);
    }

    <T> T write(String name, Supplier<T> whole) {
        return write(name, whole, whole);
    }

    synchronized <T> T write(String name, Supplier<T> whole, Supplier<T> cut) {
        Fault fault = byNumber.remove(writes.size());
        writes.add(name);
        if (fault == null) {
            fault = next.getOrDefault(name, new ArrayDeque<>()).poll();
        }
        if (fault == null) {
            return whole.get();
        }
        switch (fault) {
            case LOST_ANSWER -> {
                var unused = whole.get();
            }
            case CUT -> {
                var unused = cut.get();
            }
            case NOT_FOUND -> throw missing(name);
            case LOST_WRITE -> {}
        }
        throw new SiteFailure.Outage(details(name, 503, "unavailable", true), null);
    }

    static SiteFailure.Missing missing(String attempted) {
        return new SiteFailure.Missing(details(attempted, 404, "not found", false), null);
    }

    static SiteFailure.Changed changed(String attempted) {
        return new SiteFailure.Changed(details(attempted, 409, "version", false), null);
    }

    static SiteFailure.Refused refused(String attempted, String said, boolean titleTaken) {
        return new SiteFailure.Refused(details(attempted, 400, said, false), titleTaken, null);
    }

    private static SiteFailure.Details details(String attempted, int status, String said, boolean applied) {
        return new SiteFailure.Details(
                "cannot " + attempted + ": " + said + "; run again", attempted, status, said, "run again", applied);
    }
}
