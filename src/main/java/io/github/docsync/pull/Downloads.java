package io.github.docsync.pull;

import io.github.docsync.actual.RemotePage;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.AttachmentInfo;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Reads attachments, within the limits for one file and for all files of a run. */
final class Downloads {
    private static final long LARGEST = 25_000_000;
    private static final long MOST = 500_000_000;

    private final ConfluenceClient client;
    private long read;

    Downloads(ConfluenceClient client) {
        this.client = client;
    }

    /** Why this attachment cannot be read; empty if it can. */
    Optional<String> obstacle(AttachmentInfo info) {
        long size = info.fileSize() == null ? 0 : info.fileSize();
        if (size > LARGEST) {
            return Optional.of("is larger than 25 MB");
        }
        return read + size > MOST
                ? Optional.of("would make more than 500 MB in one run; take fewer pages at once with --only")
                : Optional.empty();
    }

    byte[] read(RemotePage page, AttachmentInfo info) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        client.attachments().download(page.id(), info.id(), null, bytes);
        read += bytes.size();
        return bytes.toByteArray();
    }
}
