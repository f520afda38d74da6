package io.github.docsync.state;

import io.github.docsync.model.RepositoryIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first property of the index: what is true of the whole manifest.
 *
 * @param manifest the manifest's id
 * @param parts how many row properties there are
 * @param commit the newest commit of which anything was published; an older one must not follow it
 * @param digest the digest of the whole tree last published in full; null when anything was left undone
 * @param lease the run that may write now, if any
 * @param complete the commit up to which every file's page has been published: renames since then may still have to be
 *     recognised; null where that is {@code commit}
 * @param journal the run whose journalled creates may not all have reached the rows; null when all have
 * @param repository the repository that publishes this manifest; null where it is not known
 * @param ahead commits of which only some pages were published ({@code --only}) and that {@code commit} may not contain
 * @param branch the branch or tag that was published; null where it is not known
 * @param shards the shards ({@code --shard}) that were begun since the whole manifest was published last
 * @param awaited creates that an earlier run announced and whose pages have not appeared, while no other page has taken their titles: they
 *     may still arrive, so each run looks for them until one writes
 * @param replaced pages of ours whose paths other pages stand for, and which are left for a person to remove: no row of the index is theirs
 */
public record IndexHead(
        String manifest,
        int parts,
        @Nullable String commit,
        @Nullable String digest,
        @Nullable Lease lease,
        @Nullable String complete,
        @Nullable String journal,
        @Nullable RepositoryIdentity repository,
        List<String> ahead,
        @Nullable String branch,
        List<ShardRecord> shards,
        List<JournalEntry> awaited,
        List<RecordedState> replaced) {
    /** Jackson leaves null what an index of before did not have. */
    @SuppressWarnings("ConstantValue")
    public IndexHead {
        ahead = ahead == null ? List.of() : List.copyOf(ahead);
        shards = shards == null ? List.of() : List.copyOf(shards);
        awaited = awaited == null ? List.of() : List.copyOf(awaited);
        replaced = replaced == null ? List.of() : List.copyOf(replaced);
    }

    /** An index that knows nothing yet. */
    public static IndexHead empty(String manifest) {
        return new IndexHead(
                manifest, 0, null, null, null, null, null, null, List.of(), null, List.of(), List.of(), List.of());
    }

    public IndexHead withLease(@Nullable Lease newLease) {
        return copy(parts, newLease, journal, shards);
    }

    /** The same head where no rows have been written yet. */
    IndexHead withoutParts() {
        return copy(0, lease, journal, shards);
    }

    public IndexHead withJournal(@Nullable String run) {
        return copy(parts, lease, run, shards);
    }

    /** What is known of a shard, of whatever tree; empty if it was never begun. */
    public Optional<ShardRecord> shard(ShardKey key) {
        return shards.stream().filter(record -> record.key().isSamePlace(key)).findFirst();
    }

    /** The same head with this in place of what was known of the shard. */
    public IndexHead with(ShardRecord shard) {
        List<ShardRecord> all = new ArrayList<>(shards);
        all.removeIf(record -> record.key().isSamePlace(shard.key()));
        all.add(shard);
        return with(all);
    }

    /** The same head with other shards. */
    public IndexHead with(List<ShardRecord> all) {
        return copy(parts, lease, journal, all);
    }

    private IndexHead copy(
            int newParts, @Nullable Lease newLease, @Nullable String newJournal, List<ShardRecord> newShards) {
        return new IndexHead(
                manifest,
                newParts,
                commit,
                digest,
                newLease,
                complete,
                newJournal,
                repository,
                ahead,
                branch,
                newShards,
                awaited,
                replaced);
    }

    /** Whether every shard of this partition of this tree has been published. */
    public boolean isDone(ShardKey partition) {
        return shards.stream()
                        .filter(record -> record.done() && record.key().isSamePartition(partition))
                        .filter(record -> record.key().number() > 0)
                        .count()
                == partition.of();
    }
}
