package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docfx and what Microsoft Learn adds to it. */
final class Docfx implements Dialect {
    private static final String LEARN = "https://learn.microsoft.com";
    private static final Pattern BREADCRUMB = Pattern.compile(
            "\"breadcrumb_path\"\\s*:\\s*\"(?<prefix>/[^\"\\s]{1,200}?)/_?bread[\\w-]{0,30}/toc\\.(?:json|yml)\"");

    private static final Pattern SOURCE = Pattern.compile("\"src\"\\s*:\\s*\"(?!\\.\\.)([^\"\\s*]{1,200})\"");

    /** What stands between colons and is not a box. */
    private static final Set<String> OWN =
            Set.of("image", "code", "row", "column", "zone", "moniker", "video", "no-loc", "form", "preview");

    @Override
    public DialectName name() {
        return DialectName.DOCFX;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "docfx.json");
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new Containers(OWN), new DocfxSyntax(scope), new Callouts());
    }

    /**
     * On Microsoft Learn, whose build has a file of its own, a path that begins with a slash and not with that of these documents leads to other
     * ones of the same site.
     */
    @Override
    public LinkRules links(DialectScope scope) {
        LinkRules rules = SitePrefixes.rules(scope);
        List<String> prefixes = scope.text("docfx.json").map(BREADCRUMB::matcher).filter(Matcher::find).stream()
                .map(found -> found.group("prefix"))
                .toList();
        boolean learn = scope.files().isFile(DocPath.of(".openpublishing.publish.config.json"));
        return new LinkRules(roots(scope), prefixes, rules.prettyUrls(), false, learn ? LEARN : null);
    }

    /** The folders whose documents the site shows in the place of its own. */
    private static List<DocPath> roots(DialectScope scope) {
        Set<DocPath> roots = new LinkedHashSet<>(List.of(scope.site()));
        scope.text("docfx.json")
                .map(SOURCE::matcher)
                .ifPresent(found -> found.results()
                        .flatMap(source -> scope.site().resolve(source.group(1)).stream())
                        .forEach(roots::add));
        return List.copyOf(roots);
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofDocfx(scope);
    }
}
