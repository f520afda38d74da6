package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.Ancestor;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.ChildContent;
import io.github.docsync.confluence.wire.Descendant;
import io.github.docsync.confluence.wire.LongTask;
import io.github.docsync.confluence.wire.MovePosition;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.PageUpdate;
import io.github.docsync.confluence.wire.Restriction;
import io.github.docsync.confluence.wire.VersionWrite;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls about pages and the tree that they form. */
public final class PageEndpoints {
    /** The largest slice that Confluence gives. */
    static final int SLICE = 250;

    private PageEndpoints() {}

    /** {@code GET /pages}. */
    public static Endpoint<Slice<Page>> list(PageFilter filter) {
        return filtered(Endpoint.list(Page.class, "list pages", "/pages").queryAll("id", filter.ids()), filter)
                .queryAll("space-id", filter.spaceIds())
                .query("subtype", filter.subtype());
    }

    /** {@code GET /spaces/{id}/pages}. {@code depth}: {@code all} or {@code root}. */
    public static Endpoint<Slice<Page>> inSpace(String spaceId, @Nullable String depth, PageFilter filter) {
        String action = "list the pages of space " + spaceId;
        return filtered(
                Endpoint.list(Page.class, action, "/spaces/{id}/pages", spaceId).query("depth", depth), filter);
    }

    /** {@code GET /pages/{id}}. */
    public static Endpoint<Page> get(String id, @Nullable BodyFormat format) {
        return Endpoint.get(Page.class, "read page " + id, "/pages/{id}", id).query("body-format", format);
    }

    /** {@code GET /pages/{id}} with up to 50 labels and properties in the same answer. */
    public static Endpoint<Page> getWithDetails(String id, @Nullable BodyFormat format) {
        return get(id, format).query("include-labels", true).query("include-properties", true);
    }

    /** {@code GET /pages/{id}?version=}: the page as it was. */
    public static Endpoint<Page> version(String id, int number, @Nullable BodyFormat format) {
        String action = "read version " + number + " of page " + id;
        return Endpoint.get(Page.class, action, "/pages/{id}", id)
                .query("version", number)
                .query("body-format", format);
    }

    /** {@code POST /pages}. */
    public static Endpoint<Page> create(NewPage page) {
        String action = "create page \"" + page.title() + "\" in space " + page.spaceId();
        return Endpoint.post(Page.class, page, action, "/pages").query("root-level", page.rootLevel() ? true : null);
    }

    /** {@code PUT /pages/{id}}. */
    public static Endpoint<Page> update(PageUpdate update) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", update.id());
        body.put("status", update.status());
        body.put("title", update.title());
        if (update.parentId() != null) {
            body.put("parentId", update.parentId());
        }
        body.put("body", update.body());
        body.put("version", new VersionWrite(update.versionNumber(), update.versionMessage()));
        return Endpoint.put(Page.class, body, "update page " + update.id(), "/pages/{id}", update.id());
    }

    /** {@code PUT /pages/{id}/title}: renames and keeps the body; makes a version. */
    public static Endpoint<Page> rename(String id, PageStatus status, String title) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status);
        body.put("title", title);
        return Endpoint.put(Page.class, body, "rename page " + id, "/pages/{id}/title", id);
    }

    /** {@code DELETE /pages/{id}}: to the trash; with {@code purge} from the trash for ever. Its children move up. */
    public static Endpoint<Nothing> delete(String id, boolean purge) {
        return Endpoint.delete((purge ? "purge page " : "delete page ") + id, "/pages/{id}", id)
                .query("purge", purge ? true : null);
    }

    /** {@code GET /{pages|folders|…}/{id}/direct-children}: unlike {@code /children} it shows folders too. */
    public static Endpoint<Slice<ChildContent>> directChildren(Container parent, String id) {
        String action = "list the children of " + parent.noun() + " " + id;
        return Endpoint.list(ChildContent.class, action, "/" + parent.route() + "/{id}/direct-children", id)
                .query("limit", SLICE);
    }

    /** {@code GET /{pages|folders|…}/{id}/descendants}; {@code depth} at most 10. */
    public static Endpoint<Slice<Descendant>> descendants(Container parent, String id, int depth) {
        String action = "list the descendants of " + parent.noun() + " " + id;
        return Endpoint.list(Descendant.class, action, "/" + parent.route() + "/{id}/descendants", id)
                .query("depth", depth)
                .query("limit", SLICE);
    }

    /** {@code GET /{pages|folders|…}/{id}/ancestors}, top first. */
    public static Endpoint<Slice<Ancestor>> ancestors(Container child, String id) {
        String action = "list the ancestors of " + child.noun() + " " + id;
        return Endpoint.list(Ancestor.class, action, "/" + child.route() + "/{id}/ancestors", id)
                .query("limit", SLICE);
    }

    /** v1 {@code PUT /content/{pageId}/move/{position}/{targetId}}: the only way to order siblings and to change the space. */
    public static Endpoint<Nothing> move(String pageId, MovePosition position, String targetId) {
        String action = "move page " + pageId + " " + position.wireName() + " " + targetId;
        String path = "/content/{pageId}/move/{position}/{targetId}";
        return Endpoint.of(Method.PUT, Api.V1, action, Readers.nothing(), path, pageId, position.wireName(), targetId);
    }

    /** v1 {@code POST /content/archive}: starts a job and gives its id. At most 300 pages; one job at a time per site. */
    public static Endpoint<String> archive(Collection<String> ids) {
        // The one place where ids are numbers: quoted ones are answered with 400.
        List<Map<String, Long>> pages =
                ids.stream().map(id -> Map.of("id", Long.parseLong(id))).toList();
        return Endpoint.of(
                        Method.POST,
                        Api.V1,
                        "archive page" + (ids.size() == 1 ? " " : "s ") + String.join(", ", ids),
                        Readers.member("id", String.class),
                        "/content/archive")
                .with(Payload.json(Map.of("pages", pages)));
    }

    /** v1 {@code GET /content/{id}/restriction}: the people and groups that a page is restricted to. v2 has no such call. */
    public static Endpoint<List<Restriction>> restrictions(String id) {
        return Endpoint.of(
                Method.GET,
                Api.V1,
                "read the restrictions of page " + id,
                Readers.rows("results", Restriction.class),
                "/content/{id}/restriction",
                id);
    }

    /** v1 {@code GET /longtask/{id}}: how far a job is. */
    public static Endpoint<LongTask> longTask(String id) {
        return Endpoint.of(
                Method.GET, Api.V1, "read long task " + id, Readers.json(LongTask.class), "/longtask/{id}", id);
    }

    static <T> Endpoint<Slice<T>> filtered(Endpoint<Slice<T>> endpoint, PageFilter filter) {
        return endpoint.query("title", filter.title())
                .queryAll("status", filter.statuses())
                .query("sort", filter.sort())
                .query("body-format", filter.bodyFormat())
                .query("limit", SLICE);
    }
}
