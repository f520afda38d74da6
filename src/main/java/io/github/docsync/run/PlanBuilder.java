package io.github.docsync.run;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.ActualTreeReader;
import io.github.docsync.actual.ExtrasGlance;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.EarlierTargets;
import io.github.docsync.desired.LoadedRepository;
import io.github.docsync.desired.TreeDigest;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.OnlyGlob;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.ProductVersion;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.plan.BodiesNeeded;
import io.github.docsync.plan.ExtrasNeeded;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Identity;
import io.github.docsync.plan.LineageReader;
import io.github.docsync.plan.PastPages;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.PlanInput;
import io.github.docsync.plan.PlanOptions;
import io.github.docsync.plan.Planner;
import io.github.docsync.plan.PulledVersions;
import io.github.docsync.plan.SeenEdits;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.Site;
import io.github.docsync.source.Snapshot;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.NewerFormatException;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way from both sides to a plan: reads what the planner asks for, in turn.
 *
 * @param plan the plan
 * @param actual what it was made against
 * @param readAt when bodies were read
 * @param lineageAccepted whether the index is to name another repository, or a commit of another line, from now on
 */
public record PlanBuilder(Plan plan, ActualTree actual, Instant readAt, boolean lineageAccepted) {
    /** Runs that are further apart than this look at other pages where there are too many for one. */
    private static final long SECONDS_PER_TURN = 60;

    /** Which pages keep a title may depend on which others do; a circle of such is given up after so many rounds. */
    private static final int RELINKINGS = 4;

    /**
     * Reads and plans.
     *
     * @param foreseeing whether to read also what would come to light only while applying
     */
    public static PlanBuilder run(
            PlanOptions options, LoadedRepository inputs, Site site, Clock clock, boolean foreseeing) {
        Manifest manifest = Objects.requireNonNull(inputs.manifest());
        DesiredTree tree = Objects.requireNonNull(inputs.tree());
        Snapshot snapshot = Objects.requireNonNull(inputs.snapshot());
        ActualTreeReader actualReader =
                new ActualTreeReader(site, manifest, tree.sought(), () -> EarlierTargets.of(manifest, snapshot));
        ActualTree read = actualReader.pages(new ActualTreeReader.ExtrasLook(
                options.drift() == DriftPolicy.OVERWRITE, clock.instant().getEpochSecond() / SECONDS_PER_TURN));
        ActualTree actual = read;
        Optional<Finding> refusal = LineageReader.refusal(options, snapshot, actual, manifest.id())
                .or(() -> LineageReader.otherBranch(snapshot, read, manifest));
        if (refusal.isPresent()) {
            return new PlanBuilder(refusal(manifest, site.url(), refusal.get()), actual, clock.instant(), false);
        }
        LineageReader lineage = new LineageReader(options, snapshot, actual);
        Input input = Input.of(options, manifest, snapshot, site.url(), actual, lineage);
        actual = input.settled(tree, actual);
        PlanInput first = input.with(tree, actual);
        actual = actualReader.withTitles(actual, Planner.titlesToLookUp(first), spelled(first));
        PlanInput second = input.with(tree, actual);
        Map<DocPath, String> titles = new HashMap<>(Planner.titlesKept(second));
        Map<DocPath, String> spaces = Planner.spacesKept(second);
        Set<DocPath> unavailable = Planner.unavailable(second);
        for (int round = 1; ; round++) {
            DesiredTree linked = linked(tree, actual, titles, spaces, unavailable);
            Instant readAt = clock.instant();
            ActualTree known = withDetails(actualReader, actual, linked, input, foreseeing);
            Plan plan = Planner.plan(input.with(linked, known));
            Map<DocPath, String> left = Planner.titlesNotReached(plan, linkedAs(tree, titles));
            left.keySet().removeAll(unavailable);
            if (left.isEmpty() || round == RELINKINGS) {
                return new PlanBuilder(plan, known, readAt, lineage.isToBeNamed());
            }
            titles.putAll(left);
        }
    }

    /** The titles that links name. */
    private static Map<DocPath, String> linkedAs(DesiredTree tree, Map<DocPath, String> kept) {
        Map<DocPath, String> titles = new HashMap<>();
        tree.pages().forEach((path, page) -> titles.put(path, page.summary().title()));
        titles.putAll(kept);
        return titles;
    }

    /** What only some pages are asked for: bodies, labels, attachments, children. */
    private static ActualTree withDetails(
            ActualTreeReader reader, ActualTree actual, DesiredTree linked, Input input, boolean foreseeing) {
        ActualTree known = actual;
        Set<RemotePage> pages = BodiesNeeded.of(input.with(linked, known)).pages();
        if (!pages.isEmpty()) {
            known = reader.withBodies(known, pages);
            List<PageState> versions = BodiesNeeded.recordedVersions(input.with(linked, known));
            known = reader.withRecordedBodies(known, versions);
            known = known.withRemembered(SeenEdits.of(known));
        }
        ExtrasGlance.Suspects suspects =
                isRebuilt(known) ? ExtrasGlance.Suspects.all(known.pages().keySet()) : reader.suspects();
        return reader.withExtras(known, ExtrasNeeded.of(input.with(linked, known), suspects, foreseeing));
    }

