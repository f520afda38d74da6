package io.github.docsync.maven;

import io.github.docsync.SyncRequest;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.model.EnumSpelling;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that talk to Confluence; they mean what the command's options of the same name mean. */
abstract class PublishingMojo extends ConnectedMojo {
    /** Publish what stands at this commit, tag or branch, the manifest included; without it, the working tree. */
    @Parameter(property = "docsync.ref")
    private @Nullable String ref;

    /** Look only at the files that match this glob, relative to the manifest's folder. */
    @Parameter(property = "docsync.only")
    private @Nullable String only;

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

    final SyncRequest request(ApplyListener listener, Cancellation cancellation) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("docsync.concurrency " + concurrency + " is too small; use 1 or more");
        }
        return basicRequest(environment())
                .ref(ref)
                .only(only)
                .drift(policy(DriftPolicy.class, "docsync.drift", drift))
                .orphans(policy(OrphanPolicy.class, "docsync.orphans", orphans))
                .concurrency(concurrency)
                .force(force)
                .acceptRepository(acceptRepository)
                .listener(listener)
                .requests(exchange -> getLog().debug(exchange.toString()))
                .cancellation(cancellation)
                .build();
    }

    private static <E extends Enum<E>> @Nullable E policy(Class<E> type, String property, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return EnumSpelling.parse(type, value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(property + " is '" + value + "'; it can be one of "
                        + String.join(", ", EnumSpelling.all(type))));
    }
}
