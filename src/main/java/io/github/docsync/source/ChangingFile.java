package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.UnreadableContent;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * A file whose blob id JGit does not give, since it has another length once it is read, as one has that a program is writing to, or
 * cannot be read at all. The first is listed as it is at one moment, without conversion of line ends; the other concerns its own page.
 */
final class ChangingFile {
    private static final int ATTEMPTS = 5;

    private ChangingFile() {}

    static TreeListing.Item list(Path root, DocPath path) {
        Path file = root.resolve(path.value());
        String remedy = "run again when nothing writes to it, or list it in .gitignore if it is not to be published";
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                long size = Files.size(file);
                Optional<String> id = id(file, size);
                if (id.isPresent()) {
                    return new TreeListing.Item(
                            new SourceFile(path, id.get(), size), new FileContent.OnDisk(root, file));
                }
            }
            return unreadable(path, "changes while it is read", remedy);
        } catch (NoSuchFileException e) {
            return unreadable(path, "went away while it was read", remedy);
        } catch (AccessDeniedException e) {
            return unreadable(
                    path,
                    "cannot be read",
                    "give read permission, or list it in .gitignore if it is not to be published");
        } catch (IOException e) {
            return unreadable(path, "cannot be read: " + Causes.of(e), remedy);
        }
    }

    /** The id of so many bytes; empty if the file became shorter meanwhile. */
    private static Optional<String> id(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return Optional.of(formatter.idFor(Constants.OBJ_BLOB, size, in).name());
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static TreeListing.Item unreadable(DocPath path, String problem, String remedy) {
        return new TreeListing.Item(
                new SourceFile(path, ObjectId.zeroId().name(), 0),
                new FileContent.Unreadable(new UnreadableContent(problem, remedy)));
    }
}
