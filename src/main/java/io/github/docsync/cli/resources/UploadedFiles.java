package io.github.docsync.cli.resources;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.Payload;

/** Brings the files that a converted body refers to after it. */
final class UploadedFiles {
    private UploadedFiles() {}

    static void of(ConfluenceClient client, String contentId, BodyOptions.GivenBody body) {
        body.attachments()
                .forEach(file -> client.attachments()
                        .upload(
                                contentId,
                                new Payload.Upload(file.fileName(), file.mediaType(), file.content(), null, true)));
    }
}
