package io.github.docsync.local.web;

import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.ChangeLog;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Tells one open page what has changed, as server-sent events. */
public final class LiveUpdates {
    /** So often it is seen whether the reader is still there. */
    private static final long BEAT_MILLISECONDS = 15_000;

    private final ChangeLog log;
    private final Notices notices;
    private final BooleanSupplier marksChanges;
    private long seen;

    /** @param marksChanges whether the tree marks pages that have changed, so that any write may change it */
    LiveUpdates(ChangeLog log, Notices notices, BooleanSupplier marksChanges, long seen) {
        this.log = log;
        this.notices = notices;
        this.marksChanges = marksChanges;
        this.seen = seen;
    }

    /** Waits for the next event; a comment where nothing happened for a while. */
    public String next() throws InterruptedException {
        ChangeLog.Changes changes = log.await(seen, BEAT_MILLISECONDS);
        if (changes == null) {
            return ":\n\n";
        }
        seen = changes.number();
        Map<String, Object> data = new TreeMap<>();
        data.put("all", changes.whole());
        data.put("ids", changes.ids().stream().map(id -> Long.toString(id)).toList());
        data.put("tree", changes.tree() || (!changes.ids().isEmpty() && marksChanges.getAsBoolean()));
        data.put("notices", notices.version());
        return "id: " + seen + "\ndata: " + Json.text(Json.of(data)) + "\n\n";
    }
}
