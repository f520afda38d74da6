package io.github.docsync.confluence.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.Version;
import io.github.docsync.confluence.wire.WireJson;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The calls about attachments. The REST API v2 reads and deletes them; only v1 takes and gives content. */
public final class AttachmentEndpoints {
    private AttachmentEndpoints() {}

    /** {@code GET /attachments}: all that the caller may see. */
    public static Endpoint<Slice<AttachmentInfo>> list(AttachmentFilter filter) {
        return filtered(Endpoint.list(AttachmentInfo.class, "list attachments", "/attachments"), filter);
    }

    /** {@code GET /{pages|blogposts|custom-content}/{id}/attachments}. */
    public static Endpoint<Slice<AttachmentInfo>> of(Container container, String id, AttachmentFilter filter) {
        String action = "list the attachments of " + container.noun() + " " + id;
        String path = "/" + container.route() + "/{id}/attachments";
        return filtered(Endpoint.list(AttachmentInfo.class, action, path, id), filter);
    }

    /** {@code GET /attachments/{id}}. */
    public static Endpoint<AttachmentInfo> get(String id) {
        return Endpoint.get(AttachmentInfo.class, "read attachment " + id, "/attachments/{id}", id);
    }

    /** {@code DELETE /attachments/{id}}: to the trash; with {@code purge} from the trash for ever. */
    public static Endpoint<Nothing> delete(String id, boolean purge) {
        return Endpoint.delete((purge ? "purge attachment " : "delete attachment ") + id, "/attachments/{id}", id)
                .query("purge", purge ? true : null);
    }

    /** v1 {@code POST /content/{id}/child/attachment}: creates the attachment; 400 where there is one of that file name. */
    public static Endpoint<AttachmentInfo> create(String contentId, Payload.Upload upload) {
        String action = "upload attachment " + upload.fileName() + " to " + contentId;
        String path = "/content/{id}/child/attachment";
        return Endpoint.of(Method.POST, Api.V1, action, AttachmentEndpoints::uploaded, path, contentId)
                .with(upload);
    }

    /** v1 {@code PUT /content/{id}/child/attachment}: creates the attachment, or a new version of that file name. */
    public static Endpoint<AttachmentInfo> upload(String contentId, Payload.Upload upload) {
        String action = "upload attachment " + upload.fileName() + " to " + contentId;
        return Endpoint.of(
                        Method.PUT,
                        Api.V1,
                        action,
                        AttachmentEndpoints::uploaded,
                        "/content/{id}/child/attachment",
                        contentId)
                .with(upload);
    }

    /**
     * v1 {@code POST /content/{id}/child/attachment/{attachmentId}/data}: a new version of a known attachment. Repairs one that Confluence
     * left broken when it answered the first upload with 503.
     */
    public static Endpoint<AttachmentInfo> replace(String contentId, String attachmentId, Payload.Upload upload) {
        String action = "upload a new version of attachment " + attachmentId + " of " + contentId;
        String path = "/content/{id}/child/attachment/{attachmentId}/data";
        return Endpoint.of(Method.POST, Api.V1, action, AttachmentEndpoints::uploaded, path, contentId, attachmentId)
                .with(upload);
    }

    /** v1 {@code GET /content/{id}/child/attachment/{attachmentId}/download}: redirects to the media service. Gives the bytes written. */
    public static Endpoint<Long> download(
            String contentId, String attachmentId, @Nullable Integer version, OutputStream target) {
        String path = "/content/{id}/child/attachment/{attachmentId}/download";
        String action = "download attachment " + attachmentId + " of " + contentId;
        ReplyReader<Long> reader = new ReplyReader<>() {
            @Override
            public Long read(ApiReply reply) throws IOException {
                return reply.body().transferTo(target);
            }

            @Override
            public boolean expectsJson() {
                return false;
            }
        };
        return Endpoint.of(Method.GET, Api.V1, action, reader, path, contentId, attachmentId)
                .query("version", version);
    }

    private static Endpoint<Slice<AttachmentInfo>> filtered(
            Endpoint<Slice<AttachmentInfo>> endpoint, AttachmentFilter filter) {
        return endpoint.query("filename", filter.fileName())
                .query("mediaType", filter.mediaType())
                .queryAll("status", filter.statuses())
                .query("sort", filter.sort())
                .query("limit", PageEndpoints.SLICE);
    }

    /** Uploads are answered in the shape of v1, as a list of one or, for new versions, also as a bare object. */
    private static AttachmentInfo uploaded(ApiReply reply) throws IOException {
        JsonNode tree = Readers.tree(reply);
        JsonNode row = tree.path("results").isArray() ? tree.path("results").path(0) : tree;
        String id = row.path("id").asText("");
        if (id.isEmpty()) {
            throw MismatchedInputException.from(null, AttachmentInfo.class, "the answer names no attachment");
        }
        JsonNode extensions = row.path("extensions");
        JsonNode version = row.path("version");
        return new AttachmentInfo(
                id,
                WireJson.mapper().convertValue(row.path("status").asText("current"), PageStatus.class),
                row.path("title").asText(""),
                null,
                null,
                null,
                text(extensions.path("mediaType"), row.path("metadata").path("mediaType")),
                text(extensions.path("comment"), row.path("metadata").path("comment")),
                text(extensions.path("fileId")),
                extensions.path("fileSize").isNumber()
                        ? extensions.path("fileSize").longValue()
                        : null,
                text(row.path("_links").path("webui")),
                text(row.path("_links").path("download")),
                version.isObject() ? WireJson.mapper().convertValue(version, Version.class) : null);
    }

    private static @Nullable String text(JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            if (candidate.isTextual()) {
                return candidate.textValue();
            }
        }
        return null;
    }
}
