package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contents of a book: {@code _toc.yml} of Jupyter Book, and {@code toc} in {@code myst.yml}. */
final class MystContents {
    private static final List<String> BELOW =
            List.of("parts", "chapters", "sections", "entries", "subtrees", "children");

    private final DialectScope scope;
    private final NavigationReader reader;

    private MystContents(DialectScope scope) {
        this.scope = scope;
        this.reader = new NavigationReader(scope);
    }

    static Navigation of(DialectScope scope) {
        MystContents contents = new MystContents(scope);
        SiteSettings.read(scope, "_toc.yml").ifPresent(contents::add);
        SiteSettings.read(scope, "myst.yml")
                .flatMap(root -> SiteSettings.at(root, "project"))
                .flatMap(project -> SiteSettings.at(project, "toc"))
                .ifPresent(contents::add);
        return contents.reader.navigation();
    }

    private void add(@Nullable Object item) {
        if (item instanceof List<?> items) {
            items.forEach(this::add);
        } else if (item instanceof Map<?, ?> entry) {
            String title = entry.get("title") instanceof String text ? text : null;
            for (String key : List.of("root", "file")) {
                file(entry.get(key)).ifPresent(file -> reader.add(file, title));
            }
            BELOW.forEach(key -> add(entry.get(key)));
        }
    }

    /** A file, which may be named without its extension. */
    private Optional<DocPath> file(@Nullable Object written) {
        return written instanceof String path
                ? Stream.of("", ".md", ".ipynb")
                        .flatMap(extension -> scope.site().resolve(path + extension).stream())
                        .filter(found -> scope.files().isFile(found))
                        .findFirst()
                : Optional.empty();
    }
}
