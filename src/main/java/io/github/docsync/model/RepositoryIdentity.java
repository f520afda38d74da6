package io.github.docsync.model;

import org.jspecify.annotations.Nullable;

/**
 * Which repository published something. Clones of one repository agree in both; a fork has another remote, a repository made from a
 * template another first commit.
 *
 * @param firstCommit the commit at the end of the history, following first parents; null where the clone does not reach it
 * @param remote the repository on its Git host, as {@code github.com/acme/handbook}; null where there is none or it is of no known kind
 */
public record RepositoryIdentity(
        @Nullable String firstCommit, @Nullable String remote) {
    /** Of files that are in no Git repository. */
    public static final RepositoryIdentity UNKNOWN = new RepositoryIdentity(null, null);

    private static final int SHORT = 7;

    /** How to name it to a person. */
    public String description() {
        if (remote != null) {
            return remote;
        }
        return firstCommit == null
                ? "an unnamed one"
                : "the one whose first commit is " + firstCommit.substring(0, Math.min(SHORT, firstCommit.length()));
    }
}
