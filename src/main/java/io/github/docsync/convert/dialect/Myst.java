package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** MyST, for Sphinx and for Jupyter Book. */
final class Myst implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.MYST;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        if (file.name().equals("conf.py")) {
            return Optional.of(file.folder())
                    .filter(folder -> files.text(file)
                            .filter(text -> text.contains("extensions") || text.contains("project"))
                            .isPresent());
        }
        return SiteFiles.named(file, "myst.yml").or(() -> SiteFiles.named(file, "_toc.yml"));
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return MystContents.of(scope);
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        MystLabels labels = MystLabels.of(scope);
        return List.of(new MystDirectives(scope, labels), new MystRoles(scope, labels), new MystLinks(labels));
    }
}
