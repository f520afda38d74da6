package io.github.docsync.convert;

import io.github.docsync.convert.dialect.Redirects;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search for what one link or picture leads to: {@link LinkFinder}'s steps. What is found first stays. Used once. */
final class LinkSearch {
    /** Folders that generators of sites publish as they are, below the root of a site. */
    private static final List<String> STATIC_FOLDERS =
            List.of("", "static", "public", "assets", "src/public", ".vuepress/public");

    /** The first part of an address that names a version or a locale. */
    private static final Pattern PREFIX =
            Pattern.compile("latest|stable|next|current|master|main|[a-z]{2}(?:-[a-z]{2})?"
                    + "|v?[0-9]{1,4}(?:\\.(?:[0-9]{1,4}|x)){0,3}");

    /** A value that the site's generator puts in, and what stands before it: the site's base and a version, {@code /docs/{{version}}}. */
    private static final Pattern VALUE = Pattern.compile("^(?:/[\\w.-]{1,100}){0,2}/?\\{\\{[^{}/]{1,100}\\}\\}(?=/)");

    /** The address of a post, {@code /blog/2026/04/02/new-builder}. */
    private static final Pattern POST =
            Pattern.compile("(/(?:[^/]{1,100}/){0,3})([0-9]{4})/([0-9]{2})/([0-9]{2})/([^/]{1,200})/?");

    /** Of one link, one after the other. */
    private static final int MOST_REDIRECTIONS = 5;

    /** That are left out of an address. */
    private static final int MOST_PARTS_OF_BASE = 3;

    /** A path with one of these names its file as Git hosts do. */
    private static final Pattern DOCUMENT =
            Pattern.compile("[.](?:" + String.join("|", MarkdownFiles.EXTENSIONS) + ")$");

    private static final Pattern CLIMBS = Pattern.compile("(?:\\.\\./)+");

    private final FoundFiles files;
    private final PageAddresses addresses;
    private final SiteLayout layout;
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
    LinkSearch(
            FoundFiles files, PageAddresses addresses, SiteLayout layout, DocPath from, String path, boolean picture) {
        this.files = files;
        this.addresses = addresses;
        this.layout = layout;
        this.from = from;
        this.path = path;
        this.rooted = path.startsWith("/");
        this.picture = picture;
    }

    /** What is found so far. */
    Optional<DocPath> found() {
        return Optional.ofNullable(found);
    }

    /** Whether what is found is spelled differently, in case or Unicode form. */
    boolean isMisspelled() {
        return misspelled;
    }

    /** Another site that the path was redirected to. */
    Optional<String> elsewhere() {
        return Optional.ofNullable(elsewhere);
    }

