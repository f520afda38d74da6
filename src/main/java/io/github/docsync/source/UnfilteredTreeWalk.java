package io.github.docsync.source;

import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.NameConflictTreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * A walk that runs none of the programs that {@code filter.<name>.clean} of a repository's configuration names. JGit would run them to
 * find out the blob id of a file that the index does not know; a repository that somebody else made must not start programs here.
 */
final class UnfilteredTreeWalk extends NameConflictTreeWalk {
    UnfilteredTreeWalk(Repository repository) {
        super(repository);
    }

    @Override
    public @Nullable String getFilterCommand(String kind) {
        return null;
    }

    @Override
    public @Nullable String getSmudgeCommand(Attributes attributes) {
        return null;
    }
}
