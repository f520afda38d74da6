package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.ContentTable;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.PropertyTable;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pages and blog posts as JSON. */
final class PageWire {
    /** How many rows an {@code include-…} member holds at most. */
    private static final int INCLUDED = 50;

    private final ContentContext site;

    PageWire(ContentContext site) {
        this.site = site;
    }

    /** A row of a list. */
    ObjectNode row(ContentRow content, Optional<String> format) {
        ObjectNode node = head(content);
        node.set("version", Wire.version(content.version()));
        ObjectNode body = node.putObject("body");
        format.ifPresent(name -> body.setAll(Representations.body(
                site, content, name, site.store().contents().body(content))));
        node.set("_links", Wire.pageLinks(space(content), content));
        return node;
    }

    /** The content itself, with a body where a format is asked for. */
    ObjectNode single(ContentRow content, Optional<String> format, String storage) {
        ObjectNode node = head(content);
        node.set("version", Wire.version(content.version()));
        ObjectNode body = node.putObject("body");
        format.ifPresent(name -> body.setAll(Representations.body(site, content, name, storage)));
        ObjectNode links = Wire.pageLinks(space(content), content);
        node.set("_links", links);
        return node;
    }

    private ObjectNode head(ContentRow content) {
        ObjectNode node = Json.object()
                .put("id", content.wireId())
                .put("status", content.status().wireName())
                .put("title", content.title())
                .put("spaceId", Long.toString(content.spaceId()));
        if (content.kind() == Kind.PAGE) {
            parent(node, content);
            node.put("ownerId", content.ownerId()).putNull("lastOwnerId");
            node.put("subtype", content.type() == null ? "page" : content.type());
        }
        return node.put("authorId", content.authorId()).put("createdAt", Json.instant(content.createdAt()));
    }

    /** Trashed pages do not tell where they were. */
    private void parent(ObjectNode node, ContentRow content) {
        Long parentId = content.is(Status.TRASHED) ? null : content.parentId();
        node.put("parentId", Wire.text(parentId));
        node.put("parentType", parentId == null ? null : typeOf(parentId));
        node.put("position", content.is(Status.TRASHED) ? null : content.position());
    }

    private String typeOf(long id) {
        return site.store()
                .contents()
                .find(id)
                .map(content -> content.kind().wireName())
                .orElse("page");
    }

    private SpaceRow space(ContentRow content) {
        return site.space(content.spaceId());
    }

    void includeLabels(ObjectNode node, ContentRow content) {
        include(node, "labels", site.store().labels().of(content.id()), Wire::label);
    }

    void includeProperties(ObjectNode node, ContentRow content) {
        include(
                node,
                "properties",
                site.store().properties().of(PropertyTable.Container.CONTENT, content.id()),
                Wire::property);
    }

    void includeVersions(ObjectNode node, ContentRow content) {
        ContentTable contents = site.store().contents();
        include(node, "versions", contents.revisions(content.id()), Wire::version);
    }

    void includeNothing(ObjectNode node, String member) {
        include(node, member, List.<ContentRow>of(), content -> Json.object());
    }

    private static <T> void include(ObjectNode node, String member, List<T> all, Function<T, ObjectNode> wire) {
        ObjectNode holder = node.putObject(member);
        ArrayNode results = holder.putArray("results");
        all.stream().limit(INCLUDED).forEach(item -> results.add(wire.apply(item)));
        holder.putObject("meta").put("hasMore", all.size() > INCLUDED).put("cursor", "");
        holder.putObject("_links").put("self", "");
    }
}
