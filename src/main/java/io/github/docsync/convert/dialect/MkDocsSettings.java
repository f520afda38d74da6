package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import io.github.docsync.yaml.YamlDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code mkdocs.yml} says. Source: www.mkdocs.org/user-guide/configuration and, for the plugin, github.com/oprypin/mkdocs-literate-nav.
 *
 * @param text the file; empty where there is none
 * @param values what stands in it, in plain Java
 * @param site the folder that it lies in
 */
record MkDocsSettings(String text, Map<?, ?> values, DocPath site) {
    private static final String LITERATE = "literate-nav";

    /** Of several files the first that lists the pages, else the usual one. */
    static MkDocsSettings of(DialectScope scope) {
        List<MkDocsSettings> found = MkDocs.settings(scope).stream()
                .flatMap(file -> scope.files().text(file).stream())
                .map(text -> new MkDocsSettings(text, values(text), scope.site()))
                .toList();
        return found.stream()
                .filter(settings -> settings.navigation() != null)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseGet(() -> new MkDocsSettings("", Map.of(), scope.site()));
    }

    private static Map<?, ?> values(String text) {
        // Tags such as !!python/name have no meaning here, and a value behind one is read without it.
        String plain = text.replaceAll("(?<=[-:,\\[{] )!{1,2}[\\w/:.-]+", "");
        return Optional.ofNullable(YamlDocument.parse("mkdocs.yml", plain).root())
                .map(node -> node.toJava())
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(Map.class::cast)
                .orElse(Map.of());
    }

    /** The folder of documents. */
    DocPath documents() {
        String folder = values.get("docs_dir") instanceof String written ? written.strip() : "docs";
        return site.resolve(folder).orElse(site);
    }

    @Nullable
    Object navigation() {
        return values.get("nav");
    }

    /** The Markdown file that lists the pages, of the plugin that reads one. */
    Optional<DocPath> navigationFile() {
        return IgnorePatterns.texts(names(values.get("plugins"))).contains(LITERATE)
                ? documents()
                        .resolve(option(LITERATE, "nav_file")
                                .map(Object::toString)
                                .orElse("SUMMARY.md"))
                : Optional.empty();
    }

    /** The files below the folder of documents that are not in the site. */
    Predicate<DocPath> exclusions() {
        return IgnorePatterns.ofGit(
                documents(),
                Stream.of("exclude_docs", "draft_docs")
                        .flatMap(key -> IgnorePatterns.texts(values.get(key)).stream())
                        .toList());
    }

    /** The plugins' names; each stands alone or is the one key of a map. */
    private static List<String> names(@Nullable Object plugins) {
        if (plugins instanceof Map<?, ?> map) {
            return map.keySet().stream().map(String::valueOf).toList();
        }
        return plugins instanceof List<?> items
                ? items.stream()
                        .flatMap(item ->
                                item instanceof Map<?, ?> map ? names(map).stream() : Stream.of(String.valueOf(item)))
                        .toList()
                : List.of();
    }

    /** What a plugin is told under a key. */
    Optional<Object> option(String plugin, String key) {
        return option("plugins", plugin, key);
    }

    /** The folders that snippets are read from, in addition to that of the settings. */
    List<DocPath> snippetFolders() {
        return option("markdown_extensions", "pymdownx.snippets", "base_path").stream()
                .flatMap(paths -> IgnorePatterns.texts(paths).stream())
                .flatMap(path -> site.resolve(path).stream())
                .toList();
    }

    private Optional<Object> option(String section, String name, String key) {
        Object entries = values.get(section);
        Stream<?> maps = entries instanceof List<?> items ? items.stream() : Stream.ofNullable(entries);
        return maps.flatMap(item -> item instanceof Map<?, ?> map ? Stream.ofNullable(map.get(name)) : Stream.of())
                .flatMap(options -> options instanceof Map<?, ?> map ? Stream.ofNullable(map.get(key)) : Stream.of())
                .map(Object.class::cast)
                .findFirst();
    }
}
