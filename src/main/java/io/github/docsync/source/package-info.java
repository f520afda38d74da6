/**
 * Git: a snapshot of a working tree or of a commit, blob ids, renames and where a file can be browsed. The only package that knows JGit.
 */
@NullMarked
package io.github.docsync.source;

import org.jspecify.annotations.NullMarked;
