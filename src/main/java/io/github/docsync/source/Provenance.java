package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a snapshot comes from.
 *
 * @param commit the commit's full SHA-1; null without Git or before the first commit
 * @param branch the branch or tag that is published; null where none is known
 * @param remote the repository on its Git host; null where there is none or it is of no known kind
 * @param dirty whether the working tree differs from the commit
 * @param tag whether {@code branch} is a tag, which some Git hosts write differently
 */
public record Provenance(
        @Nullable String commit,
        @Nullable String branch,
        @Nullable RemoteRepository remote,
        boolean dirty,
        boolean tag) {
    /** What is known of files that are in no Git repository: nothing. */
    public static final Provenance NONE = new Provenance(null, null, null, false);

    private static final String TAGS = "refs/tags/";
    private static final String BRANCHES = "refs/heads/";

    /** The provenance of a branch. */
    public Provenance(
            @Nullable String commit, @Nullable String branch, @Nullable RemoteRepository remote, boolean dirty) {
        this(commit, branch, remote, dirty, false);
    }

    /** The same with the branch that the manifest names; a tag is named as {@code refs/tags/v1}. */
    public Provenance withBranch(String published) {
        if (published.startsWith(TAGS)) {
            return new Provenance(commit, published.substring(TAGS.length()), remote, dirty, true);
        }
        String name = published.startsWith(BRANCHES) ? published.substring(BRANCHES.length()) : published;
        return new Provenance(commit, name, remote, dirty, tag && name.equals(branch));
    }

    /** The file's page on the Git host, on the published branch or tag. */
    public Optional<String> browseUrl(DocPath file) {
        return remote == null || branch == null ? Optional.empty() : Optional.of(remote.browseUrl(file, branch, tag));
    }
}
