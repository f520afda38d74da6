package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentRow;
import java.util.Set;

/** v1 restrictions: kept and given back, not enforced; everybody at this machine may do everything. */
final class RestrictionsApi {
    private static final String READ = "read:content-details:confluence read:confluence-content.all";
    private static final String WRITE = "write:content.restriction:confluence write:confluence-content";

    private final ContentContext site;
    private final Lookup lookup;

    RestrictionsApi(ContentContext site) {
        this.site = site;
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        String path = "/rest/api/content/{id}/restriction";
        router.add("GET", path, READ, call -> HttpReply.ok(wire(call, lookup.any(call, "id"))));
        router.add("PUT", path, WRITE, this::replace);
        router.add("DELETE", path, WRITE, call -> {
            ContentRow content = lookup.any(call, "id");
            site.store().restrictions().delete(content.id());
            return HttpReply.ok(wire(call, content));
        });
    }

    private HttpReply replace(Call call) {
        ContentRow content = lookup.any(call, "id");
        JsonNode body = call.json();
        JsonNode rows = body.has("results") ? body.path("results") : body;
        if (!rows.isArray()) {
            throw Refusal.badRequest("A list of restrictions is expected");
        }
        for (JsonNode row : rows) {
            if (!Set.of("read", "update").contains(row.path("operation").asText())) {
                throw Refusal.badRequest(
                        "Unknown operation: " + row.path("operation").asText());
            }
        }
        site.store().restrictions().save(content.id(), Json.text(rows));
        return HttpReply.ok(wire(call, content));
    }

    private ObjectNode wire(Call call, ContentRow content) {
        JsonNode kept =
                site.store().restrictions().find(content.id()).map(Json::parse).orElse(Json.array());
        ObjectNode body = Json.object();
        ArrayNode results = body.putArray("results");
        for (String operation : new String[] {"read", "update"}) {
            ObjectNode row = results.addObject().put("operation", operation);
            ObjectNode restrictions = row.putObject("restrictions");
            ArrayNode users = list(restrictions, "user");
            ArrayNode groups = list(restrictions, "group");
            for (JsonNode given : kept) {
                if (given.path("operation").asText().equals(operation)) {
                    given.path("restrictions").path("user").forEach(users::add);
                    given.path("restrictions").path("group").forEach(groups::add);
                }
            }
            row.putObject("_expandable").put("content", "/rest/api/content/" + content.wireId());
            row.putObject("_links").put("self", "");
        }
        body.put("start", 0).put("limit", 100).put("size", results.size());
        body.put("restrictionsHash", Integer.toHexString(kept.hashCode()));
        body.putObject("_links").put("base", call.siteUrl()).put("context", "/wiki");
        return body;
    }

    private static ArrayNode list(ObjectNode restrictions, String member) {
        ObjectNode list = restrictions.putObject(member);
        ArrayNode results = list.putArray("results");
        list.put("start", 0).put("limit", 100).put("size", 0);
        return results;
    }
}
