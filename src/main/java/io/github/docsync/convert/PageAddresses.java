package io.github.docsync.convert;

import io.github.docsync.convert.dialect.NumberedPath;
import io.github.docsync.convert.dialect.Redirects;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.MarkdownFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The addresses on its web site that pages give themselves in front matter, {@code permalink}, {@code url}, {@code slug}, and former ones
 * in {@code aliases} and {@code redirect_from}, those that their generator gives them, and
 * {@linkplain Redirects redirects}. Immutable and thread-safe.
 */
public final class PageAddresses {
    /** No page says anything. */
    public static final PageAddresses NONE = new PageAddresses(Map.of(), Map.of(), Map.of(), Redirects.NONE);

    /** Keys whose value is one address. */
    private static final List<String> OWN = List.of("permalink", "url", "slug");

    private static final List<String> FORMER = List.of("aliases", "redirect_from");

    /** Without slashes at the edges. */
    private final Map<String, DocPath> pages;

    /** What links of a page are read against: its address, or for one that names a file the folder of that. */
    private final Map<DocPath, String> own;

    /** Names without numbers that one page alone has. */
    private final Map<String, DocPath> names;

    private final Redirects redirects;

    private PageAddresses(
            Map<String, DocPath> pages, Map<DocPath, String> own, Map<String, DocPath> names, Redirects redirects) {
        this.pages = pages;
        this.own = own;
        this.names = names;
        this.redirects = redirects;
    }

    /** Collects what pages say. Not thread-safe. */
    public static final class Builder {
        private final Map<String, DocPath> pages = new HashMap<>();
        private final Map<DocPath, String> own = new HashMap<>();
        private final Map<String, List<DocPath>> names = new HashMap<>();
        private Redirects redirects = Redirects.NONE;

        /**
         * Adds what a page says.
         *
         * @param tree the folder of documents that it lies in, whose address is the site's root
         * @param keys the front matter's keys
         */
        public void add(DocPath page, DocPath tree, Map<String, Object> keys) {
            String folder = relative(MarkdownFiles.isIndex(page) ? page.folder().folder() : page.folder(), tree);
            for (String key : OWN) {
                for (String address : texts(keys.get(key))) {
                    String full = absolute(folder, address);
                    pages.putIfAbsent(full, page);
                    own.putIfAbsent(page, base(address, full));
                }
            }
            for (String key : FORMER) {
                texts(keys.get(key)).forEach(address -> pages.putIfAbsent(absolute(folder, address), page));
            }
        }

        /** Adds an address from the site's root that the generator gives a page. */
        public void add(DocPath page, String address) {
            String full = normal(address);
            pages.putIfAbsent(full, page);
            own.putIfAbsent(page, base(address, full));
        }

        /** Adds what generators make of a path with numbers that are there for the order alone. */
        public void addNumbered(DocPath page, DocPath tree) {
            NumberedPath.address(page, tree).ifPresent(address -> add(page, address));
            NumberedPath.name(page)
                    .ifPresent(name -> names.merge(name, List.of(page), (some, more) -> {
                        List<DocPath> all = new ArrayList<>(some);
                        all.addAll(more);
                        return all;
                    }));
        }

        /** Sets which former addresses lead elsewhere; without it none does. */
        public Builder redirects(Redirects all) {
            redirects = all;
            return this;
        }

        public PageAddresses build() {
            Map<String, DocPath> unique = new HashMap<>();
            names.forEach((name, found) -> {
                if (found.size() == 1) {
                    unique.put(name, found.get(0));
                }
            });
            return new PageAddresses(Map.copyOf(pages), Map.copyOf(own), Map.copyOf(unique), redirects);
        }

        private static String relative(DocPath folder, DocPath tree) {
            if (tree.isRoot()) {
                return folder.value();
            }
            return folder.isBelow(tree) ? folder.value().substring(tree.value().length() + 1) : "";
        }

        private static List<String> texts(@Nullable Object value) {
            List<String> texts = new ArrayList<>();
            if (value instanceof Collection<?> list) {
                list.forEach(item -> texts.addAll(texts(item)));
            } else if (value instanceof String text && isAddress(text.strip())) {
                texts.add(text.strip());
            }
            return texts;
        }

        /** Templates such as {@code /:categories/:title/} name no page. */
        private static boolean isAddress(String text) {
            return !text.isEmpty() && text.indexOf(':') < 0 && text.indexOf('{') < 0;
        }
    }

    /** The page with an address that begins at the site's root. */
    Optional<DocPath> find(String address) {
        return pages.isEmpty() ? Optional.empty() : Optional.ofNullable(pages.get(normal(address)));
    }

    /** The page that a relative address leads to from the address of a page, if that has said what it is. */
    Optional<DocPath> find(DocPath from, String address) {
        String base = own.get(from);
        return base == null ? Optional.empty() : find(absolute(base, address));
    }

    /** The page with a name that has a number in front; some sites have no folders in their addresses. */
    Optional<DocPath> named(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** Equal for equal addresses and names; redirects are not in it. */
    public Hash fingerprint() {
        List<String> parts = new ArrayList<>();
        for (Map<?, ?> part : List.of(pages, own, names)) {
            part.entrySet().stream()
                    .map(entry -> entry.getKey() + "\n" + entry.getValue())
                    .sorted()
                    .forEach(parts::add);
            parts.add("");
        }
        return Hash.ofParts(parts);
    }

    /** Where former addresses and files lead now. */
    Redirects redirects() {
        return redirects;
    }

    private static String absolute(String folder, String address) {
        return normal(address.startsWith("/") ? address : folder + "/" + address);
    }

    private static String base(String address, String full) {
        return address.endsWith(".html") ? full.substring(0, Math.max(0, full.lastIndexOf('/'))) : full;
    }

    private static String normal(String address) {
        String path = DocPath.parse(address.replaceFirst("^/+", ""))
                .map(DocPath::value)
                .orElse("");
        return path.replaceFirst("(?:^|/)index\\.html?$", "").replaceFirst("\\.html?$", "");
    }
}
