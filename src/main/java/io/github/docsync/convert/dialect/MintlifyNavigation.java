package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code navigation} of {@code docs.json} or {@code mint.json}: groups of pages, which may stand in tabs, anchors, versions and
 * languages, and may lie in other files. Source: mintlify.com/docs/organize/navigation.
 */
final class MintlifyNavigation {
    /** The lists of parts, from the outermost to the innermost. */
    private static final List<String> PARTS =
            List.of("languages", "versions", "products", "dropdowns", "anchors", "tabs", "menu", "groups", "pages");

    private static final int DEEPEST = 30;

    private final DialectScope scope;
    private final NavigationReader reader;
    private final List<Group> groups = new ArrayList<>();
    private final Set<DocPath> listed = new HashSet<>();

    private record Group(DocPath folder, String title, Set<DocPath> pages) {}

    private MintlifyNavigation(DialectScope scope) {
        this.scope = scope;
        this.reader = new NavigationReader(scope);
    }

    static Navigation of(DialectScope scope) {
        MintlifyNavigation reading = new MintlifyNavigation(scope);
        Stream.of("docs.json", "mint.json")
                .flatMap(file -> SiteSettings.read(scope, file).stream())
                .findFirst()
                .flatMap(settings -> SiteSettings.at(settings, "navigation"))
                .ifPresent(navigation -> reading.part(navigation, 0));
        reading.groups.forEach(reading::name);
        return reading.reader.navigation();
    }

    private void part(@Nullable Object part, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (part instanceof List<?> parts) {
            parts.forEach(one -> part(one, depth + 1));
        } else if (part instanceof String page) {
            page(page).ifPresent(file -> {
                listed.add(file);
                reader.add(file, null);
            });
        } else if (part instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String file) {
                SiteSettings.read(scope, file.replaceFirst("^\\./", "")).ifPresent(other -> part(other, depth + 1));
            }
            group(map);
            PARTS.forEach(key -> part(map.get(key), depth + 1));
        }
    }

    /** A group's title is its folder's where no page of that folder stands elsewhere. */
    private void name(Group group) {
        if (listed.stream().filter(page -> page.isBelow(group.folder())).allMatch(group.pages()::contains)) {
            reader.add(group.folder(), group.title());
        }
    }

    /** A group stands at its folder's place where all of its pages lie in that folder. */
    private void group(Map<?, ?> map) {
        List<DocPath> pages = new ArrayList<>();
        if (map.get("root") instanceof String root) {
            page(root).ifPresent(pages::add);
        }
        pages(map.get("pages"), pages, 0);
        Object title = map.get("group");
        folder(pages).ifPresent(folder -> {
            reader.add(folder, null);
            if (title instanceof String text) {
                groups.add(new Group(folder, text, Set.copyOf(pages)));
            }
        });
        if (map.get("root") instanceof String root) {
            page(root).ifPresent(file -> reader.add(file, null));
        }
    }

    private void pages(@Nullable Object part, List<DocPath> pages, int depth) {
        if (part instanceof List<?> parts && depth < DEEPEST) {
            parts.forEach(one -> pages(one, pages, depth + 1));
        } else if (part instanceof String page) {
            page(page).ifPresent(pages::add);
        } else if (part instanceof Map<?, ?> map) {
            pages(map.get("pages"), pages, depth + 1);
        }
    }

    /** The folder that all of them lie in, where they are not only some of the site's. */
    private Optional<DocPath> folder(List<DocPath> pages) {
        return pages.stream()
                .map(DocPath::folder)
                .reduce((one, other) ->
                        one.equals(other) || other.isBelow(one) ? one : one.isBelow(other) ? other : scope.site())
                .filter(folder -> folder.isBelow(scope.site()));
    }

    private Optional<DocPath> page(String path) {
        String plain = path.replaceFirst("^/+", "").replaceFirst("/+$", "");
        return Stream.of(".mdx", ".md", "/index.mdx", "/index.md", "")
                .flatMap(ending -> scope.site().resolve(plain + ending).stream())
                .filter(scope.files()::isFile)
                .findFirst();
    }
}
