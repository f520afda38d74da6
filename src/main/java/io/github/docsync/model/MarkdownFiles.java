package io.github.docsync.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files are Markdown, and which of them are the page of their folder. The one place that knows these names. */
public final class MarkdownFiles {
    /** Without dots, in the order in which a link without an extension is tried. */
    public static final List<String> EXTENSIONS = List.of("md", "markdown", "mdx", "qmd", "mdown");

    /** In the order of preference; file systems without regard to case hold others, which count as well. */
    private static final List<String> INDEX_NAMES =
            List.of("index", "README", "readme", "Readme", "INDEX", "Index", "ReadMe", "_index");

    private static final Set<String> INDEXES = Set.of("index", "readme", "_index");

    private MarkdownFiles() {}

    /** Whether the file's name says that it is Markdown. */
    public static boolean isMarkdown(DocPath file) {
        return EXTENSIONS.contains(file.extension());
    }

    /** Whether the file is by its name the page of its folder: {@code index.md}, {@code README.md}, Hugo's {@code _index.md}. */
    public static boolean isIndex(DocPath file) {
        return isMarkdown(file) && INDEXES.contains(file.baseName().toLowerCase(Locale.ROOT));
    }

    /** Whether a name below a folder begins with a dot, or is {@code node_modules}, in which other people's packages lie. */
    public static boolean isHidden(DocPath file, DocPath folder) {
        String below = folder.isRoot()
                ? file.value()
                : file.value().substring(folder.value().length());
        return below.startsWith(".") || below.contains("/.") || ("/" + below).contains("/node_modules/");
    }

    /** How many Markdown files lie below a folder, hidden ones not counted. */
    public static int countBelow(DocPath folder, Collection<DocPath> files) {
        return (int) files.stream()
                .filter(file -> isMarkdown(file) && file.isBelow(folder) && !isHidden(file, folder))
                .count();
    }

    /** The files inside a folder that may be its page, in the order of preference. */
    public static List<DocPath> indexesOf(DocPath folder) {
        String prefix = folder.isRoot() ? "" : folder.value() + "/";
        List<DocPath> indexes = new ArrayList<>();
        for (String extension : EXTENSIONS) {
            INDEX_NAMES.forEach(name -> indexes.add(new DocPath(prefix + name + "." + extension)));
        }
        return indexes;
    }

    /** The files with that name and each extension of Markdown, in the order of preference; none for the root. */
    public static List<DocPath> named(DocPath nameWithoutExtension) {
        return nameWithoutExtension.isRoot()
                ? List.of()
                : EXTENSIONS.stream()
                        .map(extension -> new DocPath(nameWithoutExtension.value() + "." + extension))
                        .toList();
    }
}
