package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that Jekyll's settings give to pages, posts and the documents of collections: {@code permalink} of the site, of a
 * collection, and of {@code defaults}, and templates in front matter. Source: jekyllrb.com/docs/permalinks and the code of Jekyll 4.
 */
final class JekyllPermalinks implements GeneratedAddresses {
    private static final Pattern PLACEHOLDER = Pattern.compile(":(?<name>[a-z]+(?:_[a-z]+)*)");
    private static final String POSTS = "posts";

    private static final Map<String, String> STYLES = Map.of(
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title:output_ext",
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "none", "/:categories/:title:output_ext",
            "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext");

    /**
     * An entry of {@code defaults} with a permalink.
     *
     * @param path what the path begins with, or a pattern of paths; empty for all
     * @param type {@code pages}, {@code posts} or a collection's name; null for all
     */
    private record Default(
            String path,
            Predicate<DocPath> covers,
            @Nullable String type,
            String permalink) {
        boolean comesBefore(@Nullable Default other) {
            return other == null
                    || path.length() > other.path.length()
                    || (path.length() == other.path.length() && (type != null || other.type == null));
        }
    }

    private final DocPath source;
    private final String style;
    private final String collectionsFolder;
    private final Map<?, ?> collections;
    private final List<Default> defaults = new ArrayList<>();

    private JekyllPermalinks(DialectScope scope, Object settings) {
        source = text(settings, "source").flatMap(scope.site()::resolve).orElse(scope.site());
        style = text(settings, "permalink").orElse("date");
        collectionsFolder = text(settings, "collections_dir")
                .map(folder -> folder.replaceAll("^/+|/+$", ""))
                .orElse("");
        collections = SiteSettings.at(settings, "collections")
                .<Map<?, ?>>map(JekyllPermalinks::collections)
                .orElse(Map.of());
        SiteSettings.at(settings, "defaults")
                .filter(Collection.class::isInstance)
                .ifPresent(entries -> ((Collection<?>) entries).forEach(this::addDefault));
    }

    static GeneratedAddresses of(DialectScope scope) {
        return Stream.of("_config.yml", "_config.yaml")
                .flatMap(name -> SiteSettings.read(scope, name).stream())
                .findFirst()
                .<GeneratedAddresses>map(settings -> new JekyllPermalinks(scope, settings))
                .orElse(NONE);
    }

    /** Their settings by name; those of a plain list have none. */
    private static Map<?, ?> collections(Object written) {
        return written instanceof Map<?, ?> map
                ? map
                : IgnorePatterns.texts(written).stream()
                        .distinct()
                        .collect(Collectors.toMap(name -> name, name -> Map.of()));
    }

    private static Optional<String> text(@Nullable Object settings, String key) {
        return settings == null
                ? Optional.empty()
                : SiteSettings.at(settings, key)
                        .filter(String.class::isInstance)
                        .map(Object::toString)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty());
    }

    private void addDefault(@Nullable Object entry) {
        if (entry instanceof Map<?, ?> map) {
            Object scope = map.get("scope");
            text(map.get("values"), "permalink").ifPresent(permalink -> {
                String path = text(scope, "path").orElse("").replaceFirst("^/+", "");
                defaults.add(new Default(
                        path,
                        covers(path),
                        text(scope, "type").map(JekyllPermalinks::type).orElse(null),
                        permalink));
            });
        }
    }

    private Predicate<DocPath> covers(String path) {
        String start = withoutCollectionsFolder(path);
        return path.contains("*")
                ? IgnorePatterns.from(source, List.of(path))
                : file -> withoutCollectionsFolder(below(file)).startsWith(start);
    }

    /** Former versions wrote {@code page} and {@code post}. */
    private static String type(String written) {
        return written.equals("page") || written.equals("post") ? written + "s" : written;
    }

    @Override
    public List<String> of(DocPath page, FrontMatter frontMatter) {
        if (!page.isBelow(source)) {
            return List.of();
        }
        JekyllDocument document = document(page, frontMatter);
        Matcher placeholders = PLACEHOLDER.matcher(template(page, document));
        boolean known = placeholders
                .results()
                .allMatch(found -> document.value(found.group(1)).isPresent());
        if (!known) {
            return List.of();
        }
        String filled = placeholders
                .reset()
                .replaceAll(found ->
                        Matcher.quoteReplacement(document.value(found.group(1)).orElse("")));
        String address = "/" + filled.replaceAll("^/+", "").replaceAll("/{2,}", "/");
        String shown = address.endsWith("/") || address.endsWith(".html") ? address : address + ".html";
        return shown.equals(ofPath(page)) ? List.of() : List.of(shown);
    }

    private String ofPath(DocPath page) {
        String path = "/" + below(page);
        return isIndex(page)
                ? path.substring(0, path.lastIndexOf('/') + 1)
                : path.substring(0, path.lastIndexOf('.')) + ".html";
    }

    private static boolean isIndex(DocPath page) {
        return MarkdownFiles.isIndex(page) && !page.baseName().startsWith("_");
    }

    private String below(DocPath page) {
        return source.isRoot()
                ? page.value()
                : page.value().substring(source.value().length() + 1);
    }

    private String withoutCollectionsFolder(String path) {
        return collectionsFolder.isEmpty() || !path.startsWith(collectionsFolder + "/")
                ? path
                : path.substring(collectionsFolder.length() + 1);
    }

    private JekyllDocument document(DocPath page, FrontMatter frontMatter) {
        List<String> names = Arrays.asList(withoutCollectionsFolder(below(page)).split("/"));
        List<String> folders = names.subList(0, names.size() - 1);
        int posts = folders.indexOf("_posts");
        if (posts >= 0) {
            return new JekyllDocument(
                    String.join("/", folders.subList(posts + 1, folders.size())),
                    page.baseName(),
                    POSTS,
                    folders.subList(0, posts),
                    frontMatter);
        }
        String first = folders.isEmpty() ? "" : folders.get(0);
        if (first.startsWith("_") && collections.containsKey(first.substring(1))) {
            return new JekyllDocument(
                    String.join("/", folders.subList(1, folders.size())),
                    page.baseName(),
                    first.substring(1),
                    List.of(),
                    frontMatter);
        }
        return new JekyllDocument(String.join("/", folders), page.baseName(), null, List.of(), frontMatter);
    }

    /** The first that says something, in Jekyll's order. */
    private String template(DocPath page, JekyllDocument document) {
        if (document.frontMatter().other().get("permalink") instanceof String own && !own.isBlank()) {
            return own.strip();
        }
        String collection = document.collection();
        Default found = null;
        for (Default candidate : defaults) {
            boolean applies = candidate.covers().test(page)
                    && (candidate.type() == null || candidate.type().equals(collection == null ? "pages" : collection));
            if (applies && candidate.comesBefore(found)) {
                found = candidate;
            }
        }
        if (found != null) {
            return found.permalink();
        }
        if (collection == null) {
            return isIndex(page) ? "/:path/" : "/:path/:basename" + suffix();
        }
        return text(collections.get(collection), "permalink")
                .orElseGet(() ->
                        collection.equals(POSTS) ? STYLES.getOrDefault(style, style) : "/:collection/:path" + suffix());
    }

    /** How addresses of pages and of collections end, which is all that the site's permalink says of them. */
    private String suffix() {
        return style.equals("pretty") || style.endsWith("/") ? "/" : ":output_ext";
    }
}
