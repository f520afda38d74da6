package io.github.docsync.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.model.Hash;
import io.github.docsync.plan.ForeignProperty;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.SiteProperties;
import io.github.docsync.state.PartHashes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * Sets the wanted properties and deletes those that were ours and are no longer wanted.
     *
     * @param ours the keys that we set earlier; null for a page that was just created
     * @return the properties that are ours now, with the hashes of their values
     */
    SortedMap<String, String> properties(
            SiteContent page, SortedMap<String, JsonNode> wanted, @Nullable Set<String> ours) {
        SortedMap<String, String> mine = new TreeMap<>();
        wanted.forEach((key, value) -> mine.put(key, PartHashes.brief(Hash.of(value.toString()))));
        if (wanted.isEmpty() && (ours == null || ours.isEmpty())) {
            return mine;
        }
        SiteProperties properties = site.properties();
        Map<String, RemoteProperty> present = new HashMap<>();
        if (ours != null) {
            properties.list(page).forEach(property -> present.put(property.key(), property));
        }
        ForeignProperty.in(present, wanted, ours).ifPresent(key -> {
            throw new HeldException(
                    "the page has a property '" + key + "' that docsync did not set",
                    "remove that property in Confluence, or give it another name in the file's front matter");
        });
        wanted.forEach((key, value) -> {
            RemoteProperty there = present.get(key);
            if (there == null || !value.equals(there.value())) {
                properties.set(page, key, value, there == null ? null : there.reference());
            }
        });
        if (ours != null) {
            for (String key : ours) {
                RemoteProperty property = present.get(key);
                if (property != null && !wanted.containsKey(key)) {
                    properties.delete(page, property.id());
                }
            }
        }
        return mine;
    }
}
