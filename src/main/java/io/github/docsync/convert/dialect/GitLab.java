package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** Markdown as GitLab reads it. */
final class GitLab implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.GITLAB;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, ".gitlab-ci.yml").or(() -> SiteFiles.inside(file, ".gitlab"));
    }

    @Override
    public boolean isGenerator() {
        return false;
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new GitLabSyntax(), new Callouts());
    }
}
