package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Attachments;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.content.Site;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.Reply;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.http.Upload;
import io.github.docsync.local.store.Content;
import io.github.docsync.local.store.Kind;
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
    private static final Set<Kind> CONTAINERS = Set.of(Kind.PAGE, Kind.BLOG_POST, Kind.CUSTOM_CONTENT);

    private final Site site;
    private final Attachments attachments;
    private final AttachmentWire wire;
    private final Lookup lookup;

    UploadsApi(Site site) {
        this.site = site;
        attachments = new Attachments(site);
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

    private Content container(Call call) {
        Content container = lookup.any(call, "id");
        if (!CONTAINERS.contains(container.kind()) || container.is(Status.TRASHED)) {
            throw Refusal.notFound("No content found with id: ContentId{id=" + container.wireId() + "}");
        }
        return container;
    }

    private Content attachment(Call call) {
        Content container = container(call);
        Content attachment = lookup.any(call, "attachment");
        Long containerId = attachment.containerId();
        boolean belongs = containerId != null && containerId == container.id() && !attachment.is(Status.TRASHED);
        if (attachment.kind() != Kind.ATTACHMENT || !belongs) {
            throw Refusal.notFound("No attachment found with id: " + attachment.wireId());
        }
        return attachment;
    }

    private Reply upload(Call call, boolean orReplace) {
        Content container = container(call);
        List<ObjectNode> rows = new ArrayList<>();
        for (Attachments.Sent sent : sent(call)) {
            Optional<Content> before = orReplace ? attachments.named(container, sent.name()) : Optional.empty();
            Content after = before.isPresent()
                    ? attachments.replace(before.get(), sent, call.account())
                    : attachments.create(container, sent, call.account());
            rows.add(wire.v1(after));
        }
        return Reply.ok(AttachmentsApi.v1Rows(rows));
    }

    private Reply replace(Call call) {
        Content attachment = attachment(call);
        Attachments.Sent sent = sent(call).get(0);
        return Reply.ok(wire.v1(attachments.replace(attachment, sent, call.account())));
    }

    private Reply rename(Call call) {
        Content attachment = attachment(call);
        JsonNode body = call.json();
        if (!Fields.requiredText(body, "id").equals(attachment.wireId())) {
            throw Refusal.badRequest("The id in the body does not match the id in the path");
        }
        String title = Fields.text(body, "title").orElse(attachment.title());
        Content after = attachments.rename(attachment, title, Fields.versionNumber(body), call.account());
        return Reply.ok(wire.v1(after));
    }

    private Reply download(Call call) {
        return Reply.redirect(302, AttachmentsApi.mediaUrl(site, call, attachment(call)));
    }

    private static List<Attachments.Sent> sent(Call call) {
        List<Upload> parts = call.request().uploads();
        List<Attachments.Sent> sent = new ArrayList<>();
        String comment = field(parts, "comment");
        boolean minor = field(parts, "minorEdit").equals("true");
        for (Upload part : parts) {
            if (part.field().equals("file") && !part.fileName().isEmpty()) {
                sent.add(new Attachments.Sent(part.fileName(), mediaType(part), comment, minor, part.bytes()));
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
