package io.github.docsync.convert;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Lazy;
import io.github.docsync.model.MarkdownFiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of which several versions lie beside each other, in {@code docs/v1/} and {@code docs/v2/}: sites show the newest also at an address
 * that names no version, or calls it the latest. Thread-safe.
 */
final class NewestVersions {
    private static final Pattern FOLDER = Pattern.compile(
            "(?<=^|/)(?:(?:version-|v)(?<number>[0-9]{1,4}(?:[.][0-9]{1,4}){0,3})|(?<dotted>[0-9]{1,4}(?:[.][0-9]{1,4}){1,3}))(?:[.]x)?/");

    private static final Pattern NAME_OF_NEWEST = Pattern.compile("(?<=^|/)(?:latest|stable|current)(?:/|$)");

    private final Lazy<Map<String, Version>> newest;

    /** @param all every file; asked at most once, when a link names no version */
    NewestVersions(Supplier<List<DocPath>> all) {
        this.newest = new Lazy<>(() -> read(all.get()));
    }

    /** @param parts of the version's number, the most significant first */
    private record Version(List<Integer> parts, DocPath page) {
        private static final Comparator<Version> ORDER = (one, other) -> {
            for (int i = 0; i < Math.max(one.parts.size(), other.parts.size()); i++) {
                int difference = Integer.compare(one.part(i), other.part(i));
                if (difference != 0) {
                    return difference;
                }
            }
            return other.page.compareTo(one.page);
        };

        private int part(int index) {
            return index < parts.size() ? parts.get(index) : 0;
        }
    }

    private static Map<String, Version> read(List<DocPath> files) {
        Map<String, Version> pages = new HashMap<>();
        for (DocPath file : files) {
            Matcher folder = FOLDER.matcher(file.value());
            if (!MarkdownFiles.isMarkdown(file) || !folder.find()) {
                continue;
            }
            String number = folder.group("number") == null ? folder.group("dotted") : folder.group("number");
            String page = MarkdownFiles.isIndex(file)
                    ? file.folder() + "/"
                    : file.value().substring(0, file.value().lastIndexOf('.'));
            String address = page.substring(0, folder.start()) + page.substring(folder.end());
            List<Integer> parts =
                    Arrays.stream(number.split("\\.")).map(Integer::valueOf).toList();
            pages.merge(
                    address.replaceFirst("/$", ""),
                    new Version(parts, file),
                    (one, other) -> Version.ORDER.compare(one, other) < 0 ? other : one);
        }
        return pages;
    }

    /** The newest page at an address that names no version. */
    Optional<DocPath> find(DocPath address) {
        String path =
                NAME_OF_NEWEST.matcher(address.value()).replaceFirst("").replaceFirst("(?:\\.(?:md|html))?/?$", "");
        return Optional.ofNullable(newest.get().get(path)).map(Version::page);
    }
}
