package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The templates of a site's own shortcodes. */
final class HugoTemplates {
    /** They lie in the site's folder, in a theme's, or in the layouts of a part of the site. Source: gohugo.io/templates/lookup-order. */
    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?layouts/(?:.*/)?_?shortcodes/");

    private static final List<String> EXTENSIONS = List.of(".html", ".md");

    private final DialectScope scope;
    private final Map<String, Optional<HugoTemplate>> templates = new ConcurrentHashMap<>();

    HugoTemplates(DialectScope scope) {
        this.scope = scope;
    }

    /** The template of a shortcode; empty where the site has none, or one that does more than put text in places. */
    Optional<HugoTemplate> find(String name) {
        return templates.computeIfAbsent(name, this::read);
    }

    private Optional<HugoTemplate> read(String name) {
        return EXTENSIONS.stream()
                .flatMap(extension -> files(name + extension))
                .min(Comparator.comparingInt((DocPath path) -> path.value().length())
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(scope.files()::text)
                .flatMap(HugoTemplate::of);
    }

    private Stream<DocPath> files(String written) {
        return scope.files().named(written.substring(written.lastIndexOf('/') + 1)).stream()
                .filter(path -> path.isBelow(scope.site())
                        && path.value().endsWith("/" + written)
                        && FOLDER.matcher(path.value())
                                .region(0, path.value().length() - written.length())
                                .matches());
    }
}
