package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.Label;
import io.github.docsync.confluence.wire.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calls about labels. The REST API v2 reads them; only v1 writes. */
public final class LabelEndpoints {
    private LabelEndpoints() {}

    /** {@code GET /labels}; an empty collection or null does not filter. */
    public static Endpoint<Slice<Label>> list(Collection<String> ids, Collection<String> prefixes) {
        return Endpoint.list(Label.class, "list labels", "/labels")
                .queryAll("label-id", ids)
                .queryAll("prefix", prefixes)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /{pages|blogposts|attachments|custom-content}/{id}/labels}. */
    public static Endpoint<Slice<Label>> of(Container container, String id, @Nullable String prefix) {
        String action = "list the labels of " + container.noun() + " " + id;
        return Endpoint.list(Label.class, action, "/" + container.route() + "/{id}/labels", id)
                .query("prefix", prefix)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /labels/{id}/pages}. */
    public static Endpoint<Slice<Page>> pages(String labelId, Collection<String> spaceIds) {
        return Endpoint.list(Page.class, "list the pages with label " + labelId, "/labels/{id}/pages", labelId)
                .queryAll("space-id", spaceIds)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /labels/{id}/blogposts}. */
    public static Endpoint<Slice<BlogPost>> blogPosts(String labelId, Collection<String> spaceIds) {
        String action = "list the blog posts with label " + labelId;
        return Endpoint.list(BlogPost.class, action, "/labels/{id}/blogposts", labelId)
                .queryAll("space-id", spaceIds)
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /labels/{id}/attachments}. */
    public static Endpoint<Slice<AttachmentInfo>> attachments(String labelId) {
        String action = "list the attachments with label " + labelId;
        return Endpoint.list(AttachmentInfo.class, action, "/labels/{id}/attachments", labelId)
                .query("limit", PageEndpoints.SLICE);
    }

    /** v1 {@code POST /content/{id}/label}: adds global labels; those already there are left. */
    public static Endpoint<List<Label>> add(String contentId, Collection<String> names) {
        List<Map<String, String>> rows = names.stream()
                .map(LabelEndpoints::checked)
                .map(name -> new TreeMap<>(Map.of("prefix", "global", "name", name)))
                .<Map<String, String>>map(row -> row)
                .toList();
        return Endpoint.of(
                        Method.POST,
                        Api.V1,
                        "add labels " + String.join(", ", names) + " to " + contentId,
                        Readers.rows("results", Label.class),
                        "/content/{id}/label",
                        contentId)
                .with(Payload.json(rows));
    }

    /** v1 {@code DELETE /content/{id}/label?name=}: succeeds also when the label is absent. The form with the name in the path cannot hold a slash. */
    public static Endpoint<Nothing> remove(String contentId, String name) {
        String action = "remove label " + name + " from " + contentId;
        return Endpoint.of(Method.DELETE, Api.V1, action, Readers.nothing(), "/content/{id}/label", contentId)
                .query("name", name);
    }

    /** Confluence would make several labels of a name with spaces in it, and answer 200. */
    private static String checked(String name) {
        if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a label cannot be empty or hold spaces: \"" + name + "\"");
        }
        return name;
    }
}
