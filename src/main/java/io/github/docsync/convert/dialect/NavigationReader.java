package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Navigation} together from what a generator's file lists, from top to bottom. */
final class NavigationReader {
    private static final Pattern LINK =
            Pattern.compile("\\[(?<title>(?:[^\\[\\]]|\\\\.|\\[[^\\]]*\\]){1,300})\\]\\( *<?(?<file>[^)>\\n"
                    + "]{0,400}?)>?(?: +\"[^\"]*\")? *\\)");

    private final DialectScope scope;
    private final Map<DocPath, Integer> order = new HashMap<>();
    private final Map<DocPath, String> titles = new HashMap<>();

    NavigationReader(DialectScope scope) {
        this.scope = scope;
    }

    Navigation navigation() {
        return new Navigation(order, titles);
    }

    /** The next page or folder. */
    void add(DocPath path, @Nullable String title) {
        order.putIfAbsent(path, order.size());
        if (title != null && !title.isBlank()) {
            titles.putIfAbsent(path, plain(title));
        }
    }

    /** At a place among its siblings that the file says. */
    void add(DocPath path, @Nullable Integer place, @Nullable String title) {
        if (place != null) {
            order.put(path, place);
        }
        if (title != null && !title.isBlank()) {
            titles.put(path, plain(title));
        }
    }

    /** The list of links in {@code SUMMARY.md}. */
    void links(DocPath folder, String markdown) {
        Matcher link = LINK.matcher(markdown);
        while (link.find()) {
            String file = RelativeLinks.decoded(link.group("file").replaceFirst("#.*", ""));
            folder.resolve(file).filter(path -> !file.isBlank()).ifPresent(path -> add(path, link.group("title")));
        }
    }

    /** {@code nav} of MkDocs: files, titles with files, and titles with lists. */
    void nav(DocPath folder, Object nav) {
        items(folder, nav, files(folder, nav).collect(Collectors.toSet()));
    }

    /** @param listed all files of the navigation */
    private void items(DocPath folder, Object nav, Set<DocPath> listed) {
        if (nav instanceof List<?> items) {
            items.forEach(item -> items(folder, item, listed));
        } else if (nav instanceof String file) {
            file(folder, file, null);
        } else if (nav instanceof Map<?, ?> entry) {
            entry.forEach((title, value) -> {
                if (value instanceof String file) {
                    file(folder, file, title.toString());
                } else if (value instanceof List<?> items) {
                    section(folder, title.toString(), items, listed);
                }
            });
        }
    }

    private void file(DocPath folder, String file, @Nullable String title) {
        if (!file.contains("://")) {
            folder.resolve(file).ifPresent(path -> add(path, title));
        }
    }

    /** A section is a folder's where all of its files lie in that folder, and no file of another section does. */
    private void section(DocPath folder, String title, List<?> items, Set<DocPath> listed) {
        int place = order.size();
        Optional<DocPath> common = common(folder, items);
        common.filter(path -> path.isBelow(folder)
                        && listed.stream().filter(file -> file.isBelow(path)).count()
                                == files(folder, items).distinct().count())
                .ifPresent(path -> {
                    order.putIfAbsent(path, place);
                    titles.putIfAbsent(path, plain(title));
                });
        items.forEach(item -> items(folder, item, listed));
    }

    private static Stream<DocPath> files(DocPath folder, @Nullable Object items) {
        if (items instanceof String file) {
            return file.contains("://") ? Stream.of() : folder.resolve(file).stream();
        }
        if (items instanceof List<?> list) {
            return list.stream().flatMap(item -> files(folder, item));
        }
        return items instanceof Map<?, ?> map
                ? map.values().stream().flatMap(item -> files(folder, item))
                : Stream.of();
    }

    private static Optional<DocPath> common(DocPath folder, Object items) {
        if (items instanceof String file) {
            return folder.resolve(file).map(DocPath::folder);
        }
        List<?> inner = items instanceof List<?> list
                ? list
                : items instanceof Map<?, ?> map ? List.copyOf(map.values()) : List.of();
        DocPath found = null;
        for (Object item : inner) {
            DocPath next = common(folder, item).orElse(null);
            if (next == null
                    || (found != null && !next.equals(found) && !next.isBelow(found) && !found.isBelow(next))) {
                return Optional.empty();
            }
            found = found == null || found.isBelow(next) ? next : found;
        }
        return Optional.ofNullable(found);
    }

    /** A page or folder that is named without its extension, in a folder. */
    void named(DocPath folder, String name, @Nullable Integer place, @Nullable String title) {
        for (String suffix : List.of("", ".md", ".mdx")) {
            Optional<DocPath> path = folder.resolve(name + suffix);
            if (path.isPresent()
                    && (scope.files().isFile(path.get()) || scope.files().isFolder(path.get()))) {
                if (place == null) {
                    add(path.get(), title);
                } else {
                    add(path.get(), place, title);
                }
            }
        }
    }

    /** Without marks of emphasis and code, and without their escapes. */
    private static String plain(String title) {
        return title.replaceAll("\\\\(?=[\\p{Punct}])", "")
                .replaceAll("[*`]", "")
                .strip();
    }
}
