package io.github.docsync.story.fault;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import io.github.docsync.SyncResult;
import io.github.docsync.actual.SiteException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.local.LocalSite;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.LeaveOrphan;
import io.github.docsync.plan.Observation;
import io.github.docsync.report.FindingText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A history of changes by authors and people with runs between them, some of them disturbed or killed. Each step has its own random
 * numbers, so that a history without some of its steps is a history too. In the end everything is quiet: the space then equals a first
 * sync of the same commit into an empty space, plus what people did.
 */
final class RandomHistory {
    /** So many runs it may take until there is nothing left to do, when pages pass from one manifest to the other. */
    private static final int ROUNDS = 4;

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
        try (LocalSite site = HistorySpaces.site().start();
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
                    run(docs, repository, site, people, random);
                }
                expectNothingMissing(people);
            }
            site.faults().clear();
            repository.settle();
            people.settle();
            quiet(docs, repository, site, people);
        }
    }

    private Map<String, String> environment(LocalSite site) {
        Map<String, String> environment = new HashMap<>(site.environment());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return environment;
    }

    private void run(Docs docs, HistoryRepository repository, LocalSite site, HistoryPeople people, Random random) {
        boolean hung = site.faults().hangs();
        String weather = new HistoryWeather(site.faults()).next(random);
        people.applyRestrictions();
        SyncRequest.Builder how = SyncRequest.of(docs.manifest(), docs.environment()::get).toBuilder();
        String options = options(how, repository, random);
        boolean shallow = random.nextInt(15) == 0;
        boolean second = random.nextBoolean() && repository.manifests().size() > 1;
        String manifest = second ? "more.yml" : "sync.yml";
        docs.shallow(shallow);
        String end;
        try {
            SyncRequest wanted = how.build();
            end = docs.sync(
                            manifest,
                            with -> with.toBuilder()
                                    .only(wanted.only())
                                    .ref(wanted.ref())
                                    .drift(wanted.drift())
                                    .concurrency(wanted.concurrency())
                                    .build())
                    .status()
                    .name();
        } catch (ConfluenceException | SiteException e) {
            end = e.getClass().getSimpleName();
        }
        docs.shallow(false);
        site.faults().clear();
        // What hung when this run began has arrived when it ended.
        int arrived = hung || random.nextBoolean() ? site.faults().arrive() : 0;
        told.add("sync" + (second ? " -f more.yml" : "") + options + (shallow ? ", shallow" : "") + weather + ": " + end
                + (arrived == 0 ? "" : "; " + arrived + " writes arrive"));
    }

    private static String options(SyncRequest.Builder how, HistoryRepository repository, Random random) {
        boolean alone = random.nextBoolean();
        how.concurrency(alone ? 1 : SyncRequest.DEFAULT_CONCURRENCY);
        switch (random.nextInt(16)) {
            case 0 -> {
                how.only("docs/one/**");
                return " --only docs/one/**";
            }
            case 1 -> {
                String path = repository.any(random);
                how.only(path);
                return " --only " + path;
            }
            case 2 -> {
                how.ref("HEAD~1");
                return " --ref HEAD~1";
            }
            case 3 -> {
                how.ref("HEAD");
                return " --ref HEAD";
            }
            case 4 -> {
                how.drift(DriftPolicy.SKIP);
                return " --drift skip";
            }
            default -> {
                return "";
            }
        }
    }

    private void quiet(Docs docs, HistoryRepository repository, LocalSite site, HistoryPeople people) {
        int arrived = site.faults().arrive();
        if (arrived > 0) {
            told.add(arrived + " writes arrive");
        }
        if (repository.isRewritten()) {
            syncAll(
                    docs,
                    repository,
                    "sync --force",
                    with -> with.toBuilder().force(true).build());
        }
        untilNothingIsWritten(docs, repository, site, "sync", with -> with);
        expectNothingMissing(people);
        // What a manifest puts into the archive keeps its title from the others.
        people.settle();
        people.memory().overwritten();
        List<SyncResult> last = untilNothingIsWritten(
                docs,
                repository,
                site,
                "sync --drift overwrite",
                with -> with.toBuilder().drift(DriftPolicy.OVERWRITE).build());
        expectNothingMissing(people);
        Set<String> left = new HashSet<>();
        last.forEach(done -> done.planned().plan().actions().stream()
                .filter(action -> action instanceof LeaveOrphan)
                .forEach(action -> left.add(String.valueOf(action.pageId()))));
        last.forEach(done -> findings(done).stream()
                .filter(finding -> finding.observation().detail() == Observation.Detail.REPLACED)
                .forEach(finding -> left.add(finding.pageId())));
        try (LocalSite fresh = HistorySpaces.site().start();
                Docs again = Docs.in(folder.resolve("docs"), environment(fresh))) {
            for (String manifest : repository.manifests()) {
                SyncResult first = again.sync(manifest, with -> with);
                expect(first.status() == ExitStatus.IN_STEP, "a first sync ends with " + first.status());
            }
            List<String> differences = new HistoryComparison(site, fresh, !people.changedOrder())
                    .differences(
                            row -> people.memory().isThereByThem(row) || left.contains(row),
                            withoutPlace(last, left, site));
            expect(differences.isEmpty(), String.join("\n", differences));
        }
    }

    /**
     * The titles of pages that cannot be made or called so, as a page that is left for a person to remove has the title, or one that
     * cannot give it up for that reason, or one of another manifest that waits for a title of this one: no manifest renames the page of
     * another, so that titles that two of them swap block each other.
     */
    private static Set<String> withoutPlace(List<SyncResult> last, Set<String> left, LocalSite site) {
        Set<String> titles = new HashSet<>();
        Set<String> keeping = new HashSet<>(left);
        keeping.addAll(blockingEachOther(last, left));
        boolean more = true;
        while (more) {
            more = false;
            for (SyncResult done : last) {
                for (Finding finding : findings(done)) {
                    List<String> named = finding.observation().arguments();
                    if (isBehindAnotherManifest(finding)) {
                        more |= titles.add(titleOf(done, String.valueOf(finding.path())));
                        continue;
                    }
                    boolean held = finding.observation().detail() == Observation.Detail.PARENT_HELD
                            ? titles.contains(titleOf(done, named.get(0)))
                            : named.size() > 1 && keeping.contains(named.get(1));
                    if (held) {
                        more |= titles.add(titleOf(done, String.valueOf(finding.path())));
                        more |= named.size() > 1 && titles.add(named.get(0));
                        String page = pageOf(done, finding);
                        if (page != null && keeping.add(page)) {
                            more = true;
                            titles.add(site.people().page(page).path("title").asText());
                        }
                    }
                }
            }
        }
        return titles;
    }

    /** Out of the trash a page comes under the title that it had, which a page of another manifest has by now. */
    private static boolean isBehindAnotherManifest(Finding finding) {
        return finding.kind() == Finding.Kind.FOREIGN_PAGE
                && finding.observation().detail() == Observation.Detail.OLD_TITLE_TAKEN;
    }

    /** Pages that cannot get their titles as a page of another manifest has them that is in the same case. */
    private static Set<String> blockingEachOther(List<SyncResult> last, Set<String> left) {
        Map<String, String> blockers = new HashMap<>();
        for (SyncResult done : last) {
            findings(done).stream()
                    .filter(finding -> finding.observation().detail() == Observation.Detail.TITLE_KEPT_BY_FOREIGN_PAGE)
                    .forEach(finding -> blockers.put(
                            String.valueOf(pageOf(done, finding)),
                            finding.observation().arguments().get(1)));
        }
        while (blockers.values().removeIf(blocker -> !blockers.containsKey(blocker) && !left.contains(blocker))) {
            // Until each one that is left waits for another that is.
        }
        return blockers.keySet();
    }

    private static String titleOf(SyncResult done, String path) {
        return action(done, path).map(Action::title).orElse("");
    }

    private static String pageOf(SyncResult done, Finding finding) {
        return action(done, String.valueOf(finding.path())).map(Action::pageId).orElse(null);
    }

    private static Optional<Action> action(SyncResult done, String path) {
        return done.planned().plan().actions().stream()
                .filter(action -> action.path().value().equals(path))
                .findFirst();
    }

    private List<SyncResult> untilNothingIsWritten(
            Docs docs, HistoryRepository repository, LocalSite site, String name, UnaryOperator<SyncRequest> how) {
        for (int round = 1; ; round++) {
            site.faults().forgetLog();
            List<SyncResult> done = syncAll(docs, repository, name, how);
            if (site.faults().logOfWrites().isEmpty()) {
                return done;
            }
            expect(
                    round < ROUNDS,
                    "a run without changes writes " + site.faults().logOfWrites());
        }
    }

    private List<SyncResult> syncAll(
            Docs docs, HistoryRepository repository, String name, UnaryOperator<SyncRequest> how) {
        List<SyncResult> all = new ArrayList<>();
        for (String manifest : repository.manifests()) {
            SyncResult done = docs.sync(manifest, how);
            told.add((manifest.equals("sync.yml") ? "" : manifest + ": ") + name + ": " + done.status());
            findings(done).forEach(finding -> told.add("    " + finding.kind() + ": " + FindingText.problem(finding)));
            boolean ended = done.status() == ExitStatus.IN_STEP || done.status() == ExitStatus.REFUSED;
            expect(
                    ended,
                    name + " ends with " + done.status() + " " + done.result()
                            + done.planned().diagnostics());
            all.add(done);
        }
        return all;
    }

    private static List<Finding> findings(SyncResult done) {
        List<Finding> findings = new ArrayList<>();
        if (done.planned().plan() != null) {
            findings.addAll(done.planned().plan().findings());
        }
        if (done.result() != null) {
            findings.addAll(done.result().findings());
        }
        return findings;
    }

    private static void expectNothingMissing(HistoryPeople people) {
        List<String> missing = people.memory().missing();
        expect(missing.isEmpty(), "lost: " + missing);
    }

    private static void expect(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
