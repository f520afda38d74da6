package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Attachments as v2 reads and deletes them. */
final class AttachmentsApi {
    private static final int DEFAULT_LIMIT = 50;

    private final ContentContext site;
    private final AttachmentWire wire;
    private final Lookup lookup;

    AttachmentsApi(ContentContext site) {
        this.site = site;
        wire = new AttachmentWire(site);
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        String read = "read:attachment:confluence";
        router.add("GET", "/api/v2/attachments", read, call -> rows(call, ContentFilter.of(ContentKind.ATTACHMENT)));
        router.add("GET", "/api/v2/attachments/{id}", read, this::get);
        router.add("DELETE", "/api/v2/attachments/{id}", "delete:attachment:confluence", this::delete);
        router.add("GET", "/api/v2/attachments/{id}/thumbnail/download", read, this::thumbnail);
        Map<String, ContentKind> families = Map.of(
                "pages", ContentKind.PAGE,
                "blogposts", ContentKind.BLOG_POST,
                "custom-content", ContentKind.CUSTOM_CONTENT);
        families.forEach((family, kind) ->
                router.add("GET", "/api/v2/" + family + "/{id}/attachments", read, call -> of(call, kind)));
        router.add("GET", "/api/v2/labels/{id}/attachments", read, this::labelled);
    }

    private HttpReply of(Call call, ContentKind kind) {
        ContentRow container = lookup.required(call, "id", kind);
        return rows(call, ContentFilter.of(ContentKind.ATTACHMENT).container(container.id()));
    }

    private HttpReply labelled(Call call) {
        return rows(call, ContentFilter.of(ContentKind.ATTACHMENT).labelled(call.id("id")));
    }

    private HttpReply rows(Call call, ContentFilter filter) {
        filter.status(statuses(call));
        call.query("filename").ifPresent(filter::title);
        ListingParameters.sort(call, filter);
        Optional<String> mediaType = call.query("mediaType");
        List<ObjectNode> found = site.store().contents().list(filter).stream()
                .filter(call::sees)
                .map(wire::v2)
                .filter(row -> mediaType.isEmpty()
                        || mediaType.get().equals(row.path("mediaType").asText()))
                .toList();
        return Paging.page(call, found, DEFAULT_LIMIT, Paging.MAX_LIMIT, row -> row);
    }

    private static Set<Status> statuses(Call call) {
        List<String> names = call.queryList("status");
        return names.contains("trashed")
                ? (names.contains("current") ? Set.of(Status.CURRENT, Status.TRASHED) : Set.of(Status.TRASHED))
                : Set.of(Status.CURRENT);
    }

    private HttpReply get(Call call) {
        return HttpReply.ok(wire.v2(lookup.required(call, "id", ContentKind.ATTACHMENT)));
    }

    private HttpReply delete(Call call) {
        ContentRow attachment = lookup.required(call, "id", ContentKind.ATTACHMENT);
        if (call.flag("purge")) {
            if (!attachment.is(Status.TRASHED)) {
                throw Refusal.badRequest("Content must be in the trash to be purged");
            }
            site.store().contents().remove(attachment.id());
        } else if (attachment.is(Status.TRASHED)) {
            throw Lookup.missing(attachment.wireId(), Set.of(ContentKind.ATTACHMENT));
        } else {
            site.store().contents().update(attachment.withStatus(Status.TRASHED));
        }
        return HttpReply.noContent();
    }

    private HttpReply thumbnail(Call call) {
        ContentRow attachment = lookup.required(call, "id", ContentKind.ATTACHMENT);
        return HttpReply.redirect(302, mediaUrl(site, call, attachment));
    }

    /**
     * Where the bytes are: another host than the API's, which must not see the caller's credentials. On this machine
     * the other name of the loopback interface stands for it.
     */
    static String mediaUrl(ContentContext site, Call call, ContentRow attachment) {
        StoredFile file = site.store()
                .files()
                .find(attachment.id(), attachment.version().number())
                .orElseThrow(() -> Refusal.serverError("the file of the attachment is gone"));
        String origin = call.siteUrl().replace("127.0.0.1", "localhost").replaceFirst("/wiki$", "");
        return origin + "/media/file/" + file.fileId() + "/binary?token=local";
    }

    /** One row or many, as v1 wraps them. */
    static ObjectNode v1Rows(List<ObjectNode> rows) {
        ObjectNode node = Json.object();
        ArrayNode results = node.putArray("results");
        rows.forEach(results::add);
        node.put("start", 0).put("limit", rows.size()).put("size", rows.size());
        node.putObject("_links").put("context", "/wiki");
        return node;
    }
}
