package io.github.docsync.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * The path of a file or folder in the repository: relative to its root, separated by {@code /}, normalised, without a
 * leading or trailing slash. The root itself is the empty path. Compared by code unit, so the order is the same on every
 * machine.
 */
public record DocPath(String value) implements Comparable<DocPath> {
    public static final DocPath ROOT = new DocPath("");

    public DocPath {
        if (value.startsWith("/") || value.endsWith("/") || value.contains("//")) {
            throw new IllegalArgumentException("not a normalised path: " + value);
        }
    }

    /** A path from text that is already relative to the root; {@code .} and {@code ..} are resolved. */
    public static Optional<DocPath> parse(String text) {
        return ROOT.resolve(text);
    }

    /** {@link #parse} for text known to stay inside the root. */
    public static DocPath of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("path leaves the repository: " + text));
    }

    /**
     * The path that {@code relative} names when read in this folder; text that starts with {@code /} is read from the
     * root, as Git hosts do.
     *
     * @return empty if it leaves the repository
     */
    public Optional<DocPath> resolve(String relative) {
        Deque<String> parts = new ArrayDeque<>();
        if (!relative.startsWith("/")) {
            push(parts, value);
        }
        return push(parts, relative) ? Optional.of(new DocPath(String.join("/", parts))) : Optional.empty();
    }

    private static boolean push(Deque<String> parts, String path) {
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return false;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return true;
    }

    /** The folder that holds this path; the root's folder is the root. */
    public DocPath folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? ROOT : new DocPath(value.substring(0, slash));
    }

    /** The last part: the file's name with its extension. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The last part without its extension. */
    public String baseName() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** The extension in lower case without its dot; empty if there is none. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public boolean isRoot() {
        return value.isEmpty();
    }

    /** Whether this path lies somewhere below {@code folder}. */
    public boolean isBelow(DocPath folder) {
        return !isRoot() && (folder.isRoot() || value.startsWith(folder.value + "/"));
    }

    @Override
    public int compareTo(DocPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
