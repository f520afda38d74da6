package io.github.docsync.story.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.LocalSettings;
import io.github.docsync.local.LocalSite;
import java.util.ArrayList;
import java.util.List;

/** The two spaces of a random history. */
final class HistorySpaces {
    private HistorySpaces() {}

    /** A Confluence with both. */
    static LocalSite site() {
        return new LocalSite(
                LocalSettings.inMemory().withSpace("DOCS", "Documentation").withSpace("DEV", "Development"));
    }

    private static JsonNode spaces(LocalSite site) {
        return site.http()
                .get("/api/v2/spaces?keys=DOCS,DEV")
                .expect(200)
                .json()
                .path("results");
    }

    static String homepage(LocalSite site, String key) {
        for (JsonNode space : spaces(site)) {
            if (space.path("key").asText().equals(key)) {
                return space.path("homepageId").asText();
            }
        }
        throw new AssertionError("no space " + key);
    }

    /** The pages of this status but the homepages. */
    static List<JsonNode> rows(LocalSite site, String status) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode space : spaces(site)) {
            site.http()
                    .get("/api/v2/pages?space-id=" + space.path("id").asText() + "&limit=250&status=" + status)
                    .expect(200)
                    .json()
                    .path("results")
                    .forEach(row -> {
                        if (!row.path("id")
                                .asText()
                                .equals(space.path("homepageId").asText())) {
                            rows.add(row);
                        }
                    });
        }
        return rows;
    }
}
