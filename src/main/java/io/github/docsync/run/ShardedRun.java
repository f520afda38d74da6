package io.github.docsync.run;

import io.github.docsync.apply.Result;
import io.github.docsync.desired.Shards;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.ShardPages;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.ShardKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Publishes one shard of a manifest. First the pages above all shards, where they are not there yet; then the shard's own;
 * and where that is the last one, the whole manifest once more, which has to do what concerns several shards only: links from one to
 * another, the order of siblings that are in several, and pages whose file is gone.
 *
 * @param <P> what comes of a phase
 */
public final class ShardedRun<P extends ShardedRun.Phase> {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** So often a run tries that is kept from its work by others than a shard of its own tree. */
    private static final int TRIES = 3;

    private final Publisher<P> publisher;
    private final Shards shards;
    private final ShardKey shard;
    private final List<P> phases = new ArrayList<>();

    /** What came of planning and applying. */
    public interface Phase {
        /** Null where a mistake prevented it. */
        @Nullable
        Plan plan();

        /** Null where nothing was tried. */
        @Nullable
        Result result();
    }

    /** Plans and applies. */
    public interface Publisher<P> {
        /** @param pages null for all */
        P publish(@Nullable ShardPages pages);

        /** The head of the index as it was planned with last; null before. */
        @Nullable
        IndexHead head();

        /** Returns after that time, or earlier when the thread is interrupted. */
        void pause(Duration time);

        /** Whether nothing more is to be begun. */
        boolean isCancelled();
    }

    /** @param shard which one, of the whole tree's digest */
    public ShardedRun(Publisher<P> publisher, Shards shards, ShardKey shard) {
        this.publisher = publisher;
        this.shards = shards;
        this.shard = shard;
    }

    /** @return what was carried out, one after the other; at least one phase */
    public List<P> run() {
        boolean goesOn = add(above()) && add(publisher.publish(pages(shard.number())));
        Result own = phases.get(phases.size() - 1).result();
        if (goesOn && own != null && own.lastShard() && !publisher.isCancelled()) {
            add(publisher.publish(null));
        }
        return List.copyOf(phases);
    }

    private ShardPages pages(int number) {
        return new ShardPages(new ShardKey(number, shard.of(), shard.digest()), shards.pages(number));
    }

    /** Another shard may be publishing these now; then this one waits, as its own pages hang under them. */
    private P above() {
        ShardPages above = pages(0);
        P done = publisher.publish(above);
        int inVain = 0;
        while (inVain < TRIES && isHeld(done) && !publisher.isCancelled()) {
            publisher.pause(PAUSE);
            done = publisher.publish(above);
            inVain = isTaken(above.key()) ? 0 : inVain + 1;
        }
        return done;
    }

    private boolean isTaken(ShardKey key) {
        IndexHead head = publisher.head();
        return head != null
                && head.shard(key).filter(record -> record.lease() != null).isPresent();
    }

    private static boolean isHeld(Phase done) {
        Result result = done.result();
        return result != null
                && result.findings().stream()
                        .anyMatch(finding -> finding.kind() == Finding.Kind.LEASE_HELD
                                || finding.kind() == Finding.Kind.BASE_CHANGED);
    }

    /** Takes the phase into the result; gives whether the next one may follow. */
    private boolean add(P phase) {
        phases.add(phase);
        Plan plan = phase.plan();
        Result result = phase.result();
        boolean refused = result != null
                && result.findings().stream()
                        .anyMatch(finding -> finding.kind().effect() == Finding.Effect.PROTECTS_RUN);
        return plan != null && !plan.isRefused() && !refused && !publisher.isCancelled();
    }

    /**
     * The plans of all phases as one; of what is in step only the shard's own pages.
     *
     * @param last what the joined plan was made against
     */
    public Plan joined(List<Plan> plans, Plan last) {
        Set<Action> actions = new LinkedHashSet<>();
        List<Placement> placements = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        for (Plan plan : plans) {
            plan.actions().stream()
                    .filter(action ->
                            !action.inStep() || shards.pages(shard.number()).contains(action.path()))
                    .forEach(actions::add);
            placements.addAll(plan.placements());
            findings.addAll(plan.findings());
        }
        return new Plan(last.base(), List.copyOf(actions), placements, List.copyOf(findings), last.diagnostics());
    }

    /** The results of all phases as one; null where there is none. */
    public static @Nullable Result joined(List<Result> results) {
        return results.isEmpty()
                ? null
                : new Result(
                        results.stream()
                                .flatMap(result -> result.outcomes().stream())
                                .toList(),
                        results.stream()
                                .flatMap(result -> result.findings().stream())
                                .distinct()
                                .toList(),
                        results.stream().anyMatch(Result::cancelled));
    }
}
