package io.github.docsync.desired;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.CacheFolder;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tree that was last built of each manifest, kept on this machine and known by Git's object ids: when no file, nor the manifest,
 * nor the program has changed, it needs not be built again; when some have, only what they concern is (see {@link ConversionMemory}).
 * It holds hashes, titles and diagnostics, and no bodies.
 */
public final class TreeRecords {
    /**
     * Codes that begin so name what may be different the next time with the same files: diagrams may be drawn, with an engine or with
     * more time, and the objects of Git LFS may have been fetched.
     */
    private static final List<String> PASSING = List.of("diagram-", "file-unreadable");

    private final CacheFolder folder;
    private final String name;
    private final String program;

    private TreeRecords(CacheFolder folder, String name, String program) {
        this.folder = folder;
        this.name = name;
        this.program = program;
    }

    /**
     * Records in a folder.
     *
     * @param owner what tells this manifest from others of the same machine, such as its path
     * @param program what tells this build of the program from others, which may render other bytes
     */
    public static TreeRecords in(CacheFolder folder, String owner, String program) {
        return new TreeRecords(folder, Hash.of(owner).hex() + ".json.gz", program);
    }

    /** Remembers nothing. */
    public static TreeRecords none() {
        return new TreeRecords(CacheFolder.none(), "", "");
    }

    private record Keyed(String key, Map<String, Boolean> leftOut, TreeRecord tree) {}

    /** The tree of exactly this manifest and these files, where what lies next to them is there as before as far as it matters. */
    Optional<TreeRecord> find(Manifest manifest, Snapshot snapshot) {
        return folder.find(name)
                .flatMap(bytes -> PackedJson.read(bytes, Keyed.class))
                .filter(found -> key(manifest, snapshot).equals(found.key()))
                .filter(found -> found.leftOut().entrySet().stream()
                        .allMatch(file -> snapshot.isLeftOut(new DocPath(file.getKey())) == file.getValue()))
                .map(Keyed::tree);
    }

    /**
     * Keeps a tree.
     *
     * @param leftOut for each path that matters, whether a file lies there that the repository does not hold
     */
    void put(Manifest manifest, Snapshot snapshot, TreeRecord tree, Map<String, Boolean> leftOut) {
        if (!mayChange(tree.remarks().stream().map(Remark::diagnostic).toList())) {
            folder.put(name, () -> PackedJson.write(new Keyed(key(manifest, snapshot), leftOut, tree)));
        }
    }

    /** Whether the same files may come to something else the next time. */
    static boolean mayChange(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(Diagnostic::code)
                .anyMatch(code -> PASSING.stream().anyMatch(code::startsWith));
    }

    /** What each file and page of the tree came to the last time, whatever has changed since. */
    ConversionRecord conversions() {
        return folder.find(conversionsName()).map(ConversionRecord::read).orElse(ConversionRecord.NONE);
    }

    void putConversions(Supplier<ConversionRecord> record) {
        folder.put(conversionsName(), () -> record.get().bytes());
    }

    private String conversionsName() {
        return "pages-" + name;
    }

    /** What tells this build of the program from others. */
    String program() {
        return program;
    }

    /** A working tree may hold other bytes than Git's object does, such as other line ends; their number tells. */
    private String key(Manifest manifest, Snapshot snapshot) {
        List<String> parts = new ArrayList<>();
        parts.add(TreeDigest.of(manifest, snapshot, program));
        for (SourceFile file : snapshot.files()) {
            parts.add(String.valueOf(file.size()));
        }
        return Hash.ofParts(parts).hex();
    }
}
