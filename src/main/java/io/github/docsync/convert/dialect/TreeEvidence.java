package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;

/** What the files of a folder say of their dialects where the generator's own files are missing. */
public interface TreeEvidence {
    /** Whether the {@linkplain WikiLinkEvidence links} of a folder say that it is a vault. */
    boolean isVault(DocPath folder);

    /** Whether {@linkplain ShortcodeEvidence shortcodes} of Hugo stand on the pages of a folder. */
    boolean hasShortcodes(DocPath folder);

    /** Found by looking through files. */
    static TreeEvidence in(RepositoryFiles files) {
        return new TreeEvidence() {
            @Override
            public boolean isVault(DocPath folder) {
                return WikiLinkEvidence.isIn(folder, files, file -> WikiLinkEvidence.targets(file, files));
            }

            @Override
            public boolean hasShortcodes(DocPath folder) {
                return ShortcodeEvidence.isIn(folder, files, file -> ShortcodeEvidence.isIn(file, files));
            }
        };
    }
}
