package io.github.docsync;

import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.confluence.transport.RequestListener;
import io.github.docsync.desired.RepositoryInput;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.RemovalLimit;
import io.github.docsync.plan.PlanOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a front door asks for; the command and the Maven goals fill the same one.
 *
 * @param manifest the manifest's file
 * @param ref the revision to publish; null for the working tree
 * @param branch the branch or tag that links to the Git host name, a tag as {@code refs/tags/v1}; null for what is checked out or read
 * @param only a glob of paths relative to the manifest's folder; null for everything
 * @param drift overrides the manifest's policy; null to keep it
 * @param orphans overrides the manifest's policy; null to keep it
 * @param maxRemovals overrides the manifest's policy; null to keep it
 * @param concurrency writes in flight at most; at least 1
 * @param force publish an older commit over a newer one
 * @param strict whether any warning and any page with a mistake stops the run before anything is sent, whatever the manifest says
 * @param lenient whether warnings and pages with a mistake stop nothing even where the manifest is strict, as when pages are only looked at
 * @param acceptRepository take pages over that another repository published under this manifest's id
 * @param shard publish one of several shards; null for everything
 * @param environment the environment's variables; returns null for one that is not set
 * @param listener watches the run
 * @param requests watches the requests to Confluence
 * @param cancellation lets another thread stop the run in good order
 */
public record SyncRequest(
        Path manifest,
        @Nullable String ref,
        @Nullable String branch,
        @Nullable String only,
        @Nullable DriftPolicy drift,
        @Nullable OrphanPolicy orphans,
        @Nullable RemovalLimit maxRemovals,
        int concurrency,
        boolean force,
        boolean strict,
        boolean lenient,
        boolean acceptRepository,
        @Nullable Shard shard,
        Environment environment,
        ApplyListener listener,
        RequestListener requests,
        Cancellation cancellation) {
    /** Writes in flight where nobody says otherwise. */
    public static final int DEFAULT_CONCURRENCY = 8;

    /** The variables of the environment. */
    public interface Environment {
        /** The value, or null where the variable is not set. */
        @Nullable
        String get(String name);
    }

    /** Starts with a request for everything, with the defaults. */
    public static Builder builder(Path manifest, Environment environment) {
        return new Builder(manifest, environment);
    }

    /** A request for everything, with the defaults. */
    public static SyncRequest of(Path manifest, Environment environment) {
        return builder(manifest, environment).build();
    }

    /** What to read of Git's side. */
    RepositoryInput repositoryInput() {
        return new RepositoryInput(manifest, ref, branch, only, strict, lenient, environment::get, listener::converted);
    }

    /** What is asked of the plan. */
    PlanOptions planOptions() {
        return new PlanOptions(ref, only, drift, orphans, maxRemovals, force, acceptRepository, null);
    }

    /** Starts with what this one asks for. */
    public Builder toBuilder() {
        return builder(manifest, environment)
                .ref(ref)
                .branch(branch)
                .only(only)
                .drift(drift)
                .orphans(orphans)
                .maxRemovals(maxRemovals)
                .concurrency(concurrency)
                .force(force)
                .strict(strict)
                .lenient(lenient)
                .acceptRepository(acceptRepository)
                .shard(shard)
                .listener(listener)
                .requests(requests)
                .cancellation(cancellation);
    }

    /** Gathers a request; what is not said keeps its default. */
    public static final class Builder {
        private final Path manifest;
        private final Environment environment;
        private @Nullable String ref;
        private @Nullable String branch;
        private @Nullable String only;
        private @Nullable DriftPolicy drift;
        private @Nullable OrphanPolicy orphans;
        private @Nullable RemovalLimit maxRemovals;
        private int concurrency = DEFAULT_CONCURRENCY;
        private boolean force;
        private boolean strict;
        private boolean lenient;
        private boolean acceptRepository;
        private @Nullable Shard shard;
        private ApplyListener listener = ApplyListener.NONE;
        private RequestListener requests = RequestListener.none();
        private Cancellation cancellation = new Cancellation();

        private Builder(Path manifest, Environment environment) {
            this.manifest = manifest;
            this.environment = environment;
        }

        /** Default: the working tree. */
        public Builder ref(@Nullable String revision) {
            this.ref = revision;
            return this;
        }

        /** Default: what is checked out or read. */
        public Builder branch(@Nullable String name) {
            this.branch = name;
            return this;
        }

        /** Default: everything. */
        public Builder only(@Nullable String glob) {
            this.only = glob;
            return this;
        }

        /** Default: the manifest's policy. */
        public Builder drift(@Nullable DriftPolicy policy) {
            this.drift = policy;
            return this;
        }

        /** Default: the manifest's policy. */
        public Builder orphans(@Nullable OrphanPolicy policy) {
            this.orphans = policy;
            return this;
        }

        /** Default: the manifest's policy. */
        public Builder maxRemovals(@Nullable RemovalLimit limit) {
            this.maxRemovals = limit;
            return this;
        }

        /** Default: {@link #DEFAULT_CONCURRENCY}. */
        public Builder concurrency(int writes) {
            this.concurrency = writes;
            return this;
        }

        /** Default: false. */
        public Builder force(boolean whether) {
            this.force = whether;
            return this;
        }

        /** Default: no. */
        public Builder lenient(boolean whether) {
            this.lenient = whether;
            return this;
        }

        /** Default: what the manifest says. */
        public Builder strict(boolean whether) {
            this.strict = whether;
            return this;
        }

        /** Default: false. */
        public Builder acceptRepository(boolean whether) {
            this.acceptRepository = whether;
            return this;
        }

        /** Default: everything. Not together with {@link #only}. */
        public Builder shard(@Nullable Shard one) {
            this.shard = one;
            return this;
        }

        /** Default: nobody watches. */
        public Builder listener(ApplyListener watcher) {
            this.listener = watcher;
            return this;
        }

        /** Default: nobody watches. */
        public Builder requests(RequestListener watcher) {
            this.requests = watcher;
            return this;
        }

        /** Default: one that nobody else has. */
        public Builder cancellation(Cancellation handle) {
            this.cancellation = handle;
            return this;
        }

        public SyncRequest build() {
            return new SyncRequest(
                    manifest,
                    ref,
                    branch,
                    only,
                    drift,
                    orphans,
                    maxRemovals,
                    concurrency,
                    force,
                    strict,
                    lenient,
                    acceptRepository,
                    shard,
                    environment,
                    listener,
                    requests,
                    cancellation);
        }
    }
}
