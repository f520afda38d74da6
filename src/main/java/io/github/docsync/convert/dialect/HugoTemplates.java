package io.github.docsync.convert.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of a site's own shortcodes. */
final class HugoTemplates {
    private static final List<String> FOLDERS = List.of("layouts/shortcodes", "layouts/_shortcodes");
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
        return FOLDERS.stream()
                .flatMap(folder -> EXTENSIONS.stream().map(extension -> folder + "/" + name + extension))
                .flatMap(path -> scope.text(path).stream())
                .findFirst()
                .flatMap(HugoTemplate::of);
    }
}
