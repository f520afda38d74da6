package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return List.of(Navigations.documentsOfMdBook(scope));
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return Stream.concat(
                        Stream.of(new MdBookIncludes(), new MdBookWarnings(), new MdBookHiddenLines()),
                        BracketFormulas.ofMdBook(scope).stream())
                .toList();
    }

    @Override
    public Predicate<DocPath> ownFiles(DialectScope scope) {
        return file -> file.name().equals("SUMMARY.md");
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofMdBook(scope);
    }
}
