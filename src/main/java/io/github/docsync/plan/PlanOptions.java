package io.github.docsync.plan;

import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.OnlyGlob;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.PathGlob;
import io.github.docsync.manifest.RemovalLimit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a plan, above what the manifest says.
 *
 * @param ref the revision to publish; null for the working tree
 * @param only a glob of paths relative to the manifest's folder; null for everything
 * @param drift overrides the manifest's policy; null to keep it
 * @param orphans overrides the manifest's policy; null to keep it
 * @param maxRemovals overrides the manifest's policy; null to keep it
 * @param force publish an older commit over a newer one
 * @param acceptRepository take pages over that another repository published under this manifest's id
 * @param shard the pages of one of several shards; null for none
 */
public record PlanOptions(
        @Nullable String ref,
        @Nullable String only,
        @Nullable DriftPolicy drift,
        @Nullable OrphanPolicy orphans,
        @Nullable RemovalLimit maxRemovals,
        boolean force,
        boolean acceptRepository,
        @Nullable ShardPages shard) {
    /** The same for one of several shards; null for none. */
    public PlanOptions of(@Nullable ShardPages pages) {
        return new PlanOptions(ref, only, drift, orphans, maxRemovals, force, acceptRepository, pages);
    }

    /** Whether the run does not look at all pages. */
    public boolean isPartial() {
        return only != null || shard != null;
    }

    /** The pages to look at; null for all. */
    public @Nullable Selection selection(Manifest manifest) {
        if (shard != null) {
            return new Selection(shard.pages()::contains, true);
        }
        PathGlob glob = OnlyGlob.of(only, manifest);
        return glob == null ? null : new Selection(glob::matches, false);
    }

    /** The policy in force. */
    public DriftPolicy drift(Manifest manifest) {
        return drift == null ? manifest.policy().drift() : drift;
    }

    /** The policy in force. */
    public OrphanPolicy orphans(Manifest manifest) {
        return orphans == null ? manifest.policy().orphans() : orphans;
    }

    /** The policy in force. */
    public RemovalLimit maxRemovals(Manifest manifest) {
        return maxRemovals == null ? manifest.policy().maxRemovals() : maxRemovals;
    }
}
