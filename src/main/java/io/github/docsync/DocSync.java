package io.github.docsync;

import io.github.docsync.apply.Applier;
import io.github.docsync.apply.ApplyInput;
import io.github.docsync.apply.Result;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettings;
import io.github.docsync.confluence.Usage;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.source.Snapshot;
import io.github.docsync.state.NewerFormatException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    public static Validation validate(SyncRequest request) {
        try (Inputs inputs = Inputs.read(request)) {
            DesiredTree tree = inputs.tree();
            return new Validation(tree == null ? 0 : tree.pages().size(), inputs.diagnostics());
        }
    }

    /** Reads both sides and says what a run would do; writes nothing. */
    public static Planned plan(SyncRequest request) {
        try (Session session = Session.open(request)) {
            return session.planned();
        }
    }

    /** Plans, then applies. */
    public static Synced sync(SyncRequest request) {
        try (Session session = Session.open(request)) {
            for (int attempt = 1; ; attempt++) {
                Planned planned = session.planned();
                Plan plan = planned.plan();
                if (plan == null
                        || plan.isRefused()
                        || !(plan.hasChanges() || session.planning().indexIsBehind())) {
                    return new Synced(planned, null, session.cost());
                }
                Result result = session.apply(plan, session.planning());
                if (attempt == ATTEMPTS || !wasOvertaken(result)) {
                    return new Synced(planned, result, session.cost());
                }
            }
        }
    }

    private static boolean wasOvertaken(Result result) {
        return result.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.BASE_CHANGED);
    }

    /** Applies exactly a plan that was made earlier, or refuses when its base has changed. */
    public static Synced apply(SyncRequest request, Plan plan) {
        try (Session session = Session.open(request)) {
            Planned now = session.planned();
            if (now.plan() == null || !session.hasPlanning()) {
                return new Synced(now, null, session.cost());
            }
            List<Finding> changes = new ArrayList<>(SavedPlan.changedBase(plan, session.planning()));
            changes.addAll(SavedPlan.changedFiles(plan, session.snapshot()));
            if (!changes.isEmpty()) {
                Plan refused = new Plan(plan.base(), plan.actions(), plan.placements(), changes, plan.diagnostics());
                return new Synced(new Planned(now.diagnostics(), refused, now.cost()), null, session.cost());
            }
            Planned planned = new Planned(plan.diagnostics(), plan, now.cost());
            if (plan.isRefused() || !plan.hasChanges()) {
                return new Synced(planned, null, session.cost());
            }
            return new Synced(planned, session.apply(plan, session.planning()), session.cost());
        }
    }

    /** The resources of one run. */
    private static final class Session implements AutoCloseable {
        private final SyncRequest request;
        private final Inputs inputs;
        private final @Nullable ConfluenceClient client;
        private final Clock clock = Clock.systemUTC();
        private final Instant began = clock.instant();
        private @Nullable Planning planning;

        private Session(SyncRequest request, Inputs inputs, @Nullable ConfluenceClient client) {
            this.request = request;
            this.inputs = inputs;
            this.client = client;
        }

        static Session open(SyncRequest request) {
            Inputs inputs = Inputs.read(request);
            Manifest manifest = inputs.manifest();
            if (inputs.hasErrors() || manifest == null) {
                return new Session(request, inputs, null);
            }
            try {
                ConnectionSettings settings =
                        ConnectionSettings.fromEnvironment(request.environment()::get, manifest.url());
                return new Session(request, inputs, ConfluenceClient.connect(settings, request.requests()));
            } catch (RuntimeException e) {
                inputs.close();
                throw e;
            }
        }

        Planned planned() {
            Manifest manifest = inputs.manifest();
            if (client == null || manifest == null) {
                return new Planned(inputs.diagnostics(), null, cost());
            }
            try {
                planning = Planning.run(request, inputs, client, clock);
                return new Planned(inputs.diagnostics(), planning.plan(), cost());
            } catch (NewerFormatException e) {
                Plan refusal = Planning.refusal(manifest, client.siteUrl(), Planning.newerFormat(e));
                return new Planned(inputs.diagnostics(), refusal, cost());
            }
        }

        boolean hasPlanning() {
            return planning != null;
        }

        Snapshot snapshot() {
            return Objects.requireNonNull(inputs.snapshot());
        }

        Planning planning() {
            return Objects.requireNonNull(planning);
        }

        Result apply(Plan plan, Planning base) {
            Snapshot snapshot = snapshot();
            ConfluenceClient confluence = Objects.requireNonNull(client);
            return Applier.apply(new ApplyInput(
                    confluence,
                    plan,
                    base.actual(),
                    base.readAt(),
                    snapshot::read,
                    request.concurrency(),
                    clock,
                    confluence::serverTime,
                    request.listener(),
                    request.cancellation()));
        }

        Cost cost() {
            Duration elapsed = Duration.between(began, clock.instant());
            if (client == null) {
                return new Cost(0, 0, 0, 0, elapsed);
            }
            Usage usage = client.usage();
            return new Cost(usage.requests(), usage.writes(), usage.points(), usage.retries(), elapsed);
        }

        @Override
        public void close() {
            inputs.close();
            if (client != null) {
                client.close();
            }
        }
    }
}
