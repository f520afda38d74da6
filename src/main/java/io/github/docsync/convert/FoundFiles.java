package io.github.docsync.convert;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Lazy;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What there is in a repository, and how it is looked up by the path of a link. Immutable and thread-safe. */
public final class FoundFiles {
    private final Predicate<DocPath> isPage;
    private final Predicate<DocPath> isFile;
    private final Predicate<DocPath> isFolder;
    private final Supplier<Map<String, Optional<DocPath>>> spellings;
    private final Supplier<Map<String, Optional<DocPath>>> posts;
    private final NewestVersions versions;

    /** A post of a blog, a file or a folder with an index. */
    private static final Pattern POST =
            Pattern.compile("(?<folder>(?:.*/)?)[0-9]{4}-[0-9]{2}-[0-9]{2}-(?<name>[^/]+?)(?:/index)?\\.mdx?");

    private FoundFiles(
            Predicate<DocPath> isPage,
            Predicate<DocPath> isFile,
            Predicate<DocPath> isFolder,
            Supplier<Map<String, Optional<DocPath>>> spellings,
            Supplier<Map<String, Optional<DocPath>>> posts,
            NewestVersions versions) {
        this.isPage = isPage;
        this.isFile = isFile;
        this.isFolder = isFolder;
        this.spellings = spellings;
        this.posts = posts;
        this.versions = versions;
    }

    /**
     * Of a repository whose files are known.
     *
     * @param isPage whether a page is published for a file or folder
     * @param all every file; listed when a link is not found otherwise
     */
    public static FoundFiles of(
            Predicate<DocPath> isPage,
            Predicate<DocPath> isFile,
            Predicate<DocPath> isFolder,
            Supplier<List<DocPath>> all) {
        return new FoundFiles(
                isPage,
                isFile,
                isFolder,
                new Lazy<>(() -> byKey(all.get(), FoundFiles::folded)),
                new Lazy<>(() -> byKey(all.get(), FoundFiles::withoutDate)),
                new NewestVersions(all));
    }

    boolean isFolder(DocPath path) {
        return isFolder.test(path);
    }

    /** The page that a path stands for. */
    Optional<DocPath> page(DocPath path) {
        return candidates(path, isPage);
    }

    /**
     * The page that a path stands for, or else the file that it names with or without its extension. A folder without a page is none.
     *
     * @param picture whether only a file of exactly that name counts
     */
    Optional<DocPath> at(DocPath path, boolean picture) {
        if (picture) {
            return Optional.of(path).filter(isFile);
        }
        if (!path.isRoot() && (isPage.test(path) || isFile.test(path))) {
            return Optional.of(path);
        }
        return page(path).or(() -> candidates(path, isFile));
    }

    private Optional<DocPath> candidates(DocPath path, Predicate<DocPath> condition) {
        return isFolder.test(path)
                ? LinkDestinations.page(path, condition)
                : LinkDestinations.pageFile(path, condition);
    }

    /** The one file whose path differs from one of these only in case or Unicode form; empty where there are several. */
    Optional<DocPath> spelledDifferently(List<DocPath> paths, boolean picture) {
        for (DocPath path : paths) {
            List<DocPath> candidates = picture ? List.of(path) : LinkDestinations.candidates(path);
            for (DocPath candidate : candidates) {
                Optional<DocPath> file = spellings.get().getOrDefault(folded(candidate), Optional.empty());
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return Optional.empty();
    }

    /** The one post whose path is this one but for the date before its name; empty where there are several. */
    Optional<DocPath> post(DocPath path) {
        return posts.get().getOrDefault(path.value(), Optional.empty());
    }

    /** The page at this path in the folder of the newest version. */
    Optional<DocPath> newestVersion(DocPath path) {
        return versions.find(path).filter(isPage);
    }

    /** Empty for what is no post. */
    private static String withoutDate(DocPath path) {
        Matcher post = POST.matcher(path.value());
        return post.matches() ? post.group("folder") + post.group("name") : "";
    }

    private static String folded(DocPath path) {
        return Normalizer.normalize(path.value(), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Every file by what its path is looked up as; nothing where several have the same, or that is empty. */
    private static Map<String, Optional<DocPath>> byKey(List<DocPath> files, Function<DocPath, String> key) {
        Map<String, Optional<DocPath>> map = new HashMap<>();
        for (DocPath file : files) {
            map.merge(key.apply(file), Optional.of(file), (one, other) -> Optional.empty());
        }
        map.remove("");
        return map;
    }
}
