package io.github.docsync.site;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Attachments whose writes are settled. Uploading again is harmless, but a version more, so it is looked up what arrived: Confluence may
 * answer 503 and leave an attachment without content.
 */
final class SettledAttachments implements SiteAttachments {
    private final SiteAttachments attachments;

    SettledAttachments(SiteAttachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public List<RemoteAttachment> of(SiteContent page) {
        return attachments.of(page);
    }

    @Override
    public Optional<RemoteAttachment> find(SiteContent page, String name) {
        return attachments.find(page, name);
    }

    @Override
    public RemoteAttachment put(SiteContent page, AttachmentUpload file) {
        return LostAnswers.settle(new LostAnswers.Write<>() {
            @Override
            public RemoteAttachment send() {
                return attachments.put(page, file);
            }

            @Override
            public Optional<RemoteAttachment> arrived(SiteFailure failure) {
                return attachments.find(page, file.name()).filter(file::isStoredAs);
            }

            @Override
            public boolean isWhole(RemoteAttachment written) {
                return file.isWhole(written);
            }
        });
    }

    /**
     * {@inheritDoc} What an earlier attempt of ours left under the name, even without content, is what was created; what else is there
     * keeps the name.
     */
    @Override
    public RemoteAttachment create(SiteContent page, AttachmentUpload file) {
        return LostAnswers.settle(new LostAnswers.Write<>() {
            @Override
            public RemoteAttachment send() {
                return attachments.create(page, file);
            }

            @Override
            public boolean isUnsure(SiteFailure failure) {
                return failure instanceof SiteFailure.Refused || failure.mayHaveBeenApplied();
            }

            @Override
            public Optional<RemoteAttachment> arrived(SiteFailure failure) {
                Optional<RemoteAttachment> there = attachments.find(page, file.name());
                boolean ours =
                        there.isPresent() && file.comment().equals(there.get().comment());
                if (!ours && failure instanceof SiteFailure.Refused) {
                    throw failure;
                }
                return there.filter(found -> ours);
            }
        });
    }

    @Override
    public void remove(String attachmentId) {
        LostAnswers.remove(() -> attachments.remove(attachmentId));
    }

    @Override
    public long download(SiteContent page, String attachmentId, OutputStream target) {
        return attachments.download(page, attachmentId, target);
    }
}
