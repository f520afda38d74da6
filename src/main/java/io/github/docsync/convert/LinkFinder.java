package io.github.docsync.convert;

import io.github.docsync.convert.dialect.LinkRules;
import io.github.docsync.convert.dialect.Redirects;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what links and pictures lead to, in this order: as Git hosts do, from the roots of the site, from the page's address where that is
 * a folder, by the addresses that pages give themselves, without the prefix of the site or a version, and last without regard to case and
 * Unicode form. The one place that decides. Immutable and thread-safe.
 */
public final class LinkFinder {
    /** Folders that generators of sites publish as they are, below the root of a site. */
    private static final List<String> STATIC_FOLDERS = List.of("", "static", "public", "assets", "src/public");

    /** The first part of an address that names a version or a locale. */
    private static final Pattern PREFIX =
            Pattern.compile("latest|stable|next|current|master|main|[a-z]{2}(?:-[a-z]{2})?"
                    + "|v?[0-9]{1,4}(?:\\.(?:[0-9]{1,4}|x)){0,3}");

    /** A value that the site's generator puts in, and what stands before it: the site's base and a version, {@code /docs/{{version}}}. */
    private static final Pattern VALUE = Pattern.compile("^(?:/[\\w.-]{1,100}){0,2}/?\\{\\{[^{}/]{1,100}\\}\\}(?=/)");

    /** The address of a post, {@code /blog/2026/04/02/new-builder}. */
    private static final Pattern POST =
            Pattern.compile("(/(?:[^/]{1,100}/){0,3})([0-9]{4})/([0-9]{2})/([0-9]{2})/([^/]{1,200})/?");

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(?:[-_][A-Za-z]{2,4})?");

    /** Of one link, one after the other. */
    private static final int MOST_REDIRECTIONS = 5;

    private static final Pattern ALIAS = Pattern.compile("^(?:@|@site|~)/");
    private static final Pattern CLIMBS = Pattern.compile("(?:\\.\\./)+");
    private static final Pattern ODD = Pattern.compile("[:<>*|\"]");

    private final FoundFiles files;
    private final List<DocPath> trees;
    private final Function<DocPath, List<LinkRules>> rules;
    private final PageAddresses addresses;
    private final @Nullable String site;

    /**
     * @param trees the folders of documents
     * @param rules what dialects say of a file's links
     * @param addresses the addresses that pages give themselves
     * @param site where links lead that leave the trees, without a slash at the end; null where nothing is known
     */
    public LinkFinder(
            FoundFiles files,
            List<DocPath> trees,
            Function<DocPath, List<LinkRules>> rules,
            PageAddresses addresses,
            @Nullable String site) {
        this.files = files;
        this.trees = List.copyOf(trees);
        this.rules = rules;
        this.addresses = addresses;
        this.site = site;
    }

    /**
     * Where a link leads.
     *
     * @param from the file that it stands in
     * @param picture whether a file is wanted, and no page
     */
    public LinkTarget find(DocPath from, String destination, boolean picture) {
        LinkDestination read = LinkDestinations.read(from, destination);
        if (read instanceof LinkDestination.External || read instanceof LinkDestination.SamePage) {
            return new LinkTarget(read, false);
        }
        LinkDestinations.Parts parts = LinkDestinations.Parts.of(destination);
        String heading = picture ? null : parts.fragment();
        if (heading != null && isOwnAddress(from, parts)) {
            return new LinkTarget(new LinkDestination.SamePage(heading), false);
        }
        Search search = new Search(from, rooted(parts.path()), picture);
        search.fromOwnAddress();
        if (read instanceof LinkDestination.InRepository inRepository) {
            search.written(inRepository.path());
        }
        search.run();
        if (search.found == null && !encoded(destination).equals(parts.path())) {
            Search encoded = new Search(from, encoded(destination), picture);
            from.folder().resolve(encoded.path).ifPresent(encoded::offer);
            search = encoded.found == null ? search : encoded;
        }
        if (search.found != null) {
            return new LinkTarget(parts.at(search.found), search.misspelled);
        }
        if (search.elsewhere != null) {
            return new LinkTarget(new LinkDestination.External(search.elsewhere), false);
        }
        Optional<String> other = picture || !leavesTheTrees(read) ? Optional.empty() : site(from, parts.path());
        return new LinkTarget(
                other.<LinkDestination>map(
                                address -> new LinkDestination.External(origin(address) + destination.strip()))
                        .orElse(read),
                false);
    }

    /** Aliases that generators have for the root of the site: {@code @/} (Zola, Vite), {@code @site/} (Docusaurus), {@code ~/} (docfx). */
    private static String rooted(String path) {
        return ALIAS.matcher(path).replaceFirst("/");
    }

    /**
     * A path as the wiki of Azure DevOps names its files: characters that file names cannot have elsewhere, and hyphens that are not spaces, stand in them as
     * {@code %3A} and {@code %2D}.
     */
    private static String encoded(String destination) {
        Matcher odd = ODD.matcher(destination.strip().replaceFirst("[?#].*", ""));
        return odd.replaceAll(
                found -> "%" + Integer.toHexString(found.group().charAt(0)).toUpperCase(Locale.ROOT));
    }

