package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.Optional;

/** MyST, for Sphinx and for Jupyter Book. */
final class Myst implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.MYST;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "myst.yml").or(() -> SiteFiles.named(file, "_toc.yml"));
    }
}
