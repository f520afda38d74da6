package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.StoredFile;

/** Attachments as JSON, in both versions of the API. */
final class AttachmentWire {
    private final ContentContext site;

    AttachmentWire(ContentContext site) {
        this.site = site;
    }

    private StoredFile file(ContentRow attachment) {
        return site.store()
                .files()
                .find(attachment.id(), attachment.version().number())
                .orElseThrow(() -> Refusal.serverError("the file of the attachment is gone"));
    }

    private ContentRow container(ContentRow attachment) {
        Long containerId = attachment.containerId();
        return site.store()
                .contents()
                .find(containerId == null ? 0 : containerId)
                .orElseThrow(() -> Refusal.serverError("the container of the attachment is gone"));
    }

    /** The path below {@code /wiki}; it holds the file name as it is, for the caller to encode. */
    private static String downloadPath(ContentRow attachment, long containerId) {
        return "/download/attachments/" + containerId + "/" + attachment.title() + "?version="
                + attachment.version().number() + "&modificationDate="
                + attachment.version().createdAt().toEpochMilli() + "&cacheVersion=1&api=v2";
    }

    ObjectNode v2(ContentRow attachment) {
        StoredFile file = file(attachment);
        ContentRow container = container(attachment);
        String webUi = webUi(container, attachment);
        String download = downloadPath(attachment, container.id());
        ObjectNode node = Json.object()
                .put("id", attachment.wireId())
                .put("status", attachment.status().wireName())
                .put("title", attachment.title())
                .put("createdAt", Json.instant(attachment.createdAt()))
                .put(containerMember(container.kind()), container.wireId())
                .put("mediaType", file.mediaType())
                .putNull("mediaTypeDescription")
                .put("comment", file.comment())
                .put("fileId", file.fileId())
                .put("fileSize", file.size())
                .put("webuiLink", webUi)
                .put("downloadLink", download);
        node.set("version", Wire.version(attachment.version()));
        node.putObject("_links").put("webui", webUi).put("download", download);
        return node;
    }

    private static String containerMember(ContentKind kind) {
        return switch (kind) {
            case BLOG_POST -> "blogPostId";
            case CUSTOM_CONTENT -> "customContentId";
            default -> "pageId";
        };
    }

    private String webUi(ContentRow container, ContentRow attachment) {
        return "/pages/viewpageattachments.action?pageId=" + container.id() + "&preview=%2F" + container.id() + "%2F"
                + attachment.id() + "%2F" + Addresses.encoded(attachment.title());
    }

    ObjectNode v1(ContentRow attachment) {
        StoredFile file = file(attachment);
        ContentRow container = container(attachment);
        ObjectNode node = Json.object()
                .put("id", attachment.wireId())
                .put("type", "attachment")
                .put("status", attachment.status().wireName())
                .put("title", attachment.title());
        node.putObject("version")
                .put("when", Json.instant(attachment.version().createdAt()))
                .put("message", attachment.version().message())
                .put("number", attachment.version().number())
                .put("minorEdit", attachment.version().minor())
                .put("contentTypeModified", false);
        node.putObject("metadata").put("comment", file.comment()).put("mediaType", file.mediaType());
        node.putObject("extensions")
                .put("mediaType", file.mediaType())
                .put("fileSize", file.size())
                .put("comment", file.comment())
                .put("mediaTypeDescription", "")
                .put("fileId", file.fileId())
                .put("collectionName", "contentId-" + container.id());
        node.putObject("_links")
                .put("webui", webUi(container, attachment))
                .put("download", downloadPath(attachment, container.id()));
        return node;
    }
}
