package io.github.docsync.pull;

import io.github.docsync.convert.Attachment;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.source.GitObjects;
import io.github.docsync.source.SourceFile;
import io.github.docsync.storage.StorageNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files that people attached and put into a page, fetched to be committed next to the page. */
final class NewAttachments {
    private static final Pattern PORTABLE =
            Pattern.compile("[^\\p{Cntrl}\\\\/:*?\"<>|.][^\\p{Cntrl}\\\\/:*?\"<>|]{0,110}");
    private static final Pattern LFS = Pattern.compile("(?m)^\\s*([^#\\s]\\S*)\\s.*\\bfilter=lfs\\b");

    private final PullInput input;
    private final Downloads downloads;

    NewAttachments(PullInput input, Downloads downloads) {
        this.input = input;
        this.downloads = downloads;
    }

    /**
     * What is to be added.
     *
     * @param paths the files by the names of the attachments
     * @param bytes what is new of them
     * @param reason why it cannot be done; null if it can
     */
    record FilesToAdd(
            Map<String, DocPath> paths,
            Map<DocPath, byte[]> bytes,
            @Nullable String reason) {
        static final FilesToAdd NONE = new FilesToAdd(Map.of(), Map.of(), null);

        /** Those that the new text has in it; what arrived as storage format needs no file. */
        FilesToAdd used(BasePage base, String text, Map<DocPath, String> titles) {
            if (paths.isEmpty()) {
                return this;
            }
            Set<DocPath> there = new LinkedHashSet<>();
            for (Attachment attachment : base.tree()
                    .tryOut(base.path(), text, titles, bytes)
                    .conversion()
                    .conversion()
                    .attachments()) {
                if (attachment.file() != null) {
                    there.add(attachment.file());
                }
            }
            Map<String, DocPath> usedPaths = new HashMap<>(paths);
            usedPaths.values().retainAll(there);
            Map<DocPath, byte[]> usedBytes = new TreeMap<>(bytes);
            usedBytes.keySet().retainAll(there);
            return new FilesToAdd(usedPaths, usedBytes, reason);
        }

        private static FilesToAdd impossible(String name, String why) {
            return new FilesToAdd(Map.of(), Map.of(), "the file '" + name + "' that was put into the page " + why);
        }
    }

    /** @param goal what the person left */
    FilesToAdd find(Candidate candidate, BasePage base, List<StorageNode> goal) {
        Set<String> wanted = new LinkedHashSet<>();
        names(goal, wanted);
        for (Attachment known : base.tree()
                .tryOut(base.path(), base.file().text(), Map.of())
                .conversion()
                .conversion()
                .attachments()) {
            wanted.remove(known.fileName());
        }
        if (wanted.isEmpty()) {
            return FilesToAdd.NONE;
        }
        Map<String, RemoteAttachment> there = new HashMap<>();
        input.site().attachments().of(candidate.remote().content()).forEach(info -> there.put(info.name(), info));
        Map<String, DocPath> paths = new HashMap<>();
        Map<DocPath, byte[]> bytes = new TreeMap<>();
        for (String name : wanted) {
            RemoteAttachment info = there.get(name);
            if (info == null) {
                continue;
            }
            if (isUnfit(name)) {
                return FilesToAdd.impossible(name, "has a name that not every system allows");
            }
            Optional<String> obstacle = downloads.obstacle(info);
            if (obstacle.isPresent()) {
                return FilesToAdd.impossible(name, obstacle.get());
            }
            if (isLfs(name)) {
                return FilesToAdd.impossible(name, "belongs in Git LFS by .gitattributes; add it by hand");
            }
            byte[] content = downloads.read(candidate.remote(), info);
            Optional<DocPath> same = same(content, name);
            DocPath path = same.orElseGet(() -> place(candidate, name));
            if (same.isEmpty()) {
                if (!input.git().canHold(input.head(), path)) {
                    return FilesToAdd.impossible(
                            name, "has no place: " + path + " is taken, or lies behind a symbolic link");
                }
                bytes.put(path, content);
            }
            paths.put(name, path);
        }
        return new FilesToAdd(paths, bytes, null);
    }

    /** Whether a file cannot have that name everywhere. */
    static boolean isUnfit(String name) {
        return !PORTABLE.matcher(name).matches() || name.endsWith(" ") || name.endsWith(".");
    }

    /** The attachments of the page itself that it shows or links to. */
    static Set<String> names(List<StorageNode> nodes) {
        Set<String> names = new LinkedHashSet<>();
        names(nodes, names);
        return names;
    }

    private static void names(List<StorageNode> nodes, Set<String> to) {
        for (StorageNode node : nodes) {
            if (node instanceof StorageNode.Element element) {
                // An attachment of another page names that page in it.
                if (element.name().equals("ri:attachment") && element.children().isEmpty()) {
                    element.attribute("ri:filename").ifPresent(to::add);
                }
                names(element.children(), to);
            }
        }
    }

    /** A file of the repository with the same name and content. */
    private Optional<DocPath> same(byte[] content, String name) {
        String blob = GitObjects.blobId(content);
        return input.snapshot().files().stream()
                .filter(file -> file.blobId().equals(blob) && file.path().name().equals(name))
                .map(SourceFile::path)
                .findFirst();
    }

    /** Next to the page, or where its other pictures are. */
    private DocPath place(Candidate candidate, String name) {
        DocPath page = candidate.page().path();
        DocPath folder = page.folder();
        List<DocPath> used = new ArrayList<>();
        candidate.page().summary().attachments().forEach(attachment -> {
            if (attachment.file() != null) {
                used.add(attachment.file().folder());
            }
        });
        DocPath chosen = used.stream()
                .filter(place -> place.equals(folder) || place.isBelow(folder))
                .findFirst()
                .orElse(folder);
        return DocPath.of((chosen.isRoot() ? "" : chosen.value() + "/") + name);
    }

    private boolean isLfs(String name) {
        return input.snapshot().files().stream()
                .map(SourceFile::path)
                .filter(path -> path.name().equals(".gitattributes"))
                .anyMatch(path -> LFS.matcher(new String(input.snapshot().read(path), StandardCharsets.UTF_8))
                        .results()
                        .map(result -> result.group(1))
                        .anyMatch(pattern -> covers(pattern, name)));
    }

    private static boolean covers(String pattern, String name) {
        String last = pattern.substring(pattern.lastIndexOf('/') + 1);
        return last.equals("*")
                || last.equals("**")
                || last.equals(name)
                || (last.startsWith("*.") && name.endsWith(last.substring(1)));
    }
}
