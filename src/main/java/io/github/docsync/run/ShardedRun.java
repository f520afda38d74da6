package io.github.docsync.run;

import io.github.docsync.apply.Result;
import io.github.docsync.desired.Shards;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Sleep;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.ShardPages;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.ShardKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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
public final class ShardedRun {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** So often a run tries that is kept from its work by others than a shard of its own tree. */
    private static final int TRIES = 3;

    private final Publishing publishing;
    private final Shards shards;
    private final ShardKey shard;
    private final List<Phase> phases = new ArrayList<>();

    /** @param shard which one, of the whole tree's digest */
    ShardedRun(Publishing publishing, Shards shards, ShardKey shard) {
        this.publishing = publishing;
        this.shards = shards;
        this.shard = shard;
    }

    /** @return what was carried out, one after the other; at least one phase */
    public List<Phase> run() {
        boolean goesOn = add(above()) && add(publishing.publish(pages(shard.number())));
        Result own = phases.get(phases.size() - 1).result();
        if (goesOn && own != null && own.lastShard() && !publishing.isCancelled()) {
            add(publishing.publish(null));
        }
        return List.copyOf(phases);
    }

    private ShardPages pages(int number) {
        return new ShardPages(new ShardKey(number, shard.of(), shard.digest()), shards.pages(number));
    }

    /** Another shard may be publishing these now; then this one waits, as its own pages hang under them. */
    private Phase above() {
        ShardPages above = pages(0);
        Phase done = publishing.publish(above);
        int inVain = 0;
        while (inVain < TRIES && isHeld(done) && !publishing.isCancelled()) {
            Sleep.of(PAUSE);
            done = publishing.publish(above);
            inVain = isTaken(above.key()) ? 0 : inVain + 1;
        }
        return done;
    }

    private boolean isTaken(ShardKey key) {
        IndexHead head = publishing.head();
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
    private boolean add(Phase phase) {
        phases.add(phase);
        Result result = phase.result();
        boolean refused = result != null
                && result.findings().stream()
                        .anyMatch(finding -> finding.kind().effect() == Finding.Effect.PROTECTS_RUN);
        return !phase.plan().isRefused() && !refused && !publishing.isCancelled();
    }

    /** What a plan of this shard looks at: its pages, and those above all shards, which it may have to publish. */
    public ShardPages scope() {
        Set<DocPath> pages = new HashSet<>(shards.above());
        pages.addAll(shards.pages(shard.number()));
        return new ShardPages(shard, pages);
    }

    /** All phases as one; of what is in step only the shard's own pages. */
    public Phase joined(List<Phase> all) {
        Phase last = all.get(all.size() - 1);
        Set<Action> actions = new LinkedHashSet<>();
        List<Placement> placements = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        for (Phase phase : all) {
            phase.plan().actions().stream()
                    .filter(action ->
                            !action.inStep() || shards.pages(shard.number()).contains(action.path()))
                    .forEach(actions::add);
            placements.addAll(phase.plan().placements());
            findings.addAll(phase.plan().findings());
        }
        Plan plan = new Plan(
                last.plan().base(),
                List.copyOf(actions),
                placements,
                List.copyOf(findings),
                last.plan().diagnostics());
        return new Phase(plan, last.planning(), joinedResult(all));
    }

    private static @Nullable Result joinedResult(List<Phase> all) {
        List<Result> results =
                all.stream().map(Phase::result).filter(Objects::nonNull).toList();
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
