package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** Vaults of Obsidian: links and pictures by name, callouts. */
final class Obsidian implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.OBSIDIAN;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.inside(file, ".obsidian");
    }

    @Override
    public boolean isGenerator() {
        return false;
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new WikiLinks(scope), new PictureSizes(), new Callouts(), new InlineFootnotes());
    }
}
