package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.RepositoryIdentity;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.Ancestry;
import io.github.docsync.source.RemoteRepository;
import io.github.docsync.source.Snapshot;
import io.github.docsync.state.FormerIndex;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.VersionMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by Git which of the pages in Confluence come from a commit that the one to publish does not contain, and whether they come
 * from this repository at all.
 */
public final class LineageReader {
    /** So many commits published in part fit the index's head with room to spare; of more the oldest are forgotten. */
    private static final int AHEAD = 300;

    private final PlanOptions options;
    private final Snapshot snapshot;
    private final IndexHead head;
    private final boolean adopted;
    private final Map<String, Boolean> contained = new HashMap<>();
    private final @Nullable RepositoryIdentity repository;

    /** @param actual what was read of Confluence */
    public LineageReader(PlanOptions options, Snapshot snapshot, ActualTree actual) {
        this.options = options;
        this.snapshot = snapshot;
        this.head = actual.index().head();
        Optional<RepositoryIdentity> other = other(actual);
        this.adopted = options.acceptRepository() && other.isPresent();
        this.repository = adopted ? snapshot.repository() : completed(head.repository());
    }

    /** What to tell a run whose manifest's pages belong to another repository; empty where they are its own. */
    public static Optional<Finding> refusal(
            PlanOptions options, Snapshot snapshot, ActualTree actual, String manifest) {
        if (options.acceptRepository()) {
            return Optional.empty();
        }
        return new LineageReader(options, snapshot, actual)
                .other(actual)
                .map(other -> Finding.ofRun(
                        Finding.Kind.OTHER_REPOSITORY,
                        Observation.Detail.PUBLISHED_FROM_OTHER_REPOSITORY,
                        manifest,
                        other.description()));
    }

    /**
     * What to tell a branch whose manifest names another place than the one that another branch publishes to: it is not known whether
     * the pages are to move or to be there twice. Empty where this is the same branch.
     */
    public static Optional<Finding> otherBranch(Snapshot snapshot, ActualTree actual, Manifest manifest) {
        FormerIndex former = actual.index().former();
        String before = actual.index().head().branch();
        String now = snapshot.provenance().branch();
        if (former == null || before == null || now == null || before.equals(now)) {
            return Optional.empty();
        }
        return Optional.of(Finding.ofRun(
                Finding.Kind.MOVE_REFUSED,
                Observation.Detail.PUBLISHED_ELSEWHERE_BY_BRANCH,
                before,
                manifest.id(),
                former.space(),
                former.place().id(),
                now,
                manifest.space(),
                manifest.parent() == null ? "" : manifest.parent()));
    }

    /** The repository that the state names, if it is another one. A page published from here shows that this one was accepted. */
    private Optional<RepositoryIdentity> other(ActualTree actual) {
        if (head.repository() != null) {
            boolean same = (isOurHistory() && isOurRemote(head.repository())) || !snapshot.isOther(head.repository());
            return same ? Optional.empty() : Optional.of(head.repository());
        }
        Set<RepositoryIdentity> named = actual.remembered().stream()
                .map(row -> row.state().repository())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return named.stream().allMatch(snapshot::isOther) ? named.stream().findFirst() : Optional.empty();
    }

    /** Saves the walk to the first commit: what descends from the commit last published has its history. */
    private boolean isOurHistory() {
        return head.commit() != null && isContained(head.commit());
    }

    private boolean isOurRemote(RepositoryIdentity recorded) {
        RemoteRepository remote = snapshot.provenance().remote();
        return recorded.remote() == null || remote == null || recorded.remote().equals(remote.name());
    }

    private @Nullable RepositoryIdentity completed(@Nullable RepositoryIdentity recorded) {
        if (recorded == null || recorded.firstCommit() == null) {
            RepositoryIdentity here = snapshot.repository();
            return here.equals(RepositoryIdentity.UNKNOWN) ? recorded : here;
        }
        RemoteRepository remote = snapshot.provenance().remote();
        return recorded.remote() != null || remote == null
                ? recorded
                : new RepositoryIdentity(recorded.firstCommit(), remote.name());
    }

