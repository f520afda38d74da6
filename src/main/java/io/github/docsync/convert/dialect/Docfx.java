package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** docfx and what Microsoft Learn adds to it. */
final class Docfx implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.DOCFX;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "docfx.json");
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new DocfxSyntax(scope));
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofDocfx(scope);
    }
}
