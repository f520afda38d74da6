package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** GitBook, and HonKit, which goes on with GitBook's older form: its blocks, and SUMMARY.md. */
final class GitBook implements Dialect {
    /** In YAML, JSON or a script. Source: gitbook.com/docs and honkit.netlify.app/config, root. */
    private static final Pattern ROOT =
            Pattern.compile("(?m)(?:^|[{,])[ \\t]*[\"']?root[\"']?[ \\t]*:[ \\t]*[\"']?(?<folder>[^\"'\\s,]{1,200})");

    @Override
    public DialectName name() {
        return DialectName.GITBOOK;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, ".gitbook.yaml")
                .or(() -> SiteFiles.inside(file, ".gitbook"))
                .or(() -> SiteFiles.named(file, "book.json")
                        .or(() -> SiteFiles.script(file, "book"))
                        .filter(site -> documents(site, files)
                                .resolve("SUMMARY.md")
                                .filter(files::isFile)
                                .isPresent()));
    }

    /** The folder that the site's settings name; its own folder where they name none. */
    private static DocPath documents(DocPath site, RepositoryFiles files) {
        return Stream.of(".gitbook.yaml", "book.json", "book.js")
                .flatMap(name -> site.resolve(name).flatMap(files::text).stream())
                .map(ROOT::matcher)
                .filter(Matcher::find)
                .flatMap(found -> site.resolve(found.group("folder")).stream())
                .findFirst()
                .orElse(site);
    }

    /** As {@link #documents(DocPath, RepositoryFiles)}. */
    static DocPath documentsOf(DialectScope scope) {
        return documents(scope.site(), scope.files());
    }

    @Override
    public Predicate<DocPath> ownFiles(DialectScope scope) {
        return file -> file.name().equals("SUMMARY.md");
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return List.of(documentsOf(scope));
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
