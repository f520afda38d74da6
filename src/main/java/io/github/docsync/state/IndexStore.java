package io.github.docsync.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.ContentProperties;
import io.github.docsync.confluence.error.ConflictException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.state.RecordedState.PropertyReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes the index of one manifest among the properties of its anchor. */
public final class IndexStore {
    private static final int ATTEMPTS = 3;

    private final ContentProperties properties;
    private final String manifest;
    private final String anchor;

    /** @param anchor the id of the content that the properties belong to */
    public IndexStore(ContentProperties properties, String manifest, String anchor) {
        this.properties = properties;
        this.manifest = manifest;
        this.anchor = anchor;
    }

    /**
     * Reads everything in one listing.
     *
     * @throws NewerFormatException if a newer docsync wrote it
     */
    public Index read() {
        Map<String, Property> byKey = new HashMap<>();
        for (Property property : properties.list()) {
            byKey.put(property.key(), property);
        }
        Property headProperty = byKey.get(IndexCodec.key(manifest, 0));
        IndexHead head = IndexHead.empty(manifest);
        boolean damaged = false;
        boolean copied = isCopy(headProperty);
        if (headProperty != null && !copied) {
            try {
                head = IndexCodec.readHead(value(headProperty));
            } catch (IOException e) {
                damaged = true;
            }
        }
        Map<Integer, PropertyReference> parts = new TreeMap<>();
        List<RecordedState> rows = new ArrayList<>();
        int known = numbered(byKey, false).size();
        for (int part = 1; part <= Math.max(head.parts(), known); part++) {
            Property property = byKey.get(IndexCodec.key(manifest, part));
            if (property == null) {
                damaged |= part <= head.parts();
                continue;
            }
            parts.put(part, reference(property));
            if (isCopy(property)) {
                damaged |= part <= head.parts();
                continue;
            }
            try {
                rows.addAll(IndexCodec.readPart(value(property), head.parts()));
            } catch (IOException e) {
                damaged |= part <= head.parts() || head.parts() == 0;
            }
        }
        copied |= headProperty == null
                && !parts.isEmpty()
                && rows.isEmpty()
                && isCopy(byKey.get(IndexCodec.key(manifest, 1)));
        Map<Integer, PropertyReference> journalParts = new TreeMap<>();
        List<JournalEntry> journal = new ArrayList<>();
        Map<String, List<String>> labels = new HashMap<>();
        for (Property property : numbered(byKey, true)) {
            int number = journalParts.size() + 1;
            journalParts.put(number, reference(property));
            // Whichever run wrote a part: an entry that has been recorded since matches no page without a record.
            if (head.journal() != null && !isCopy(property)) {
                try {
                    journal.addAll(IndexCodec.readJournal(value(property)));
                    labels.putAll(IndexCodec.readJournalledLabels(value(property), head.journal()));
                } catch (IOException e) {
                    damaged = true;
                }
            }
        }
        return new Index(
                head,
                headProperty == null ? null : reference(headProperty),
                headProperty == null || headProperty.version() == null
                        ? null
                        : headProperty.version().createdAt(),
                List.copyOf(rows),
                parts,
                List.copyOf(journal),
                Map.copyOf(labels),
                journalParts,
                damaged,
                copied,
                null);
    }

    private List<Property> numbered(Map<String, Property> byKey, boolean journal) {
        List<Property> found = new ArrayList<>();
        for (int number = 1; ; number++) {
            Property property =
                    byKey.get(journal ? IndexCodec.journalKey(manifest, number) : IndexCodec.key(manifest, number));
            if (property == null) {
                return found;
            }
            found.add(property);
        }
    }

    /** Deletes an index that was taken over elsewhere. */
    public static void delete(ContentProperties properties, FormerIndex former) {
        former.properties().forEach(property -> properties.delete(property.id()));
    }

    /** Reads only the head; empty where there is none. */
    public Optional<Property> readHead() {
        return properties.find(IndexCodec.key(manifest, 0));
    }

    /** The head in a property that {@link #readHead} gave. */
    public IndexHead head(Property property) throws IOException {
        return IndexCodec.readHead(value(property));
    }

    /**
     * Writes the head, on condition that it is still at the version that was read.
     *
     * @param at where it lies; null to create it
     * @throws io.github.docsync.confluence.error.ConflictException if somebody else wrote it meanwhile
     */
    public Property writeHead(IndexHead head, @Nullable PropertyReference at) {
        return write(IndexCodec.key(manifest, 0), IndexCodec.writeHead(head, anchor), at);
    }

    /** Writes one part of the rows. */
    public PropertyReference writePart(int part, int of, List<RecordedState> rows, @Nullable PropertyReference at) {
        return reference(
                settle(IndexCodec.key(manifest, part), IndexCodec.writePart(manifest, anchor, part, of, rows), at));
    }

    /**
     * Writes one part of the journal.
     *
     * @param labels labels that are about to be put on pages, by page id
     */
    public void writeJournal(
            int part,
            String run,
            List<JournalEntry> entries,
            Map<String, List<String>> labels,
            @Nullable PropertyReference at) {
        settle(
                IndexCodec.journalKey(manifest, part),
                IndexCodec.writeJournal(manifest, anchor, run, entries, labels),
                at);
    }

    /**
     * Writes a property that only the holder of the lease writes, so that another version or an answer that was lost is no
     * reason to give up: what stands there is read, and written over where it differs.
     */
    private Property settle(String key, JsonNode value, @Nullable PropertyReference expected) {
        PropertyReference at = expected;
        for (int attempt = 1; ; attempt++) {
            try {
                return write(key, value, at);
            } catch (ConfluenceException e) {
                boolean unsure =
                        e instanceof ConflictException || e instanceof NotFoundException || e.mayHaveBeenApplied();
                if (!unsure || attempt == ATTEMPTS) {
                    throw e;
                }
                Property there = properties.find(key).orElse(null);
                if (there != null && value.equals(there.value())) {
                    return there;
                }
                at = there == null ? null : reference(there);
            }
        }
    }

    private Property write(String key, JsonNode value, @Nullable PropertyReference at) {
        return at == null
                ? properties.create(key, value)
                : properties.update(at.id(), key, value, at.version() + 1, null);
    }

    private boolean isCopy(@Nullable Property property) {
        return property != null && IndexCodec.isCopy(value(property), anchor);
    }

    private static JsonNode value(Property property) {
        JsonNode value = property.value();
        return value == null ? StateJson.mapper().nullNode() : value;
    }

    /** Where a property lies, and at which version. */
    public static PropertyReference reference(Property property) {
        return new PropertyReference(property.id(), property.versionNumber());
    }
}