    /** Whether what is remembered had to be gathered from the pages; then people may have done anything since. */
    private static boolean isRebuilt(ActualTree actual) {
        return actual.index().isAbsent() || actual.index().damaged();
    }

    /**
     * The tree with links that lead to what is there. A page that cannot be seen may only be hidden from this account, so pages that
     * linked to it when they were published last keep their links, and are not rewritten and back.
     */
    private static DesiredTree linked(
            DesiredTree tree,
            ActualTree actual,
            Map<DocPath, String> titles,
            Map<DocPath, String> spaces,
            Set<DocPath> unavailable) {
        DesiredTree linked = tree.asLinked(titles, spaces, unavailable);
        Map<DocPath, String> published = new HashMap<>();
        Set<DocPath> seen = new HashSet<>(unavailable);
        for (RecordedState row : actual.remembered()) {
            published.put(row.state().path(), row.state().desired().page());
            if (!actual.pages().containsKey(row.state().pageId())) {
                seen.remove(row.state().path());
            }
        }
        return seen.equals(unavailable) ? linked : linked.keeping(tree.asLinked(titles, spaces, seen), published);
    }

    /** Whether the index lacks what the pages themselves know, because it was lost or a run died before it could write it. */
    public boolean indexIsBehind() {
        Index index = actual.index();
        boolean lost = index.isAbsent() && !actual.remembered().isEmpty();
        return lost
                || lineageAccepted
                || index.damaged()
                || !Set.copyOf(index.rows()).equals(Set.copyOf(actual.remembered()));
    }

    private static Map<String, String> spelled(PlanInput input) {
        Map<String, String> spelled = new HashMap<>();
        for (DesiredPage page : input.desired().pages().values()) {
            String title = page.summary().title();
            spelled.put(TitleFolding.fold(title), title);
        }
        return spelled;
    }

    /** What stays the same from one look to the next. */
    private record Input(
            PlanOptions options,
            Manifest manifest,
            Snapshot snapshot,
            String site,
            Map<DocPath, DocPath> renames,
            Map<DocPath, DocPath> olderRenames,
            LineageReader lineage,
            String digest,
            PulledVersions pulled) {
        static Input of(
                PlanOptions options,
                Manifest manifest,
                Snapshot snapshot,
                String site,
                ActualTree actual,
                LineageReader lineage) {
            IndexHead head = actual.index().head();
            String published = head.commit();
            String complete = head.complete();
            return new Input(
                    options,
                    manifest,
                    snapshot,
                    site,
                    published == null ? Map.of() : snapshot.renamesSince(published),
                    complete == null ? Map.of() : snapshot.renamesSince(complete),
                    lineage,
                    TreeDigest.of(manifest, snapshot, ProductVersion.current()),
                    PulledVersions.of(actual, snapshot, manifest.id()));
        }

        /**
         * Where the files that have no page under their path were before: when the last run began, or, for pages that it
         * did not get to, when the last complete one did.
         */
        private Map<DocPath, DocPath> renames(ActualTree actual) {
            if (olderRenames.isEmpty()) {
                return renames;
            }
            Set<DocPath> recorded =
                    actual.remembered().stream().map(row -> row.state().path()).collect(Collectors.toSet());
            Map<DocPath, DocPath> all = new HashMap<>(olderRenames);
            renames.forEach((to, from) -> {
                if (recorded.contains(from) || !recorded.contains(all.get(to))) {
                    all.put(to, from);
                }
            });
            return all;
        }

        /** A run that looks at some files only says nothing of the others. */
        ActualTree settled(DesiredTree tree, ActualTree actual) {
            return options.only() != null
                    ? actual
                    : actual.withPages(
                            PastPages.settle(tree, actual, identity(tree, actual)), actual.pages(), actual.others());
        }

        private Identity identity(DesiredTree tree, ActualTree actual) {
            return Identity.match(tree.pages().values(), PastPages.likeliestFirst(actual), renames(actual));
        }

        PlanInput with(DesiredTree tree, ActualTree actual) {
            @Nullable String commit = snapshot.provenance().commit();
            Identity identity = identity(tree, actual);
            return new PlanInput(
                    manifest,
                    tree,
                    actual,
                    identity,
                    options.drift(manifest),
                    options.orphans(manifest),
                    options.maxRemovals(manifest),
                    OnlyGlob.of(options.only(), manifest),
                    lineage.lineage(actual),
                    options.force(),
                    ProductVersion.current(),
                    site,
                    options.ref(),
                    commit,
                    commit != null && snapshot.provenance().dirty(),
                    digest,
                    pulled);
        }
    }

    /** The finding of a run that met the state of a newer docsync. */
    public static Finding newerFormat(NewerFormatException e) {
        return new Finding(
                Finding.Kind.NEWER_FORMAT,
                null,
                null,
                String.valueOf(e.getMessage()),
                "update docsync here to the version that the others use");
    }

    /** A plan that does nothing and says why. */
    public static Plan refusal(Manifest manifest, String site, Finding finding) {
        return new Plan(
                new Plan.Base(
                        Plan.FORMAT,
                        ProductVersion.current(),
                        manifest.id(),
                        site,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        false,
                        null,
                        List.of(),
                        null),
                List.of(),
                List.of(),
                List.of(finding),
                List.of());
    }
}
