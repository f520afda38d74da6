package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import io.github.docsync.yaml.YamlDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the files in which generators keep their navigation. */
final class Navigations {
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\s*src\\s*=\\s*[\"'](?<folder>[^\"'\\n]{1,200})[\"']");
    private static final Pattern META = Pattern.compile("(?:^|[{,\\n"
            + "])\\s*[\"']?(?<key>[\\w.*/ -]{1,100}?)[\"']?\\s*:\\s*(?:[\"'](?<title>[^\"'\\n"
            + "]{0,200})[\"']|\\{(?<inner>[^{}]{0,1000}))");
    private static final Pattern TITLE =
            Pattern.compile("[\"']?title[\"']?\\s*:\\s*[\"'](?<title>[^\"'\\n]{0,200})[\"']");

    private Navigations() {}

    /** {@code SUMMARY.md} of mdBook, in the folder of its documents. */
    static Navigation ofMdBook(DialectScope scope) {
        return summary(scope, documentsOfMdBook(scope));
    }

    /** The folder that {@code book.toml} names. */
    static DocPath documentsOfMdBook(DialectScope scope) {
        String folder = scope.text("book.toml")
                .map(SOURCE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group("folder"))
                .orElse("src");
        return scope.site().resolve(folder).orElse(scope.site());
    }

    /** {@code SUMMARY.md} of GitBook, next to {@code .gitbook.yaml} or in the folder of documents. */
    static Navigation ofGitBook(DialectScope scope) {
        Navigation own = summary(scope, GitBook.documentsOf(scope));
        return own.order().isEmpty() ? summary(scope, scope.tree()) : own;
    }

    private static Navigation summary(DialectScope scope, DocPath folder) {
        NavigationReader reader = new NavigationReader(scope);
        folder.resolve("SUMMARY.md").flatMap(scope.files()::text).ifPresent(text -> reader.links(folder, text));
        return reader.navigation();
    }

    /** {@code nav} of {@code mkdocs.yml}, or the file that a plugin reads in its place. */
    static Navigation ofMkDocs(DialectScope scope) {
        NavigationReader reader = new NavigationReader(scope);
        MkDocsSettings settings = MkDocsSettings.of(scope);
        Object nav = settings.navigation();
        if (nav != null) {
            reader.nav(settings.documents(), nav);
        }
        settings.navigationFile()
                .ifPresent(file -> scope.files().text(file).ifPresent(text -> reader.links(file.folder(), text)));
        return reader.navigation();
    }

    /** The sidebars and chapters of {@code _quarto.yml}. */
    static Navigation ofQuarto(DialectScope scope) {
        NavigationReader reader = new NavigationReader(scope);
        yaml(scope, "_quarto.yml").or(() -> yaml(scope, "_quarto.yaml")).ifPresent(root -> {
            SiteSettings.at(root, "website")
                    .flatMap(website -> SiteSettings.at(website, "sidebar"))
                    .ifPresent(sidebar -> quarto(scope.site(), sidebar, reader));
            SiteSettings.at(root, "book").ifPresent(book -> quarto(scope.site(), book, reader));
        });
        return reader.navigation();
    }

    private static void quarto(DocPath folder, @Nullable Object items, NavigationReader reader) {
        if (items instanceof List<?> list) {
            list.forEach(item -> quarto(folder, item, reader));
        } else if (items instanceof String path && path.endsWith("md")) {
            folder.resolve(path).ifPresent(page -> reader.add(page, null));
        } else if (items instanceof Map<?, ?> item) {
            if (item.get("href") instanceof String path && !path.contains("://")) {
                String text = item.get("text") instanceof String written ? written : null;
                folder.resolve(path).ifPresent(page -> reader.add(page, text));
            }
            for (String key : List.of("contents", "chapters", "appendices")) {
                quarto(folder, item.get(key), reader);
            }
        }
    }

    private static Optional<Object> yaml(DialectScope scope, String file) {
        return scope.text(file).flatMap(text -> yaml(file, text));
    }

    private static Optional<Object> yaml(String file, String text) {
        return Optional.ofNullable(YamlDocument.parse(file, text).root()).map(node -> node.toJava());
    }

