package io.github.docsync.pull;

import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.Site;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Reads attachments, within the limits for one file and for all files of a run. */
final class Downloads {
    private static final long LARGEST = 25_000_000;
    private static final long MOST = 500_000_000;

    private final Site site;
    private long read;

    Downloads(Site site) {
        this.site = site;
    }

    /** Why this attachment cannot be read; empty if it can. */
    Optional<String> obstacle(RemoteAttachment info) {
        long size = info.size() == null ? 0 : info.size();
        if (size > LARGEST) {
            return Optional.of("is larger than 25 MB");
        }
        return read + size > MOST
                ? Optional.of("would make more than 500 MB in one run; take fewer pages with --only")
                : Optional.empty();
    }

    byte[] read(RemotePage page, RemoteAttachment info) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        site.attachments().download(page.content(), info.id(), bytes);
        read += bytes.size();
        return bytes.toByteArray();
    }
}
