package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.CustomContent;
import io.github.docsync.confluence.wire.CustomContentUpdate;
import io.github.docsync.confluence.wire.NewCustomContent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The calls about custom content, which apps define; every list is by type. */
public final class CustomContentEndpoints {
    private CustomContentEndpoints() {}

    /** {@code GET /custom-content?type=}; an empty collection of spaces does not filter. */
    public static Endpoint<Slice<CustomContent>> list(
            String type, Collection<String> spaceIds, @Nullable BodyFormat format) {
        return Endpoint.list(CustomContent.class, "list custom content of type " + type, "/custom-content")
                .query("type", type)
                .queryAll("space-id", spaceIds)
                .query("body-format", format)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /{pages|blogposts|spaces}/{id}/custom-content?type=}. */
    public static Endpoint<Slice<CustomContent>> of(
            Container container, String id, String type, @Nullable BodyFormat format) {
        String action = "list custom content of type " + type + " in " + container.noun() + " " + id;
        return Endpoint.list(CustomContent.class, action, "/" + container.route() + "/{id}/custom-content", id)
                .query("type", type)
                .query("body-format", format)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /custom-content/{id}}. */
    public static Endpoint<CustomContent> get(String id, @Nullable BodyFormat format) {
        return Endpoint.get(CustomContent.class, "read custom content " + id, "/custom-content/{id}", id)
                .query("body-format", format);
    }

    /** {@code POST /custom-content}. */
    public static Endpoint<CustomContent> create(NewCustomContent content) {
        String action = "create custom content \"" + content.title() + "\"";
        return Endpoint.post(CustomContent.class, content, action, "/custom-content");
    }

    /** {@code PUT /custom-content/{id}}. */
    public static Endpoint<CustomContent> update(CustomContentUpdate update) {
        String action = "update custom content " + update.id();
        return Endpoint.put(CustomContent.class, update, action, "/custom-content/{id}", update.id());
    }

    /** {@code DELETE /custom-content/{id}}: to the trash; with {@code purge} from the trash for ever. */
    public static Endpoint<Nothing> delete(String id, boolean purge) {
        String action = (purge ? "purge custom content " : "delete custom content ") + id;
        return Endpoint.delete(action, "/custom-content/{id}", id).query("purge", purge ? true : null);
    }
}
