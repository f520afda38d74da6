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
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls that stand alone: types of ids, likes, operations. */
final class MiscellanyApi {
    private static final int MOST_IDS = 100;

    private final Lookup lookup;

    MiscellanyApi(ContentContext site) {
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        router.add("POST", "/api/v2/content/convert-ids-to-types", "read:content.metadata:confluence", this::types);
        router.add(
                "GET",
                "/api/v2/space-role-mode",
                "read:configuration:confluence",
                call -> HttpReply.ok(Json.object().put("mode", "PRE_ROLES")));
        Map<String, ContentKind> families = Map.of("pages", ContentKind.PAGE, "blogposts", ContentKind.BLOG_POST);
        families.forEach((family, kind) -> {
            String path = "/api/v2/" + family + "/{id}";
            router.add("GET", path + "/operations", "read:page:confluence", call -> operations(call, kind));
            router.add("GET", path + "/likes/count", "read:page:confluence", call -> {
                lookup.required(call, "id", kind);
                return HttpReply.ok(Json.object().put("count", 0));
            });
        });
    }

    private HttpReply types(Call call) {
        JsonNode ids = call.json().path("contentIds");
        if (!ids.isArray() || ids.size() > MOST_IDS) {
            throw Refusal.badRequest("'contentIds' must list at most " + MOST_IDS + " ids");
        }
        ObjectNode body = Json.object();
        ObjectNode results = body.putObject("results");
        for (JsonNode id : ids) {
            Optional<ContentRow> found = lookup.find(call, id.asText(), EnumSet.allOf(ContentKind.class));
            results.put(
                    id.asText(), found.map(content -> content.kind().wireName()).orElse(null));
        }
        return HttpReply.ok(body);
    }

    private HttpReply operations(Call call, ContentKind kind) {
        lookup.required(call, "id", kind);
        ObjectNode body = Json.object();
        ArrayNode operations = body.putArray("operations");
        for (String operation : List.of("read", "update", "delete", "archive")) {
            operations.addObject().put("operation", operation).put("targetType", kind.wireName());
        }
        return HttpReply.ok(body);
    }
}
