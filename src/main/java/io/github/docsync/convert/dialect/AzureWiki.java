package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** Wikis of Azure DevOps. */
final class AzureWiki implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.AZURE_WIKI;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, ".order");
    }

    @Override
    public boolean isGenerator() {
        return false;
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new SizedPictures(), new AzureSyntax(), new Callouts());
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofAzure(scope);
    }
}
