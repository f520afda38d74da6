package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.AttachmentRules;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.http.Upload;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import java.net.URLConnection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Attachments as v1 takes and gives their bytes: v2 cannot upload. */
final class UploadsApi {
    private static final String WRITE = "write:attachment:confluence write:confluence-file";
    private static final String READ = "read:attachment:confluence readonly:content.attachment:confluence";
    private static final Set<ContentKind> CONTAINERS =
            Set.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.CUSTOM_CONTENT);

    private final ContentContext site;
    private final AttachmentRules attachments;
    private final AttachmentWire wire;
    private final Lookup lookup;

    UploadsApi(ContentContext site) {
        this.site = site;
        attachments = new AttachmentRules(site);
        wire = new AttachmentWire(site);
        lookup = new Lookup(site);
    }

    void addTo(Router router) {
        String path = "/rest/api/content/{id}/child/attachment";
        router.add("POST", path, WRITE, call -> upload(call, false));
        router.add("PUT", path, WRITE, call -> upload(call, true));
        router.add("PUT", path + "/{attachment}", WRITE, this::rename);
        router.add("POST", path + "/{attachment}/data", WRITE, this::replace);
        router.add("GET", path + "/{attachment}/download", READ, this::download);
    }

    private ContentRow container(Call call) {
        ContentRow container = lookup.any(call, "id");
        if (!CONTAINERS.contains(container.kind()) || container.is(Status.TRASHED)) {
            throw Refusal.notFound("No content found with id: ContentId{id=" + container.wireId() + "}");
        }
        return container;
    }

    private ContentRow attachment(Call call) {
        ContentRow container = container(call);
        ContentRow attachment = lookup.any(call, "attachment");
        Long containerId = attachment.containerId();
        boolean belongs = containerId != null && containerId == container.id() && !attachment.is(Status.TRASHED);
        if (attachment.kind() != ContentKind.ATTACHMENT || !belongs) {
            throw Refusal.notFound("No attachment found with id: " + attachment.wireId());
        }
        return attachment;
    }

    private HttpReply upload(Call call, boolean orReplace) {
        ContentRow container = container(call);
        List<ObjectNode> rows = new ArrayList<>();
        for (AttachmentRules.Sent sent : sent(call)) {
            Optional<ContentRow> before = orReplace ? attachments.named(container, sent.name()) : Optional.empty();
            ContentRow after = before.isPresent()
                    ? attachments.replace(before.get(), sent, call.account())
                    : attachments.create(container, sent, call.account());
            rows.add(wire.v1(after));
        }
        return HttpReply.ok(AttachmentsApi.v1Rows(rows));
    }

    private HttpReply replace(Call call) {
        ContentRow attachment = attachment(call);
        AttachmentRules.Sent sent = sent(call).get(0);
        return HttpReply.ok(wire.v1(attachments.replace(attachment, sent, call.account())));
    }

    private HttpReply rename(Call call) {
        ContentRow attachment = attachment(call);
        JsonNode body = call.json();
        if (!Fields.requiredText(body, "id").equals(attachment.wireId())) {
            throw Refusal.badRequest("The id in the body does not match the id in the path");
        }
        String title = Fields.text(body, "title").orElse(attachment.title());
        ContentRow after = attachments.rename(attachment, title, Fields.versionNumber(body), call.account());
        return HttpReply.ok(wire.v1(after));
    }

    private HttpReply download(Call call) {
        return HttpReply.redirect(302, AttachmentsApi.mediaUrl(site, call, attachment(call)));
    }

    private static List<AttachmentRules.Sent> sent(Call call) {
        List<Upload> parts = call.request().uploads();
        List<AttachmentRules.Sent> sent = new ArrayList<>();
        String comment = field(parts, "comment");
        boolean minor = field(parts, "minorEdit").equals("true");
        for (Upload part : parts) {
            if (part.field().equals("file") && !part.fileName().isEmpty()) {
                sent.add(new AttachmentRules.Sent(part.fileName(), mediaType(part), comment, minor, part.bytes()));
            }
        }
        if (sent.isEmpty()) {
            throw Refusal.badRequest("At least one file must be uploaded as part 'file'");
        }
        return sent;
    }

    private static String field(List<Upload> parts, String name) {
        return parts.stream()
                .filter(part -> part.field().equals(name))
                .map(part -> new String(part.bytes(), charset(part)))
                .findFirst()
                .orElse("");
    }

    /** A part that does not say otherwise is read as Latin-1, which garbles what a careless client sends. */
    private static Charset charset(Upload part) {
        return part.mediaType().toLowerCase(Locale.ROOT).contains("utf-8")
                ? StandardCharsets.UTF_8
                : StandardCharsets.ISO_8859_1;
    }

    private static String mediaType(Upload part) {
        if (!part.mediaType().isEmpty()) {
            return part.mediaType();
        }
        String guess = URLConnection.guessContentTypeFromName(part.fileName());
        return Objects.requireNonNullElse(guess, "application/octet-stream");
    }
}