    public Lineage lineage(ActualTree actual) {
        return new Lineage(
                published(),
                newer(actual),
                ahead(actual),
                repository,
                snapshot.provenance().branch());
    }

    /** Of another history that was accepted nothing can be told, and nothing has to. */
    private Ancestry published() {
        Ancestry ancestry = head.commit() == null ? Ancestry.SAME : snapshot.ancestry(head.commit());
        return adopted && ancestry == Ancestry.UNKNOWN ? Ancestry.SAME : ancestry;
    }

    private Map<String, String> newer(ActualTree actual) {
        Map<String, String> newer = new HashMap<>();
        if (options.force() || snapshot.provenance().commit() == null) {
            return newer;
        }
        Index index = actual.index();
        Set<PageState> indexed = index.isAbsent() || index.damaged()
                ? Set.of()
                : index.rows().stream().map(RecordedState::state).collect(Collectors.toSet());
        for (RecordedState row : actual.remembered()) {
            PageState state = row.state();
            // The rows of an index that is whole are as old as the commit in its head, except for what was published in
            // part.
            String own = state.commit();
            boolean covered =
                    own == null || (indexed.contains(state) && !head.ahead().contains(own));
            unrecorded(row, actual.pages().get(state.pageId()))
                    .or(() -> covered ? Optional.empty() : Optional.ofNullable(own))
                    .filter(commit -> !isContained(commit))
                    .ifPresent(commit -> newer.put(state.pageId(), commit));
        }
        return newer;
    }

    /**
     * The commit of a version that a run wrote and could not record; one that kept a person's body is recorded under ours, and one that
     * an earlier run looked at was good enough for that one.
     */
    private static Optional<String> unrecorded(RecordedState row, @Nullable RemotePage page) {
        PageState state = row.state();
        if (page == null || page.version() <= state.version() || Drift.isSeen(row, page)) {
            return Optional.empty();
        }
        return VersionMessage.parse(page.message())
                .filter(message -> message.manifest().equals(state.manifest()))
                .flatMap(message -> VersionMessage.commit(page.message()))
                .filter(commit -> state.commit() == null || !state.commit().startsWith(commit));
    }

    private boolean isContained(String commit) {
        return contained.computeIfAbsent(commit, key -> {
            Ancestry ancestry = snapshot.ancestry(key);
            return ancestry == Ancestry.SAME
                    || ancestry == Ancestry.ANCESTOR
                    || (adopted && ancestry == Ancestry.UNKNOWN);
        });
    }

    private List<String> ahead(ActualTree actual) {
        String commit = snapshot.provenance().commit();
        if (!options.isPartial()) {
            return options.force()
                    ? List.of()
                    : head.ahead().stream()
                            .filter(before -> !isContained(before))
                            .toList();
        }
        Set<String> named = actual.remembered().stream()
                .map(row -> row.state().commit())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> ahead =
                new ArrayList<>(head.ahead().stream().filter(named::contains).toList());
        if (commit != null && !commit.equals(head.commit()) && !ahead.contains(commit)) {
            ahead.add(commit);
        }
        return List.copyOf(ahead.subList(Math.max(0, ahead.size() - AHEAD), ahead.size()));
    }

    /**
     * Whether the index must name the repository or the commit that publishes now even if no page changes: else the next run would be
     * refused again.
     */
    public boolean isToBeNamed() {
        Ancestry ancestry = published();
        boolean goesBack = (ancestry != Ancestry.SAME && ancestry != Ancestry.ANCESTOR)
                || !head.ahead().stream().allMatch(this::isContained);
        boolean forced =
                options.force() && !options.isPartial() && snapshot.provenance().commit() != null;
        return adopted || (forced && goesBack);
    }
}
