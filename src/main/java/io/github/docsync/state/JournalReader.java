package io.github.docsync.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.site.PropertyReference;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.SiteContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What runs announced: whole runs, and those of shards, each of which has a journal of its own. */
final class JournalReader {
    private final Map<String, RemoteProperty> byKey;
    private final String manifest;
    private final SiteContent anchor;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> removals = new HashSet<>();
    private boolean damaged;

    JournalReader(Map<String, RemoteProperty> byKey, String manifest, SiteContent anchor) {
        this.byKey = byKey;
        this.manifest = manifest;
        this.anchor = anchor;
    }

    /**
     * Reads what may not be recorded yet.
     *
     * @param reader the shard that asks, which the pages of shards that may be running now do not concern; null for a whole run
     */
    void read(IndexHead head, @Nullable ShardKey reader) {
        if (head.journal() != null) {
            read(null, head.journal());
        }
        for (ShardRecord shard : head.shards()) {
            if (shard.journal() != null && (reader == null || !shard.key().runsAlongside(reader))) {
                read(shard.key(), shard.journal());
            }
        }
    }

    /** Whichever run wrote a part: an entry that has been recorded since matches no page without a record. */
    private void read(@Nullable ShardKey shard, String run) {
        for (RemoteProperty property : properties(shard)) {
            JsonNode value = property.value() == null ? StateJson.mapper().nullNode() : property.value();
            if (IndexCodec.isCopy(value, anchor.id())) {
                continue;
            }
            try {
                entries.addAll(IndexCodec.readJournal(value));
                Announced announced = IndexCodec.readAnnounced(value, run);
                labels.putAll(announced.labels());
                values.putAll(announced.properties());
                removals.addAll(announced.removals());
            } catch (IOException e) {
                damaged = true;
            }
        }
    }

    private List<RemoteProperty> properties(@Nullable ShardKey shard) {
        List<RemoteProperty> found = new ArrayList<>();
        RemoteProperty property = byKey.get(IndexCodec.journalKey(manifest, shard, 1));
        while (property != null) {
            found.add(property);
            property = byKey.get(IndexCodec.journalKey(manifest, shard, found.size() + 1));
        }
        return found;
    }

    /** Where the journal of a shard lies, or that of whole runs, by number. */
    Map<Integer, PropertyReference> parts(@Nullable ShardKey shard) {
        Map<Integer, PropertyReference> parts = new TreeMap<>();
        properties(shard).forEach(property -> parts.put(parts.size() + 1, property.reference()));
        return parts;
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    Announced announced() {
        return new Announced(Map.copyOf(labels), Map.copyOf(values), Set.copyOf(removals));
    }

    boolean isDamaged() {
        return damaged;
    }
}
