package io.github.docsync.convert;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        Parts parts = Parts.of(text);
        if (parts.path().isEmpty()) {
            return new LinkDestination.SamePage(parts.fragment() == null ? "" : parts.fragment());
        }
        Optional<DocPath> resolved = from.folder().resolve(parts.path());
        return resolved.isPresent() ? parts.at(resolved.get()) : new LinkDestination.OutsideRepository(destination);
    }

    /**
     * The published file that a path of the repository stands for: itself, itself with an extension of Markdown, the index of the
     * folder, or the Markdown that a {@code .html} address was generated from.
     */
    public static Optional<DocPath> page(DocPath path, Predicate<DocPath> isPublished) {
        return candidates(path).stream().filter(isPublished).findFirst();
    }

    /** As {@link #page}, for a path that is not a folder. */
    static Optional<DocPath> pageFile(DocPath path, Predicate<DocPath> isPublished) {
        return files(path).stream().filter(isPublished).findFirst();
    }

    /** What a path may stand for, in the order of preference. */
    static List<DocPath> candidates(DocPath path) {
        List<DocPath> candidates = new ArrayList<>(files(path));
        candidates.addAll(MarkdownFiles.indexesOf(path));
        return candidates;
    }

    private static List<DocPath> files(DocPath path) {
        List<DocPath> files = new ArrayList<>();
        if (!path.isRoot()) {
            files.add(path);
        }
        files.addAll(MarkdownFiles.named(path));
        boolean generated = path.extension().equals("html") || path.extension().equals("htm");
        if (generated || MarkdownFiles.isMarkdown(path)) {
            DocPath stem = new DocPath(path.value()
                    .substring(0, path.value().length() - path.extension().length() - 1));
            files.addAll(MarkdownFiles.named(stem));
            if (generated && stem.name().equals("index")) {
                files.addAll(MarkdownFiles.named(stem.folder()));
                files.addAll(MarkdownFiles.indexesOf(stem.folder()));
            }
        }
        return files;
    }

    /**
     * The parts of a destination without scheme and host.
     *
     * @param path percent-decoded
     * @param query what stands between {@code ?} and {@code #}; null for none
     * @param fragment what follows {@code #}, percent-decoded; null for none
     */
    record Parts(
            String path, @Nullable String query, @Nullable String fragment) {
        static Parts of(String destination) {
            String text = destination.strip();
            int hash = text.indexOf('#');
            String fragment = hash < 0 ? null : decode(withoutTextDirective(text.substring(hash + 1)));
            String beforeFragment = hash < 0 ? text : text.substring(0, hash);
            int question = beforeFragment.indexOf('?');
            String query = question < 0 ? null : beforeFragment.substring(question + 1);
            String path = decode(question < 0 ? beforeFragment : beforeFragment.substring(0, question));
            return new Parts(path, query, fragment);
        }

        /** With the path of what was found. */
        LinkDestination.InRepository at(DocPath found) {
            return new LinkDestination.InRepository(found, path.startsWith("/"), query, fragment);
        }
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

    /** What follows the {@code #} of a destination, percent-decoded, wherever it leads; empty for nothing. */
    public static String fragment(String destination) {
        String fragment = Parts.of(destination).fragment();
        return fragment == null ? "" : fragment;
    }

    /** The fragment of a destination that stays in the repository or on the page; {@code null} for none. */
    static @Nullable String fragment(LinkDestination destination) {
        if (destination instanceof LinkDestination.InRepository inRepository) {
            return inRepository.fragment();
        }
        return destination instanceof LinkDestination.SamePage samePage ? samePage.fragment() : null;
    }
}
