package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be told about other commits. Calls never overlap. */
interface History extends AutoCloseable {
    /** Of files that are in no Git repository nothing can be told. */
    History NONE = new History() {
        @Override
        public Map<DocPath, DocPath> renames(String commit, Map<DocPath, TreeListing.Item> files) {
            return Map.of();
        }

        @Override
        public Ancestry ancestry(String commit, @Nullable String tip) {
            return Ancestry.UNKNOWN;
        }

        @Override
        public List<byte[]> versions(DocPath file, @Nullable String tip) {
            return List.of();
        }

        @Override
        public @Nullable String firstCommit(@Nullable String tip) {
            return null;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    /** New path to old path of files that moved between the commit and {@code files}. */
    Map<DocPath, DocPath> renames(String commit, Map<DocPath, TreeListing.Item> files);

    /** How {@code commit}, which may be abbreviated, relates to {@code tip}. */
    Ancestry ancestry(String commit, @Nullable String tip);

    /** What a file held at the commits that changed it, from {@code tip} back by first parents. */
    List<byte[]> versions(DocPath file, @Nullable String tip);

    /** The commit that {@code tip} goes back to by first parents; null where this clone does not reach that far. */
    @Nullable
    String firstCommit(@Nullable String tip);

    /** What commits up to {@code tip} took over from Confluence since these commits. */
    default List<PullTrailer> trailers(@Nullable String tip, Collection<String> commits, String manifest) {
        return List.of();
    }

    /** What the branches of pulls that {@code tip} does not contain took over from Confluence. */
    default List<PullTrailer> trailersNotIn(@Nullable String tip, String manifest) {
        return List.of();
    }

    /** The commits up to {@code tip} in which files or folders went away, by path. */
    default Map<DocPath, String> deletions(@Nullable String tip, Collection<DocPath> paths) {
        return Map.of();
    }

    /** Those of these paths that went away between {@code commit} and {@code tip}. */
    default Set<DocPath> goneBetween(String commit, @Nullable String tip, Collection<DocPath> paths) {
        return Set.of();
    }

    @Override
    void close();
}
