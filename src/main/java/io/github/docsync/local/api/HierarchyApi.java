package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Paging;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands above and below pages and folders. Like all listings, these may trail what was just written. */
final class HierarchyApi {
    private static final int DEFAULT_DEPTH = 2;
    private static final int MAX_DEPTH = 10;

    private final ContentContext site;
    private final Lookup lookup;

    /** Content at a distance below where the walk began; 1 for a child. */
    private record Below(ContentRow content, int depth) {}

    HierarchyApi(ContentContext site) {
        this.site = site;
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        add(router, "/api/v2/pages/{id}", ContentKind.PAGE);
        add(router, "/api/v2/folders/{id}", ContentKind.FOLDER);
        router.add("GET", "/api/v2/pages/{id}/children", "read:page:confluence", this::pagesOnly);
    }

    private void add(Router router, String path, ContentKind kind) {
        String scope = "read:hierarchical-content:confluence";
        Set<ContentKind> kinds = Set.of(kind);
        router.add("GET", path + "/direct-children", scope, call -> children(call, kinds));
        router.add("GET", path + "/descendants", scope, call -> descendants(call, kinds));
        router.add("GET", path + "/ancestors", "read:content.metadata:confluence", call -> ancestors(call, kinds));
    }

    private List<ContentRow> below(Call call, long id, ContentKind... kinds) {
        ContentFilter filter = ContentFilter.of(kinds)
                .parent(id)
                .status(Status.CURRENT, Status.ARCHIVED)
                .inTreeOrder();
        ListingParameters.sort(call, filter);
        return site.store().contents().listed(filter).stream()
                .filter(call::sees)
                .toList();
    }

    private HttpReply children(Call call, Set<ContentKind> kinds) {
        ContentRow parent = lookup.required(call, "id", kinds);
        return Paging.page(call, below(call, parent.id(), ContentKind.PAGE, ContentKind.FOLDER), child -> {
            ObjectNode row = head(child).put("type", child.kind().wireName());
            return row.put("spaceId", Long.toString(child.spaceId()));
        });
    }

    /** The deprecated list, which leaves out folders without a word. */
    private HttpReply pagesOnly(Call call) {
        ContentRow parent = lookup.required(call, "id", ContentKind.PAGE);
        return Paging.page(
                call,
                below(call, parent.id(), ContentKind.PAGE),
                child -> head(child).put("spaceId", Long.toString(child.spaceId())));
    }

    private static ObjectNode head(ContentRow content) {
        return Json.object()
                .put("id", content.wireId())
                .put("status", content.status().wireName())
                .put("title", content.title())
                .put("childPosition", content.position());
    }

    private HttpReply descendants(Call call, Set<ContentKind> kinds) {
        ContentRow top = lookup.required(call, "id", kinds);
        int depth = call.number("depth", DEFAULT_DEPTH, 1, MAX_DEPTH);
        List<Below> found = new ArrayList<>();
        collect(call, top.id(), 1, depth, found);
        return Paging.page(
                call,
                found,
                below -> head(below.content())
                        .put("type", below.content().kind().wireName())
                        .put("parentId", Wire.text(below.content().parentId()))
                        .put("depth", below.depth()));
    }

    private void collect(Call call, long id, int depth, int maxDepth, List<Below> found) {
        if (depth > maxDepth) {
            return;
        }
        for (ContentRow child : below(call, id, ContentKind.PAGE, ContentKind.FOLDER)) {
            found.add(new Below(child, depth));
            collect(call, child.id(), depth + 1, maxDepth, found);
        }
    }

    /** The nearest ancestors, the topmost of them first. */
    private HttpReply ancestors(Call call, Set<ContentKind> kinds) {
        ContentRow content = lookup.required(call, "id", kinds);
        int limit = call.number("limit", Paging.DEFAULT_LIMIT, 1, Paging.MAX_LIMIT);
        List<ContentRow> above = new ArrayList<>();
        Long id =
                site.store().contents().findListed(content.id()).orElse(content).parentId();
        while (id != null && above.size() < limit) {
            Optional<ContentRow> parent = site.store().contents().findListed(id);
            parent.ifPresent(found -> above.add(0, found));
            id = parent.map(ContentRow::parentId).orElse(null);
        }
        return Paging.page(
                call,
                above,
                Paging.DEFAULT_LIMIT,
                Paging.MAX_LIMIT,
                ancestor -> Json.object()
                        .put("id", ancestor.wireId())
                        .put("type", ancestor.kind().wireName()));
    }
}
