package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import java.util.Optional;
import java.util.Set;

/** Which folder a generator's own file speaks for. */
final class SiteFiles {
    private static final Set<String> SCRIPTS = Set.of("js", "cjs", "mjs", "ts", "cts", "mts");

    private SiteFiles() {}

    /** The file's folder if that is its name. */
    static Optional<DocPath> named(DocPath file, String name) {
        return file.name().equals(name) ? Optional.of(file.folder()) : Optional.empty();
    }

    /** The file's folder if it is a script of that name, {@code docusaurus.config.ts} and the like. */
    static Optional<DocPath> script(DocPath file, String baseName) {
        return file.baseName().equals(baseName) && SCRIPTS.contains(file.extension())
                ? Optional.of(file.folder())
                : Optional.empty();
    }

    /** The folder that holds a folder of that name if the file lies in it, at any depth. */
    static Optional<DocPath> inside(DocPath file, String folderName) {
        for (DocPath folder = file.folder(); !folder.isRoot(); folder = folder.folder()) {
            if (folder.name().equals(folderName)) {
                return Optional.of(folder.folder());
            }
        }
        return Optional.empty();
    }
}
