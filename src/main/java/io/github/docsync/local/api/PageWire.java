package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.ContentTable;
import io.github.docsync.local.store.PropertyTable;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pages and blog posts as JSON. */
final class PageWire {
    /** How many rows an {@code include-…} member holds at most. */
    private static final int INCLUDED = 50;

    private final ContentContext site;

    PageWire(ContentContext site) {
        this.site = site;
    }

    /** The rows of a list. What they need besides is read once for all of them. */
    List<ObjectNode> rows(List<ContentRow> contents, Optional<String> format) {
        Map<Long, String> bodies = format.isPresent() ? site.store().contents().listedBodies(contents) : Map.of();
        Map<Long, ContentKind> parents = site.store()
                .contents()
                .kinds(contents.stream()
                        .map(ContentRow::parentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<Long, SpaceRow> spaces = new HashMap<>();
        List<ObjectNode> rows = new ArrayList<>();
        for (ContentRow content : contents) {
            ObjectNode node = head(content, parents);
            node.set("version", Wire.version(content.version()));
            ObjectNode body = node.putObject("body");
            format.ifPresent(name ->
                    body.setAll(Representations.body(site, content, name, bodies.getOrDefault(content.id(), ""))));
            node.set("_links", Wire.pageLinks(spaces.computeIfAbsent(content.spaceId(), site::space), content));
            rows.add(node);
        }
        return rows;
    }

    /** The content itself, with a body where a format is asked for. */
    ObjectNode single(ContentRow content, Optional<String> format, String storage) {
        Long parentId = content.parentId();
        ObjectNode node =
                head(content, site.store().contents().kinds(parentId == null ? List.of() : List.of(parentId)));
        node.set("version", Wire.version(content.version()));
        ObjectNode body = node.putObject("body");
        format.ifPresent(name -> body.setAll(Representations.body(site, content, name, storage)));
        ObjectNode links = Wire.pageLinks(site.space(content.spaceId()), content);
        node.set("_links", links);
        return node;
    }

    private static ObjectNode head(ContentRow content, Map<Long, ContentKind> parents) {
        ObjectNode node = Json.object()
                .put("id", content.wireId())
                .put("status", content.status().wireName())
                .put("title", content.title())
                .put("spaceId", Long.toString(content.spaceId()));
        if (content.kind() == ContentKind.PAGE) {
            parent(node, content, parents);
            node.put("ownerId", content.ownerId()).putNull("lastOwnerId");
            node.put("subtype", content.type() == null ? "page" : content.type());
        }
        return node.put("authorId", content.authorId()).put("createdAt", Json.instant(content.createdAt()));
    }

    /** Trashed pages do not tell where they were. */
    private static void parent(ObjectNode node, ContentRow content, Map<Long, ContentKind> kinds) {
        Long parentId = content.is(Status.TRASHED) ? null : content.parentId();
        node.put("parentId", Wire.text(parentId));
        node.put(
                "parentType",
                parentId == null
                        ? null
                        : kinds.getOrDefault(parentId, ContentKind.PAGE).wireName());
        node.put("position", content.is(Status.TRASHED) ? null : content.position());
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
