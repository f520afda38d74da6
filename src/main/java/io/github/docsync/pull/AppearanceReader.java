package io.github.docsync.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.model.Hash;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.SiteProperties;
import io.github.docsync.state.PartHashes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names what people changed of a page's looks, which has no place in a text that is merged: its width, emoji and cover. */
final class AppearanceReader {
    /** The key of Confluence's property, and the front matter that sets it. */
    private static final Map<String, String> LOOKS = new LinkedHashMap<>();

    static {
        LOOKS.put("content-appearance-published", "width");
        LOOKS.put("emoji-title-published", "emoji");
        LOOKS.put("cover-picture-id-published", "cover");
    }

    /** What the editor writes for a page that looks like any other. */
    private static final Set<String> USUAL = Set.of("default", "fixed-width", "");

    private final SiteProperties properties;

    AppearanceReader(SiteProperties properties) {
        this.properties = properties;
    }

    /** One request. */
    List<Finding> changes(Candidate candidate) {
        Map<String, JsonNode> there = new HashMap<>();
        for (RemoteProperty property : properties.list(candidate.remote().content())) {
            if (property.value() != null) {
                there.put(property.key(), property.value());
            }
        }
        List<Finding> changes = new ArrayList<>();
        LOOKS.forEach((key, name) -> {
            JsonNode now = there.get(key);
            if (isChanged(candidate, key, now)) {
                changes.add(Finding.ofPage(
                        Finding.Kind.EDITED_IN_CONFLUENCE,
                        candidate.page().path(),
                        candidate.remote(),
                        now == null ? Observation.Detail.LOOK_LOST : Observation.Detail.LOOK_CHANGED,
                        name));
            }
        });
        return changes;
    }

    /** Whether it is neither what HEAD wants nor what was published last. */
    private static boolean isChanged(Candidate candidate, String key, @Nullable JsonNode now) {
        JsonNode wanted = candidate.page().summary().properties().get(key);
        String recorded = candidate.state().properties().get(key);
        if (wanted == null && recorded == null) {
            return now != null && !USUAL.contains(now.asText());
        }
        boolean asWanted = wanted == null ? now == null : wanted.equals(now);
        String hash = now == null ? null : PartHashes.brief(Hash.of(now.toString()));
        return !asWanted && recorded != null && !recorded.equals(hash);
    }
}
