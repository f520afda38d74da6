package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.CommentRules;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Paging;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.CommentRow;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /footer-comments} or {@code /inline-comments}, and the lists of them that other families have. */
final class CommentsApi {
    private static final String READ = "read:comment:confluence";
    private static final String WRITE = "write:comment:confluence";

    private final ContentContext site;
    private final ContentKind kind;
    private final CommentRules comments;
    private final Lookup lookup;

    CommentsApi(ContentContext site, ContentKind kind) {
        this.site = site;
        this.kind = kind;
        comments = new CommentRules(site);
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        String family = kind == ContentKind.INLINE_COMMENT ? "inline-comments" : "footer-comments";
        String path = "/api/v2/" + family;
        router.add("GET", path, READ, call -> rows(call, ContentFilter.of(kind)));
        router.add("POST", path, WRITE, this::create);
        router.add("GET", path + "/{id}", READ, this::get);
        router.add("PUT", path + "/{id}", WRITE, this::update);
        router.add("DELETE", path + "/{id}", "delete:comment:confluence", this::delete);
        router.add("GET", path + "/{id}/children", READ, this::children);
        of(router, "/api/v2/pages/{id}/" + family, ContentKind.PAGE);
        of(router, "/api/v2/blogposts/{id}/" + family, ContentKind.BLOG_POST);
        if (kind == ContentKind.FOOTER_COMMENT) {
            of(router, "/api/v2/attachments/{id}/" + family, ContentKind.ATTACHMENT);
            of(router, "/api/v2/custom-content/{id}/" + family, ContentKind.CUSTOM_CONTENT);
        }
    }

    private void of(Router router, String path, ContentKind container) {
        router.add("GET", path, READ, call -> {
            ContentRow content = lookup.required(call, "id", container);
            return rows(call, ContentFilter.of(kind).container(content.id()));
        });
    }

    /** Lists hold the comments at the top; replies come as children. */
    private HttpReply rows(Call call, ContentFilter filter) {
        ListingParameters.sort(call, filter.status(Status.CURRENT));
        List<String> resolutions = call.queryList("resolution-status");
        List<ContentRow> found = site.store().contents().list(filter).stream()
                .filter(comment -> comments.details(comment).replyTo() == null)
                .filter(comment -> resolutions.isEmpty() || resolutions.contains(comments.resolution(comment)))
                .toList();
        Optional<String> format = call.query("body-format").map(Representations::requireBulk);
        return Paging.page(call, found, comment -> wire(comment, format));
    }

    private ContentRow find(Call call) {
        return lookup.required(call, "id", kind);
    }

    private HttpReply get(Call call) {
        ContentRow comment = find(call);
        return HttpReply.ok(wire(comment, call.query("body-format").map(Representations::requireSingle)));
    }

    private HttpReply children(Call call) {
        ContentRow comment = find(call);
        Optional<String> format = call.query("body-format").map(Representations::requireBulk);
        List<ContentRow> replies = site.store().comments().replies(comment.id()).stream()
                .flatMap(id -> site.find(id, Set.of(kind)).stream())
                .toList();
        return Paging.page(call, replies, reply -> wire(reply, format));
    }

    private HttpReply create(Call call) {
        JsonNode body = call.json();
        String text = Fields.body(body).orElseThrow(() -> Refusal.badRequest("'body' is required"));
        Optional<Long> replyTo = Fields.id(body, "parentCommentId");
        ContentRow container = replyTo.isPresent() ? containerOf(replyTo.get()) : container(call, body);
        ContentRow comment;
        if (kind == ContentKind.FOOTER_COMMENT) {
            comment = comments.createFooter(container, replyTo.orElse(null), text, call.account());
        } else if (replyTo.isPresent()) {
            comment = comments.createInlineReply(container, replyTo.get(), text, call.account());
        } else {
            JsonNode place = body.path("inlineCommentProperties");
            comment = comments.createInline(
                    container,
                    Fields.requiredText(place, "textSelection"),
                    place.path("textSelectionMatchCount").asInt(1),
                    place.path("textSelectionMatchIndex").asInt(0),
                    text,
                    call.account());
        }
        return HttpReply.json(201, wire(comment, Optional.of("storage")));
    }

