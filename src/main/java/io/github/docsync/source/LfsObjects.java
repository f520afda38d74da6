package io.github.docsync.source;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.UnreadableContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that Git LFS keeps on this machine: {@code .git/lfs/objects}, and what is checked out. No program of Git LFS is run, and
 * nothing is downloaded.
 *
 * @param folders where objects lie as {@code ab/cd/abcd…}
 * @param checkout the working tree's root, without symbolic links
 */
record LfsObjects(List<Path> folders, Path checkout) {
    /**
     * The objects of a repository.
     *
     * @param gitFolder the folder {@code .git}; in a linked worktree the main one
     */
    static LfsObjects of(Path gitFolder, Path checkout) {
        return new LfsObjects(List.of(gitFolder.resolve("lfs").resolve("objects")), checkout);
    }

    /** What to say of a pointer whose object is nowhere. */
    static UnreadableContent missing() {
        return new UnreadableContent(
                "is a Git LFS pointer whose object is not in this clone",
                "run 'git lfs pull', or set 'lfs: true' in actions/checkout");
    }

    /**
     * The content that a pointer stands for, if it is here, as far as its name and size tell. Whether it has the pointer's hash is checked
     * while it is read.
     *
     * @param path where the pointer is, and where the file may be checked out
     */
    Optional<ByteSource> find(LfsPointer pointer, DocPath path) throws IOException {
        for (Path folder : folders) {
            Optional<ByteSource> found = content(object(folder, pointer), pointer);
            if (found.isPresent()) {
                return found;
            }
        }
        Path file = checkout.resolve(path.value());
        return Files.exists(file) && file.toRealPath().startsWith(checkout) ? content(file, pointer) : Optional.empty();
    }

    private static Path object(Path folder, LfsPointer pointer) {
        String oid = pointer.sha256();
        return folder.resolve(oid.substring(0, 2)).resolve(oid.substring(2, 4)).resolve(oid);
    }

    private static Optional<ByteSource> content(Path file, LfsPointer pointer) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == pointer.size()
                ? Optional.of(ByteSource.of(file).expecting(new Hash(pointer.sha256()), missing()))
                : Optional.empty();
    }
}
