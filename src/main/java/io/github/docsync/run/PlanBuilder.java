package io.github.docsync.run;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.ActualTreeReader;
import io.github.docsync.actual.ExtrasGlance;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.EarlierTargets;
import io.github.docsync.desired.LoadedRepository;
import io.github.docsync.desired.TreeDigest;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.ProductVersion;
import io.github.docsync.model.ShortCommit;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.LineageReader;
import io.github.docsync.plan.Observation;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.PlanContext;
import io.github.docsync.plan.PlanInput;
import io.github.docsync.plan.PlanOptions;
import io.github.docsync.plan.PlanStep;
import io.github.docsync.plan.PulledVersions;
import io.github.docsync.plan.Reason;
import io.github.docsync.plan.Renames;
import io.github.docsync.plan.ShardPages;
import io.github.docsync.site.Site;
import io.github.docsync.source.Snapshot;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.NewerFormatException;
import io.github.docsync.state.RecordedState;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        ShardPages shard = options.shard();
        ActualTreeReader reader = new ActualTreeReader(
                site,
                manifest,
                tree.sought(),
                () -> EarlierTargets.of(manifest, snapshot),
                shard == null ? null : shard.key());
        ActualTree read = reader.pages(new ActualTreeReader.ExtrasLook(
                options.drift() == DriftPolicy.OVERWRITE,
                options.drift(manifest) == DriftPolicy.OVERWRITE,
                clock.instant().getEpochSecond() / SECONDS_PER_TURN));
        ActualTree actual = isRebuilt(read) ? new ReturnedFiles(tree, snapshot).in(read) : read;
        Optional<Finding> refusal = LineageReader.refusal(options, snapshot, actual, manifest.id())
                .or(() -> LineageReader.otherBranch(snapshot, actual, manifest));
        if (refusal.isPresent()) {
            return new PlanBuilder(refusal(manifest, site.url(), refusal.get()), actual, clock.instant(), false);
        }
        LineageReader lineage = new LineageReader(options, snapshot, actual);
        PlanContext context = context(options, manifest, snapshot, tree, site, actual, reader, foreseeing);
        PlanInput start = PlanInput.of(context, tree, actual, lineage::lineage);
        PlanAnswers answers = new PlanAnswers(start, tree, reader.answers(), lineage, clock);
        PlanStep.Complete complete = answers.untilComplete();
        return new PlanBuilder(complete.plan(), complete.actual(), answers.readAt(), lineage.isToBeNamed());
    }

    private static PlanContext context(
            PlanOptions options,
            Manifest manifest,
            Snapshot snapshot,
            DesiredTree tree,
            Site site,
            ActualTree actual,
            ActualTreeReader reader,
            boolean foreseeing) {
        IndexHead head = actual.index().head();
        String published = head.commit();
        String complete = head.complete();
        String commit = snapshot.provenance().commit();
        return new PlanContext(
                manifest,
                options.drift(manifest),
                options.orphans(manifest),
                options.maxRemovals(manifest),
                options.selection(manifest),
                options.force(),
                ProductVersion.current(),
                site.url(),
                options.ref(),
                commit,
                commit != null && snapshot.provenance().dirty(),
                TreeDigest.of(manifest, snapshot, ProductVersion.current()),
                PulledVersions.of(actual, snapshot, manifest.id()),
                new Renames(
                        published == null ? Map.of() : snapshot.renamesSince(published),
                        complete == null ? Map.of() : snapshot.renamesSince(complete)),
                departures(tree, snapshot, actual),
                isRebuilt(actual) ? ExtrasGlance.Suspects.all(actual.pages().keySet()) : reader.suspects(),
                foreseeing);
    }

    /** Why pages have no file any more. */
    private static Map<DocPath, Reason> departures(DesiredTree tree, Snapshot snapshot, ActualTree actual) {
        Set<DocPath> gone = actual.remembered().stream()
                .map(row -> row.state().path())
                .filter(path -> !tree.pages().containsKey(path))
                .collect(Collectors.toSet());
        Map<DocPath, Reason> departures = new HashMap<>();
        snapshot.deletions(gone)
                .forEach((path, commit) ->
                        departures.put(path, Reason.of(Reason.Kind.FILE_DELETED_IN, ShortCommit.of(commit))));
        gone.stream()
                .filter(path -> snapshot.file(path).isPresent() || snapshot.isFolder(path))
                .forEach(path -> departures.put(path, Reason.of(Reason.Kind.FILE_LEFT_OUT)));
        return departures;
    }

    /** Whether what is remembered had to be gathered from the pages; then people may have done anything since. */
    private static boolean isRebuilt(ActualTree actual) {
        return actual.index().isAbsent() || actual.index().damaged();
    }

    /** Whether the index lacks what the pages themselves know, because it was lost or a run died before it could write it. */
    public boolean indexIsBehind() {
        Index index = actual.index();
        boolean lost = index.isAbsent() && !actual.remembered().isEmpty();
        return lost
                || lineageAccepted
                || index.damaged()
                || !indexed(index.known()).equals(indexed(actual.remembered()));
    }

    private static Set<RecordedState> indexed(List<RecordedState> rows) {
        return rows.stream().map(RecordedState::asIndexed).collect(Collectors.toSet());
    }

    /** The finding of a run that met the state of a newer docsync. */
    public static Finding newerFormat(NewerFormatException e) {
        return Finding.ofRun(
                Finding.Kind.NEWER_FORMAT, Observation.Detail.STATE_OF_NEWER_FORMAT, String.valueOf(e.getMessage()));
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
