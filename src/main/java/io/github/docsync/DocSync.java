package io.github.docsync;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettings;
import io.github.docsync.confluence.Usage;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.desired.ConvertedFiles;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.FileConversion;
import io.github.docsync.desired.LoadedRepository;
import io.github.docsync.importer.EarlierImport;
import io.github.docsync.importer.ImportResult;
import io.github.docsync.importer.SpaceImporter;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.plan.Plan;
import io.github.docsync.pull.PullOptions;
import io.github.docsync.pull.PullRun;
import io.github.docsync.run.Cost;
import io.github.docsync.run.Phase;
import io.github.docsync.run.Publishing;
import io.github.docsync.run.ShardedRun;
import io.github.docsync.site.ConfluenceSite;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facade that every front door calls. Mistakes in the input come back as diagnostics; failures to reach Confluence are
 * thrown as {@code ConfluenceException}, which says what to do.
 */
public final class DocSync {
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
            Publishing publishing = session.publishing();
            if (publishing == null) {
                return session.stopped();
            }
            Shard shard = request.shard();
            Plan plan = publishing.foresee(
                    shard == null
                            ? null
                            : publishing.shard(shard.number(), shard.of()).scope());
            return new PlanResult(session.diagnostics(), plan, session.cost(), publishing.bodies());
        } catch (SiteFailure e) {
            throw ConfluenceSite.cause(e);
        }
    }

    /** Plans, then applies. */
    public static SyncResult sync(SyncRequest request) {
        try (Session session = Session.open(request)) {
            Publishing publishing = session.publishing();
            if (publishing == null) {
                return new SyncResult(session.stopped(), null, session.cost());
            }
            Shard shard = request.shard();
            return shard == null ? whole(session, publishing) : sharded(session, publishing, shard);
        } catch (SiteFailure e) {
            throw ConfluenceSite.cause(e);
        }
    }

    private static SyncResult whole(Session session, Publishing publishing) {
        Phase phase = publishing.publish(null);
        PlanResult planned = new PlanResult(session.diagnostics(), phase.plan(), phase.planning(), publishing.bodies());
        return new SyncResult(planned, phase.result(), session.cost());
    }

    private static SyncResult sharded(Session session, Publishing publishing, Shard shard) {
        ShardedRun run = publishing.shard(shard.number(), shard.of());
        List<Phase> phases = run.run();
        Phase joined = run.joined(phases);
        return new SyncResult(
                new PlanResult(session.diagnostics(), joined.plan(), joined.planning()),
                joined.result(),
                session.cost(),
                phases.stream().map(Phase::plan).toList());
    }

    /** Applies exactly a plan that was made earlier, or refuses when its base has changed. */
    public static SyncResult apply(SyncRequest request, Plan plan) {
        try (Session session = Session.open(request)) {
            Publishing publishing = session.publishing();
            if (publishing == null) {
                return new SyncResult(session.stopped(), null, session.cost());
            }
            Phase phase = publishing.publishSaved(plan);
            List<Diagnostic> diagnostics = phase.plan().equals(plan) ? plan.diagnostics() : session.diagnostics();
            return new SyncResult(
                    new PlanResult(diagnostics, phase.plan(), phase.planning()), phase.result(), session.cost());
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
            return pulled(session, atHead, request.options());
        } catch (SiteFailure e) {
            throw ConfluenceSite.cause(e);
        }
    }

    private static Pulled pulled(Session session, SyncRequest atHead, PullOptions options) {
        Site site = session.site();
        if (site == null) {
            return new Pulled(session.diagnostics(), null, session.cost());
        }
        try (PullRun run =
                new PullRun(atHead.repositoryInput(), atHead.planOptions(), options, session.repository(), site)) {
            return new Pulled(session.diagnostics(), run.run(), session.cost());
        } catch (SourceException e) {
            return new Pulled(
                    List.of(Diagnostic.error(
                            "source", SourceLocation.of(atHead.manifest().toString()), e.problem(), e.remedy())),
                    null,
                    session.cost());
        }
    }

    /**
     * What one call holds open.
     *
     * @param client null where a mistake in the input stops the run before anything is sent
     */
    private record Session(
            SyncRequest request,
            LoadedRepository repository,
            @Nullable ConfluenceClient client,
            Clock clock,
            Instant began)
            implements AutoCloseable {
        static Session open(SyncRequest request) {
            Clock clock = Clock.systemUTC();
            Instant began = clock.instant();
            LoadedRepository repository = LoadedRepository.read(request.repositoryInput());
            Manifest manifest = repository.manifest();
            if (repository.stopsRun() || manifest == null) {
                return new Session(request, repository, null, clock, began);
            }
            try {
                ConnectionSettings settings =
                        ConnectionSettings.fromEnvironment(request.environment()::get, manifest.url());
                return new Session(
                        request, repository, ConfluenceClient.connect(settings, request.requests()), clock, began);
            } catch (RuntimeException e) {
                repository.close();
                throw e;
            }
        }

        List<Diagnostic> diagnostics() {
            return repository.diagnostics();
        }

        /** Null where the input stops the run. */
        @Nullable
        Site site() {
            return client == null ? null : ConfluenceSite.of(client);
        }

        /** Null where the input stops the run. */
        @Nullable
        Publishing publishing() {
            Site site = site();
            return site == null
                    ? null
                    : new Publishing(
                            repository,
                            site,
                            new Publishing.Settings(
                                    request.planOptions(),
                                    request.concurrency(),
                                    clock,
                                    this::cost,
                                    request.listener(),
                                    request.cancellation()));
        }

        /** The end of planning where the input stops the run. */
        PlanResult stopped() {
            return new PlanResult(diagnostics(), null, cost());
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
