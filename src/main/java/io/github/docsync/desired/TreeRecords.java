package io.github.docsync.desired;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.CacheFolder;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String KEY = "key";
    private static final String TREE = "tree";

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

    /**
     * What is kept of a tree.
     *
     * @param largeFiles the Git LFS pointers whose objects it was made with
     */
    private record Kept(Map<String, Boolean> leftOut, List<String> largeFiles, TreeRecord tree) {}

    /**
     * The tree that was put with this key, where what lies next to its files is there as before as far as it matters. One of another key is
     * not read.
     *
     * @param key see {@link #key}
     */
    Optional<TreeRecord> find(Supplier<byte[]> key, Snapshot snapshot) {
        return folder.find(name)
                .map(Sections::read)
                .filter(found -> found.part(KEY)
                        .filter(known -> Arrays.equals(known, key.get()))
                        .isPresent())
                .flatMap(found -> found.part(TREE))
                .flatMap(bytes -> PackedJson.read(bytes, Kept.class))
                .filter(found -> found.leftOut().entrySet().stream()
                        .allMatch(file -> snapshot.isLeftOut(new DocPath(file.getKey())) == file.getValue()))
                .filter(found -> found.largeFiles().stream()
                        .allMatch(
                                file -> snapshot.hasLargeFile(new DocPath(file)).orElse(false)))
                .map(Kept::tree);
    }

    /**
     * Keeps a tree.
     *
     * @param leftOut for each path that matters, whether a file lies there that the repository does not hold
     * @param largeFiles the Git LFS pointers whose objects it was made with
     */
    void put(Supplier<byte[]> key, TreeRecord tree, Map<String, Boolean> leftOut, List<String> largeFiles) {
        if (!mayChange(tree.remarks().stream().map(Remark::diagnostic).toList())) {
            folder.put(
                    name,
                    () -> Sections.of(
                                    Map.of(KEY, key.get(), TREE, PackedJson.write(new Kept(leftOut, largeFiles, tree))))
                            .bytes());
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

    /**
     * What tells this manifest and these files from all others. A working tree may hold other bytes than Git's object does, such as other line
     * ends; their number tells.
     */
    byte[] key(Manifest manifest, Snapshot snapshot) {
        List<String> parts = new ArrayList<>();
        parts.add(TreeDigest.of(manifest, snapshot, program));
        for (SourceFile file : snapshot.files()) {
            parts.add(String.valueOf(file.size()));
        }
        return Hash.ofParts(parts).hex().getBytes(StandardCharsets.US_ASCII);
    }
}
