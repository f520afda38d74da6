package io.github.docsync.pull;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.ActualTreeReader;
import io.github.docsync.actual.PageReader;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.EarlierTargets;
import io.github.docsync.desired.LoadedRepository;
import io.github.docsync.desired.RepositoryInput;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.OnlyGlob;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Identity;
import io.github.docsync.plan.LineageReader;
import io.github.docsync.plan.Observation;
import io.github.docsync.plan.PlanOptions;
import io.github.docsync.site.Site;
import io.github.docsync.source.Ancestry;
import io.github.docsync.source.GitObjects;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One pull, from what was loaded to what a branch holds. */
public final class PullRun implements AutoCloseable {
    private final RepositoryInput input;
    private final PlanOptions plan;
    private final PullOptions options;
    private final LoadedRepository repository;
    private final Site site;
    private final Map<String, Optional<LoadedRepository>> earlier = new HashMap<>();

    /**
     * @param input what {@code repository} was loaded from, at HEAD
     * @param plan what is asked of the comparison with what is published
     */
    public PullRun(
            RepositoryInput input, PlanOptions plan, PullOptions options, LoadedRepository repository, Site site) {
        this.input = input;
        this.plan = plan;
        this.options = options;
        this.repository = repository;
        this.site = site;
    }

    /** What is wrong with the name of the branch; empty for nothing. */
    public static Optional<Diagnostic> mistake(Path manifest, PullOptions options) {
        if (GitObjects.isBranchName(options.branch())) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                "branch-name",
                SourceLocation.of(manifest.toString()),
                "'" + options.branch() + "' cannot be the name of a branch",
                "name it as Git allows, such as " + PullOptions.DEFAULT_BRANCH));
    }

    /** Brings the edits to the branch, or says why not. */
    public PullResult run() throws SourceException {
        Manifest manifest = Objects.requireNonNull(repository.manifest());
        DesiredTree tree = Objects.requireNonNull(repository.tree());
        Snapshot snapshot = Objects.requireNonNull(repository.snapshot());
        String head = Objects.requireNonNull(snapshot.provenance().commit());
        ActualTree actual = new ActualTreeReader(
                        site, manifest, tree.sought(), () -> EarlierTargets.of(manifest, snapshot), null)
                .pages(null);
        String published = actual.index().head().commit();
        Optional<Finding> foreign = LineageReader.refusal(plan, snapshot, actual, manifest.id());
        if (foreign.isPresent()) {
            return refused(head, foreign.get());
        }
        Ancestry ancestry = published == null ? Ancestry.SAME : snapshot.ancestry(published);
        if (ancestry == Ancestry.NOT_ANCESTOR && !plan.force()) {
            return refused(head, stale(String.valueOf(published)));
        }
        Identity identity = Identity.match(
                tree.pages().values(),
                actual.remembered(),
                published == null ? Map.of() : snapshot.renamesSince(published),
                actual.index().replaced());
        try (GitObjects git = GitObjects.around(input.manifest())) {
            return Puller.pull(new PullInput(
                    manifest,
                    tree,
                    snapshot,
                    head,
                    actual,
                    identity,
                    OnlyGlob.of(plan.only(), manifest),
                    site,
                    new PageReader(site),
                    git,
                    this::at,
                    options,
                    SecretMask.ofEnvironment(input.environment())));
        }
    }

    private Optional<DesiredTree> at(String commit) {
        return earlier.computeIfAbsent(commit, key -> {
                    LoadedRepository loaded = LoadedRepository.read(input.at(key));
                    return loaded.tree() == null ? Optional.empty() : Optional.of(loaded);
                })
                .map(loaded -> Objects.requireNonNull(loaded.tree()));
    }

    private PullResult refused(String head, Finding finding) {
        return new PullResult(
                options.branch(), head, null, List.of(), List.of(), List.of(), List.of(), List.of(finding), "", false);
    }

    private static Finding stale(String published) {
        return Finding.ofRun(Finding.Kind.STALE_COMMIT, Observation.Detail.PUBLISHED_COMMIT_NOT_IN_HEAD, published);
    }

    @Override
    public void close() {
        earlier.values().forEach(loaded -> loaded.ifPresent(LoadedRepository::close));
    }
}
