package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** VitePress and VuePress: included code, containers. */
final class VitePress implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.VITEPRESS;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.inside(file, ".vitepress").or(() -> SiteFiles.inside(file, ".vuepress"));
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return Stream.concat(
                        VitePressAttributes.of(scope).stream(),
                        Stream.of(new VitePressIncludes(scope), new VueComponents(scope), new Callouts()))
                .toList();
    }
}
