package io.github.docsync.convert;

import io.github.docsync.convert.dialect.LinkRules;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the addresses of a site and the folders of the repository belong together.
 *
 * @param trees the folders of documents
 * @param rules what dialects say of a file's links
 * @param site where links lead that leave the trees, without a slash at the end; null where nothing is known
 */
record SiteLayout(
        List<DocPath> trees,
        Function<DocPath, List<LinkRules>> rules,
        @Nullable String site) {
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(?:[-_][A-Za-z]{2,4})?");

    SiteLayout {
        trees = List.copyOf(trees);
    }

    /** Whether a name, such as that of a folder, is that of a language: {@code fr}, {@code pt-BR}. */
    static boolean isLocale(String name) {
        return LOCALE.matcher(name).matches();
    }

    /** Whether the generator shows each page as a folder. */
    boolean hasPrettyUrls(DocPath from) {
        return rules.apply(from).stream().anyMatch(LinkRules::prettyUrls);
    }

    /** Whether a path without a slash at its beginning may name a file below a root too. */
    boolean readsFilesFromRoots(DocPath from) {
        return rules.apply(from).stream().anyMatch(LinkRules::filesFromRoots);
    }

    /** The site that a path leads to where it leaves the documents. */
    Optional<String> siteOf(DocPath from, String path) {
        if (site != null) {
            return Optional.of(site);
        }
        return rules.apply(from).stream()
                .filter(rule -> rule.prefixes().stream().noneMatch(prefix -> (path + "/").startsWith(prefix + "/")))
                .flatMap(rule -> Optional.ofNullable(rule.site()).stream())
                .findFirst();
    }

    /** Scheme and host, which an address that begins with a slash is read from. */
    static String origin(String site) {
        int slash = site.indexOf('/', site.indexOf("//") + 2);
        return slash < 0 ? site : site.substring(0, slash);
    }

    /** Whether an address that begins at the site's root is another part's of the site, and names no file of the documents. */
    boolean leaves(LinkDestination read) {
        return read instanceof LinkDestination.InRepository target
                && target.rooted()
                && !MarkdownFiles.isMarkdown(target.path())
                && trees.stream().noneMatch(tree -> target.path().isBelow(tree) && !tree.isRoot());
    }

    /** The innermost folder of documents that the file lies in. */
    DocPath tree(DocPath from) {
        return trees.stream()
                .filter(from::isBelow)
                .max((one, other) ->
                        Integer.compare(one.value().length(), other.value().length()))
                .orElse(from.folder());
    }

    /** The folder of a translation, whose pages lead to each other as if it was the tree: {@code content/en/} for Hugo and Nextra. */
    private static Optional<DocPath> localeFolder(DocPath tree, DocPath from) {
        DocPath top = from.folder();
        while (top.isBelow(tree) && !top.folder().equals(tree)) {
            top = top.folder();
        }
        return Optional.of(top).filter(folder -> isLocale(folder.name()));
    }

    /** Where an address that begins with a slash may be read from, the likeliest first. */
    List<DocPath> roots(DocPath from) {
        List<DocPath> roots = new ArrayList<>();
        rules.apply(from).forEach(rule -> roots.addAll(rule.roots()));
        DocPath tree = tree(from);
        localeFolder(tree, from).ifPresent(roots::add);
        for (DocPath at = tree; ; at = at.folder()) {
            roots.add(at);
            if (at.isRoot()) {
                break;
            }
        }
        roots.addAll(deeperRoots(from, tree));
        return roots;
    }

    /** Whether a generator makes a site of the documents. */
    boolean isGenerated(DocPath from) {
        return rules.apply(from).stream().anyMatch(rule -> !rule.roots().isEmpty());
    }

    /** The folders among them that hold the document itself. */
    List<DocPath> documentRoots(DocPath from) {
        DocPath tree = tree(from);
        List<DocPath> roots = new ArrayList<>(List.of(tree));
        roots.addAll(deeperRoots(from, tree));
        return roots;
    }

    /** The documents may lie deeper in the tree than its manifest says. */
    private static List<DocPath> deeperRoots(DocPath from, DocPath tree) {
        List<DocPath> roots = new ArrayList<>();
        for (DocPath at = from.folder(); at.isBelow(tree); at = at.folder()) {
            roots.add(at);
        }
        return roots;
    }

    /** What addresses begin with and files do not; without a slash at the end. */
    List<String> prefixes(DocPath from) {
        List<String> prefixes = new ArrayList<>();
        rules.apply(from).forEach(rule -> prefixes.addAll(rule.prefixes()));
        if (site != null) {
            prefixes.add(site.substring(origin(site).length()));
        }
        prefixes.removeIf(String::isEmpty);
        return prefixes;
    }
}
