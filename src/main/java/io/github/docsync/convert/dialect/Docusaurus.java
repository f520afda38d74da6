package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Docusaurus: MDX, admonitions, categories. */
final class Docusaurus implements Dialect {
    private static final String PROTOCOL = "pathname://";
    private static final Pattern UNCHECKED = Pattern.compile("(?<=[(<\"'])" + PROTOCOL + "(?=/)");

    @Override
    public DialectName name() {
        return DialectName.DOCUSAURUS;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.script(file, "docusaurus.config").or(() -> SiteFiles.named(file, "siteConfig.js"));
    }

    /** Next to the site's folder as well, as the first Docusaurus had it. */
    @Override
    public List<DocPath> documents(DialectScope scope) {
        return Stream.of("docs", "../docs")
                .flatMap(folder -> scope.site().resolve(folder).stream())
                .toList();
    }

    /** What other documents import. Source: docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs, exclude. */
    @Override
    public Predicate<DocPath> exclusions(DialectScope scope) {
        return file -> IgnorePatterns.isUnderscored(file, scope.tree()) || isTranslation(file, scope);
    }

    /** Translations are other pages of the same names; who wants to publish them makes a tree of their folder. */
    private static boolean isTranslation(DocPath file, DialectScope scope) {
        return scope.site()
                .resolve("i18n")
                .filter(folder -> file.isBelow(folder)
                        && !scope.tree().isBelow(folder)
                        && !scope.tree().equals(folder))
                .isPresent();
    }

    @Override
    public boolean readsMdx() {
        return true;
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(
                Docusaurus::withoutProtocol,
                new MdxSyntax(scope, Set.of("md", "mdx", "markdown")),
                new CodeNotations(),
                new Containers());
    }

    /** {@code pathname://} keeps Docusaurus from checking a path. Source: docusaurus.io/docs/advanced/routing, escaping from SPA redirects. */
    private static MappedText withoutProtocol(MappedText text, StepContext context) {
        return text.text().contains(PROTOCOL)
                ? TagRewriter.rewrite(
                        text,
                        PatternTags.scan(text.text(), PROTOCOL, UNCHECKED, false),
                        element -> new Translation.Inline(""),
                        context)
                : text;
    }

    /** Source: docusaurus.io/docs/markdown-features/links, resolution of file paths. */
    @Override
    public LinkRules links(DialectScope scope) {
        LinkRules rules = SitePrefixes.rules(scope);
        // Documents are shown below this unless the settings say otherwise, behind the site's own prefix.
        List<String> prefixes = Stream.concat(
                        Stream.of("/docs"),
                        rules.prefixes().stream().flatMap(prefix -> Stream.of(prefix + "/docs", prefix)))
                .toList();
        return new LinkRules(rules.roots(), prefixes, rules.prettyUrls(), true, rules.site());
    }

    @Override
    public GeneratedAddresses addresses(DialectScope scope) {
        return new DocusaurusAddresses(scope.tree());
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        Navigation categories = Navigations.ofDocusaurus(scope);
        return categories.order().isEmpty()
                ? new Navigation(ScriptNavigations.ofDocusaurus(scope).order(), categories.titles())
                : categories;
    }
}
