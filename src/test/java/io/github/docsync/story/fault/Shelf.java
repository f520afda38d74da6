package io.github.docsync.story.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.LocalSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the space {@code DOCS}, as another client sees it. */
final class Shelf {
    private final LocalSite site;

    Shelf(LocalSite site) {
        this.site = site;
    }

    /** A page with the number of its current version. */
    record Entry(String id, String title, String parentId, int version) {}

    /** The current pages without the homepage, by title; fails on a second page of one title. */
    Map<String, Entry> pages() {
        Map<String, Entry> pages = new TreeMap<>();
        String home = site.homepageId();
        for (JsonNode row : rows("current")) {
            Entry entry = new Entry(
                    row.path("id").asText(),
                    row.path("title").asText(),
                    row.path("parentId").asText(),
                    row.at("/version/number").asInt());
            if (!entry.id().equals(home) && pages.put(entry.title(), entry) != null) {
                throw new AssertionError("two pages are called " + entry.title());
            }
        }
        return pages;
    }

    /** How many pages lie in the trash. */
    int trashed() {
        return rows("trashed").size();
    }

    private List<JsonNode> rows(String status) {
        List<JsonNode> rows = new ArrayList<>();
        String next = "/api/v2/pages?space-id=" + site.spaceId() + "&limit=250&status=" + status;
        while (!next.isEmpty()) {
            JsonNode answer = site.http().get(next).expect(200).json();
            answer.path("results").forEach(rows::add);
            next = answer.at("/_links/next").asText("").replaceFirst("^/wiki", "");
        }
        return rows;
    }

    String body(String title) {
        Entry entry = pages().get(title);
        if (entry == null) {
            throw new AssertionError("no page " + title + " among " + pages().keySet());
        }
        return site.people("observer").body(entry.id());
    }

    List<String> labels(String title) {
        return names("/api/v2/pages/" + pages().get(title).id() + "/labels", "name");
    }

    List<String> attachments(String title) {
        return names("/api/v2/pages/" + pages().get(title).id() + "/attachments", "title");
    }

    List<String> properties(String pageId) {
        return names("/api/v2/pages/" + pageId + "/properties", "key");
    }

    private List<String> names(String path, String field) {
        List<String> names = new ArrayList<>();
        site.http()
                .get(path + "?limit=250")
                .expect(200)
                .json()
                .path("results")
                .forEach(row -> names.add(row.path(field).asText()));
        names.sort(null);
        return names;
    }
}
