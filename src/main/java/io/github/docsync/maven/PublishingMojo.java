package io.github.docsync.maven;

import io.github.docsync.PlanResult;
import io.github.docsync.Shard;
import io.github.docsync.SyncRequest;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.model.WholeFile;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.PlanText;
import io.github.docsync.report.Style;
import java.io.File;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that work with a manifest and Confluence; they mean what the command's options of the same name mean. */
abstract class PublishingMojo extends ConnectedMojo {
    /** Publish what stands at this commit, tag or branch, the manifest included; without it, the working tree. */
    @Parameter(property = "docsync.ref")
    private @Nullable String ref;

    /** Look only at the files that match this glob, relative to the manifest's folder. */
    @Parameter(property = "docsync.only")
    private @Nullable String only;

    /**
     * Publish one of several shards, such as 2/4, while other machines publish the others. The last one to end does what concerns several
     * shards.
     */
    @Parameter(property = "docsync.shard")
    private @Nullable String shard;

    /** What to do with pages that were edited in Confluence: stop, overwrite or skip. The manifest decides otherwise. */
    @Parameter(property = "docsync.drift")
    private @Nullable String drift;

    /** What to do with pages whose file is gone: report, archive or trash. The manifest decides otherwise. */
    @Parameter(property = "docsync.orphans")
    private @Nullable String orphans;

    /** Writes in flight at most. */
    @Parameter(property = "docsync.concurrency", defaultValue = "" + SyncRequest.DEFAULT_CONCURRENCY)
    private int concurrency = SyncRequest.DEFAULT_CONCURRENCY;

    /** Publish although a newer commit was published before. */
    @Parameter(property = "docsync.force", defaultValue = "false")
    private boolean force;

    /** Publish although another repository published this manifest's id before: for one that moved or whose history was rewritten. */
    @Parameter(property = "docsync.acceptRepository", defaultValue = "false")
    private boolean acceptRepository;

    /** The key of the space; overrides the manifest. */
    @Parameter(property = "docsync.space")
    private @Nullable String space;

    /** Stop, and send nothing, where there is any warning or any page with a mistake in its file; the manifest decides otherwise. */
    @Parameter(property = "docsync.strict", defaultValue = "false")
    private boolean strict;

    /** Fail where there are warnings, after all else is done. */
    @Parameter(property = "docsync.failOnWarnings", defaultValue = "false")
    private boolean failOnWarnings;

    /** Add the report as Markdown to this file. */
    @Parameter(property = "docsync.summary")
    private @Nullable File summary;

    /** Fail where somebody edited a managed page in Confluence. */
    @Parameter(property = "docsync.failOnDrift", defaultValue = "false")
    private boolean failOnDrift;

    @Override
    final @Nullable String revision() {
        return ref;
    }

    @Override
    final @Nullable String space() {
        return space;
    }

    final SyncRequest request(SyncRequest.Environment environment, ApplyListener listener, Cancellation cancellation) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("docsync.concurrency " + concurrency + " is too small; use 1 or more");
        }
        if (shard != null && only != null) {
            throw new IllegalArgumentException("docsync.shard and docsync.only both choose pages; use one of them");
        }
        return SyncRequest.builder(manifest(), environment)
                .strict(strict)
                .ref(ref)
                .only(only)
                .shard(shard == null ? null : Shard.parse(shard))
                .drift(chosen(DriftPolicy.class, "docsync.drift", drift))
                .orphans(chosen(OrphanPolicy.class, "docsync.orphans", orphans))
                .concurrency(concurrency)
                .force(force)
                .acceptRepository(acceptRepository)
                .listener(listener)
                .requests(exchange -> getLog().debug(exchange.toString()))
                .cancellation(cancellation)
                .build();
    }

    /** Whether one of several shards is published. */
    final boolean isSharded() {
        return shard != null;
    }

    /** Adds a report to the file that was asked for. */
    final void summarise(String markdown) {
        if (summary != null) {
            WholeFile.append(summary.toPath(), mask().mask(markdown));
        }
    }

    /** Logs a plan and adds it to the summary. */
    final void report(PlanResult planned) {
        log(planned.diagnostics());
        if (planned.plan() != null) {
            log(PlanText.of(planned.plan(), Style.PLAIN));
        }
        summarise(planned.markdown());
    }

    /** Fails where the parameters say so; to be called when all else is done. */
    final void check(PlanResult planned) {
        Plan plan = planned.plan();
        if (plan == null) {
            return;
        }
        checkWarnings(failOnWarnings, planned.diagnostics());
        if (failOnDrift
                && plan.findings().stream()
                        .anyMatch(found -> found.kind() == Finding.Kind.EDITED_IN_CONFLUENCE
                                || found.kind() == Finding.Kind.CONFLICT)) {
            throw new IllegalStateException(
                    "pages were edited in Confluence, and docsync.failOnDrift is set; see above");
        }
    }

    /** @throws IllegalStateException if there are warnings in the input of another kind of run and they are to fail the build */
    final void check(List<Diagnostic> diagnostics) {
        checkWarnings(failOnWarnings, diagnostics);
    }

    static <E extends Enum<E>> @Nullable E chosen(Class<E> type, String property, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return EnumSpelling.parse(type, value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(property + " is '" + value + "'; it can be one of "
                        + String.join(", ", EnumSpelling.all(type))));
    }
}
