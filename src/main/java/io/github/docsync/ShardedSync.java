package io.github.docsync;

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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Publishes one shard of a manifest. First the pages above all shards, where they are not there yet; then the shard's own;
 * and where that is the last one, the whole manifest once more, which has to do what concerns several shards only: links from one to
 * another, the order of siblings that are in several, and pages whose file is gone.
 */
final class ShardedSync {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** So often a run tries that is kept from its work by others than a shard of its own tree. */
    private static final int TRIES = 3;

    private final Publisher publisher;
    private final Shards shards;
    private final Shard shard;
    private final String digest;
    private final List<SyncResult> phases = new ArrayList<>();

    /** Plans and applies. */
    interface Publisher {
        /** @param pages null for all */
        SyncResult publish(@Nullable ShardPages pages);

        /** The head of the index as it was planned with last; null before. */
        @Nullable
        IndexHead head();

        void pause(Duration time);

        boolean isCancelled();
    }

    /** @param digest the digest of the whole tree */
    ShardedSync(Publisher publisher, Shards shards, Shard shard, String digest) {
        this.publisher = publisher;
        this.shards = shards;
        this.shard = shard;
        this.digest = digest;
    }

    SyncResult run() {
        boolean goesOn = add(above()) && add(publisher.publish(pages(shard.number())));
        Result own = phases.get(phases.size() - 1).result();
        if (goesOn && own != null && own.lastShard() && !publisher.isCancelled()) {
            add(publisher.publish(null));
        }
        return joined();
    }

    private ShardPages pages(int number) {
        return new ShardPages(new ShardKey(number, shard.of(), digest), shards.pages(number));
    }

    /** Another shard may be publishing these now; then this one waits, as its own pages hang under them. */
    private SyncResult above() {
        ShardPages above = pages(0);
        SyncResult done = publisher.publish(above);
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

    private static boolean isHeld(SyncResult done) {
        Result result = done.result();
        return result != null
                && result.findings().stream()
                        .anyMatch(finding -> finding.kind() == Finding.Kind.LEASE_HELD
                                || finding.kind() == Finding.Kind.BASE_CHANGED);
    }

    /** Takes the phase into the result; gives whether the next one may follow. */
    private boolean add(SyncResult phase) {
        phases.add(phase);
        Plan plan = phase.planned().plan();
        Result result = phase.result();
        boolean refused = result != null
                && result.findings().stream()
                        .anyMatch(finding -> finding.kind().effect() == Finding.Effect.PROTECTS_RUN);
        return plan != null && !plan.isRefused() && !refused && !publisher.isCancelled();
    }

    private SyncResult joined() {
        SyncResult last = phases.get(phases.size() - 1);
        Plan base = last.planned().plan();
        if (base == null) {
            return last;
        }
        List<Plan> plans = new ArrayList<>();
        phases.forEach(phase -> plans.addAll(phase.phases()));
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
        Plan all = new Plan(base.base(), List.copyOf(actions), placements, List.copyOf(findings), base.diagnostics());
        PlanResult planned =
                new PlanResult(last.planned().diagnostics(), all, last.planned().cost());
        return new SyncResult(planned, joinedResult(), last.cost(), plans);
    }

    private @Nullable Result joinedResult() {
        List<Result> results =
                phases.stream().map(SyncResult::result).filter(Objects::nonNull).toList();
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