    /** Tries each way that is left. */
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
            belowUnknownBase();
            fromNewestVersion();
        } else {
            fromAddress();
            if ((picture || fileFromRoots()) && !path.startsWith(".")) {
                fromRoots("/" + path);
            }
            if (picture) {
                fromRootsBelowAddress();
            }
            offer(addresses.find(from, path));
            offer(addresses.find(addressOfFolder() + "/" + path));
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

    /** The address of the page's folder, where nothing says that it has another than its path. */
    private String addressOfFolder() {
        DocPath tree = layout.tree(from);
        return !from.folder().isBelow(tree)
                ? ""
                : tree.isRoot()
                        ? "/" + from.folder()
                        : from.folder().value().substring(tree.value().length());
    }

    /** Browsers stay at the root of a site, however far up a path climbs. */
    private void fromTop() {
        Matcher climbs = CLIMBS.matcher(path);
        long folders = layout.tree(from).isRoot()
                ? from.value().chars().filter(c -> c == '/').count()
                : from.value()
                        .substring(layout.tree(from).value().length() + 1)
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
            found = layout.roots(from).stream()
                    .flatMap(root -> files.page(root).stream())
                    .findFirst()
                    .orElse(null);
        }
        offer(target);
        if (rooted && found != null && MarkdownFiles.isIndex(found) && layout.isGenerated(from)) {
            preferPageOfSite(found);
        }
    }

    /** Where a generator's address is also that of a folder of the repository, which has a page on Git hosts only. */
    private void preferPageOfSite(DocPath ofFolder) {
        found = null;
        layout.documentRoots(from).stream()
                .flatMap(root -> root.resolve(path.substring(1)).stream())
                .forEach(this::offer);
        if (found == null) {
            found = ofFolder;
        }
    }

    private void fromRoots(String address) {
        if (found != null) {
            return;
        }
        for (DocPath root : layout.roots(from)) {
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
        DocPath tree = layout.tree(from);
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

    /** Posts of a blog lie in files whose names begin with their date, which is a part of their address or, with a {@code slug}, is not. */
    private void fromDate() {
        Matcher post = POST.matcher(path);
        if (found == null && post.matches()) {
            String name = post.replaceFirst("$2-$3-$4-$5");
            fromRoots(post.group(1) + name);
            fromRoots(post.group(1) + "_posts/" + name);
        }
        fromRoots(files::post);
    }

    /** Sites show the newest of several versions also at an address that names none. */
    private void fromNewestVersion() {
        if (layout.isGenerated(from)) {
            fromRoots(files::newestVersion);
        }
    }

    private void fromRoots(Function<DocPath, Optional<DocPath>> search) {
        if (found == null && !picture) {
            found = layout.roots(from).stream()
                    .flatMap(root -> root.resolve(path.substring(1)).stream())
                    .flatMap(target -> search.apply(target).stream())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A former address leads to where it was redirected to, if a page is there, or to the site, or another one. */
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
        LinkSearch next = new LinkSearch(
                files,
                addresses,
                layout,
                from,
                LinkDestinations.Parts.of(target.get()).path(),
                false);
        next.redirections = redirections + 1;
        DocPath.ROOT.resolve(next.path).ifPresent(next::offer);
        next.run();
        found = next.misspelled ? null : next.found;
        elsewhere = next.elsewhere;
        if (found == null && elsewhere == null) {
            elsewhere = layout.siteOf(from, next.path)
                    .map(site -> SiteLayout.origin(site) + target.get())
                    .orElse(null);
        }
    }

    private List<String> withoutPrefixes() {
        List<String> all = new ArrayList<>(List.of(path));
        layout.prefixes(from).stream()
                .filter(prefix -> path.startsWith(prefix + "/"))
                .forEach(prefix -> all.add(path.substring(prefix.length())));
        return all;
    }

    private boolean fileFromRoots() {
        return DocPath.parse(path).filter(MarkdownFiles::isMarkdown).isPresent() && layout.readsFilesFromRoots(from);
    }

    private void withoutPrefix() {
        if (found != null) {
            return;
        }
        for (String prefix : layout.prefixes(from)) {
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

    /**
     * A site that takes its documents from this repository, and whose settings lie elsewhere, shows them below an address that nothing here
     * tells: {@code /repo/docs/guides/ci} for {@code docs/guides/ci.md}. Two parts of the path have to be left, as one alone is easily found by chance.
     */
    private void belowUnknownBase() {
        String rest = path;
        for (int parts = 1; parts <= MOST_PARTS_OF_BASE && found == null && !picture; parts++) {
            int slash = rest.indexOf('/', 1);
            rest = slash < 0 ? "/" : rest.substring(slash);
            String below = rest.substring(1);
            if (below.replaceFirst("/+$", "").indexOf('/') < 0
                    || DOCUMENT.matcher(below).find()) {
                return;
            }
            found = layout.documentRoots(from).stream()
                    .flatMap(root -> root.resolve(below).stream())
                    .flatMap(target -> files.page(target).stream())
                    .findFirst()
                    .orElse(null);
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
        if (picture || target.isRoot() || language.equals(base) || !SiteLayout.isLocale(language)) {
            return Optional.empty();
        }
        String stem = MarkdownFiles.isMarkdown(target)
                ? target.value()
                        .substring(
                                0, target.value().length() - target.extension().length() - 1)
                : target.value();
        return Stream.of(stem, stem + "/index", stem + "/_index")
                .flatMap(path -> files.at(new DocPath(path + "." + language), false).stream())
                .findFirst();
    }
}
