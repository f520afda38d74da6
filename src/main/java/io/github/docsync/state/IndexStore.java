package io.github.docsync.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.site.PropertyReference;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.site.SiteProperties;
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
    private final SiteProperties properties;
    private final String manifest;
    private final SiteContent anchor;

    /** @param anchor the content that the properties belong to */
    public IndexStore(SiteProperties properties, String manifest, SiteContent anchor) {
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
        Map<String, RemoteProperty> byKey = new HashMap<>();
        for (RemoteProperty property : properties.list(anchor)) {
            byKey.put(property.key(), property);
        }
        RemoteProperty headProperty = byKey.get(IndexCodec.key(manifest, 0));
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
            RemoteProperty property = byKey.get(IndexCodec.key(manifest, part));
            if (property == null) {
                damaged |= part <= head.parts();
                continue;
            }
            parts.put(part, property.reference());
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
        for (RemoteProperty property : numbered(byKey, true)) {
            int number = journalParts.size() + 1;
            journalParts.put(number, property.reference());
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
                headProperty == null ? null : headProperty.reference(),
                headProperty == null ? null : headProperty.writtenAt(),
                List.copyOf(rows),
                parts,
                List.copyOf(journal),
                Map.copyOf(labels),
                journalParts,
                damaged,
                copied,
                null);
    }

    private List<RemoteProperty> numbered(Map<String, RemoteProperty> byKey, boolean journal) {
        List<RemoteProperty> found = new ArrayList<>();
        for (int number = 1; ; number++) {
            RemoteProperty property =
                    byKey.get(journal ? IndexCodec.journalKey(manifest, number) : IndexCodec.key(manifest, number));
            if (property == null) {
                return found;
            }
            found.add(property);
        }
    }

    /** Deletes an index that was taken over elsewhere. */
    public static void delete(SiteProperties properties, FormerIndex former) {
        former.properties().forEach(property -> properties.delete(former.place(), property.id()));
    }

    /** Reads only the head; empty where there is none. */
    public Optional<RemoteProperty> readHead() {
        return properties.find(anchor, IndexCodec.key(manifest, 0));
    }

    /** The head in a property that {@link #readHead} gave. */
    public IndexHead head(RemoteProperty property) throws IOException {
        return IndexCodec.readHead(value(property));
    }

    /**
     * Writes the head, on condition that it is still at the version that was read.
     *
     * @param at where it lies; null to create it
     * @throws SiteFailure.Changed if somebody else wrote it meanwhile
     */
    public PropertyReference writeHead(IndexHead head, @Nullable PropertyReference at) {
        JsonNode value = IndexCodec.writeHead(head, anchor.id());
        return properties.write(anchor, IndexCodec.key(manifest, 0), value, at).reference();
    }

    /** Writes one part of the rows. Only the holder of the lease does, so that another version is not a reason to give up. */
    public void writePart(int part, int of, List<RecordedState> rows, @Nullable PropertyReference at) {
        JsonNode value = IndexCodec.writePart(manifest, anchor.id(), part, of, rows);
        properties.set(anchor, IndexCodec.key(manifest, part), value, at);
    }

    /**
     * Writes one part of the journal; only the holder of the lease does.
     *
     * @param labels labels that are about to be put on pages, by page id
     */
    public void writeJournal(
            int part,
            String run,
            List<JournalEntry> entries,
            Map<String, List<String>> labels,
            @Nullable PropertyReference at) {
        JsonNode value = IndexCodec.writeJournal(manifest, anchor.id(), run, entries, labels);
        properties.set(anchor, IndexCodec.journalKey(manifest, part), value, at);
    }

    private boolean isCopy(@Nullable RemoteProperty property) {
        return property != null && IndexCodec.isCopy(value(property), anchor.id());
    }

    private static JsonNode value(RemoteProperty property) {
        JsonNode value = property.value();
        return value == null ? StateJson.mapper().nullNode() : value;
    }
}
