package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** MkDocs with Material and the extensions of Python-Markdown. */
final class MkDocs implements Dialect {
    private static final Pattern DOCUMENTS =
            Pattern.compile("^docs_dir:[ \\t]*[\"']?(?<folder>[^\"'\\n#]{1,200})", Pattern.MULTILINE);

    @Override
    public DialectName name() {
        return DialectName.MKDOCS;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "mkdocs.yml")
                .or(() -> SiteFiles.named(file, "mkdocs.yaml"))
                .or(() -> SiteFiles.named(file, "zensical.toml"));
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return Stream.concat(
                        Stream.of(new Snippets(scope), new MkDocsPlugins(scope), new Icons()),
                        BracketFormulas.ofMkDocs(scope).stream())
                .toList();
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofMkDocs(scope);
    }

    /** The folder of documents. */
    static DocPath documents(DialectScope scope) {
        String folder = scope.text("mkdocs.yml")
                .or(() -> scope.text("mkdocs.yaml"))
                .map(DOCUMENTS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group("folder").strip())
                .orElse("docs");
        return scope.site().resolve(folder).orElse(scope.site());
    }
}
