package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** Eleventy: Liquid and Nunjucks, which look alike, and the containers of its Markdown parser's plugin. */
final class Eleventy implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.ELEVENTY;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.script(file, "eleventy.config").or(() -> SiteFiles.script(file, ".eleventy"));
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new LiquidTags(scope), new Containers());
    }
}
