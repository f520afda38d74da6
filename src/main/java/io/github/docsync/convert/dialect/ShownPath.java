package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How generators that name no addresses of their own make one from the path of a page. */
final class ShownPath {
    private static final Pattern GROUP = Pattern.compile("(?<![^/])\\([^()/]{1,100}\\)(?:/|$)");
    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_/ -]");

    private ShownPath() {}

    /** The path of a page below a folder, without extension, that of a folder's page as the folder; empty for the folder's own. */
    static Optional<String> below(DocPath folder, DocPath page) {
        if (!page.isBelow(folder)) {
            return Optional.empty();
        }
        String path = folder.isRoot()
                ? page.value()
                : page.value().substring(folder.value().length() + 1);
        String plain = MarkdownFiles.isIndex(page)
                ? path.substring(0, Math.max(0, path.lastIndexOf('/')))
                : path.replaceFirst("\\.[^./]+$", "");
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    /** In small letters, with hyphens for spaces and without punctuation. Source: github-slugger, which Astro's collections use. */
    static String slugged(String path) {
        return DROPPED.matcher(path.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
    }

    /** Without folders in parentheses, which only group files. Source: fumadocs.dev/docs/page-conventions, folder group. */
    static String withoutGroups(String path) {
        return GROUP.matcher(path).replaceAll("");
    }
}