    private ContentRow containerOf(long commentId) {
        return site.find(commentId, Set.of(kind))
                .map(ContentRow::containerId)
                .flatMap(id -> site.store().contents().find(id))
                .orElseThrow(() -> Refusal.notFound("Cannot find a comment with id [" + commentId + "]"));
    }

    private ContentRow container(Call call, JsonNode body) {
        Map<String, ContentKind> members = Map.of(
                "pageId", ContentKind.PAGE,
                "blogPostId", ContentKind.BLOG_POST,
                "attachmentId", ContentKind.ATTACHMENT,
                "customContentId", ContentKind.CUSTOM_CONTENT);
        for (Map.Entry<String, ContentKind> member : members.entrySet()) {
            Optional<String> id = Fields.text(body, member.getKey());
            if (id.isPresent()) {
                return lookup.find(call, id.get(), Set.of(member.getValue()))
                        .filter(content -> content.is(Status.CURRENT))
                        .orElseThrow(() -> Lookup.missing(id.get(), Set.of(member.getValue())));
            }
        }
        throw Refusal.badRequest("A container of the comment is required, such as 'pageId'");
    }

    private HttpReply update(Call call) {
        ContentRow comment = find(call);
        JsonNode body = call.json();
        Optional<String> text = Fields.body(body);
        ContentRow after = comment;
        if (text.isPresent()) {
            after = comments.update(
                    comment, text.get(), Fields.versionNumber(body), Fields.versionMessage(body), call.account());
        }
        if (kind == ContentKind.INLINE_COMMENT && body.path("resolved").isBoolean()) {
            comments.resolve(after, body.path("resolved").asBoolean(), call.account());
        }
        return HttpReply.ok(wire(after, Optional.of("storage")));
    }

    private HttpReply delete(Call call) {
        comments.delete(find(call));
        return HttpReply.noContent();
    }

    private ObjectNode wire(ContentRow comment, Optional<String> format) {
        CommentRow details = comments.details(comment);
        ObjectNode node = Json.object()
                .put("id", comment.wireId())
                .put("status", comment.status().wireName())
                .put("title", comment.title());
        Long containerId = comment.containerId();
        ContentRow container = site.store()
                .contents()
                .find(containerId == null ? 0 : containerId)
                .orElseThrow(() -> Refusal.serverError("the container of the comment is gone"));
        node.put(containerMember(container.kind()), container.wireId());
        if (details.replyTo() != null) {
            node.put("parentCommentId", Wire.text(details.replyTo()));
        }
        node.set("version", Wire.version(comment.version()));
        ObjectNode body = node.putObject("body");
        format.ifPresent(name -> body.setAll(Representations.body(
                site, comment, name, site.store().contents().body(comment))));
        if (kind == ContentKind.INLINE_COMMENT) {
            inline(node, comment, details);
        }
        node.putObject("_links")
                .put(
                        "webui",
                        Addresses.of(site.space(comment.spaceId()), container) + "?focusedCommentId=" + comment.id());
        return node;
    }

    private void inline(ObjectNode node, ContentRow comment, CommentRow details) {
        node.put("resolutionStatus", comments.resolution(comment));
        if (details.resolvedBy() != null && details.resolvedAt() != null) {
            node.put("resolutionLastModifierId", details.resolvedBy())
                    .put("resolutionLastModifiedAt", Json.instant(details.resolvedAt()));
        }
        if (details.marker() != null) {
            node.putObject("properties")
                    .put("inlineMarkerRef", details.marker())
                    .put("inlineOriginalSelection", details.selection());
        }
    }

    private static String containerMember(ContentKind container) {
        return switch (container) {
            case BLOG_POST -> "blogPostId";
            case ATTACHMENT -> "attachmentId";
            case CUSTOM_CONTENT -> "customContentId";
            default -> "pageId";
        };
    }
}
