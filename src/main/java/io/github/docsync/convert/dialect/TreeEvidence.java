package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.Optional;

/** What the files of a folder say of their dialects where the generator's own files are missing. */
public interface TreeEvidence {
    /** Whether the {@linkplain WikiLinkEvidence links} of a folder say that it is a vault. */
    boolean isVault(DocPath folder);

    /** The generator that the pages of a folder are {@linkplain GeneratorEvidence evidence} for. */
    Optional<DialectName> generator(DocPath folder);

    /** Found by looking through files. */
    static TreeEvidence in(RepositoryFiles files) {
        return new TreeEvidence() {
            @Override
            public boolean isVault(DocPath folder) {
                return WikiLinkEvidence.isIn(folder, files, file -> WikiLinkEvidence.targets(file, files));
            }

            @Override
            public Optional<DialectName> generator(DocPath folder) {
                return GeneratorEvidence.in(folder, files, file -> GeneratorEvidence.in(file, files));
            }
        };
    }
}
