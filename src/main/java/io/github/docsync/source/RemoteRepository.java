package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.util.Locale;

/**
 * A repository on a Git host, as people see it in a browser. Holds no credentials: they are dropped when the remote's address is
 * read.
 *
 * @param host what kind of host it is, which decides how addresses are built
 * @param webUrl the repository's page, without a trailing slash
 */
public record RemoteRepository(GitHost host, String webUrl) {
    /** The repository's name among all: its page without the scheme, in lower case, as hosts compare it. */
    public String name() {
        return webUrl.replaceFirst("^[a-z]+://", "").toLowerCase(Locale.ROOT);
    }

    /** The address of a file on a branch, or on a tag. */
    public String browseUrl(DocPath file, String branch, boolean tag) {
        return host.browseUrl(webUrl, file, branch, tag);
    }

    /** The address of a commit. */
    public String commitUrl(String commit) {
        return host.commitUrl(webUrl, commit);
    }
}
