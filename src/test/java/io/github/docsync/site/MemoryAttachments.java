package io.github.docsync.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The attachments of a {@link MemorySite}. */
final class MemoryAttachments implements SiteAttachments {
    private final MemorySite site;

    MemoryAttachments(MemorySite site) {
        this.site = site;
    }

    @Override
    public List<RemoteAttachment> of(SiteContent page) {
        return List.copyOf(
                site.existing(page.id(), "list attachments").attachments.values());
    }

    @Override
    public Optional<RemoteAttachment> find(SiteContent page, String name) {
        return Optional.ofNullable(
                site.existing(page.id(), "list attachments").attachments.get(name));
    }

    @Override
    public RemoteAttachment put(SiteContent page, AttachmentUpload file) {
        return site.faults.write(
                "put attachment", () -> store(page, file, read(file)), () -> store(page, file, new byte[0]));
    }

    @Override
    public RemoteAttachment create(SiteContent page, AttachmentUpload file) {
        return site.faults.write(
                "create attachment", () -> add(page, file, read(file)), () -> add(page, file, new byte[0]));
    }

    private static byte[] read(AttachmentUpload file) {
        try {
            return file.content().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RemoteAttachment add(SiteContent page, AttachmentUpload file, byte[] bytes) {
        if (find(page, file.name()).isPresent()) {
            throw MemoryFaults.refused("create attachment", "same file name as an existing attachment", false);
        }
        return store(page, file, bytes);
    }

    private RemoteAttachment store(SiteContent page, AttachmentUpload file, byte[] bytes) {
        MemoryContent content = site.existing(page.id(), "upload attachment");
        RemoteAttachment before = content.attachments.get(file.name());
        int number = before == null || before.version() == null
                ? 1
                : before.version().number() + 1;
        RemoteAttachment stored = new RemoteAttachment(
                before == null ? "att" + site.newId() : before.id(),
                ContentStatus.CURRENT,
                file.name(),
                file.comment(),
                (long) bytes.length,
                new RemoteVersion(number, null, site.tick(), "somebody"),
                "file-" + site.newId());
        content.attachments.put(file.name(), stored);
        content.bytes.put(stored.id(), bytes);
        return stored;
    }

    @Override
    public void remove(String attachmentId) {
        site.faults.write("remove attachment", () -> {
            boolean removed = site.contents.stream()
                    .anyMatch(content -> content.attachments
                            .values()
                            .removeIf(row -> row.id().equals(attachmentId)));
            if (!removed) {
                throw MemoryFaults.missing("remove attachment");
            }
            return true;
        });
    }

    @Override
    public long download(SiteContent page, String attachmentId, OutputStream target) {
        byte[] bytes = site.existing(page.id(), "download attachment").bytes.get(attachmentId);
        if (bytes == null) {
            throw MemoryFaults.missing("download attachment");
        }
        try {
            target.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.length;
    }
}
