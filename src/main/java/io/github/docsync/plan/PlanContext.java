package io.github.docsync.plan;

import io.github.docsync.actual.ExtrasGlance;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.RemovalLimit;
import io.github.docsync.model.DocPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same while a plan is made.
 *
 * @param drift the policy in force
 * @param orphans the policy in force
 * @param maxRemovals the policy in force
 * @param only the pages to look at; null for all
 * @param force whether an older commit may be published
 * @param docsync the program's version
 * @param site the address of Confluence
 * @param ref the revision asked for; null for the working tree
 * @param commit the commit to publish; null outside Git
 * @param uncommitted whether the working tree differs from the commit
 * @param digest the digest of the whole tree
 * @param pulled the versions that commits took over from Confluence
 * @param renames where files were before
 * @param departures why pages have no file, by their path
 * @param suspects the pages from which somebody may have taken something of ours
 * @param foreseeing whether to look also for what would come to light only while applying
 */
public record PlanContext(
        Manifest manifest,
        DriftPolicy drift,
        OrphanPolicy orphans,
        RemovalLimit maxRemovals,
        @Nullable Selection only,
        boolean force,
        String docsync,
        String site,
        @Nullable String ref,
        @Nullable String commit,
        boolean uncommitted,
        String digest,
        PulledVersions pulled,
        Renames renames,
        Map<DocPath, Reason> departures,
        ExtrasGlance.Suspects suspects,
        boolean foreseeing) {}
