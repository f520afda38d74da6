package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.PathGlob;
import io.github.docsync.manifest.RemovalLimit;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a plan is made from.
 *
 * @param desired what Git wants
 * @param actual what is in Confluence
 * @param identity which page is which
 * @param drift the policy in force
 * @param orphans the policy in force
 * @param maxRemovals the policy in force
 * @param only the pages to look at; null for all
 * @param lineage how what stands in Confluence relates to the commit to publish
 * @param force whether an older commit may be published
 * @param docsync the program's version
 * @param site the address of Confluence
 * @param ref the revision asked for; null for the working tree
 * @param commit the commit to publish; null outside Git
 * @param uncommitted whether the working tree differs from the commit
 * @param digest the digest of the whole tree
 * @param pulled the versions that commits took over from Confluence
 */
public record PlanInput(
        Manifest manifest,
        DesiredTree desired,
        ActualTree actual,
        Identity identity,
        DriftPolicy drift,
        OrphanPolicy orphans,
        RemovalLimit maxRemovals,
        @Nullable PathGlob only,
        Lineage lineage,
        boolean force,
        String docsync,
        String site,
        @Nullable String ref,
        @Nullable String commit,
        boolean uncommitted,
        String digest,
        PulledVersions pulled) {
    /**
     * Whether this run takes the page out of the trash: where the policy says so, and where its file was gone as well, so that
     * nobody wants it to stay there now that the file is back.
     */
    boolean restores(DesiredPage page, RemotePage remote) {
        RecordedState recorded = identity.of(page.path());
        return !page.isHeld()
                && remote.isTrashed()
                && recorded != null
                && (drift == DriftPolicy.OVERWRITE || recorded.removed());
    }
}
