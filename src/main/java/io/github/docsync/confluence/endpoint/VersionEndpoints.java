package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.ContentVersion;
import org.jspecify.annotations.Nullable;

/** The calls about version histories. */
public final class VersionEndpoints {
    /** Confluence caps lists of versions at this when bodies are asked for. */
    private static final int SLICE_WITH_BODIES = 50;

    private VersionEndpoints() {}

    /** {@code GET /{pages|blogposts|attachments|custom-content}/{id}/versions}, newest first. */
    public static Endpoint<Slice<ContentVersion>> list(Container container, String id, @Nullable BodyFormat format) {
        String action = "list the versions of " + container.noun() + " " + id;
        return Endpoint.list(ContentVersion.class, action, "/" + container.route() + "/{id}/versions", id)
                .query("body-format", format)
                .query("limit", format == null ? PageEndpoints.SLICE : SLICE_WITH_BODIES);
    }

    /** {@code GET /{…}/{id}/versions/{number}}: one row of the history, without the content. */
    public static Endpoint<ContentVersion> get(Container container, String id, int number) {
        String action = "read version " + number + " of " + container.noun() + " " + id;
        String path = "/" + container.route() + "/{id}/versions/{number}";
        return Endpoint.get(ContentVersion.class, action, path, id, Integer.toString(number));
    }
}
