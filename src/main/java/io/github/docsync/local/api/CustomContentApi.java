package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Paging;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Revision;
import io.github.docsync.local.store.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /custom-content}: content of types that apps bring. */
final class CustomContentApi {
    private static final String READ = "read:custom-content:confluence";
    private static final String WRITE = "write:custom-content:confluence";

    private final ContentContext site;
    private final Lookup lookup;

    CustomContentApi(ContentContext site) {
        this.site = site;
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        String path = "/api/v2/custom-content";
        router.add("GET", path, READ, call -> rows(call, ContentFilter.of(ContentKind.CUSTOM_CONTENT)));
        router.add("POST", path, WRITE, this::create);
        router.add("GET", path + "/{id}", READ, this::get);
        router.add("PUT", path + "/{id}", WRITE, this::update);
        router.add("DELETE", path + "/{id}", "delete:custom-content:confluence", this::delete);
        Map<String, ContentKind> families = Map.of("pages", ContentKind.PAGE, "blogposts", ContentKind.BLOG_POST);
        families.forEach((family, kind) ->
                router.add("GET", "/api/v2/" + family + "/{id}/custom-content", READ, call -> {
                    ContentRow container = lookup.required(call, "id", kind);
                    return rows(
                            call, ContentFilter.of(ContentKind.CUSTOM_CONTENT).container(container.id()));
                }));
        router.add("GET", "/api/v2/spaces/{id}/custom-content", READ, call -> {
            long space = site.space(call.id("id")).id();
            return rows(call, ContentFilter.of(ContentKind.CUSTOM_CONTENT).space(space));
        });
    }

    private HttpReply rows(Call call, ContentFilter filter) {
        String type = call.query("type").orElseThrow(() -> Refusal.invalidParameter("'type' is required"));
        filter.type(type).status(Status.CURRENT);
        if (call.query("id").isPresent()) {
            filter.ids(call.queryIds("id", Paging.MAX_LIMIT));
        }
        if (call.query("space-id").isPresent()) {
            filter.spaces(call.queryIds("space-id", Paging.MAX_LIMIT));
        }
        ListingParameters.sort(call, filter);
        List<ContentRow> found = site.store().contents().listed(filter).stream()
                .filter(call::sees)
                .toList();
        return Paging.page(call, found, content -> wire(content, call.query("body-format")));
    }

    private ContentRow find(Call call) {
        return lookup.required(call, "id", ContentKind.CUSTOM_CONTENT);
    }

    private HttpReply get(Call call) {
        return HttpReply.ok(wire(find(call), call.query("body-format")));
    }

    private HttpReply create(Call call) {
        JsonNode body = call.json();
        String type = Fields.requiredText(body, "type");
        String title = Fields.requiredText(body, "title");
        ContentRow container = container(call, body);
        long spaceId = container == null ? Fields.requiredId(body, "spaceId") : container.spaceId();
        site.space(spaceId);
        long id = site.store().database().nextId();
        ContentRow content = ContentRow.create(
                        id,
                        ContentKind.CUSTOM_CONTENT,
                        title,
                        spaceId,
                        call.account().accountId(),
                        site.now())
                .withType(type);
        if (container != null) {
            content = content.withContainer(container.id());
        }
        site.store().contents().insert(content, raw(body));
        return HttpReply.json(201, wire(content, Optional.of("raw")));
    }

    private @Nullable ContentRow container(Call call, JsonNode body) {
        Map<String, ContentKind> members = Map.of(
                "pageId", ContentKind.PAGE,
                "blogPostId", ContentKind.BLOG_POST,
                "customContentId", ContentKind.CUSTOM_CONTENT);
        for (Map.Entry<String, ContentKind> member : members.entrySet()) {
            Optional<String> id = Fields.text(body, member.getKey());
            if (id.isPresent()) {
                return lookup.find(call, id.get(), Set.of(member.getValue()))
                        .orElseThrow(() -> Lookup.missing(id.get(), Set.of(member.getValue())));
            }
        }
        return null;
    }

    /** Bodies of custom content are kept as they come: each app has a format of its own. */
    private static String raw(JsonNode body) {
        JsonNode given = body.path("body");
        JsonNode flat =
                given.has("value") || given.isEmpty() ? given : given.elements().next();
        return flat.path("value").asText("");
    }

    private HttpReply update(Call call) {
        ContentRow before = find(call);
        JsonNode body = call.json();
        int number = Fields.versionNumber(body);
        if (number != before.version().number() + 1) {
            throw Refusal.conflict("Version must be incremented when updating custom content. Current Version: ["
                    + before.version().number() + "]. Provided version: [" + number + "]");
        }
        ContentRow after = before.withTitle(Fields.requiredText(body, "title"))
                .withVersion(new Revision(
                        number,
                        Fields.versionMessage(body),
                        false,
                        call.account().accountId(),
                        site.now()));
        site.store().contents().save(after, raw(body));
        return HttpReply.ok(wire(after, Optional.of("raw")));
    }

    private HttpReply delete(Call call) {
        ContentRow content = find(call);
        if (call.flag("purge")) {
            site.store().contents().remove(content.id());
        } else if (content.is(Status.TRASHED)) {
            throw Lookup.missing(content.wireId(), Set.of(ContentKind.CUSTOM_CONTENT));
        } else {
            site.store().contents().update(content.withStatus(Status.TRASHED));
        }
        return HttpReply.noContent();
    }

    private ObjectNode wire(ContentRow content, Optional<String> format) {
        ObjectNode node = Json.object()
                .put("id", content.wireId())
                .put("type", content.type())
                .put("status", content.status().wireName())
                .put("title", content.title())
                .put("spaceId", Long.toString(content.spaceId()));
        Long containerId = content.containerId();
        if (containerId != null) {
            site.store().contents().find(containerId).ifPresent(container -> {
                String member = switch (container.kind()) {
                    case BLOG_POST -> "blogPostId";
                    case CUSTOM_CONTENT -> "customContentId";
                    default -> "pageId";
                };
                node.put(member, container.wireId());
            });
        }
        node.put("authorId", content.authorId()).put("createdAt", Json.instant(content.createdAt()));
        node.set("version", Wire.version(content.version()));
        ObjectNode body = node.putObject("body");
        format.ifPresent(
                name -> body.setAll(Wire.body(name, site.store().contents().body(content))));
        node.putObject("_links")
                .put("webui", "/spaces/" + site.space(content.spaceId()).key());
        return node;
    }
}
