package io.github.docsync;

import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a front door asks for; the command and the Maven goals fill the same one.
 *
 * @param manifest the manifest's file
 * @param ref the revision to publish; null for the working tree
 * @param only a glob of paths relative to the manifest's folder; null for everything
 * @param drift overrides the manifest's policy; null to keep it
 * @param orphans overrides the manifest's policy; null to keep it
 * @param concurrency writes in flight at most; at least 1
 * @param force publish an older commit over a newer one
 * @param environment the environment's variables; returns null for one that is not set
 * @param listener watches the run
 * @param cancellation lets another thread stop the run in good order
 */
public record SyncRequest(
        Path manifest,
        @Nullable String ref,
        @Nullable String only,
        @Nullable DriftPolicy drift,
        @Nullable OrphanPolicy orphans,
        int concurrency,
        boolean force,
        Environment environment,
        ApplyListener listener,
        Cancellation cancellation) {
    /** Writes in flight where nobody says otherwise. */
    public static final int DEFAULT_CONCURRENCY = 8;

    /** The variables of the environment. */
    public interface Environment {
        /** The value, or null where the variable is not set. */
        @Nullable
        String get(String name);
    }

    /** A request for everything, with the defaults. */
    public static SyncRequest of(Path manifest, Environment environment) {
        return new SyncRequest(
                manifest,
                null,
                null,
                null,
                null,
                DEFAULT_CONCURRENCY,
                false,
                environment,
                ApplyListener.NONE,
                new Cancellation());
    }
}
