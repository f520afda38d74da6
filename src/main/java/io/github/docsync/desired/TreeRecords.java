package io.github.docsync.desired;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.CacheFolder;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.Hash;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import io.github.docsync.state.StateJson;
import io.github.docsync.storage.canonical.StorageBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

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

    private static final ObjectMapper MAPPER = StateJson.mapper().copy().addMixIn(StorageBody.class, BodyAsText.class);

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

    /** How a body is written and read: as its text, which is empty in a summary. */
    private abstract static class BodyAsText {
        @JsonCreator
        static StorageBody parse(String text) {
            return StorageBody.parse(text);
        }

        @JsonValue
        abstract String text();
    }

    private record Keyed(String key, TreeRecord tree) {}

    /** The tree of exactly this manifest and these files. */
    Optional<TreeRecord> find(Manifest manifest, Snapshot snapshot) {
        return folder.find(name)
                .flatMap(bytes -> read(bytes, MAPPER.readerFor(Keyed.class), Keyed.class))
                .filter(found -> key(manifest, snapshot).equals(found.key()))
                .map(Keyed::tree);
    }

    void put(Manifest manifest, Snapshot snapshot, TreeRecord tree) {
        if (!mayChange(tree.remarks().stream().map(Remark::diagnostic).toList())) {
            folder.put(name, () -> write(new Keyed(key(manifest, snapshot), tree)));
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
        return folder.find(conversionsName())
                // A whole number of the front matter is a Long, however small.
                .flatMap(bytes -> read(
                        bytes,
                        MAPPER.readerFor(ConversionRecord.class).with(DeserializationFeature.USE_LONG_FOR_INTS),
                        ConversionRecord.class))
                .orElse(ConversionRecord.NONE);
    }

    void putConversions(Supplier<ConversionRecord> record) {
        folder.put(conversionsName(), () -> write(record.get()));
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

    private static <T> Optional<T> read(byte[] bytes, ObjectReader reader, Class<T> type) {
        try (InputStream json = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(reader.readValue(json, type));
        } catch (IOException e) {
            // Of another version, or damaged: the tree is built again.
            return Optional.empty();
        }
    }

    private static byte[] write(Object record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream json = new FastGzip(bytes)) {
            MAPPER.writeValue(json, record);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /** Half again as large, in a third of the time: one of 20,000 pages is written after each edit. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream target) throws IOException {
            super(target, 65_536);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
