package io.github.docsync.run;

import io.github.docsync.apply.Applier;
import io.github.docsync.apply.ApplyInput;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.apply.Result;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.LoadedRepository;
import io.github.docsync.desired.Shards;
import io.github.docsync.desired.TreeDigest;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.ProductVersion;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.PlanOptions;
import io.github.docsync.plan.SavedPlanCheck;
import io.github.docsync.plan.ShardPages;
import io.github.docsync.site.Site;
import io.github.docsync.source.Snapshot;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.NewerFormatException;
import io.github.docsync.state.ShardKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plans and publishes what a repository holds whose input stops no run. Not thread-safe. */
public final class Publishing {
    /** How often a run plans anew when another one was faster. */
    private static final int ATTEMPTS = 3;

    private final LoadedRepository repository;
    private final Manifest manifest;
    private final Snapshot snapshot;
    private final Site site;
    private final Settings settings;
    private @Nullable PlanBuilder latest;

    /**
     * How to publish.
     *
     * @param options what is asked of each plan
     * @param concurrency writes in flight at most
     * @param clock this machine's clock
     * @param cost what the run has cost so far
     * @param listener watches the run
     * @param cancellation lets another thread stop the run in good order
     */
    public record Settings(
            PlanOptions options,
            int concurrency,
            Clock clock,
            Supplier<Cost> cost,
            ApplyListener listener,
            Cancellation cancellation) {}

    /** @param repository one that does not {@linkplain LoadedRepository#stopsRun() stop the run} */
    public Publishing(LoadedRepository repository, Site site, Settings settings) {
        this.repository = repository;
        this.manifest = Objects.requireNonNull(repository.manifest());
        this.snapshot = Objects.requireNonNull(repository.snapshot());
        this.site = site;
        this.settings = settings;
    }

    private DesiredTree tree() {
        return Objects.requireNonNull(repository.tree());
    }

    /** Publishes one of several shards. */
    public ShardedRun shard(int number, int of) {
        String digest = TreeDigest.of(manifest, snapshot, ProductVersion.current());
        return new ShardedRun(this, Shards.of(tree(), of), new ShardKey(number, of, digest));
    }

    /**
     * What would be done, with what would come to light only while applying, and the rights that are missing.
     *
     * @param pages null for all
     */
    public Plan foresee(@Nullable ShardPages pages) {
        Plan plan = plan(pages, true);
        return latest == null || !plan.hasChanges()
                ? plan
                : RightsCheck.checked(plan, latest.actual(), manifest.space(), site);
    }

    /**
     * Plans and applies; once more where another run was faster.
     *
     * @param pages null for all
     */
    public Phase publish(@Nullable ShardPages pages) {
        for (int attempt = 1; ; attempt++) {
            Plan plan = plan(pages, false);
            Cost planning = settings.cost().get();
            if (latest == null || plan.isRefused() || !isToBeCarriedOut(plan, latest, pages)) {
                return new Phase(plan, planning, null);
            }
            Result result = apply(plan, latest, pages);
            if (attempt == ATTEMPTS || !wasOvertaken(result)) {
                return new Phase(plan, planning, result);
            }
        }
    }

    /** Applies exactly a plan that was made earlier, or refuses when its base has changed. */
    public Phase publishSaved(Plan saved) {
        Plan now = plan(null, false);
        Cost planning = settings.cost().get();
        if (latest == null) {
            return new Phase(now, planning, null);
        }
        List<Finding> changes = new ArrayList<>(SavedPlanCheck.changedBase(saved, now, latest.actual()));
        changes.addAll(SavedPlanCheck.changedFiles(saved, tree().files()));
        if (!changes.isEmpty()) {
            Plan refused = new Plan(saved.base(), saved.actions(), saved.placements(), changes, saved.diagnostics());
            return new Phase(refused, planning, null);
        }
        boolean isToBeCarriedOut = !saved.isRefused() && saved.hasChanges();
        return new Phase(saved, planning, isToBeCarriedOut ? apply(saved, latest, null) : null);
    }

    /** What Confluence held of the pages whose bodies were read for the latest plan, by page id. */
    public Map<String, String> bodies() {
        Map<String, String> texts = new HashMap<>();
        if (latest != null) {
            latest.actual().bodies().found().forEach((page, body) -> texts.put(page, body.text()));
        }
        return texts;
    }

    /** The head of the index as it was planned with last; null where none was read. */
    @Nullable
    IndexHead head() {
        return latest == null ? null : latest.actual().index().head();
    }

    /** Whether nothing more is to be begun. */
    boolean isCancelled() {
        return settings.cancellation().isCancelled();
    }

    private Plan plan(@Nullable ShardPages pages, boolean foreseeing) {
        latest = null;
        try {
            latest = PlanBuilder.run(settings.options().of(pages), repository, site, settings.clock(), foreseeing);
            return latest.plan();
        } catch (NewerFormatException e) {
            return PlanBuilder.refusal(manifest, site.url(), PlanBuilder.newerFormat(e));
        }
    }

    /**
     * Whether there is anything to write, in the index at least: of a shard, that it has nothing to do. Pages above all shards have to
     * be there, and no more; the run that ends all shards brings them up to date.
     */
    private static boolean isToBeCarriedOut(Plan plan, PlanBuilder made, @Nullable ShardPages pages) {
        Index index = made.actual().index();
        if (pages != null && pages.key().number() == 0) {
            return index.isAbsent() || !plan.byKind().creates().isEmpty();
        }
        boolean unsaid =
                pages != null && !pages.key().digest().equals(index.head().digest());
        return unsaid || plan.hasChanges() || made.indexIsBehind();
    }

    private static boolean wasOvertaken(Result result) {
        return result.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.BASE_CHANGED);
    }

    private Result apply(Plan plan, PlanBuilder made, @Nullable ShardPages pages) {
        settings.listener().applying();
        return Applier.apply(new ApplyInput(
                site,
                plan,
                made.actual(),
                made.readAt(),
                snapshot::content,
                settings.concurrency(),
                settings.clock(),
                site::now,
                settings.listener(),
                settings.cancellation(),
                pages == null ? null : pages.key()));
    }
}
