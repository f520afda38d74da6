package io.github.docsync.source;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.model.UnreadableContentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
     * The content that a pointer stands for, if it is here. One of another hash is not.
     *
     * @param path where the pointer is, and where the file may be checked out
     */
    Optional<ByteSource> find(LfsPointer pointer, DocPath path) throws IOException {
        for (Path folder : folders) {
            Optional<ByteSource> found = verified(object(folder, pointer), pointer);
            if (found.isPresent()) {
                return found;
            }
        }
        Path file = checkout.resolve(path.value());
        return Files.exists(file) && file.toRealPath().startsWith(checkout)
                ? verified(file, pointer)
                : Optional.empty();
    }

    /** Whether {@link #find} would most likely find them, by name and size alone. */
    boolean seemToHave(LfsPointer pointer, DocPath path) throws IOException {
        for (Path folder : folders) {
            if (hasSize(object(folder, pointer), pointer)) {
                return true;
            }
        }
        return hasSize(checkout.resolve(path.value()), pointer);
    }

    private static Path object(Path folder, LfsPointer pointer) {
        String oid = pointer.sha256();
        return folder.resolve(oid.substring(0, 2)).resolve(oid.substring(2, 4)).resolve(oid);
    }

    private static boolean hasSize(Path file, LfsPointer pointer) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == pointer.size();
    }

    private static Optional<ByteSource> verified(Path file, LfsPointer pointer) throws IOException {
        if (!hasSize(file, pointer)) {
            return Optional.empty();
        }
        ByteSource content = ByteSource.of(file).expecting(new Hash(pointer.sha256()), missing());
        try (InputStream in = content.open()) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.of(content);
        } catch (UnreadableContentException e) {
            return Optional.empty();
        }
    }
}
