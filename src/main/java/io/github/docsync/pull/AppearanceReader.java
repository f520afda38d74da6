package io.github.docsync.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.model.Hash;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation.Detail;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.Site;
import io.github.docsync.state.PartHashes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names what people changed of a page's looks, which has no place in a text that is merged: its width, emoji and cover,
 * and who may see or edit it. */
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

    private final Site site;

    AppearanceReader(Site site) {
        this.site = site;
    }

    /** Two requests. */
    List<Finding> changes(Candidate candidate) {
        Map<String, JsonNode> there = new HashMap<>();
        for (RemoteProperty property : site.properties().list(candidate.remote().content())) {
            if (property.value() != null) {
                there.put(property.key(), property.value());
            }
        }
        List<Finding> changes = new ArrayList<>();
        LOOKS.forEach((key, name) -> {
            JsonNode now = there.get(key);
            if (isChanged(candidate, key, now)) {
                changes.add(named(candidate, now == null ? Detail.LOOK_LOST : Detail.LOOK_CHANGED, name));
            }
        });
        // docsync sets none, so that each is a person's.
        site.pages()
                .restricted(candidate.remote().content())
                .forEach(operation -> changes.add(named(candidate, Detail.RESTRICTED, operation)));
        return changes;
    }

    private static Finding named(Candidate candidate, Detail detail, String what) {
        return Finding.ofPage(
                Finding.Kind.EDITED_IN_CONFLUENCE, candidate.page().path(), candidate.remote(), detail, what);
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