    /** The site that a path leads to where it leaves the documents. */
    private Optional<String> site(DocPath from, String path) {
        if (site != null) {
            return Optional.of(site);
        }
        return rules.apply(from).stream()
                .filter(rule -> rule.prefixes().stream().noneMatch(prefix -> (path + "/").startsWith(prefix + "/")))
                .flatMap(rule -> Optional.ofNullable(rule.site()).stream())
                .findFirst();
    }

    /** Whether {@code ./#heading} leads from where the generator shows the page as a folder to the page itself. */
    private boolean isOwnAddress(DocPath from, LinkDestinations.Parts parts) {
        return (parts.path().equals("./") || parts.path().equals("."))
                && rules.apply(from).stream().anyMatch(LinkRules::prettyUrls);
    }

    /** Scheme and host, which an address that begins with a slash is read from. */
    private static String origin(String site) {
        int slash = site.indexOf('/', site.indexOf("//") + 2);
        return slash < 0 ? site : site.substring(0, slash);
    }

    /** Whether an address that begins at the site's root is another part's of the site, and names no file of the documents. */
    private boolean leavesTheTrees(LinkDestination read) {
        return read instanceof LinkDestination.InRepository target
                && target.rooted()
                && !MarkdownFiles.isMarkdown(target.path())
                && trees.stream().noneMatch(tree -> target.path().isBelow(tree) && !tree.isRoot());
    }

    /** The innermost folder of documents that the file lies in. */
    private DocPath tree(DocPath from) {
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
        return Optional.of(top).filter(folder -> LOCALE.matcher(folder.name()).matches());
    }

    private List<DocPath> roots(DocPath from) {
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
        // The documents may lie deeper in the tree than its manifest says.
        for (DocPath at = from.folder(); at.isBelow(tree); at = at.folder()) {
            roots.add(at);
        }
        return roots;
    }

    /** One search; what is found first stays. */
    private final class Search {
        private final DocPath from;
        private final String path;
        private final boolean rooted;
        private final boolean picture;
        private final List<DocPath> tried = new ArrayList<>();
        private @Nullable DocPath found;
        private boolean misspelled;
        private int redirections;
        private @Nullable String elsewhere;

        /** @param path percent-decoded, without query and fragment */
        Search(DocPath from, String path, boolean picture) {
            this.from = from;
            this.path = path;
            this.rooted = path.startsWith("/");
            this.picture = picture;
        }

        void run() {
            if (found != null) {
                return;
            }
            Matcher value = VALUE.matcher(path);
            if (value.find()) {
                rooted(path.substring(value.end()));
            } else if (rooted) {
                fromRoots(path);
                offer(addresses.find(path));
                withoutPrefix();
                fromCollections();
                fromDate();
            } else {
                fromAddress();
                if ((picture || fileFromRoots()) && !path.startsWith(".")) {
                    fromRoots("/" + path);
                }
                if (picture) {
                    fromRootsBelowAddress();
                }
                offer(addresses.find(from, path));
                offer(addresses.named(path));
                fromTop();
            }
            if (found == null && !picture) {
                redirected();
            }
            if (found == null && !picture) {
                found = tried.stream().filter(files::isFolder).findFirst().orElse(null);
            }
            if (found == null) {
                files.spelledDifferently(tried, picture).ifPresent(file -> {
                    found = file;
                    misspelled = true;
                });
            }
        }

        /** A page that says its address has its links, which name no files, read against that. */
        void fromOwnAddress() {
            if (!rooted && !path.substring(path.lastIndexOf('/') + 1).contains(".")) {
                offer(addresses.find(from, path));
            }
        }

        /** Browsers stay at the root of a site, however far up a path climbs. */
        private void fromTop() {
            Matcher climbs = CLIMBS.matcher(path);
            long folders = tree(from).isRoot()
                    ? from.value().chars().filter(c -> c == '/').count()
                    : from.value()
                            .substring(tree(from).value().length() + 1)
                            .chars()
                            .filter(c -> c == '/')
                            .count();
            if (found == null && climbs.lookingAt() && climbs.end() / 3 > folders) {
                fromRoots("/" + path.substring(climbs.end()));
            }
        }

        /** The path as Git hosts read it; their root is not the site's. */
        void written(DocPath target) {
            if (path.equals("/")) {
                found = roots(from).stream()
                        .flatMap(root -> files.page(root).stream())
                        .findFirst()
                        .orElse(null);
            }
            offer(target);
        }

        private void fromRoots(String address) {
            if (found != null) {
                return;
            }
            for (DocPath root : roots(from)) {
                for (String folder : STATIC_FOLDERS) {
                    root.resolve(folder)
                            .flatMap(at -> at.resolve(address.substring(1)))
                            .ifPresent(this::offer);
                }
            }
        }

        /** Generators show {@code exporters.md} as the folder {@code exporters/}, against which its links are written. */
        private void fromAddress() {
            if (found == null && !MarkdownFiles.isIndex(from)) {
                from.folder()
                        .resolve(from.baseName())
                        .flatMap(folder -> folder.resolve(path))
                        .ifPresent(this::offer);
            }
        }

