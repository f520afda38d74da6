package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.FolderRules;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import java.util.Set;

/** {@code /folders}: created, read and deleted, never updated. */
final class FoldersApi {
    private final ContentContext site;
    private final Lookup lookup;

    FoldersApi(ContentContext site) {
        this.site = site;
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        router.add("POST", "/api/v2/folders", "write:folder:confluence", this::create);
        router.add("GET", "/api/v2/folders/{id}", "read:folder:confluence", this::get);
        router.add("DELETE", "/api/v2/folders/{id}", "delete:folder:confluence", this::delete);
    }

    private HttpReply create(Call call) {
        JsonNode body = call.json();
        ContentRow folder = new FolderRules(site)
                .create(
                        Fields.requiredId(body, "spaceId"),
                        Fields.requiredText(body, "title"),
                        Fields.id(body, "parentId").orElse(null),
                        call.account());
        return HttpReply.ok(wire(folder));
    }

    private HttpReply get(Call call) {
        return HttpReply.ok(wire(lookup.required(call, "id", ContentKind.FOLDER)));
    }

    private HttpReply delete(Call call) {
        ContentRow folder = lookup.required(call, "id", ContentKind.FOLDER);
        if (folder.is(Status.TRASHED)) {
            throw Lookup.missing(folder.wireId(), Set.of(ContentKind.FOLDER));
        }
        new PageTree(site).trash(folder);
        return HttpReply.noContent();
    }

    /** Folders give the time of their creation in milliseconds, where everything else gives a date. */
    private ObjectNode wire(ContentRow folder) {
        Long parentId = folder.is(Status.TRASHED) ? null : folder.parentId();
        ObjectNode node = Json.object()
                .put("id", folder.wireId())
                .put("type", "folder")
                .put("status", folder.status().wireName())
                .put("title", folder.title())
                .put("spaceId", Long.toString(folder.spaceId()))
                .put("parentId", Wire.text(parentId))
                .put("parentType", parentId == null ? null : parentType(parentId))
                .put("position", folder.position())
                .put("authorId", folder.authorId())
                .put("ownerId", folder.ownerId())
                .put("createdAt", folder.createdAt().toEpochMilli());
        node.set("version", Wire.version(folder.version()));
        node.putObject("_links").put("webui", Addresses.of(site.space(folder.spaceId()), folder));
        return node;
    }

    private String parentType(long id) {
        return site.store()
                .contents()
                .find(id)
                .map(ContentRow::kind)
                .map(ContentKind::wireName)
                .orElseThrow(() -> Refusal.serverError("the parent is gone"));
    }
}
