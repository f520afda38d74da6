package io.github.docsync.pull;

import io.github.docsync.manifest.ManifestEdit;
import io.github.docsync.manifest.ParentReference;
import io.github.docsync.model.DocPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The manifest as the branch has it: entries come and go with the files that they name, and follow their titles and places. */
final class ManifestChanges {
    private final PullInput input;
    private final @Nullable FileText file;
    private String text;

    /** @param commit what the next commit stands on */
    ManifestChanges(PullInput input, String commit) {
        this.input = input;
        this.file = input.git()
                .file(commit, input.manifest().file())
                .flatMap(FileText::of)
                .orElse(null);
        this.text = file == null ? "" : file.text();
    }

    /** Whether an entry names this one file. */
    boolean names(DocPath path) {
        return input.manifest().pages().stream()
                .anyMatch(entry -> entry.glob() == null && entry.path().equals(path));
    }

    /** Whether an entry has this file for its parent. */
    boolean hangsUnder(DocPath path) {
        return input.manifest().pages().stream()
                .anyMatch(entry -> entry.parent() instanceof ParentReference.File parent
                        && parent.path().equals(path));
    }

    /** The manifest with an entry for that page; empty where its text has no place for one. */
    Optional<byte[]> with(NewPages.NewPage page, DocPath path) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("path", written(path));
        entry.put("id", page.page().id());
        entry.put("parent", page.above() == null ? String.valueOf(page.page().parentId()) : written(page.above()));
        return changed(ManifestEdit.withEntry(text, entry));
    }

    /** The manifest without the entry of that file; empty where it cannot be cut out. */
    Optional<byte[]> without(DocPath path) {
        return changed(ManifestEdit.withoutEntry(text, input.manifest().folder(), path));
    }

    /** What the entry of that file says for a key; empty where there is none. */
    Optional<String> value(DocPath path, String key) {
        return ManifestEdit.value(text, input.manifest().folder(), path, key);
    }

    /** Whether {@link #with(DocPath, Map)} can be done. */
    boolean canTake(DocPath path, String key, String value) {
        return ManifestEdit.withValue(text, input.manifest().folder(), path, key, value)
                .isPresent();
    }

    /** The manifest with these values in the entry of that file; empty where its text has no place for one of them. */
    Optional<byte[]> with(DocPath path, Map<String, String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> result = Optional.of(text);
        for (Map.Entry<String, String> value : values.entrySet()) {
            result = result.flatMap(changed ->
                    ManifestEdit.withValue(changed, input.manifest().folder(), path, value.getKey(), value.getValue()));
        }
        return changed(result);
    }

    /** A page as the manifest names it. */
    String written(NewParent parent) {
        return parent.writtenIn(input.manifest().file());
    }

    private String written(DocPath path) {
        return Candidates.relative(input.manifest().file(), path);
    }

    private Optional<byte[]> changed(Optional<String> result) {
        if (file == null || result.isEmpty()) {
            return Optional.empty();
        }
        text = result.get();
        return Optional.of(file.bytes(text));
    }
}
