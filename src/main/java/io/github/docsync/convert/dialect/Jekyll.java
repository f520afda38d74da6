package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Jekyll: Liquid, kramdown's attributes, permalinks. */
final class Jekyll implements Dialect {
    private static final List<String> OWN_FOLDERS =
            List.of("_includes", "_layouts", "_data", "_sass", "_drafts", "_site");

    @Override
    public DialectName name() {
        return DialectName.JEKYLL;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "_config.yml").or(() -> SiteFiles.named(file, "_config.yaml"));
    }

    /** Source: jekyllrb.com/docs/structure and jekyllrb.com/docs/configuration/options, exclude. */
    @Override
    public Predicate<DocPath> exclusions(DialectScope scope) {
        return IgnorePatterns.from(
                scope.site(),
                Stream.concat(
                                OWN_FOLDERS.stream(),
                                Stream.of("_config.yml", "_config.yaml")
                                        .flatMap(name -> SiteSettings.read(scope, name).stream())
                                        .flatMap(root -> SiteSettings.at(root, "exclude").stream())
                                        .flatMap(exclude -> IgnorePatterns.texts(exclude).stream()))
                        .toList());
    }

    @Override
    public GeneratedAddresses addresses(DialectScope scope) {
        return JekyllPermalinks.of(scope);
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new LiquidTags(scope), new Kramdown(), FencesInHtml.ofJekyll());
    }
}
