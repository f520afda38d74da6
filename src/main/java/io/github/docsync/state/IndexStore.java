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
    private final @Nullable ShardKey shard;

    /** For whole runs. */
    public IndexStore(SiteProperties properties, String manifest, SiteContent anchor) {
        this(properties, manifest, anchor, null);
    }

    /**
     * @param anchor the content that the properties belong to
     * @param shard the shard whose journal is read and written; null for that of whole runs
     */
    public IndexStore(SiteProperties properties, String manifest, SiteContent anchor, @Nullable ShardKey shard) {
        this.properties = properties;
        this.manifest = manifest;
        this.anchor = anchor;
        this.shard = shard;
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
        List<JsonNode> whole = new ArrayList<>();
        int known = known(byKey);
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
                whole.add(value(property));
            } catch (IOException e) {
                damaged |= part <= head.parts() || head.parts() == 0;
            }
        }
        IndexDivision division = null;
        try {
            division = damaged ? null : IndexCodec.division(whole).orElse(null);
        } catch (IOException e) {
            damaged = true;
        }
        copied |= headProperty == null
                && !parts.isEmpty()
                && rows.isEmpty()
                && isCopy(byKey.get(IndexCodec.key(manifest, 1)));
        JournalReader journal = new JournalReader(byKey, manifest, anchor);
        journal.read(head, shard);
        return new Index(
                head,
                headProperty == null ? null : headProperty.reference(),
                headProperty == null ? null : headProperty.writtenAt(),
                List.copyOf(rows),
                parts,
                division,
                journal.entries(),
                journal.announced(),
                journal.parts(shard),
                damaged || journal.isDamaged(),
                copied,
                null);
    }

    private int known(Map<String, RemoteProperty> byKey) {
        int number = 0;
        while (byKey.containsKey(IndexCodec.key(manifest, number + 1))) {
            number++;
        }
        return number;
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
    public void writePart(int part, IndexDivision division, List<RecordedState> rows, @Nullable PropertyReference at) {
        JsonNode value = IndexCodec.writePart(manifest, anchor.id(), part, division, rows);
        properties.set(anchor, IndexCodec.key(manifest, part), value, at);
    }

    /**
     * Writes one part of the journal; only the holder of the lease does.
     *
     * @param announced what is about to be done to pages that exist
     */
    public void writeJournal(
            int part, String run, List<JournalEntry> entries, Announced announced, @Nullable PropertyReference at) {
        JsonNode value = IndexCodec.writeJournal(manifest, anchor.id(), run, entries, announced);
        properties.set(anchor, IndexCodec.journalKey(manifest, shard, part), value, at);
    }

    private boolean isCopy(@Nullable RemoteProperty property) {
        return property != null && IndexCodec.isCopy(value(property), anchor.id());
    }

    private static JsonNode value(RemoteProperty property) {
        JsonNode value = property.value();
        return value == null ? StateJson.mapper().nullNode() : value;
    }
}
