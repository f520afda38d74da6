package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** Jekyll: Liquid. */
final class Jekyll implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.JEKYLL;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "_config.yml").or(() -> SiteFiles.named(file, "_config.yaml"));
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new LiquidTags(scope), new Kramdown());
    }
}
