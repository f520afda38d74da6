package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Astro with Starlight: MDX, asides, and collections of content whose addresses are their paths in small letters with hyphens. */
final class Astro implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.ASTRO;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.script(file, "astro.config");
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return Stream.of("src/content/docs", "src/content", "docs", "src/pages")
                .flatMap(folder -> scope.site().resolve(folder).stream())
                .toList();
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new HomePage(), new MdxSyntax(scope, Set.of("mdx")), new CodeNotations(), new Containers());
    }

    @Override
    public LinkRules links(DialectScope scope) {
        LinkRules rules = SitePrefixes.rules(scope);
        List<DocPath> roots = Stream.concat(rules.roots().stream(), scope.site().resolve("src").stream())
                .toList();
        return new LinkRules(roots, rules.prefixes(), rules.prettyUrls(), false, rules.site());
    }

    @Override
    public GeneratedAddresses addresses(DialectScope scope) {
        DocPath content = scope.site().resolve("src/content").orElse(scope.site());
        DocPath docs = content.resolve("docs").orElse(content);
        return (page, frontMatter) ->
                ShownPath.below(page.isBelow(docs) ? docs : content, page).map(ShownPath::slugged).stream()
                        .toList();
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return ScriptNavigations.ofAstro(scope);
    }
}
