package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Navigation that generators keep in scripts, of which only the order is read in which pages stand there. */
final class ScriptNavigations {
    private static final Pattern TEXT = Pattern.compile("[\"'](?<id>[\\w@./-]{1,200})[\"']");
    /** Of Starlight, where {@code autogenerate} names a folder. */
    private static final Pattern ENTRY =
            Pattern.compile("(?<key>\\bdirectory\\s*:\\s*)?[\"'](?<id>[\\w@./-]{1,200})[\"']");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$|/\\*(?:[^*]|\\*(?!/)){0,5000}+\\*/");
    private static final Pattern LINK = Pattern.compile("\\blink\\s*:\\s*[\"'`](?<address>/[^\"'`\\s]{0,200})[\"'`]");
    private static final List<String> ENDINGS = List.of("", ".md", ".mdx", "/index.md", "/index.mdx", "/README.md");

    private final DialectScope scope;
    private final Map<DocPath, Integer> order = new HashMap<>();

    private ScriptNavigations(DialectScope scope) {
        this.scope = scope;
    }

    /** {@code sidebars.js} of Docusaurus: the ids of pages, which are their paths without extension. */
    static Navigation ofDocusaurus(DialectScope scope) {
        ScriptNavigations reading = new ScriptNavigations(scope);
        Stream.of("js", "ts", "cjs", "mjs", "json")
                .flatMap(extension -> scope.text("sidebars." + extension).stream())
                .findFirst()
                .ifPresent(script -> {
                    Matcher text = TEXT.matcher(COMMENT.matcher(script).replaceAll(""));
                    while (text.find()) {
                        reading.add(text.group("id"));
                    }
                });
        return new Navigation(reading.order, Map.of());
    }

    /** {@code sidebar} in the settings of VitePress and VuePress: links from the site's root. */
    static Navigation ofVitePress(DialectScope scope) {
        ScriptNavigations reading = new ScriptNavigations(scope);
        VitePress.settings(scope).forEach(script -> {
            int sidebar = script.indexOf("sidebar");
            Matcher link = LINK.matcher(
                    sidebar < 0
                            ? ""
                            : COMMENT.matcher(script.substring(sidebar)).replaceAll(""));
            while (link.find()) {
                reading.add(link.group("address").replaceFirst("[?#].*", "").replaceFirst("^/+", ""));
            }
        });
        return new Navigation(reading.order, Map.of());
    }

    /** {@code sidebar} in the settings of Starlight: slugs, which are the paths of pages, links from the site's root, and folders. */
    static Navigation ofAstro(DialectScope scope) {
        ScriptNavigations reading = new ScriptNavigations(scope);
        Map<String, DocPath> pages = new HashMap<>();
        DocPath docs = scope.site().resolve("src/content/docs").orElse(scope.site());
        scope.files().all().stream()
                .filter(MarkdownFiles::isMarkdown)
                .forEach(page -> ShownPath.below(docs, page)
                        .ifPresent(path -> pages.putIfAbsent(ShownPath.slugged(path), page)));
        Stream.of("js", "ts", "mjs", "mts", "cjs")
                .flatMap(extension -> scope.text("astro.config." + extension).stream())
                .filter(script -> script.contains("sidebar"))
                .findFirst()
                .ifPresent(script -> {
                    Matcher text = ENTRY.matcher(COMMENT.matcher(script.substring(script.indexOf("sidebar")))
                            .replaceAll(""));
                    while (text.find()) {
                        DocPath page = pages.get(text.group("id").replaceAll("^/+|/+$", ""));
                        if (page != null) {
                            reading.place(page);
                        } else if (text.group("key") != null) {
                            docs.resolve(text.group("id").replaceAll("^/+|/+$", ""))
                                    .filter(scope.files()::isFolder)
                                    .ifPresent(reading::placeFolder);
                        }
                    }
                });
        return new Navigation(reading.order, Map.of());
    }

    private void add(String path) {
        String plain = path.replaceFirst("/+$", "").replaceFirst("\\.html$", "");
        Stream.of(scope.tree(), scope.site(), scope.site().resolve("docs").orElse(scope.site()))
                .flatMap(root -> page(root, plain).stream())
                .findFirst()
                .ifPresent(this::place);
    }

    private Optional<DocPath> page(DocPath root, String path) {
        return ENDINGS.stream()
                .flatMap(ending -> root.resolve(path + ending).stream())
                .filter(file -> scope.files().isFile(file) && MarkdownFiles.isMarkdown(file))
                .findFirst();
    }

    /** A folder comes where its first page does. */
    private void place(DocPath page) {
        placeFolder(page.folder());
        order.putIfAbsent(page, order.size());
    }

    private void placeFolder(DocPath path) {
        for (DocPath folder = path; folder.isBelow(scope.tree()); folder = folder.folder()) {
            order.putIfAbsent(folder, order.size());
        }
    }
}