        /** A picture in a static folder, where the page's address in the site and the path lead. */
        private void fromRootsBelowAddress() {
            DocPath tree = tree(from);
            Optional<DocPath> page = MarkdownFiles.isIndex(from)
                    ? Optional.of(from.folder())
                    : from.folder().resolve(from.baseName());
            page.flatMap(folder -> folder.resolve(path))
                    .filter(target -> target.isBelow(tree))
                    .map(target -> tree.isRoot()
                            ? "/" + target
                            : target.value().substring(tree.value().length()))
                    .ifPresent(this::fromRoots);
        }

        /** Jekyll shows the files of {@code _tutorials/} below {@code /tutorials/}. */
        private void fromCollections() {
            if (path.indexOf('/', 1) > 1) {
                fromRoots("/_" + path.substring(1));
            }
        }

        /** Posts of a blog lie in files whose names begin with their date, which is a part of their address. */
        private void fromDate() {
            Matcher post = POST.matcher(path);
            if (found == null && post.matches()) {
                String name = post.replaceFirst("$2-$3-$4-$5");
                fromRoots(post.group(1) + name);
                fromRoots(post.group(1) + "_posts/" + name);
            }
        }

        /** A former address leads to where it was redirected to, if a page is there, or another site. */
        private void redirected() {
            Redirects redirects = addresses.redirects();
            Optional<String> target = (rooted ? withoutPrefixes().stream() : Stream.<String>of())
                    .flatMap(address -> redirects.ofAddress(address).stream())
                    .findFirst()
                    .or(() -> tried.stream()
                            .flatMap(file -> redirects.ofFile(file).stream())
                            .findFirst());
            if (target.isEmpty() || redirections >= MOST_REDIRECTIONS) {
                return;
            }
            if (target.get().contains("://")) {
                elsewhere = target.get();
                return;
            }
            Search next =
                    new Search(from, LinkDestinations.Parts.of(target.get()).path(), false);
            next.redirections = redirections + 1;
            DocPath.ROOT.resolve(next.path).ifPresent(next::offer);
            next.run();
            found = next.misspelled ? null : next.found;
            elsewhere = next.elsewhere;
        }

        private List<String> withoutPrefixes() {
            List<String> all = new ArrayList<>(List.of(path));
            prefixes().stream()
                    .filter(prefix -> path.startsWith(prefix + "/"))
                    .forEach(prefix -> all.add(path.substring(prefix.length())));
            return all;
        }

        private List<String> prefixes() {
            List<String> prefixes = new ArrayList<>();
            rules.apply(from).forEach(rule -> prefixes.addAll(rule.prefixes()));
            if (site != null) {
                prefixes.add(site.substring(origin(site).length()));
            }
            prefixes.removeIf(String::isEmpty);
            return prefixes;
        }

        private boolean fileFromRoots() {
            return DocPath.parse(path).filter(MarkdownFiles::isMarkdown).isPresent()
                    && rules.apply(from).stream().anyMatch(LinkRules::filesFromRoots);
        }

        private void withoutPrefix() {
            if (found != null) {
                return;
            }
            for (String prefix : prefixes()) {
                if (path.startsWith(prefix + "/")) {
                    rooted(path.substring(prefix.length()));
                }
            }
            String rest = path;
            for (int i = 0; i < 2 && found == null; i++) {
                int slash = rest.indexOf('/', 1);
                if (slash < 0 || !PREFIX.matcher(rest.substring(1, slash)).matches()) {
                    return;
                }
                rest = rest.substring(slash);
                rooted(rest);
            }
        }

        private void rooted(String address) {
            fromRoots(address);
            offer(addresses.find(address));
        }

        void offer(Optional<DocPath> page) {
            if (found == null && !picture && page.isPresent()) {
                found = page.get();
            }
        }

        void offer(DocPath target) {
            if (found == null) {
                tried.add(target);
                // A name without an extension is the address of a page, which stays in the language.
                boolean file = MarkdownFiles.isMarkdown(target);
                found = (file ? files.at(target, picture) : translated(target))
                        .or(() -> file ? translated(target) : files.at(target, picture))
                        .orElse(null);
            }
        }

        /** The page in the same language, where that stands in the file's name: {@code about.fr.md}. */
        private Optional<DocPath> translated(DocPath target) {
            String base = from.baseName();
            String language = base.substring(base.lastIndexOf('.') + 1);
            if (picture
                    || target.isRoot()
                    || language.equals(base)
                    || !LOCALE.matcher(language).matches()) {
                return Optional.empty();
            }
            String stem = MarkdownFiles.isMarkdown(target)
                    ? target.value()
                            .substring(
                                    0,
                                    target.value().length() - target.extension().length() - 1)
                    : target.value();
            return Stream.of(stem, stem + "/index", stem + "/_index")
                    .flatMap(path -> files.at(new DocPath(path + "." + language), false).stream())
                    .findFirst();
        }
    }
}
