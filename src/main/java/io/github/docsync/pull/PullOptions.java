package io.github.docsync.pull;

/**
 * What to bring back, and where to.
 *
 * @param branch the branch that gets the commits
 * @param dryRun whether nothing at all is written
 * @param labels whether labels that people added or removed are taken over
 * @param tasks whether boxes that readers ticked are taken over
 * @param adopt whether pages that people created below managed ones become files
 * @param removals whether the files of pages that people trashed are removed
 * @param comments whether the open comment threads are read
 */
public record PullOptions(
        String branch,
        boolean dryRun,
        boolean labels,
        boolean tasks,
        boolean adopt,
        boolean removals,
        boolean comments) {
    /** The branch where nobody says otherwise. */
    public static final String DEFAULT_BRANCH = "docsync/pull";

    /** Bodies, titles and places, to the default branch. */
    public static PullOptions defaults() {
        return new PullOptions(DEFAULT_BRANCH, false, false, false, false, false, false);
    }
}