    /** {@code _category_.json} of Docusaurus, in each folder. */
    static Navigation ofDocusaurus(DialectScope scope) {
        NavigationReader reader = new NavigationReader(scope);
        for (String name : List.of("_category_.json", "_category_.yml", "_category_.yaml")) {
            for (DocPath file : scope.files().named(name)) {
                Object root = scope.files()
                        .text(file)
                        .flatMap(text -> yaml(name, text))
                        .orElse(null);
                if (root instanceof Map<?, ?> category) {
                    reader.add(
                            file.folder(),
                            category.get("position") instanceof Number place ? (Integer) place.intValue() : null,
                            category.get("label") instanceof String label ? label : null);
                }
            }
        }
        return reader.navigation();
    }

    /** {@code _meta.json}, {@code _meta.js} and its like of Nextra, in each folder. */
    static Navigation ofNextra(DialectScope scope) {
        NavigationReader reader = new NavigationReader(scope);
        for (String extension : List.of("json", "js", "jsx", "ts", "tsx")) {
            for (DocPath file : scope.files().named("_meta." + extension)) {
                scope.files().text(file).ifPresent(text -> meta(file.folder(), text, reader));
            }
        }
        return reader.navigation();
    }

    private static void meta(DocPath folder, String text, NavigationReader reader) {
        Matcher entry = META.matcher(text);
        int place = 0;
        while (entry.find()) {
            String inner = entry.group("inner");
            Matcher title = TITLE.matcher(inner == null ? "" : inner);
            reader.named(
                    folder,
                    entry.group("key"),
                    place++,
                    inner == null ? entry.group("title") : title.find() ? title.group("title") : null);
        }
    }

    /** {@code meta.json} of Fumadocs, in each folder. Source: fumadocs.dev/docs/page-conventions, meta. */
    static Navigation ofFumadocs(DialectScope scope) {
        NavigationReader reader = new NavigationReader(scope);
        for (DocPath file : scope.files().named("meta.json")) {
            Object root = scope.files()
                    .text(file)
                    .flatMap(text -> yaml("meta.json", text))
                    .orElse(null);
            if (root instanceof Map<?, ?> meta) {
                reader.add(file.folder(), (Integer) null, meta.get("title") instanceof String title ? title : null);
                int place = 0;
                for (String page : IgnorePatterns.texts(meta.get("pages"))) {
                    reader.named(file.folder(), page.replaceFirst("^\\.{3}", ""), place++, null);
                }
            }
        }
        return reader.navigation();
    }

    /** {@code .order} of Azure's wikis, in each folder. */
    static Navigation ofAzure(DialectScope scope) {
        NavigationReader reader = new NavigationReader(scope);
        for (DocPath file : scope.files().named(".order")) {
            int place = 0;
            for (String line : scope.files().text(file).orElse("").lines().toList()) {
                if (!line.isBlank()) {
                    reader.named(file.folder(), line.strip(), place++, null);
                }
            }
        }
        return reader.navigation();
    }

    /** {@code toc.yml} of docfx, in each folder. */
    static Navigation ofDocfx(DialectScope scope) {
        NavigationReader reader = new NavigationReader(scope);
        for (DocPath file : scope.files().named("toc.yml")) {
            Object root = scope.files()
                    .text(file)
                    .flatMap(text -> yaml("toc.yml", text))
                    .orElse(null);
            toc(file.folder(), root, reader);
        }
        return reader.navigation();
    }

    private static void toc(DocPath folder, @Nullable Object items, NavigationReader reader) {
        if (items instanceof List<?> list) {
            list.forEach(item -> toc(folder, item, reader));
        } else if (items instanceof Map<?, ?> item) {
            String title = item.get("name") instanceof String name ? name : null;
            Object href = item.get("href") != null ? item.get("href") : item.get("topicHref");
            if (href instanceof String path && !path.contains("://")) {
                String file = path.replaceFirst("[?#].*", "").replaceFirst("/(?:toc\\.yml)?$", "");
                folder.resolve(file)
                        .filter(found -> !found.equals(folder))
                        .ifPresent(found -> reader.add(found, title));
            }
            toc(folder, item.get("items"), reader);
        }
    }
}
