package io.github.docsync.story.fault;

import static io.github.docsync.local.Faults.writes;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import io.github.docsync.SyncResult;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.local.LocalSite;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.LeaveOrphan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A history of changes by authors and people with runs between them, some of them disturbed or killed. Each step has its own random
 * numbers, so that a history without some of its steps is a history too. In the end everything is quiet: the space then equals a first
 * sync of the same commit into an empty space, plus what people did.
 */
final class RandomHistory {
    private final List<String> told = new ArrayList<>();
    private final List<Long> steps;
    private final Path folder;

    RandomHistory(List<Long> steps, Path folder) {
        this.steps = steps;
        this.folder = folder;
    }

    /** What happened, step by step. */
    List<String> told() {
        return told;
    }

    /** Plays it; throws an {@link AssertionError} where the end is not as it should be. */
    void play() {
        try (LocalSite site = new LocalSite().start();
                Docs docs = Docs.in(folder.resolve("docs"), environment(site))) {
            HistoryRepository repository = new HistoryRepository(docs);
            HistoryPeople people = new HistoryPeople(site);
            for (long step : steps) {
                Random random = new Random(step);
                int kind = random.nextInt(10);
                if (kind < 4) {
                    told.add(repository.change(random));
                } else if (kind < 6) {
                    told.add(people.act(random));
                } else {
                    run(docs, site, random);
                }
            }
            site.faults().clear();
            quiet(docs, site, people);
        }
    }

    private Map<String, String> environment(LocalSite site) {
        Map<String, String> environment = new HashMap<>(site.environment());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return environment;
    }

    /** A run in good or bad weather, or one that is killed: from some request on nothing that it sends has an effect. */
    private void run(Docs docs, LocalSite site, Random random) {
        site.faults().clear();
        site.faults().lag(random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0);
        String weather = "";
        switch (random.nextInt(6)) {
            case 0 -> {
                AtomicInteger left = new AtomicInteger(1 + random.nextInt(30));
                site.faults().always(exchange -> left.getAndDecrement() <= 0).answer(400);
                weather = ", killed after " + left + " requests";
            }
            case 1 -> {
                int skipped = random.nextInt(6);
                AtomicInteger left = new AtomicInteger(skipped);
                site.faults()
                        .next(1 + random.nextInt(2), writes().and(exchange -> left.getAndDecrement() <= 0))
                        .loseReply();
                weather = ", the answers of some writes lost";
            }
            default -> weather = "";
        }
        boolean only = random.nextInt(8) == 0;
        String end;
        try {
            end = docs.sync(with ->
                            with.toBuilder().only(only ? "docs/one/**" : null).build())
                    .status()
                    .name();
        } catch (ConfluenceException e) {
            end = e.getClass().getSimpleName();
        }
        told.add("sync" + (only ? " --only docs/one/**" : "") + weather + ": " + end);
        site.faults().clear();
    }

    private void quiet(Docs docs, LocalSite site, HistoryPeople people) {
        sync(docs, "sync", with -> with);
        int patience = 0;
        do {
            site.faults().forgetLog();
            sync(docs, "sync", with -> with);
        } while (!site.faults().logOfWrites().isEmpty() && ++patience < 2);
        expect(
                site.faults().logOfWrites().isEmpty(),
                "a run without changes writes " + site.faults().logOfWrites());

        UnaryOperator<SyncRequest> overwrite =
                with -> with.toBuilder().drift(DriftPolicy.OVERWRITE).build();
        sync(docs, "sync --drift overwrite", overwrite);
        SyncResult last = sync(docs, "sync --drift overwrite", overwrite);
        site.faults().forgetLog();
        sync(docs, "sync --drift overwrite", overwrite);
        expect(
                site.faults().logOfWrites().isEmpty(),
                "overwrite again writes " + site.faults().logOfWrites());
        expect(people.missing().isEmpty(), "lost: " + people.missing());

        Set<String> left = last.planned().plan().actions().stream()
                .filter(action -> action instanceof LeaveOrphan)
                .map(action -> String.valueOf(action.pageId()))
                .collect(Collectors.toSet());
        try (LocalSite fresh = new LocalSite().start();
                Docs again = Docs.in(folder.resolve("docs"), environment(fresh))) {
            SyncResult first = again.sync();
            expect(first.status() == ExitStatus.IN_STEP, "a first sync ends with " + first.status());
            List<String> differences = new HistoryComparison(site, fresh, !people.changedOrder())
                    .differences(row -> people.made(row) || left.contains(row));
            expect(differences.isEmpty(), String.join("\n", differences));
        }
    }

    private SyncResult sync(Docs docs, String name, UnaryOperator<SyncRequest> how) {
        SyncResult done = docs.sync(how);
        told.add(name + ": " + done.status());
        boolean ended = done.status() == ExitStatus.IN_STEP || done.status() == ExitStatus.REFUSED;
        expect(
                ended,
                name + " ends with " + done.status() + " " + done.result()
                        + done.planned().diagnostics());
        return done;
    }

    private static void expect(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
