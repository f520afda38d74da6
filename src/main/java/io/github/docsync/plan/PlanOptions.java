package io.github.docsync.plan;

import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.OrphanPolicy;
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
 */
public record PlanOptions(
        @Nullable String ref,
        @Nullable String only,
        @Nullable DriftPolicy drift,
        @Nullable OrphanPolicy orphans,
        @Nullable RemovalLimit maxRemovals,
        boolean force,
        boolean acceptRepository) {
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
