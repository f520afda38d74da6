package io.github.docsync;

import io.github.docsync.apply.Applier;
import io.github.docsync.apply.ApplyInput;
import io.github.docsync.apply.Result;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettings;
import io.github.docsync.confluence.Usage;
import io.github.docsync.confluence.transport.Pauses;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.desired.ConvertedFiles;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.FileConversion;
import io.github.docsync.desired.LoadedRepository;
import io.github.docsync.desired.Shards;
import io.github.docsync.desired.TreeDigest;
import io.github.docsync.importer.EarlierImport;
import io.github.docsync.importer.ImportResult;
import io.github.docsync.importer.SpaceImporter;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.ProductVersion;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.SavedPlanCheck;
import io.github.docsync.plan.ShardPages;
import io.github.docsync.pull.PullOptions;
import io.github.docsync.pull.PullRun;
import io.github.docsync.report.Cost;
import io.github.docsync.run.PlanBuilder;
import io.github.docsync.run.RightsCheck;
import io.github.docsync.run.ShardedRun;
import io.github.docsync.site.ConfluenceSite;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceException;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.NewerFormatException;
import io.github.docsync.state.ShardKey;
import io.github.docsync.storage.canonical.StoredBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facade that every front door calls. Mistakes in the input come back as diagnostics; failures to reach Confluence are
 * thrown as {@code ConfluenceException}, which says what to do.
 */
public final class DocSync {
    /** How often a run plans anew when another one was faster. */
    private static final int ATTEMPTS = 3;

    private DocSync() {}

    /** Looks at manifest and files, offline. */
    public static ValidationResult validate(SyncRequest request) {
        try (LoadedRepository repository = LoadedRepository.read(request.repositoryInput())) {
            DesiredTree tree = repository.tree();
            return new ValidationResult(
                    tree == null ? 0 : tree.pages().size(),
                    tree == null ? List.of() : tree.dialects(),
                    repository.diagnostics(),
                    repository.isStrict());
        }
    }

    /**
     * Converts files of the manifest with the links, dialects and titles that they are published with; offline.
     *
     * @throws IOException if a file cannot be found
     */
    public static ConvertedFiles convert(SyncRequest request, List<Path> files, PageOptions options)
            throws IOException {
        return FileConversion.run(request.repositoryInput(), files, options);
    }

