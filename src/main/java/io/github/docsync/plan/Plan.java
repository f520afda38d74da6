package io.github.docsync.plan;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.RepositoryIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run would do, and nothing that does it: immutable, and serialisable so that it can be reviewed and applied later.
 *
 * @param base what the plan was made from
 * @param actions one for each page, in the order of the page tree, removals last
 * @param placements moves among siblings, in the order to carry them out
 * @param findings what a person should know of Confluence
 * @param diagnostics what a person should know of the input; none of them an error
 */
public record Plan(
        Base base,
        List<Action> actions,
        List<Placement> placements,
        List<Finding> findings,
        List<Diagnostic> diagnostics) {
    /** The format of a saved plan. */
    public static final int FORMAT = 3;

    /**
     * What a plan was made from.
     *
     * @param format {@link Plan#FORMAT}
     * @param docsync the version of the program
     * @param manifest the manifest's id
     * @param site the address of Confluence
     * @param ref the revision asked for; null for the working tree
     * @param commit the commit of the snapshot; null outside Git
     * @param uncommitted whether the working tree differed from the commit
     * @param publishedCommit the commit last published; null before the first run
     * @param digest the digest of the whole tree; null when only a part of it was planned
     * @param anchor where the index lies; null while nothing exists that could hold it
     * @param partial whether {@code --only} or {@code --shard} left pages out
     * @param repository the repository that publishes; null where it is not known
     * @param branch the branch or tag that is published; null where it is not known
     * @param ahead what the index's head is to say of commits published in part
     */
    public record Base(
            int format,
            String docsync,
            String manifest,
            String site,
            @Nullable String ref,
            @Nullable String commit,
            boolean uncommitted,
            @Nullable String publishedCommit,
            @Nullable String digest,
            @Nullable Anchor anchor,
            boolean partial,
            @Nullable RepositoryIdentity repository,
            List<String> ahead,
            @Nullable String branch) {}

    /**
     * The content whose properties hold the index.
     *
     * @param folder whether it is a folder and not a page
     * @param headVersion the version of the index's head property that was read; 0 before there was one
     */
    public record Anchor(String id, boolean folder, int headVersion) {}

    /** Whether applying it would write anything to Confluence that readers can see. */
    public boolean hasChanges() {
        return !placements.isEmpty() || actions.stream().anyMatch(Action::sends);
    }

    /** The same actions by what they are. */
    public ActionsByKind byKind() {
        return ActionsByKind.of(actions);
    }

    /** Whether it must not be applied at all. */
    public boolean isRefused() {
        return has(Finding.Effect.PROTECTS_RUN);
    }

    /** Whether something was held back in order to protect it. */
    public boolean protectsSomething() {
        return isRefused() || has(Finding.Effect.PROTECTS_PAGE);
    }

    private boolean has(Finding.Effect effect) {
        return findings.stream().anyMatch(finding -> finding.kind().effect() == effect);
    }
}
