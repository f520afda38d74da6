package io.github.docsync.desired;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PageEntry;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.Severity;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which files become pages: explicit entries first, then what the trees match, without those that opt out. */
final class PageSelection {
    /** So many of the files that a tree leaves out are named. */
    private static final int NAMED = 3;

    /**
     * A file that becomes a page.
     *
     * @param entryIndex its entry's place in the manifest
     * @param tree the tree that holds it; null for an explicit entry outside every tree
     */
    record Selected(
            SourceFile file,
            PageEntry entry,
            int entryIndex,
            @Nullable PageEntry tree) {}

    private final Map<DocPath, Selected> selected = new TreeMap<>();
    private final Map<PageEntry, List<DocPath>> hidden = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    PageSelection(Manifest manifest, Snapshot snapshot, ParsedFiles documents) {
        List<PageEntry> entries = manifest.pages();
        for (int i = 0; i < entries.size(); i++) {
            PageEntry entry = entries.get(i);
            if (entry.glob() == null) {
                selectFile(entry, i, snapshot, entries);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            PageEntry entry = entries.get(i);
            if (entry.glob() != null) {
                selectTree(entry, i, snapshot);
            }
        }
        selected.values()
                .removeIf(page -> page.entry().glob() != null
                        && documents.dialects().isOwnFile(page.file().path()));
        leaveOutAsTheGeneratorDoes(documents);
        hidden.forEach((entry, files) -> {
            files.removeAll(selected.keySet());
            if (!files.isEmpty()) {
                remarks.add(new Remark.OfManifest(leftOut(entry, files)));
            }
        });
        selected.values().parallelStream().forEach(page -> documents.facts(page.file()));
        List<DocPath> drafts = new ArrayList<>();
        selected.values().removeIf(page -> {
            DocumentFacts facts = documents.facts(page.file());
            // A file with a mistake may not mean what it seems to say, and a page that was published must not go for
            // it.
            boolean sound = facts.diagnostics().stream().noneMatch(Diagnostic::isError);
            boolean draft = sound && Drafts.isDraft(facts.frontMatter());
            if (draft) {
                drafts.add(page.file().path());
            }
            return draft || (sound && !facts.frontMatter().published());
        });
        Drafts.told(drafts).ifPresent(told -> remarks.add(new Remark.OfManifest(told)));
    }

    /** A tree of which nothing would stay is there to be published, whatever the site does. */
    private void leaveOutAsTheGeneratorDoes(ParsedFiles documents) {
        Map<PageEntry, Map<DialectName, List<DocPath>>> excluded = new LinkedHashMap<>();
        Set<PageEntry> published = new HashSet<>();
        selected.values().stream()
                .filter(page -> page.entry().glob() != null)
                .forEach(page -> documents
                        .dialects()
                        .excludedBy(page.file().path())
                        .ifPresentOrElse(
                                name -> excluded.computeIfAbsent(page.entry(), none -> new EnumMap<>(DialectName.class))
                                        .computeIfAbsent(name, none -> new ArrayList<>())
                                        .add(page.file().path()),
                                () -> published.add(page.entry())));
        excluded.keySet().retainAll(published);
        excluded.forEach((entry, byGenerator) -> byGenerator.forEach((generator, files) -> {
            selected.keySet().removeAll(files);
            remarks.add(new Remark.OfManifest(leftOut(entry, generator, files)));
        }));
    }

    private void selectFile(PageEntry entry, int index, Snapshot snapshot, List<PageEntry> entries) {
        SourceFile file = snapshot.file(entry.path()).orElse(null);
        if (file == null) {
            boolean folder = snapshot.isFolder(entry.path());
            remarks.add(new Remark.OfManifest(Diagnostic.error(
                    folder ? "path-is-folder" : "file-missing",
                    entry.location(),
                    folder
                            ? "'" + entry.path() + "' is a folder, not a file"
                            : "the file '" + entry.path() + "' does not exist" + nearest(entry.path(), snapshot),
                    folder
                            ? "write '" + entry.path().name() + "/**' to publish what is in it"
                            : "correct the path, or remove the entry")));
            return;
        }
        PageEntry tree = entries.stream()
                .filter(other -> other.glob() != null && other.includes(entry.path()))
                .findFirst()
                .orElse(null);
        selected.put(file.path(), new Selected(file, entry, index, tree));
    }

    private static String nearest(DocPath path, Snapshot snapshot) {
        return snapshot.files().stream()
                .map(SourceFile::path)
                .filter(other -> other.value().equalsIgnoreCase(path.value())
                        || other.name().equalsIgnoreCase(path.name()))
                .min(Comparator.comparing((DocPath other) -> !other.value().equalsIgnoreCase(path.value())))
                .map(other -> " (there is '" + other + "')")
                .orElse("");
    }

    private void selectTree(PageEntry entry, int index, Snapshot snapshot) {
        boolean any = false;
        for (SourceFile file : snapshot.files()) {
            if (!MarkdownFiles.isMarkdown(file.path()) || !entry.includes(file.path())) {
                continue;
            }
            if (MarkdownFiles.isHidden(file.path(), entry.path())) {
                hidden.computeIfAbsent(entry, none -> new ArrayList<>()).add(file.path());
                continue;
            }
            any = true;
            selected.putIfAbsent(file.path(), new Selected(file, entry, index, entry));
        }
        if (!any) {
            remarks.add(new Remark.OfManifest(Diagnostic.warning(
                    "glob-empty",
                    entry.location(),
                    "no Markdown file matches this entry",
                    "correct the path, or remove the entry")));
        }
    }

    private static Diagnostic leftOut(PageEntry entry, List<DocPath> files) {
        return new Diagnostic(
                Severity.INFO,
                "hidden-files",
                entry.location(),
                files.size() + (files.size() == 1 ? " hidden file is" : " hidden files are") + " left out: "
                        + named(files),
                "give a hidden file or folder an entry of its own to publish it");
    }

    private static Diagnostic leftOut(PageEntry entry, DialectName generator, List<DocPath> files) {
        return new Diagnostic(
                Severity.INFO,
                "excluded-files",
                entry.location(),
                files.size() + (files.size() == 1 ? " file is" : " files are") + " left out as " + generator.shown()
                        + " does: " + named(files),
                "give a file an entry of its own to publish it");
    }

    private static String named(List<DocPath> files) {
        return files.stream().limit(NAMED).map(DocPath::value).collect(Collectors.joining(", "))
                + (files.size() > NAMED ? ", …" : "");
    }

    /** By path, in order. */
    Map<DocPath, Selected> selected() {
        return selected;
    }

    List<Remark> remarks() {
        return remarks;
    }
}
