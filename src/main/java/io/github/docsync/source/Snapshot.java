package io.github.docsync.source;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.RepositoryIdentity;
import io.github.docsync.model.UnreadableContent;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The repository's files at one moment: a working tree as it is on disk, or the tree of a commit. Safe for use by several
 * threads until it is closed.
 */
public interface Snapshot extends AutoCloseable {
    /** The manifest, relative to the repository's root. */
    DocPath manifestPath();

    /**
     * Every regular file that Git would show, sorted by path: of a working tree the tracked files that exist and the
     * untracked ones that are not ignored; of a commit its tree. A symbolic link is the file or folder it leads to, as long
     * as that lies in the repository. Nothing inside submodules, {@code .git} or {@code .docsync} is listed.
     */
    List<SourceFile> files();

    /** The file at exactly that path, if {@link #files()} has it. */
    Optional<SourceFile> file(DocPath path);

    /** Whether some file lies below that path. The root is a folder. */
    boolean isFolder(DocPath path);

    /**
     * The file's content; of a working tree as it is on disk. In place of a Git LFS pointer it is the object that the pointer names.
     *
     * @throws java.io.UncheckedIOException if it is not in {@link #files()}, is {@linkplain #unreadable unreadable}, or can no longer
     *     be read
     */
    byte[] read(DocPath path);

    /** The same; empty where it cannot be read, which may show only now. */
    default Optional<byte[]> readable(DocPath path) {
        try {
            return unreadable(path).isPresent() ? Optional.empty() : Optional.of(read(path));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /**
     * The same content, read as a stream and as often as wanted.
     *
     * @throws java.io.UncheckedIOException as {@link #read} does; its cause, and what reading throws, is an {@link
     *     io.github.docsync.model.UnreadableContentException} as far as it is known why
     */
    ByteSource content(DocPath path);

    /** Why a file of {@link #files()} has no content here, such as a Git LFS pointer whose object was not fetched; empty if it has. */
    default Optional<UnreadableContent> unreadable(DocPath path) {
        return Optional.empty();
    }

    /** Whether a file lies at that path on disk and is not in {@link #files()}, because Git ignores it or a submodule holds it. */
    default boolean isLeftOut(DocPath path) {
        return false;
    }

    /** Which commit this is, and where people can browse it. */
    Provenance provenance();

    /**
     * The same, with another branch or tag for what is published; it takes this one's place.
     *
     * @param branch a tag as {@code refs/tags/v1}
     */
    Snapshot publishedFrom(String branch);

    /**
     * Files that moved between a commit and this snapshot, new path to old path: first those with the same content, then
     * those that Git's rename detection finds similar. Empty if the commit is not in this repository.
     */
    Map<DocPath, DocPath> renamesSince(String commit);

    /**
     * What this snapshot's commit and those before it took over from Confluence, newest first.
     *
     * @param commits what all of these contain is not looked at
     * @param manifest the id of the manifest that publishes the pages
     */
    default List<PullTrailer> pulledSince(Collection<String> commits, String manifest) {
        return List.of();
    }

    /**
     * What branches of pulls took over from Confluence that this snapshot's commit does not contain.
     *
     * @param manifest the id of the manifest that publishes the pages
     */
    default List<PullTrailer> pulledElsewhere(String manifest) {
        return List.of();
    }

    /**
     * The commits in which files or folders went away, by path, as far as the latest thousand commits by the line of first parents tell.
     * None for what is there, or went away in the working tree only.
     */
    default Map<DocPath, String> deletions(Collection<DocPath> paths) {
        return Map.of();
    }

    /**
     * Whether the object of a Git LFS pointer is on this machine, as far as its name and size tell; empty for a file that is no pointer.
     * Objects come and go without a change of any file.
     */
    default Optional<Boolean> hasLargeFile(DocPath path) {
        return Optional.empty();
    }

    /**
     * Those of these files that were gone in between, though they are there now and were at {@code commit}; as far as the latest thousand
     * commits by the line of first parents lead back to it.
     */
    default Set<DocPath> goneSince(String commit, Collection<DocPath> paths) {
        return Set.of();
    }

    /** How {@code commit}, which may be abbreviated, relates to this snapshot's commit. */
    Ancestry ancestry(String commit);

    /**
     * What the manifest held before this snapshot's commit, by the line of first parents, the newest first. Empty where the history is
     * not known.
     */
    List<byte[]> earlierManifests();

    /** Which repository this is; finding its first commit takes a walk through the whole history. */
    RepositoryIdentity repository();

    /**
     * Whether this is another repository than the one that was recorded: its remote is another, or its history does not hold that
     * first commit. What is not known on both sides tells nothing.
     */
    boolean isOther(RepositoryIdentity recorded);

    /** What the user should know about this repository, such as that it is none. Never errors. */
    List<Diagnostic> diagnostics();

    @Override
    void close();
}