    /**
     * Imports a space or a tree of pages as Markdown, attachments and a manifest; writes nothing to Confluence, and no file over one that
     * differs.
     *
     * @throws io.github.docsync.importer.ImportException if there is no such space or page
     */
    public static SpaceImport importSpace(ImportRequest request) {
        Clock clock = Clock.systemUTC();
        Instant began = clock.instant();
        ConnectionSettings settings = ConnectionSettings.fromEnvironment(
                request.environment()::get,
                EarlierImport.site(request.options().manifest(), request.environment()::get));
        try (ConfluenceClient client = ConfluenceClient.connect(settings, request.requests())) {
            ImportResult result = SpaceImporter.run(ConfluenceSite.of(client), request.options());
            return new SpaceImport(result, cost(client, Duration.between(began, clock.instant())));
        } catch (SiteFailure e) {
            throw ConfluenceSite.cause(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cost cost(ConfluenceClient client, Duration elapsed) {
        Usage usage = client.usage();
        return new Cost(usage.requests(), usage.writes(), usage.points(), usage.retries(), elapsed);
    }

    /** Reads both sides and says what a run would do; writes nothing. */
    public static PlanResult plan(SyncRequest request) {
        try (Session session = Session.open(request)) {
            return session.withRights(session.planned(true, session.looksAt(request.shard())));
        } catch (SiteFailure e) {
            throw ConfluenceSite.cause(e);
        }
    }

    /** Plans, then applies. */
    public static SyncResult sync(SyncRequest request) {
        try (Session session = Session.open(request)) {
            Shard shard = request.shard();
            return shard == null || !session.isFit() ? session.published(null) : session.sharded(shard);
        } catch (SiteFailure e) {
            throw ConfluenceSite.cause(e);
        }
    }

    private static boolean wasOvertaken(Result result) {
        return result.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.BASE_CHANGED);
    }

    /** Applies exactly a plan that was made earlier, or refuses when its base has changed. */
    public static SyncResult apply(SyncRequest request, Plan plan) {
        try (Session session = Session.open(request)) {
            PlanResult now = session.planned(false, null);
            if (now.plan() == null || !session.hasPlanning()) {
                return new SyncResult(now, null, session.cost());
            }
            List<Finding> changes = new ArrayList<>(SavedPlanCheck.changedBase(
                    plan, session.planBuilder().plan(), session.planBuilder().actual()));
            changes.addAll(SavedPlanCheck.changedFiles(plan, session.snapshot()));
            if (!changes.isEmpty()) {
                Plan refused = new Plan(plan.base(), plan.actions(), plan.placements(), changes, plan.diagnostics());
                return new SyncResult(new PlanResult(now.diagnostics(), refused, now.cost()), null, session.cost());
            }
            PlanResult planned = new PlanResult(plan.diagnostics(), plan, now.cost());
            if (plan.isRefused() || !plan.hasChanges()) {
                return new SyncResult(planned, null, session.cost());
            }
            return new SyncResult(planned, session.apply(plan, session.planBuilder(), null), session.cost());
        } catch (SiteFailure e) {
            throw ConfluenceSite.cause(e);
        }
    }

    /**
     * Brings what people did in Confluence to a branch, for review. Writes nothing to Confluence, and in Git nothing but objects and
     * that branch. Reads HEAD.
     */
    public static Pulled pull(PullRequest request) {
        SyncRequest atHead = request.basis().toBuilder().ref("HEAD").build();
        Optional<Diagnostic> mistake = PullRun.mistake(atHead.manifest(), request.options());
        if (mistake.isPresent()) {
            return new Pulled(List.of(mistake.get()), null, new Cost(0, 0, 0, 0, Duration.ZERO));
        }
        try (Session session = Session.open(atHead)) {
            return session.pulled(request.options());
        } catch (SiteFailure e) {
            throw ConfluenceSite.cause(e);
        }
    }

    /** A phase of publishing a shard. */
    private record PublishedPhase(SyncResult synced) implements ShardedRun.Phase {
        @Override
        public @Nullable Plan plan() {
            return synced.planned().plan();
        }

        @Override
        public @Nullable Result result() {
            return synced.result();
        }
    }

    /** The resources of one run. */
    private static final class Session implements AutoCloseable, ShardedRun.Publisher<PublishedPhase> {
        private final SyncRequest request;
        private final LoadedRepository repository;
        private final @Nullable ConfluenceClient client;
        private final Clock clock = Clock.systemUTC();
        private final Instant began = clock.instant();
        private @Nullable PlanBuilder planBuilder;

        private Session(SyncRequest request, LoadedRepository repository, @Nullable ConfluenceClient client) {
            this.request = request;
            this.repository = repository;
            this.client = client;
        }

        static Session open(SyncRequest request) {
            LoadedRepository repository = LoadedRepository.read(request.repositoryInput());
            Manifest manifest = repository.manifest();
            if (repository.stopsRun() || manifest == null) {
                return new Session(request, repository, null);
            }
            try {
                ConnectionSettings settings =
                        ConnectionSettings.fromEnvironment(request.environment()::get, manifest.url());
                return new Session(request, repository, ConfluenceClient.connect(settings, request.requests()));
            } catch (RuntimeException e) {
                repository.close();
                throw e;
            }
        }

        /** Whether there is something to publish. */
        boolean isFit() {
            return client != null;
        }

        @Override
        public PublishedPhase publish(@Nullable ShardPages pages) {
            return new PublishedPhase(published(pages));
        }

        /** @param pages null for all */
        SyncResult published(@Nullable ShardPages pages) {
            for (int attempt = 1; ; attempt++) {
                PlanResult planned = planned(false, pages);
                Plan plan = planned.plan();
                if (plan == null || plan.isRefused() || !isToBeCarriedOut(plan, pages)) {
                    return new SyncResult(planned, null, cost());
                }
                Result result = apply(plan, planBuilder(), pages);
                if (attempt == ATTEMPTS || !wasOvertaken(result)) {
                    return new SyncResult(planned, result, cost());
                }
            }
        }

        /**
         * Whether there is anything to write, in the index at least: of a shard, that it has nothing to do. Pages above all shards have to
         * be there, and no more; the run that ends all shards brings them up to date.
         */
        private boolean isToBeCarriedOut(Plan plan, @Nullable ShardPages pages) {
            Index index = planBuilder().actual().index();
            if (pages != null && pages.key().number() == 0) {
                return index.isAbsent() || !plan.byKind().creates().isEmpty();
            }
            boolean unsaid =
                    pages != null && !pages.key().digest().equals(index.head().digest());
            return unsaid || plan.hasChanges() || planBuilder().indexIsBehind();
        }

        private Shards shards(Shard shard) {
            return Shards.of(Objects.requireNonNull(repository.tree()), shard.of());
        }

        private String digest() {
            return TreeDigest.of(Objects.requireNonNull(repository.manifest()), snapshot(), ProductVersion.current());
        }

        /** Publishes one shard. */
        SyncResult sharded(Shard shard) {
            ShardedRun<PublishedPhase> run =
                    new ShardedRun<>(this, shards(shard), new ShardKey(shard.number(), shard.of(), digest()));
            List<SyncResult> phases =
                    run.run().stream().map(PublishedPhase::synced).toList();
            return SyncResult.joined(run, phases);
        }

        /** What a plan of a shard looks at: its pages, and those above all shards, which it may have to publish. */
        @Nullable
        ShardPages looksAt(@Nullable Shard shard) {
            if (shard == null || !isFit()) {
                return null;
            }
            Shards shards = shards(shard);
            Set<DocPath> pages = new HashSet<>(shards.above());
            pages.addAll(shards.pages(shard.number()));
            return new ShardPages(new ShardKey(shard.number(), shard.of(), digest()), pages);
        }

        @Override
        public @Nullable IndexHead head() {
            return planBuilder == null ? null : planBuilder.actual().index().head();
        }

        @Override
        public void pause(Duration time) {
            Pauses.real().pause(time);
        }

        @Override
        public boolean isCancelled() {
            return request.cancellation().isCancelled();
        }

        PlanResult planned(boolean foreseeing, @Nullable ShardPages pages) {
            Manifest manifest = repository.manifest();
            if (client == null || manifest == null) {
                return new PlanResult(repository.diagnostics(), null, cost());
            }
            try {
                planBuilder = PlanBuilder.run(
                        request.planOptions().of(pages), repository, ConfluenceSite.of(client), clock, foreseeing);
                return new PlanResult(
                        repository.diagnostics(),
                        planBuilder.plan(),
                        cost(),
                        texts(planBuilder.actual().bodies().found()));
            } catch (NewerFormatException e) {
                Plan refusal = PlanBuilder.refusal(manifest, client.siteUrl(), PlanBuilder.newerFormat(e));
                return new PlanResult(repository.diagnostics(), refusal, cost());
            }
        }

        private static Map<String, String> texts(Map<String, StoredBody> bodies) {
            Map<String, String> texts = new HashMap<>();
            bodies.forEach((page, body) -> texts.put(page, body.text()));
            return texts;
        }

        /** The same with the rights that are missing. */
        PlanResult withRights(PlanResult planned) {
            Plan plan = planned.plan();
            Manifest manifest = repository.manifest();
            if (plan == null || client == null || manifest == null || planBuilder == null || !plan.hasChanges()) {
                return planned;
            }
            Plan checked = RightsCheck.checked(plan, planBuilder.actual(), manifest.space(), ConfluenceSite.of(client));
            return new PlanResult(planned.diagnostics(), checked, cost(), planned.bodies());
        }

        Pulled pulled(PullOptions options) {
            Manifest manifest = repository.manifest();
            if (client == null || manifest == null) {
                return new Pulled(repository.diagnostics(), null, cost());
            }
            try (PullRun run = new PullRun(
                    request.repositoryInput(), request.planOptions(), options, repository, ConfluenceSite.of(client))) {
                return new Pulled(repository.diagnostics(), run.run(), cost());
            } catch (SourceException e) {
                return new Pulled(
                        List.of(Diagnostic.error(
                                "source", SourceLocation.of(request.manifest().toString()), e.problem(), e.remedy())),
                        null,
                        cost());
            }
        }

        boolean hasPlanning() {
            return planBuilder != null;
        }

        Snapshot snapshot() {
            return Objects.requireNonNull(repository.snapshot());
        }

        PlanBuilder planBuilder() {
            return Objects.requireNonNull(planBuilder);
        }

        Result apply(Plan plan, PlanBuilder base, @Nullable ShardPages pages) {
            Snapshot snapshot = snapshot();
            ConfluenceClient confluence = Objects.requireNonNull(client);
            request.listener().applying();
            return Applier.apply(new ApplyInput(
                    ConfluenceSite.of(confluence),
                    plan,
                    base.actual(),
                    base.readAt(),
                    snapshot::content,
                    request.concurrency(),
                    clock,
                    confluence::serverTime,
                    request.listener(),
                    request.cancellation(),
                    pages == null ? null : pages.key()));
        }

        Cost cost() {
            Duration elapsed = Duration.between(began, clock.instant());
            return client == null ? new Cost(0, 0, 0, 0, elapsed) : DocSync.cost(client, elapsed);
        }

        @Override
        public void close() {
            repository.close();
            if (client != null) {
                client.close();
            }
        }
    }
}
