package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code ref} and {@code relref} lead to: a page by its path from the page, from the content's root, or by its name. */
final class HugoReferences {
    private HugoReferences() {}

    /** An address that is read from the repository's root; as written where nothing is found. */
    static String find(String written, TagElement element, DialectScope scope) {
        int hash = written.indexOf('#');
        String path = hash < 0 ? written : written.substring(0, hash);
        String fragment = hash < 0 ? "" : written.substring(hash);
        if (path.isEmpty()) {
            return fragment;
        }
        RepositoryFiles files = scope.files();
        List<DocPath> roots = new ArrayList<>();
        if (!path.startsWith("/")) {
            roots.add(element.context().path().folder());
        }
        content(element.context().path()).ifPresent(roots::add);
        scope.site().resolve("content").ifPresent(roots::add);
        roots.add(scope.tree());
        String relative = path.replaceFirst("^/+", "").replaceFirst("/+$", "");
        for (DocPath root : roots) {
            Optional<DocPath> found = page(root, relative, files);
            if (found.isPresent()) {
                return encoded(found.get()) + fragment;
            }
        }
        String name = relative.substring(relative.lastIndexOf('/') + 1);
        List<DocPath> named = files.named(name.endsWith(".md") ? name : name + ".md");
        if (named.isEmpty()) {
            named = Stream.of("_index.md", "index.md")
                    .flatMap(index -> files.named(index).stream())
                    .filter(index -> index.folder().name().equals(name.replaceFirst("\\.md$", "")))
                    .filter(index -> scope.tree().isRoot() || index.isBelow(scope.tree()))
                    .toList();
        }
        return named.size() == 1 ? encoded(named.get(0)) + fragment : written;
    }

    /** The folder of a language, {@code content/en}, or the content's root that a page lies in. */
    private static Optional<DocPath> content(DocPath page) {
        List<String> parts = List.of(page.value().split("/"));
        int content = parts.lastIndexOf("content");
        return content < 0 || content + 2 >= parts.size()
                ? Optional.empty()
                : Optional.of(DocPath.of(String.join("/", parts.subList(0, content + 2))));
    }

    private static Optional<DocPath> page(DocPath root, String relative, RepositoryFiles files) {
        for (String suffix : List.of("", ".md", "/_index.md", "/index.md")) {
            Optional<DocPath> file = root.resolve(relative + suffix).filter(files::isFile);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private static String encoded(DocPath path) {
        return "/"
                + path.value()
                        .replace("%", "%25")
                        .replace(" ", "%20")
                        .replace("(", "%28")
                        .replace(")", "%29");
    }
}
