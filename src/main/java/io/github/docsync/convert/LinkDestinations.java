package io.github.docsync.convert;

import io.github.docsync.model.DocPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads link destinations as Git hosts do. */
public final class LinkDestinations {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+-]+:.*", Pattern.DOTALL);

    private LinkDestinations() {}

    /** What {@code destination}, written in the file {@code from}, names. */
    public static LinkDestination read(DocPath from, String destination) {
        String text = destination.strip();
        if (text.startsWith("//") || SCHEME.matcher(text).matches()) {
            return new LinkDestination.External(text);
        }
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? null : decode(withoutTextDirective(text.substring(hash + 1)));
        String beforeFragment = hash < 0 ? text : text.substring(0, hash);
        int question = beforeFragment.indexOf('?');
        String query = question < 0 ? null : beforeFragment.substring(question + 1);
        String path = decode(question < 0 ? beforeFragment : beforeFragment.substring(0, question));
        if (path.isEmpty()) {
            return new LinkDestination.SamePage(fragment == null ? "" : fragment);
        }
        Optional<DocPath> resolved = from.folder().resolve(path);
        return resolved.isPresent()
                ? new LinkDestination.InRepository(resolved.get(), path.startsWith("/"), query, fragment)
                : new LinkDestination.OutsideRepository(destination);
    }

    /**
     * The published file that a path of the repository stands for: itself, itself with {@code .md}, the index of the
     * folder, or the Markdown that a {@code .html} address was generated from.
     */
    public static Optional<DocPath> page(DocPath path, Predicate<DocPath> isPublished) {
        return candidates(path).stream().filter(isPublished).findFirst();
    }

    private static List<DocPath> candidates(DocPath path) {
        String prefix = path.isRoot() ? "" : path.value() + "/";
        DocPath index = new DocPath(prefix + "index.md");
        DocPath readme = new DocPath(prefix + "README.md");
        if (path.isRoot()) {
            return List.of(index, readme);
        }
        DocPath beside = new DocPath(path.value() + ".md");
        if (path.extension().equals("html")) {
            String stem = path.value().substring(0, path.value().length() - ".html".length());
            return List.of(path, new DocPath(stem + ".md"));
        }
        return List.of(path, beside, index, readme);
    }

    /** Browsers take {@code :~:text=…} for something to search on the page, not for a part of the fragment. */
    private static String withoutTextDirective(String fragment) {
        int directive = fragment.indexOf(":~:");
        return directive < 0 ? fragment : fragment.substring(0, directive);
    }

    /** Resolves {@code %XX}; text in which they make no UTF-8, or are incomplete, stays as it is. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            int value = source[i] == '%' ? hexadecimal(source, i + 1) : -1;
            if (value < 0) {
                bytes.write(source[i]);
            } else {
                bytes.write(value);
                i += 2;
            }
        }
        String decoded = bytes.toString(StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') >= 0 && text.indexOf('\uFFFD') < 0 ? text : decoded;
    }

    private static int hexadecimal(byte[] source, int at) {
        if (at + 1 >= source.length) {
            return -1;
        }
        int high = Character.digit(source[at], 16);
        int low = Character.digit(source[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** The fragment of a destination that stays in the repository or on the page; {@code null} for none. */
    static @Nullable String fragment(LinkDestination destination) {
        if (destination instanceof LinkDestination.InRepository inRepository) {
            return inRepository.fragment();
        }
        return destination instanceof LinkDestination.SamePage samePage ? samePage.fragment() : null;
    }
}
