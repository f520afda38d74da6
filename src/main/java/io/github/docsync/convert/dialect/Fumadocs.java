package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Fumadocs: MDX, folders in parentheses that group pages, and {@code meta.json}. */
final class Fumadocs implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.FUMADOCS;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.script(file, "source.config")
                .filter(folder -> files.text(file)
                        .filter(text -> text.contains("fumadocs"))
                        .isPresent());
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return Stream.of("content/docs", "content", "docs")
                .flatMap(folder -> scope.site().resolve(folder).stream())
                .toList();
    }

    @Override
    public boolean readsMdx() {
        return true;
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new FumadocsIncludes(scope), new MdxSyntax(scope, Set.of("md", "mdx")), new CodeNotations());
    }

    @Override
    public GeneratedAddresses addresses(DialectScope scope) {
        DocPath content = scope.site().resolve("content").orElse(scope.site());
        return (page, frontMatter) -> ShownPath.below(content, page)
                .filter(path -> !ShownPath.withoutGroups(path).equals(path))
                .map(ShownPath::withoutGroups)
                .map(path -> path.replaceFirst("/+$", ""))
                .stream()
                .toList();
    }

    @Override
    public LinkRules links(DialectScope scope) {
        LinkRules rules = SitePrefixes.rules(scope);
        List<DocPath> roots = Stream.concat(rules.roots().stream(), scope.site().resolve("content").stream())
                .toList();
        return new LinkRules(roots, rules.prefixes(), rules.prettyUrls(), false, rules.site());
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofFumadocs(scope);
    }
}
