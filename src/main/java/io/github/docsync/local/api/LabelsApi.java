package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.LabelRules;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Paging;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.LabelRow;
import io.github.docsync.local.store.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labels: read by v2, written by v1. */
final class LabelsApi {
    private final ContentContext site;
    private final LabelRules labels;
    private final Lookup lookup;

    LabelsApi(ContentContext site) {
        this.site = site;
        labels = new LabelRules(site);
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        Map<String, ContentKind> families = Map.of(
                "pages", ContentKind.PAGE,
                "blogposts", ContentKind.BLOG_POST,
                "attachments", ContentKind.ATTACHMENT,
                "custom-content", ContentKind.CUSTOM_CONTENT);
        families.forEach((family, kind) -> router.add(
                "GET",
                "/api/v2/" + family + "/{id}/labels",
                kind == ContentKind.ATTACHMENT ? "read:attachment:confluence" : "read:page:confluence",
                call -> of(call, kind)));
        router.add("GET", "/api/v2/labels", "read:label:confluence", this::all);
        String read = "read:page:confluence";
        PageWire wire = new PageWire(site);
        router.add("GET", "/api/v2/labels/{id}/pages", read, call -> labelled(call, ContentKind.PAGE, wire));
        router.add("GET", "/api/v2/labels/{id}/blogposts", read, call -> labelled(call, ContentKind.BLOG_POST, wire));
        String v1 = "/rest/api/content/{id}/label";
        String write = "write:label:confluence write:confluence-content";
        router.add("POST", v1, write, this::add);
        router.add("DELETE", v1, write, call -> remove(call, call.query("name").orElse("")));
        router.add("DELETE", v1 + "/{label}", write, call -> remove(call, call.variable("label")));
    }

    private HttpReply of(Call call, ContentKind kind) {
        ContentRow content = lookup.required(call, "id", kind);
        String prefix = call.query("prefix").orElse("");
        List<LabelRow> found = site.store().labels().of(content.id()).stream()
                .filter(label -> prefix.isEmpty() || label.prefix().equals(prefix))
                .toList();
        return Paging.page(call, found, Wire::label);
    }

    private HttpReply all(Call call) {
        List<String> prefixes = call.queryList("prefix");
        List<Long> ids = call.queryIds("label-id", Paging.MAX_LIMIT);
        List<LabelRow> found = site.store().labels().all().stream()
                .filter(label -> prefixes.isEmpty() || prefixes.contains(label.prefix()))
                .filter(label -> ids.isEmpty() || ids.contains(label.id()))
                .toList();
        return Paging.page(call, found, Wire::label);
    }

    private HttpReply labelled(Call call, ContentKind kind, PageWire wire) {
        long id = call.id("id");
        if (site.store().labels().find(id).isEmpty()) {
            throw Refusal.notFound("Cannot find a label with id [" + id + "]");
        }
        ContentFilter filter = ContentFilter.of(kind).labelled(id).status(Status.CURRENT);
        ListingParameters.sort(call, filter);
        List<ContentRow> found = site.store().contents().listed(filter);
        Optional<String> format = call.query("body-format").map(Representations::requireBulk);
        return Paging.pageTogether(
                call,
                found.stream().filter(call::sees).toList(),
                (shown, results) -> results.addAll(wire.rows(shown, format)));
    }

    private HttpReply add(Call call) {
        ContentRow content = lookup.any(call, "id");
        JsonNode body = call.json();
        JsonNode rows = body.isArray() ? body : Json.array().add(body);
        for (JsonNode row : rows) {
            labels.add(
                    content,
                    Fields.text(row, "prefix").orElse("global"),
                    row.path("name").asText());
        }
        return HttpReply.ok(v1(content));
    }

    private ObjectNode v1(ContentRow content) {
        ObjectNode node = Json.object();
        ArrayNode results = node.putArray("results");
        for (LabelRow label : site.store().labels().of(content.id())) {
            results.addObject()
                    .put("prefix", label.prefix())
                    .put("name", label.name())
                    .put("id", Long.toString(label.id()))
                    .put("label", label.name());
        }
        node.put("start", 0).put("limit", 200).put("size", results.size());
        node.putObject("_links").put("base", "").put("context", "/wiki");
        return node;
    }

    /** Taking off a label that is not there is no mistake. */
    private HttpReply remove(Call call, String name) {
        ContentRow content = lookup.any(call, "id");
        if (name.isEmpty()) {
            throw Refusal.badRequest("Missing required parameter: name");
        }
        if (content.is(Status.ARCHIVED)) {
            throw LabelRules.archived();
        }
        site.store().labels().remove(content.id(), name);
        return HttpReply.noContent();
    }
}
