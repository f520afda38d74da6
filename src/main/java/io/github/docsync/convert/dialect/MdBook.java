package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.Optional;

/** mdBook: its includes, and SUMMARY.md. */
final class MdBook implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.MDBOOK;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "book.toml");
    }
}
