package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives the files behind symbolic links a second path. It works on what the walk found and not on the disk, so links to
 * ignored files, into submodules or out of the repository lead nowhere, and a commit's links resolve as a working tree's do.
 */
final class SymbolicLinks {
    /** What Linux allows before it reports a loop. */
    private static final int MAX_HOPS = 40;

    /** Links to folders of links multiply; nobody means a tree that takes so many steps. */
    private static final int MAX_STEPS = 100_000;

    private final TreeListing listing;
    private final String root;
    private final SortedMap<DocPath, TreeListing.Item> resolved;
    private int steps;

    /**
     * @param root the repository's folder on disk, for links that hold an absolute path
     */
    SymbolicLinks(TreeListing listing, String root) {
        this.listing = listing;
        this.root = root;
        this.resolved = new TreeMap<>(listing.files());
    }

    Map<DocPath, TreeListing.Item> resolve() throws SourceException {
        for (DocPath link : listing.links().keySet()) {
            Optional<DocPath> target = target(link);
            if (target.isPresent()) {
                addAll(link, target.get(), Set.of(link));
            }
        }
        return resolved;
    }

    /** Lists what lies at {@code target} once more at {@code path}; {@code passed} holds the links on the way here. */
    private void addAll(DocPath path, DocPath target, Set<DocPath> passed) throws SourceException {
        if (++steps > MAX_STEPS) {
            throw new SourceException(
                    "symbolic links to folders multiply the files of this repository beyond " + MAX_STEPS,
                    "remove links that lead to folders with links");
        }
        TreeListing.Item file = listing.files().get(target);
        if (file != null) {
            resolved.putIfAbsent(path, file.at(path));
            return;
        }
        for (DocPath below : below(listing.files(), target)) {
            addAll(moved(below, target, path), below, passed);
        }
        for (DocPath link : below(listing.links(), target)) {
            Optional<DocPath> next = target(link);
            if (next.isPresent() && !passed.contains(link)) {
                Set<DocPath> further = new HashSet<>(passed);
                further.add(link);
                addAll(moved(link, target, path), next.get(), further);
            }
        }
    }

    private static DocPath moved(DocPath path, DocPath from, DocPath to) {
        String rest = from.isRoot()
                ? "/" + path.value()
                : path.value().substring(from.value().length());
        return new DocPath(to.value() + rest);
    }

    private static List<DocPath> below(SortedMap<DocPath, ?> map, DocPath folder) {
        if (folder.isRoot()) {
            return List.copyOf(map.keySet());
        }
        // '0' follows '/' in the order of paths.
        DocPath end = new DocPath(folder.value() + "0");
        return map.subMap(folder, end).keySet().stream()
                .filter(path -> path.isBelow(folder))
                .toList();
    }

    /** The path without symbolic links that a link leads to; empty if it leads out of the repository, or in circles. */
    private Optional<DocPath> target(DocPath link) {
        Deque<String> pending = new ArrayDeque<>(List.of(link.value().split("/")));
        DocPath current = DocPath.ROOT;
        int hops = 0;
        while (!pending.isEmpty()) {
            String segment = pending.removeFirst();
            if (segment.isEmpty() || segment.equals(".")) {
                continue;
            }
            if (segment.equals("..")) {
                if (current.isRoot()) {
                    return Optional.empty();
                }
                current = current.folder();
                continue;
            }
            DocPath next = new DocPath(current.isRoot() ? segment : current.value() + "/" + segment);
            String text = listing.links().get(next);
            if (text == null) {
                current = next;
                continue;
            }
            boolean absolute = text.startsWith("/");
            if (++hops > MAX_HOPS || (absolute && !(text + "/").startsWith(root + "/"))) {
                return Optional.empty();
            }
            List<String> segments = Arrays.asList((absolute ? text.substring(root.length()) : text).split("/"));
            for (int i = segments.size() - 1; i >= 0; i--) {
                pending.addFirst(segments.get(i));
            }
            current = absolute ? DocPath.ROOT : current;
        }
        return Optional.of(current);
    }
}
