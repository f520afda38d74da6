package io.github.docsync.apply;

import io.github.docsync.model.Sleep;
import io.github.docsync.state.IndexStore;
import java.time.Duration;

/** Writes the rows of a shard into the index that all shards share, one shard after the other. */
final class SharedRows {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private SharedRows() {}

    /** Waits for its turn and writes; gives how many parts there are then, or 0 if the lease was lost. */
    static int write(RunRows rows, IndexStore store, LeaseKeeper keeper) {
        // The holder renews its lease or loses it, so this ends.
        while (!keeper.takeRows()) {
            Sleep.of(PAUSE);
        }
        return keeper.isLost() ? 0 : rows.onto(store.read()).write(store);
    }
}
