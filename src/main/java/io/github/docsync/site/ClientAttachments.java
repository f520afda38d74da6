package io.github.docsync.site;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.AttachmentFilter;
import io.github.docsync.confluence.endpoint.Payload;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Attachments by the client. */
final class ClientAttachments implements SiteAttachments {
    private final ConfluenceClient client;

    ClientAttachments(ConfluenceClient client) {
        this.client = client;
    }

    @Override
    public List<RemoteAttachment> of(SiteContent page) {
        return list(page, AttachmentFilter.all());
    }

    @Override
    public Optional<RemoteAttachment> find(SiteContent page, String name) {
        return list(page, AttachmentFilter.named(name)).stream()
                .filter(there -> there.name().equals(name))
                .findFirst();
    }

    private List<RemoteAttachment> list(SiteContent page, AttachmentFilter filter) {
        return ClientCall.of(() -> client.attachments().of(ClientRecords.container(page), page.id(), filter).stream()
                .map(ClientRecords::attachment)
                .toList());
    }

    @Override
    public RemoteAttachment put(SiteContent page, AttachmentUpload file) {
        return ClientRecords.attachment(ClientCall.of(() -> client.attachments().upload(page.id(), payload(file))));
    }

    @Override
    public RemoteAttachment create(SiteContent page, AttachmentUpload file) {
        return ClientRecords.attachment(ClientCall.of(() -> client.attachments().create(page.id(), payload(file))));
    }

    private static Payload.Upload payload(AttachmentUpload file) {
        return new Payload.Upload(file.name(), file.mediaType(), file.content(), file.comment(), true);
    }

    @Override
    public void remove(String attachmentId) {
        ClientCall.run(() -> client.attachments().delete(attachmentId));
    }

    @Override
    public long download(SiteContent page, String attachmentId, OutputStream target) {
        return ClientCall.of(() -> client.attachments().download(page.id(), attachmentId, null, target));
    }
}
