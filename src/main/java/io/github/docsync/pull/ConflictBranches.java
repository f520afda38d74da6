package io.github.docsync.pull;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.source.BranchWriter;
import io.github.docsync.source.NewCommit;
import io.github.docsync.source.NewCommit.Author;
import io.github.docsync.source.PullBranch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what people wrote in a page that changed on both sides as a branch of its own, which Git merges with its usual means. */
final class ConflictBranches {
    private final PullInput input;
    private final BranchWriter writer;
    private final List<Finding> findings;

    /** @param findings takes why a branch could not be written */
    ConflictBranches(PullInput input, BranchWriter writer, List<Finding> findings) {
        this.input = input;
        this.writer = writer;
        this.findings = findings;
    }

    /** Writes the branch of one page and gives its name; null where that is not possible. */
    @Nullable
    String keep(Candidate candidate, PagePull.Outcome outcome, Author author, String message) {
        String name = "docsync/pull-conflict-" + candidate.remote().id();
        String commit = candidate.trailer() == null
                ? candidate.state().commit()
                : candidate.trailer().commit();
        if (commit == null || !input.git().hasCommit(commit)) {
            return null;
        }
        PullBranch branch = input.git().branch(name, commit, input.manifest().id());
        String id = candidate.remote().id();
        int version = candidate.remote().version();
        boolean known = branch.trailers().stream()
                .anyMatch(trailer -> trailer.pageId().equals(id) && trailer.version() == version);
        if (known) {
            return name;
        }
        Optional<Finding> refusal = refusal(name, branch);
        if (refusal.isPresent()) {
            findings.add(refusal.get());
            return null;
        }
        DocPath path = candidate.trailer() == null
                        || input.git().file(commit, candidate.page().path()).isEmpty()
                ? candidate.state().path()
                : candidate.page().path();
        String tip = writer.commit(commit, List.of(new NewCommit(Map.of(path, outcome.conflict()), author, message)));
        if (!writer.move(name, branch.tip(), tip)) {
            findings.add(moved(name));
            return null;
        }
        return name;
    }

    /** Why a branch that was found is not written; empty where it may be. */
    static Optional<Finding> refusal(String name, PullBranch branch) {
        return switch (branch.standing()) {
            case FOREIGN ->
                Optional.of(
                        Finding.ofRun(Finding.Kind.BRANCH_NOT_OURS, Observation.Detail.BRANCH_HAS_OTHER_COMMITS, name));
            case CHECKED_OUT ->
                Optional.of(Finding.ofRun(Finding.Kind.BRANCH_NOT_OURS, Observation.Detail.BRANCH_CHECKED_OUT, name));
            case ABSENT, MERGED, OURS -> Optional.empty();
        };
    }

    /** The branch was moved by somebody else while it was being written. */
    static Finding moved(String name) {
        return Finding.ofRun(Finding.Kind.BRANCH_NOT_OURS, Observation.Detail.BRANCH_MOVED, name);
    }
}
