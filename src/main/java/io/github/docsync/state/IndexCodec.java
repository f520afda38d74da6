package io.github.docsync.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.ReservedProperties;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The index as values of content properties. */
public final class IndexCodec {
    /** The format that this program writes. */
    static final int FORMAT = 3;

    /** In which rows were JSON. */
    private static final int FORMAT_OF_JSON = 1;

    private static final String ANCHOR = "anchor";

    private static final String START = "from";

    private static final String DIVISION = "division";

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

    static JsonNode writePart(
            String manifest, String anchor, int part, IndexDivision division, List<RecordedState> rows) {
        ObjectNode node = node(manifest, anchor)
                .put("part", part)
                .put("of", division.parts())
                .put(START, division.start(part).value())
                .put(DIVISION, division.fingerprint());
        RowsWriter.write(rows).putInto(node);
        return node;
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
        List<RecordedState> rows = value.path("format").asInt() == FORMAT_OF_JSON
                ? Packed.unpack(value.path("rows").asText(), new TypeReference<List<RecordedState>>() {})
                : RowsReader.read(PackedRows.in(value));
        for (RecordedState row : rows) {
            if (row == null || !PageStateCodec.isWhole(row.state())) {
                throw new IOException("a row is not whole");
            }
        }
        return rows;
    }

    /**
     * How rows are divided that lie in these parts; empty where an earlier docsync divided them.
     *
     * @param parts all of them, in their order
     * @throws IOException if they were not written for one division
     */
    static Optional<IndexDivision> division(List<JsonNode> parts) throws IOException {
        long undivided =
                parts.stream().filter(part -> part.path(START).isMissingNode()).count();
        if (undivided == parts.size()) {
            return Optional.empty();
        }
        IndexDivision division = new IndexDivision(parts.stream()
                .map(part -> DocPath.parse(part.path(START).asText()).orElse(DocPath.ROOT))
                .toList());
        if (parts.stream().anyMatch(part -> !part.path(DIVISION).asText().equals(division.fingerprint()))) {
            throw new IOException("written for another division");
        }
        return Optional.of(division);
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
