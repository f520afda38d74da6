package io.github.docsync.manifest;

import io.github.docsync.model.DocPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns paths and globs as the manifest writes them, relative to its folder, into ones relative to the repository's root. */
final class PathReader {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final String ANYWHERE = "**/";
    private static final String BELOW = "/**";

    private final DocPath folder;
    private final Mistakes mistakes;

    PathReader(DocPath folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
    }

    /**
     * @param path the file, or the folder before the first wildcard
     * @param glob null for a file
     */
    record Target(DocPath path, @Nullable PathGlob glob) {}

    /** What an entry's {@code path} names; empty if a mistake was reported. */
    Optional<Target> target(ManifestText text) {
        if (!isRelative(text)) {
            return Optional.empty();
        }
        if (text.value().endsWith("/")) {
            return refuse(text, "names a folder", "write " + text.written() + "** for all files below it");
        }
        if (!PathGlob.isPattern(text.value())) {
            return file(text).map(path -> new Target(path, null));
        }
        if (text.value().matches("(.*/)?\\*\\*[^/]+|.*[^/]\\*\\*(/.*)?")) {
            mistakes.warn(
                    Mistakes.PATH,
                    text.location(),
                    "'**' next to other characters matches like '*', within one folder",
                    "write **/*.md for the files of all folders below");
        }
        return anchored(text, text.value());
    }

    /** A single file inside the repository; empty if a mistake was reported. */
    Optional<DocPath> file(ManifestText text) {
        if (!isRelative(text)) {
            return Optional.empty();
        }
        if (PathGlob.isPattern(text.value())) {
            return refuse(text, "has wildcards where one file is meant", "name the file");
        }
        Optional<DocPath> path = folder.resolve(text.value());
        if (path.isEmpty()) {
            return leavesRepository(text);
        }
        if (path.get().isRoot() || path.get().equals(folder) || text.value().endsWith("/")) {
            return refuse(text, "names a folder", "name a file in it, or all of them as in docs/**");
        }
        return path;
    }

    /**
     * What an item of {@code exclude} leaves out, as {@code .gitignore} reads it: what it matches and all below. Without a
     * slash inside, it matches at any depth.
     */
    List<PathGlob> exclusions(ManifestText text) {
        if (text.value().startsWith("!")) {
            refuse(text, "starts with '!', which takes nothing back here", "list only what is to be left out");
            return List.of();
        }
        if (!isRelative(text)) {
            return List.of();
        }
        boolean folderOnly = text.value().endsWith("/");
        String written = folderOnly ? text.value().substring(0, text.value().length() - 1) : text.value();
        Optional<Target> target;
        if (written.startsWith(ANYWHERE)) {
            target = compiled(text, written).map(glob -> new Target(DocPath.ROOT, glob));
        } else if (written.contains("/")) {
            target = anchored(text, written);
        } else {
            target = compiled(text, ANYWHERE + written).map(glob -> new Target(DocPath.ROOT, glob));
        }
        return target.map(Target::glob).stream()
                .flatMap(glob -> globs(glob.pattern(), folderOnly).stream())
                .toList();
    }

    private static List<PathGlob> globs(String pattern, boolean folderOnly) {
        PathGlob below = new PathGlob(pattern + BELOW);
        return folderOnly || pattern.endsWith(BELOW) ? List.of(below) : List.of(new PathGlob(pattern), below);
    }

    /** A pattern read from the manifest's folder; {@code ..} may stand before the first wildcard. */
    private Optional<Target> anchored(ManifestText text, String written) {
        List<String> segments = Arrays.stream(written.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                .toList();
        int plain = 0;
        while (plain < segments.size() && !PathGlob.isPattern(segments.get(plain))) {
            plain++;
        }
        List<String> wild = segments.subList(plain, segments.size());
        if (wild.contains("..")) {
            return refuse(text, "has '..' after a wildcard", "name the folder before the first wildcard");
        }
        Optional<DocPath> base = folder.resolve(String.join("/", segments.subList(0, plain)));
        if (base.isEmpty()) {
            return leavesRepository(text);
        }
        String prefix = base.get().isRoot() ? "" : PathGlob.quote(base.get().value());
        String separator = prefix.isEmpty() || wild.isEmpty() ? "" : "/";
        String rest = wild.stream().collect(Collectors.joining("/"));
        return compiled(text, prefix + separator + rest).map(glob -> new Target(base.get(), glob));
    }

    private Optional<PathGlob> compiled(ManifestText text, String pattern) {
        Optional<String> mistake = PathGlob.mistake(pattern);
        return mistake.isPresent()
                ? refuse(text, "is not a pattern: " + mistake.get(), "use *, ?, **, [a-z] and {a,b} as in .gitignore")
                : Optional.of(new PathGlob(pattern));
    }

    private boolean isRelative(ManifestText text) {
        String value = text.value();
        if (value.isBlank()) {
            refuse(text, "is empty", "name a file or a tree such as docs/**");
            return false;
        }
        if (value.startsWith("/") || DRIVE.matcher(value).matches()) {
            refuse(text, "is absolute", "write it relative to the manifest's folder");
            return false;
        }
        if (value.contains("\\")) {
            refuse(text, "has a backslash", "separate folders with /");
            return false;
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            refuse(text, "has a control character", "remove it");
            return false;
        }
        return true;
    }

    private <T> Optional<T> leavesRepository(ManifestText text) {
        return refuse(text, "leaves the repository", "name something inside the repository; nothing else is read");
    }

    private <T> Optional<T> refuse(ManifestText text, String problem, String remedy) {
        mistakes.add(Mistakes.PATH, text.location(), "the path " + text.quoted() + " " + problem, remedy);
        return Optional.empty();
    }
}
