package io.github.docsync.convert;

import io.github.docsync.convert.dialect.LinkRules;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what links and pictures lead to, in this order: as Git hosts do, from the roots of the site, from the page's address where that is
 * a folder, by the addresses that pages give themselves, without the prefix of the site or a version, and last without regard to case and
 * Unicode form. The one place that decides. Immutable and thread-safe.
 */
public final class LinkFinder {
    private static final Pattern ALIAS =
            Pattern.compile("^(?:@|@site|~)/|^@(?=(?:assets|images|img|media|public|static|content|docs|src)/)");
    private static final Pattern ODD = Pattern.compile("[:<>*|\"]");

    private final FoundFiles files;
    private final PageAddresses addresses;
    private final SiteLayout layout;

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
        this.addresses = addresses;
        this.layout = new SiteLayout(trees, rules, site);
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
        LinkSearch search = new LinkSearch(files, addresses, layout, from, rooted(parts.path()), picture);
        search.fromOwnAddress();
        if (read instanceof LinkDestination.InRepository inRepository) {
            search.written(inRepository.path());
        }
        search.run();
        String encoded = encoded(destination);
        if (search.found().isEmpty() && !encoded.equals(parts.path())) {
            LinkSearch ofEncoded = new LinkSearch(files, addresses, layout, from, encoded, picture);
            from.folder().resolve(encoded).ifPresent(ofEncoded::offer);
            search = ofEncoded.found().isPresent() ? ofEncoded : search;
        }
        if (search.found().isPresent()) {
            return new LinkTarget(parts.at(search.found().get()), search.isMisspelled());
        }
        if (search.elsewhere().isPresent()) {
            return new LinkTarget(
                    new LinkDestination.External(search.elsewhere().get()), false);
        }
        Optional<String> other = picture || !layout.leaves(read) ? Optional.empty() : layout.siteOf(from, parts.path());
        return new LinkTarget(
                other.<LinkDestination>map(address ->
                                new LinkDestination.External(SiteLayout.origin(address) + destination.strip()))
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

    /** Whether {@code ./#heading} leads from where the generator shows the page as a folder to the page itself. */
    private boolean isOwnAddress(DocPath from, LinkDestinations.Parts parts) {
        return (parts.path().equals("./") || parts.path().equals(".")) && layout.hasPrettyUrls(from);
    }
}
