package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Docsify, which a page of HTML among the documents loads: sidebar, options of links, included files, callouts. */
final class Docsify implements Dialect {
    private static final String PAGE = "index.html";
    private static final Pattern LOADS = Pattern.compile("\\$docsify\\b|<script[^>]{0,300}\\bdocsify\\b");

    /** Files that a folder of documents has; few of the many pages of a generated site have one next to them. */
    private static final List<String> NEIGHBOURS = List.of("_sidebar.md", "README.md", "_coverpage.md", "home.md");

    private static final Set<String> OWN =
            Set.of("_sidebar.md", "_navbar.md", "_coverpage.md", "_footer.md", "_404.md");
    private static final Pattern OWN_FILE = Pattern.compile(
            "\\b(?:loadSidebar|loadNavbar|loadFooter|coverpage|notFoundPage)\\s*:\\s*[\"'](?<file>[^\"'\\n]{1,200})[\"']");
    private static final Pattern SIDEBAR =
            Pattern.compile("\\bloadSidebar\\s*:\\s*[\"'](?<file>[^\"'\\n]{1,200})[\"']");
    private static final Pattern BASE = Pattern.compile("\\bbasePath\\s*:\\s*[\"'](?<file>[^\"'\\n:]{1,200})[\"']");

    private static final Pattern ENTRY =
            Pattern.compile("\\[(?<title>[^\\[\\]\\n]{1,300})\\]\\( *<?(?<address>[^)>\\s]{1,400})");

    @Override
    public DialectName name() {
        return DialectName.DOCSIFY;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, PAGE)
                .filter(folder -> NEIGHBOURS.stream()
                        .anyMatch(name ->
                                folder.resolve(name).filter(files::isFile).isPresent()))
                .filter(folder -> files.text(file)
                        .map(text -> LOADS.matcher(text).find())
                        .orElse(folder.resolve("_sidebar.md")
                                .filter(files::isFile)
                                .isPresent()));
    }

    /** Source: docsify.js.org/#/configuration, basePath. */
    @Override
    public List<DocPath> documents(DialectScope scope) {
        return List.of(documentsFolder(scope));
    }

    private static DocPath documentsFolder(DialectScope scope) {
        return setting(scope, BASE)
                .map(folder -> folder.replaceFirst("^(?:\\./|/)+", ""))
                .flatMap(scope.site()::resolve)
                .filter(scope.files()::isFolder)
                .orElse(scope.site());
    }

    private static Optional<String> setting(DialectScope scope, Pattern pattern) {
        return scope.text(PAGE).map(pattern::matcher).filter(Matcher::find).map(found -> found.group("file"));
    }

    @Override
    public Predicate<DocPath> ownFiles(DialectScope scope) {
        Set<String> names = new HashSet<>(OWN);
        scope.text(PAGE)
                .ifPresent(text -> OWN_FILE.matcher(text)
                        .results()
                        .map(found -> found.group(1).replaceFirst("^.*/", ""))
                        .forEach(names::add));
        return file -> names.contains(file.name());
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(
                new DocsifyIncludes(documentsFolder(scope)),
                new DocsifySyntax(),
                new DocsifyCallouts(),
                new Callouts());
    }

    /** Source: docsify.js.org/#/configuration, relativePath, which is off by default. */
    @Override
    public LinkRules links(DialectScope scope) {
        List<DocPath> roots = new ArrayList<>(List.of(documentsFolder(scope)));
        roots.addAll(SitePrefixes.rules(scope).roots());
        return new LinkRules(roots, List.of(), false, true, null);
    }

    /** The sidebar, whose addresses begin at the root of the documents. */
    @Override
    public Navigation navigation(DialectScope scope) {
        DocPath documents = documentsFolder(scope);
        NavigationReader reader = new NavigationReader(scope);
        documents
                .resolve(setting(scope, SIDEBAR)
                        .map(file -> file.replaceFirst("^/+", ""))
                        .orElse("_sidebar.md"))
                .flatMap(scope.files()::text)
                .ifPresent(sidebar -> ENTRY.matcher(sidebar)
                        .results()
                        .forEach(entry -> page(documents, entry.group(2), scope.files())
                                .ifPresent(page -> reader.add(page, entry.group(1)))));
        return reader.navigation();
    }

    private static Optional<DocPath> page(DocPath documents, String address, RepositoryFiles files) {
        String path = RelativeLinks.decoded(address.replaceFirst("[?].*", "")
                .replaceFirst("^/?#/", "")
                .replaceFirst("#.*", "")
                .replaceFirst("^/+", ""));
        return documents.resolve(path).filter(found -> !path.isEmpty()).flatMap(found -> {
            List<DocPath> candidates = new ArrayList<>(List.of(found));
            candidates.addAll(MarkdownFiles.named(found));
            candidates.addAll(MarkdownFiles.indexesOf(found));
            return candidates.stream().filter(files::isFile).findFirst();
        });
    }
}
