package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** MkDocs with Material and the extensions of Python-Markdown. */
final class MkDocs implements Dialect {
    /** Projects with several sites name them apart; Zensical and ProperDocs read the same documents. */
    private static final Pattern SETTINGS =
            Pattern.compile("(?:mkdocs|properdocs)(?:[._-][\\w.-]{1,60})?\\.ya?ml|zensical\\.(?:toml|ya?ml)");

    @Override
    public DialectName name() {
        return DialectName.MKDOCS;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SETTINGS.matcher(file.name()).matches() ? Optional.of(file.folder()) : Optional.empty();
    }

    /** The files in the site's folder that may hold settings, the usual one first: {@code mkdocs.yml}, {@code mkdocs-nav.yml}, …. */
    static List<DocPath> settings(DialectScope scope) {
        return scope.files().all().stream()
                .filter(file -> file.folder().equals(scope.site()))
                .filter(file -> SETTINGS.matcher(file.name()).matches())
                .filter(file -> !file.extension().equals("toml"))
                .sorted(Comparator.comparing((DocPath file) -> file.baseName().length()))
                .toList();
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return Stream.concat(
                        Stream.of(
                                new Snippets(scope),
                                new MkDocsPlugins(scope),
                                new MaterialBadges(),
                                new Icons(),
                                new PymdownBlocks(),
                                new PymdownMarks(scope),
                                new MkDocsMarks(scope),
                                new PythonMarkdownReferences(),
                                FencesInHtml.ofMkDocs()),
                        BracketFormulas.ofMkDocs(scope).stream())
                .toList();
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofMkDocs(scope);
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return List.of(MkDocsSettings.of(scope).documents());
    }

    @Override
    public Predicate<DocPath> exclusions(DialectScope scope) {
        MkDocsSettings settings = MkDocsSettings.of(scope);
        Predicate<DocPath> excluded = settings.exclusions();
        return file -> excluded.test(file)
                && !settings.navigationFile().filter(file::equals).isPresent();
    }

    @Override
    public Predicate<DocPath> ownFiles(DialectScope scope) {
        return MkDocsSettings.of(scope)
                .navigationFile()
                .<Predicate<DocPath>>map(own -> own::equals)
                .orElse(file -> false);
    }
}
