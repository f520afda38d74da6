package io.github.docsync.cli.resources;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.Payload;
import org.jspecify.annotations.Nullable;

/** Brings the files that a converted body refers to after it. */
final class UploadedFiles {
    private UploadedFiles() {}

    /** @param body null where none was given, so that nothing is brought */
    static void of(ConfluenceClient client, String contentId, BodyOptions.@Nullable GivenBody body) {
        if (body == null) {
            return;
        }
        body.attachments()
                .forEach(file -> client.attachments()
                        .upload(
                                contentId,
                                new Payload.Upload(file.fileName(), file.mediaType(), file.content(), null, true)));
    }
}
