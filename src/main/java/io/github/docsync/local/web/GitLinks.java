package io.github.docsync.local.web;

import java.util.Optional;

/** Where the sources of the pages are seen in a browser. */
public interface GitLinks {
    /** Nothing is known. */
    GitLinks NONE = new GitLinks() {};

    /** The address of a file on the branch that is shown, by its path in the repository. */
    default Optional<String> file(String path) {
        return Optional.empty();
    }

    /** The address of a commit, by its full SHA-1. */
    default Optional<String> commit(String sha) {
        return Optional.empty();
    }
}
