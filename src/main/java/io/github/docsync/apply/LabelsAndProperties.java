package io.github.docsync.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.model.PageLook;
import io.github.docsync.plan.ForeignProperty;
import io.github.docsync.plan.PropertyChanges;
import io.github.docsync.site.PropertyReference;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.PartHashes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Labels and content properties of one page; what is not ours is never touched. */
final class LabelsAndProperties {
    private final Site site;

    LabelsAndProperties(Site site) {
        this.site = site;
    }

    /** Puts labels on a page and takes others off. */
    void labels(String id, List<String> add, List<String> remove) {
        site.labels().add(id, add);
        for (String label : remove) {
            site.labels().remove(id, label);
        }
    }

    /**
     * Sets the properties of a page that was just created, where Confluence itself may have made some meanwhile.
     *
     * @return the properties that are ours now, with the hashes of their values
     */
    SortedMap<String, String> properties(SiteContent page, SortedMap<String, JsonNode> wanted) {
        SortedMap<String, String> mine = new TreeMap<>();
        wanted.forEach((key, value) -> {
            site.properties().set(page, key, value, null);
            mine.put(key, PartHashes.ofValue(value));
        });
        return mine;
    }

    /**
     * Sets and deletes properties of a page. What the plan read is written on condition that nobody changed it since.
     *
     * @param before the keys of the properties that are ours, with the hashes of their values
     */
    void properties(
            SiteContent page,
            SortedMap<String, JsonNode> wanted,
            SortedMap<String, String> before,
            PropertyChanges changes) {
        Map<String, PropertyReference> present = changes.present();
        if (present == null) {
            readFirst(page, wanted, before, changes);
        } else {
            carryOut(page, wanted, changes, present, (key, value, at) -> {
                if (PageLook.isKey(key)) {
                    site.properties().set(page, key, value, at);
                } else {
                    write(page, key, value, at);
                }
            });
        }
    }

    /** Sets one property, which may be there already. */
    private interface Setter {
        void set(String key, JsonNode value, @Nullable PropertyReference at);
    }

    private void carryOut(
            SiteContent page,
            SortedMap<String, JsonNode> wanted,
            PropertyChanges changes,
            Map<String, PropertyReference> present,
            Setter setter) {
        for (String key : changes.set()) {
            setter.set(key, Objects.requireNonNull(wanted.get(key)), present.get(key));
        }
        for (String key : changes.remove()) {
            PropertyReference at = present.get(key);
            if (at != null) {
                site.properties().delete(page, at.id());
            }
        }
    }

    private void write(SiteContent page, String key, JsonNode value, @Nullable PropertyReference at) {
        try {
            site.properties().write(page, key, value, at);
        } catch (SiteFailure.Changed | SiteFailure.Missing e) {
            if (at == null && e instanceof SiteFailure.Missing) {
                throw e;
            }
            throw new HeldException(
                    "its property '" + key + "' was changed in Confluence during this run", "run again");
        }
    }

    private void readFirst(
            SiteContent page,
            SortedMap<String, JsonNode> wanted,
            SortedMap<String, String> before,
            PropertyChanges changes) {
        Map<String, RemoteProperty> present = new HashMap<>();
        site.properties().list(page).forEach(property -> present.put(property.key(), property));
        ForeignProperty.in(present, wanted, before.keySet(), List.of()).ifPresent(key -> {
            throw new HeldException(
                    "the page has a property '" + key + "' that docsync did not set",
                    "remove that property in Confluence, or give it another name in the file's front matter");
        });
        Map<String, PropertyReference> references = new HashMap<>();
        present.forEach((key, property) -> references.put(key, property.reference()));
        carryOut(page, wanted, changes, references, (key, value, at) -> {
            RemoteProperty there = present.get(key);
            if (there == null || !value.equals(there.value())) {
                site.properties().set(page, key, value, at);
            }
        });
    }
}
