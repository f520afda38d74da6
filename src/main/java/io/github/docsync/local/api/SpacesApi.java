package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Paging;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.SpaceRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /spaces}. */
final class SpacesApi {
    private static final int MOST_KEYS = 250;

    private final ContentContext site;

    SpacesApi(ContentContext site) {
        this.site = site;
    }

    void addTo(Router router) {
        String read = "read:space:confluence";
        router.add("GET", "/api/v2/spaces", read, this::list);
        router.add("POST", "/api/v2/spaces", "write:space:confluence", this::create);
        router.add("GET", "/api/v2/spaces/{id}", read, call -> HttpReply.ok(wire(site.space(call.id("id")))));
        router.add("GET", "/api/v2/spaces/{id}/labels", read, this::labels);
        router.add("GET", "/api/v2/spaces/{id}/content/labels", read, this::labels);
        router.add("GET", "/api/v2/spaces/{id}/permissions", read, this::permissions);
        router.add("GET", "/api/v2/spaces/{id}/operations", read, this::operations);
    }

    private HttpReply list(Call call) {
        Set<String> keys = call.queryList("keys").stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (keys.size() > MOST_KEYS) {
            throw Refusal.invalidParameter("'keys' takes at most " + MOST_KEYS + " values");
        }
        List<Long> ids = call.queryIds("ids", MOST_KEYS);
        String type = call.query("type").orElse("");
        String status = call.query("status").orElse("current");
        List<SpaceRow> found = site.store().spaces().all().stream()
                .filter(space -> keys.isEmpty() || keys.contains(space.key().toLowerCase(Locale.ROOT)))
                .filter(space -> ids.isEmpty() || ids.contains(space.id()))
                .filter(space -> type.isEmpty() || type.equals(typeOf(space)))
                .filter(space -> status.equals("current"))
                .toList();
        return Paging.page(call, found, SpacesApi::wire);
    }

    private HttpReply create(Call call) {
        String key = Fields.requiredText(call.json(), "key");
        String name = Fields.requiredText(call.json(), "name");
        if (!key.matches("~?[A-Za-z0-9]{1,255}")) {
            throw Refusal.badRequest("Space key is invalid: " + key);
        }
        if (site.store().spaces().withKey(key).isPresent()) {
            throw Refusal.badRequest("A space already exists with key " + key);
        }
        return HttpReply.json(201, wire(site.createSpace(key, name, call.account())));
    }

    private HttpReply labels(Call call) {
        SpaceRow space = site.space(call.id("id"));
        return Paging.page(call, site.store().labels().inSpace(space.id()), Wire::label);
    }

    /** Everybody at this machine may do everything. */
    private HttpReply permissions(Call call) {
        site.space(call.id("id"));
        List<String> operations = List.of("read", "create", "delete", "archive");
        return Paging.page(call, operations, operation -> {
            ObjectNode node = Json.object().put("id", operation + "/page");
            node.putObject("principal")
                    .put("type", "user")
                    .put("id", call.account().accountId());
            node.putObject("operation").put("key", operation).put("targetType", "page");
            return node;
        });
    }

    private HttpReply operations(Call call) {
        site.space(call.id("id"));
        ObjectNode body = Json.object();
        ArrayNode operations = body.putArray("operations");
        for (String operation : List.of("read", "administer")) {
            operations.addObject().put("operation", operation).put("targetType", "space");
        }
        for (String target : List.of("page", "blogpost", "comment", "attachment")) {
            operations.addObject().put("operation", "create").put("targetType", target);
        }
        for (String operation : List.of("delete", "archive")) {
            operations.addObject().put("operation", operation).put("targetType", "page");
        }
        return HttpReply.ok(body);
    }

    private static String typeOf(SpaceRow space) {
        return space.key().startsWith("~") ? "personal" : "global";
    }

    private static ObjectNode wire(SpaceRow space) {
        ObjectNode node = Json.object()
                .put("id", Long.toString(space.id()))
                .put("key", space.key())
                .put("name", space.name())
                .put("type", typeOf(space))
                .put("status", "current")
                .put("authorId", space.authorId())
                .put("spaceOwnerId", space.authorId())
                .put("currentActiveAlias", space.key())
                .put("createdAt", Json.instant(space.createdAt()))
                .put("homepageId", Long.toString(space.homepageId()));
        node.putObject("_links").put("webui", "/spaces/" + Addresses.encoded(space.key()));
        return node;
    }
}
