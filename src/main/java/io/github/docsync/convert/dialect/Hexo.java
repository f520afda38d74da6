package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Hexo: its tags, and Nunjucks as far as it looks like Liquid. Source: hexo.io/docs/setup and hexo.io/docs/tag-plugins. */
final class Hexo implements Dialect {
    private static final Pattern SETTINGS =
            Pattern.compile("(?m)^(?:source_dir|new_post_name|archive_dir|code_dir)[ \\t]*:");

    @Override
    public DialectName name() {
        return DialectName.HEXO;
    }

    /** Its settings have the name of Jekyll's and other keys. */
    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "_config.yml")
                .filter(site -> site.resolve("source").filter(files::isFolder).isPresent())
                .filter(site -> files.text(file)
                        .filter(text -> SETTINGS.matcher(text).find())
                        .isPresent());
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return scope.site().resolve("source").map(List::of).orElse(List.of());
    }

    /** Posts lie in {@code _posts}; other names that begin so are not shown. */
    @Override
    public Predicate<DocPath> exclusions(DialectScope scope) {
        return file ->
                IgnorePatterns.isUnderscored(new DocPath(file.value().replace("_posts/", "posts/")), scope.site());
    }

    @Override
    public LinkRules links(DialectScope scope) {
        LinkRules rules = SitePrefixes.rules(scope);
        return new LinkRules(documents(scope), rules.prefixes(), true, false, null);
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new HexoTags(scope), new LiquidTags(scope));
    }
}
