package io.github.docsync.cli;

import io.github.docsync.PlanResult;
import io.github.docsync.Shard;
import io.github.docsync.SyncRequest;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.model.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code plan} and {@code sync} share. */
final class SyncOptions {
    @Option(
            names = "--ref",
            paramLabel = "REV",
            description = "Publish what stands at this commit, tag or branch, the manifest included. "
                    + "Default: the working tree.")
    @Nullable
    String ref;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            description = "Look only at the files that match, relative to the manifest's folder. Nothing is removed.")
    @Nullable
    String only;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Publish one of N shards, such as 2/4, while other machines publish the others. "
                    + "The last one to end does what concerns several shards.")
    @Nullable
    private String shard;

    @Option(
            names = "--drift",
            paramLabel = "stop|overwrite|skip",
            description = "What to do with pages that were edited in Confluence, whatever the manifest says.")
    @Nullable
    DriftPolicy drift;

    @Option(
            names = "--orphans",
            paramLabel = "report|archive|trash",
            description = "What to do with pages whose file is gone, whatever the manifest says.")
    @Nullable
    OrphanPolicy orphans;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "The most writes in flight. Default: " + SyncRequest.DEFAULT_CONCURRENCY + ".")
    int concurrency = SyncRequest.DEFAULT_CONCURRENCY;

    @Option(names = "--force", description = "Publish although a newer commit was published before.")
    boolean force;

    @Option(
            names = "--strict",
            description =
                    "Exit with 2 and send nothing if there is any warning or any page with a mistake in its file.")
    boolean strict;

    @Option(
            names = "--accept-repository",
            description = "Publish although another repository published this manifest's id before:"
                    + " for one that moved or whose history was rewritten.")
    boolean acceptRepository;

    @Option(
            names = "--local",
            description = "Use a Confluence on this machine, with its data in .docsync, instead of a real one.")
    boolean local;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Add the plan as Markdown to this file, such as $GITHUB_STEP_SUMMARY.")
    private @Nullable Path summary;

    /** Adds the plan to the file that was asked for. */
    void summarise(PlanResult planned, Terminal terminal) throws IOException {
        if (summary != null) {
            WholeFile.append(terminal.resolve(summary), terminal.mask().mask(planned.markdown()));
        }
    }

    /** @throws UsageException if a value makes no sense */
    void check() {
        if (concurrency < 1) {
            throw new UsageException("--concurrency " + concurrency + " is too small; use 1 or more");
        }
        if (shard() != null && only != null) {
            throw new UsageException("--shard and --only both choose pages; use one of them");
        }
    }

    /** @throws UsageException if it is not one */
    @Nullable
    Shard shard() {
        try {
            return shard == null ? null : Shard.parse(shard);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--shard: " + e.getMessage());
        }
    }

    /** Whether anything was chosen that a saved plan has fixed already. */
    boolean choosesWhatToPublish() {
        return ref != null || only != null || shard != null || drift != null || orphans != null;
    }
}
