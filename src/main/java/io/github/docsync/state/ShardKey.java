package io.github.docsync.state;

/**
 * One of the shards that a manifest is published in.
 *
 * @param number from 1; 0 stands for the pages above all shards, which whichever comes first publishes
 * @param of how many shards there are
 * @param digest the digest of the whole tree that is published: of another tree the shards hold other pages
 */
public record ShardKey(int number, int of, String digest) {
    /** The name that people give it, such as {@code 2/4}. */
    public String name() {
        return number + "/" + of;
    }

    /** Whether both stand for the same place, of whatever tree. */
    boolean isSamePlace(ShardKey other) {
        return number == other.number && of == other.of;
    }

    /** Whether both may be published at the same time, since no page is in both. */
    public boolean runsAlongside(ShardKey other) {
        return number != other.number && isSamePartition(other);
    }

    /** Whether both are shards of one tree that is divided in one way. */
    public boolean isSamePartition(ShardKey other) {
        return of == other.of && digest.equals(other.digest);
    }
}
