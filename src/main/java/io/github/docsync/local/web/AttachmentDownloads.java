package io.github.docsync.local.web;

import io.github.docsync.local.content.AttachmentRules;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.StoredFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The bytes of attachments. */
final class AttachmentDownloads {
    private static final Set<ContentKind> CONTAINERS =
            Set.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.CUSTOM_CONTENT);

    private final ContentContext site;

    AttachmentDownloads(ContentContext site) {
        this.site = site;
    }

    void addTo(Router router) {
        router.add("GET", "/wiki/download/attachments/{id}/{name}", "", this::byName);
        router.add("GET", "/media/file/{fileId}/binary", "", this::byFileId);
    }

    private HttpReply byName(Call call) {
        if (call.request().header("authorization").startsWith("Basic ")) {
            // Announced as CHANGE-2735: API tokens do not open the pages meant for browsers.
            return HttpReply.html(401, "<!doctype html><title>Unauthorized</title>");
        }
        ContentRow container = site.find(call.id("id"), CONTAINERS).orElseThrow(AttachmentDownloads::missing);
        ContentRow attachment = new AttachmentRules(site)
                .named(container, call.variable("name"))
                .orElseThrow(AttachmentDownloads::missing);
        int version = call.number("version", attachment.version().number(), 1, Integer.MAX_VALUE);
        return bytes(attachment, version);
    }

    private HttpReply byFileId(Call call) {
        if (!call.request().header("authorization").isEmpty()) {
            // The media service authorises by the token in the address and refuses a second way of doing so.
            return HttpReply.gatewayError(400, "Only one authorization mechanism is allowed");
        }
        String fileId = call.variable("fileId");
        long id = site.store().files().attachmentOf(fileId).orElseThrow(AttachmentDownloads::missing);
        ContentRow attachment = site.find(id, Set.of(ContentKind.ATTACHMENT)).orElseThrow(AttachmentDownloads::missing);
        return bytes(attachment, site.store().files().versionOf(fileId).orElseThrow());
    }

    private static Refusal missing() {
        return Refusal.notFound("This attachment does not exist.");
    }

    private HttpReply bytes(ContentRow attachment, int version) {
        StoredFile file = site.store().files().find(attachment.id(), version).orElseThrow(AttachmentDownloads::missing);
        byte[] bytes = site.store().files().bytes(attachment.id(), version).orElseThrow();
        boolean shown =
                file.mediaType().startsWith("image/") || file.mediaType().equals("application/pdf");
        String name =
                URLEncoder.encode(attachment.title(), StandardCharsets.UTF_8).replace("+", "%20");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", shown ? file.mediaType() : "application/octet-stream");
        headers.put("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
        // A picture may be an SVG with a script in it, which must not run when it is opened by itself.
        headers.put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "no-cache");
        return new HttpReply(200, headers, bytes);
    }
}
