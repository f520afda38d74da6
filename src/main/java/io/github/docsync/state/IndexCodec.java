package io.github.docsync.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.ReservedProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The index as values of content properties. A page's row lies in the part that its path's hash gives, so that a change to
 * one page rewrites one part.
 */
public final class IndexCodec {
    /** The format that this program writes. */
    static final int FORMAT = 2;

    /** In which rows were JSON. */
    private static final int FORMAT_OF_JSON = 1;

    private static final String ANCHOR = "anchor";

    private static final int ROWS_PER_PART = 400;

    private IndexCodec() {}

    /** The key of the head (0) or of a part (from 1). */
    public static String key(String manifest, int number) {
        return ReservedProperties.index(manifest, number);
    }

    /** The key of a part of the journal, from 1: of a shard, or of whole runs. */
    public static String journalKey(String manifest, @Nullable ShardKey shard, int number) {
        return shard == null
                ? ReservedProperties.journal(manifest, number)
                : ReservedProperties.journal(manifest, shard.number(), shard.of(), number);
    }

    /** The part, from 1, that holds a page's row. */
    public static int part(RecordedState row, int parts) {
        return Math.floorMod(row.state().path().value().hashCode(), parts) + 1;
    }

    /** How many parts these rows need, never fewer than {@code atLeast}. */
    public static int parts(List<RecordedState> rows, int atLeast) {
        int parts = Math.max(atLeast, Math.max(1, (rows.size() + ROWS_PER_PART - 1) / ROWS_PER_PART));
        while (split(rows, parts).values().stream().anyMatch(part -> !fits(part))) {
            parts += Math.max(1, parts / 4);
        }
        return parts;
    }

    private static boolean fits(List<RecordedState> part) {
        return part.size() <= 1 || Packed.pack(RowsWriter.write(part)).length() <= Packed.LIMIT - 500;
    }

    /** The rows by part; a part without rows is there too. */
    public static SortedMap<Integer, List<RecordedState>> split(List<RecordedState> rows, int parts) {
        SortedMap<Integer, List<RecordedState>> split = new TreeMap<>();
        for (int part = 1; part <= parts; part++) {
            split.put(part, new ArrayList<>());
        }
        rows.forEach(row -> split.computeIfAbsent(part(row, parts), none -> new ArrayList<>())
                .add(row));
        split.values()
                .forEach(part ->
                        part.sort(Comparator.comparing(row -> row.state().path())));
        return split;
    }

    static JsonNode writePart(String manifest, String anchor, int part, int of, List<RecordedState> rows) {
        return node(manifest, anchor).put("part", part).put("of", of).put("rows", Packed.pack(RowsWriter.write(rows)));
    }

    static JsonNode writeHead(IndexHead head, String anchor) {
        ObjectNode node = node(head.manifest(), anchor);
        node.setAll((ObjectNode) StateJson.mapper().valueToTree(head));
        return node;
    }

    static JsonNode writeJournal(
            String manifest, String anchor, String run, List<JournalEntry> entries, Announced announced) {
        ObjectNode node = node(manifest, anchor).put("run", run).put("entries", Packed.pack(entries));
        putAll(node, "labels", announced.labels());
        putAll(node, "properties", announced.properties());
        return announced.removals().isEmpty()
                ? node
                : node.put("removals", Packed.pack(new TreeSet<>(announced.removals())));
    }

    private static void putAll(ObjectNode node, String key, Map<String, ?> announced) {
        if (!announced.isEmpty()) {
            node.put(key, Packed.pack(new TreeMap<>(announced)));
        }
    }

    private static ObjectNode node(String manifest, String anchor) {
        return StateJson.mapper()
                .createObjectNode()
                .put("format", FORMAT)
                .put("manifest", manifest)
                .put(ANCHOR, anchor);
    }

    /**
     * Whether a value was written for other content than the one that it is found on: Confluence copies properties along with a page,
     * and a copy of the index is nobody's.
     */
    static boolean isCopy(JsonNode value, String anchor) {
        return value.hasNonNull(ANCHOR) && !value.path(ANCHOR).asText().equals(anchor);
    }

    static IndexHead readHead(JsonNode value) throws IOException {
        checkFormat(value);
        IndexHead head = StateJson.mapper().treeToValue(value, IndexHead.class);
        if (head == null || value.path("manifest").isMissingNode()) {
            throw new IOException("not the head of an index");
        }
        return head;
    }

    static List<RecordedState> readPart(JsonNode value, int parts) throws IOException {
        checkFormat(value);
        if (value.path("of").asInt() != parts) {
            throw new IOException("written for another number of parts");
        }
        String packed = value.path("rows").asText();
        List<RecordedState> rows = value.path("format").asInt() == FORMAT_OF_JSON
                ? Packed.unpack(packed, new TypeReference<List<RecordedState>>() {})
                : RowsReader.read(Packed.unpack(packed));
        for (RecordedState row : rows) {
            if (row == null || !PageStateCodec.isWhole(row.state())) {
                throw new IOException("a row is not whole");
            }
        }
        return rows;
    }

    static List<JournalEntry> readJournal(JsonNode value) throws IOException {
        checkFormat(value);
        return Packed.unpack(value.path("entries").asText(), new TypeReference<List<JournalEntry>>() {});
    }

    /**
     * Only what that very run announced: a label that an older one put on may since have become a person's, and an older one's removal may
     * since have been undone by Git.
     */
    static Announced readAnnounced(JsonNode value, String run) throws IOException {
        return value.path("run").asText().equals(run)
                ? new Announced(readAll(value, "labels"), readAll(value, "properties"), readRemovals(value))
                : Announced.NOTHING;
    }

    private static Set<String> readRemovals(JsonNode value) throws IOException {
        String packed = value.path("removals").asText();
        return packed.isEmpty() ? Set.of() : Packed.unpack(packed, new TypeReference<TreeSet<String>>() {});
    }

    private static Map<String, List<String>> readAll(JsonNode value, String key) throws IOException {
        String packed = value.path(key).asText();
        return packed.isEmpty() ? Map.of() : Packed.unpack(packed, new TypeReference<Map<String, List<String>>>() {});
    }

    private static void checkFormat(JsonNode value) throws IOException {
        int format = value.path("format").asInt(0);
        if (format > FORMAT) {
            throw new NewerFormatException(format, FORMAT);
        }
        if (format < 1) {
            throw new IOException("no format");
        }
    }
}
