package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.Label;
import io.github.docsync.confluence.wire.Operation;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.confluence.wire.SpacePermission;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls about spaces. */
public final class SpaceEndpoints {
    private SpaceEndpoints() {}

    /** {@code GET /spaces}; an empty collection or null does not filter. */
    public static Endpoint<Slice<Space>> list(
            Collection<String> keys, @Nullable String type, @Nullable String status, Collection<String> labels) {
        return Endpoint.list(
                        Space.class,
                        keys.isEmpty() ? "list spaces" : "find space " + String.join(", ", keys),
                        "/spaces")
                .queryAll("keys", keys)
                .query("type", type)
                .query("status", status)
                .queryAll("labels", labels)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /spaces/{id}}. */
    public static Endpoint<Space> get(String id) {
        return Endpoint.get(Space.class, "read space " + id, "/spaces/{id}", id);
    }

    /** {@code GET /spaces/{id}/permissions}: who may do what. */
    public static Endpoint<Slice<SpacePermission>> permissions(String id) {
        return Endpoint.list(
                        SpacePermission.class, "list the permissions of space " + id, "/spaces/{id}/permissions", id)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /spaces/{id}/labels}: the labels of the space itself. */
    public static Endpoint<Slice<Label>> labels(String id, @Nullable String prefix) {
        return Endpoint.list(Label.class, "list the labels of space " + id, "/spaces/{id}/labels", id)
                .query("prefix", prefix)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /spaces/{id}/content/labels}: the labels of its content. */
    public static Endpoint<Slice<Label>> contentLabels(String id, @Nullable String prefix) {
        String action = "list the labels in space " + id;
        return Endpoint.list(Label.class, action, "/spaces/{id}/content/labels", id)
                .query("prefix", prefix)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /{pages|spaces|…}/{id}/operations}: what the caller may do with it. */
    public static Endpoint<List<Operation>> operations(Container container, String id) {
        String action = "list what you may do with " + container.noun() + " " + id;
        String path = "/" + container.route() + "/{id}/operations";
        return Endpoint.of(Method.GET, Api.V2, action, Readers.rows("operations", Operation.class), path, id);
    }
}
