package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The v1 calls that change the page tree: move, archive, delete a whole tree, and the long tasks that some start. */
final class TreeApi {
    private static final String WRITE = "write:page:confluence write:confluence-content";
    private static final int MOST_ARCHIVED = 300;

    private final ContentContext site;
    private final PageTree tree;
    private final Lookup lookup;
    private final Map<String, String> tasks = new ConcurrentHashMap<>();

    TreeApi(ContentContext site) {
        this.site = site;
        tree = new PageTree(site);
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        router.add("PUT", "/rest/api/content/{id}/move/{position}/{target}", WRITE, this::move);
        router.add("POST", "/rest/api/content/archive", WRITE, this::archive);
        router.add(
                "DELETE",
                "/rest/api/content/{id}/pageTree",
                "delete:page:confluence write:confluence-content",
                this::deleteTree);
        router.add(
                "GET",
                "/rest/api/longtask/{id}",
                "read:content.metadata:confluence read:confluence-content.summary",
                this::task);
    }

    private ContentRow page(Call call, String variable) {
        ContentRow page = lookup.any(call, variable);
        if (page.kind() != ContentKind.PAGE || page.is(Status.TRASHED)) {
            throw Refusal.notFound("No content found with id: ContentId{id=" + page.wireId() + "}");
        }
        return page;
    }

    private HttpReply move(Call call) {
        ContentRow page = page(call, "id");
        String position = call.variable("position");
        if (!Set.of("before", "after", "append").contains(position)) {
            throw Refusal.badRequest("Unknown position: " + position);
        }
        ContentRow target = lookup.any(call, "target");
        if (!Set.of(ContentKind.PAGE, ContentKind.FOLDER).contains(target.kind()) || target.is(Status.TRASHED)) {
            throw Refusal.notFound("No content found with id: ContentId{id=" + target.wireId() + "}");
        }
        tree.move(page, position, target);
        return HttpReply.ok(Json.object().put("pageId", page.wireId()));
    }

    private HttpReply archive(Call call) {
        JsonNode rows = call.json().path("pages");
        if (!rows.isArray() || rows.isEmpty() || rows.size() > MOST_ARCHIVED) {
            throw Refusal.badRequest("'pages' must list between 1 and " + MOST_ARCHIVED + " pages");
        }
        List<ContentRow> pages = new ArrayList<>();
        for (JsonNode row : rows) {
            if (!row.path("id").isIntegralNumber()) {
                throw Refusal.badRequest("Cannot deserialize value of type `long` from String: ids must be numbers");
            }
            pages.add(site.find(row.path("id").asLong(), Set.of(ContentKind.PAGE))
                    .filter(call::sees)
                    .orElseThrow(() -> Refusal.serverError("Internal Server Error")));
        }
        pages.stream()
                .filter(page -> page.is(Status.CURRENT))
                .map(ContentRow::id)
                // Read anew: archiving one page may have moved another.
                .forEach(id -> site.find(id, Set.of(ContentKind.PAGE)).ifPresent(tree::archive));
        return accepted("Archive pages");
    }

    private HttpReply deleteTree(Call call) {
        trashBelow(page(call, "id"));
        return accepted("Delete page tree");
    }

    private void trashBelow(ContentRow top) {
        ContentFilter below =
                ContentFilter.of(ContentKind.PAGE, ContentKind.FOLDER).parent(top.id());
        for (ContentRow child : site.store().contents().list(below)) {
            if (!child.is(Status.TRASHED)) {
                trashBelow(child);
            }
        }
        tree.trash(top);
    }

    private HttpReply accepted(String name) {
        String id = UUID.randomUUID().toString();
        tasks.put(id, name);
        ObjectNode body =
                Json.object().put("ari", "ari:cloud:confluence::longtask/" + id).put("id", id);
        body.putObject("links").put("status", "/rest/api/longtask/" + id);
        return HttpReply.json(202, body);
    }

    /** Long tasks are done by the time somebody looks. */
    private HttpReply task(Call call) {
        String id = call.variable("id");
        String name = tasks.get(id);
        if (name == null) {
            throw Refusal.notFound("Long task not found: " + id);
        }
        ObjectNode body =
                Json.object().put("ari", "ari:cloud:confluence::longtask/" + id).put("id", id);
        body.putObject("name").put("key", name).putArray("args");
        body.put("elapsedTime", 1)
                .put("percentageComplete", 100)
                .put("successful", true)
                .put("finished", true);
        body.putArray("messages");
        body.put("status", "Complete").putArray("errors");
        body.putObject("additionalDetails");
        body.putObject("_links").put("status", "/rest/api/longtask/" + id);
        return HttpReply.ok(body);
    }
}
