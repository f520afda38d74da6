package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** GitBook: its blocks, and SUMMARY.md. */
final class GitBook implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.GITBOOK;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, ".gitbook.yaml").or(() -> SiteFiles.inside(file, ".gitbook"));
    }

    @Override
    public Predicate<DocPath> ownFiles(DialectScope scope) {
        return file -> file.name().equals("SUMMARY.md");
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return List.of(Navigations.documentsOfGitBook(scope));
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new GitBookIcons(), new LiquidTags(scope));
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofGitBook(scope);
    }
}
