package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.search.Subject;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.PropertyTable;
import io.github.docsync.local.store.Status;
import java.util.List;

/** The parts of content that v1 adds when its {@code expand} parameter asks for them. */
final class Expansion {
    private static final String PROPERTIES = "metadata.properties.";

    private static final int INLINE_ATTACHMENTS = 25;

    private Expansion() {}

    static void apply(ContentContext site, Subject subject, List<String> expand, ObjectNode node) {
        ContentRow content = subject.content();
        for (String part : expand) {
            String name = part.startsWith("content.") ? part.substring(8) : part;
            switch (name) {
                case "version" -> node.set("version", version(content));
                case "space" ->
                    node.putObject("space")
                            .put("id", subject.space().id())
                            .put("key", subject.space().key())
                            .put("name", subject.space().name());
                case "body.storage" ->
                    node.withObject("/body")
                            .setAll(Wire.body("storage", site.store().contents().body(content)));
                case "metadata.labels" -> {
                    ArrayNode labels = node.withObject("/metadata/labels").putArray("results");
                    subject.labels()
                            .forEach(label ->
                                    labels.addObject().put("prefix", "global").put("name", label));
                }
                case "children.attachment" -> attachments(site, content, node);
                case "ancestors" -> {
                    ArrayNode ancestors = node.putArray("ancestors");
                    new PageTree(site)
                            .ancestors(content)
                            .forEach(above -> ancestors
                                    .addObject()
                                    .put("id", above.wireId())
                                    .put("type", above.kind().wireName())
                                    .put("status", above.status().wireName())
                                    .put("title", above.title()));
                }
                default -> property(site, content, name, node);
            }
        }
    }

    /** Confluence puts at most 25 in a row and says where the others are. */
    private static void attachments(ContentContext site, ContentRow content, ObjectNode node) {
        List<ContentRow> attached = site.store()
                .contents()
                .list(ContentFilter.of(ContentKind.ATTACHMENT)
                        .container(content.id())
                        .status(Status.CURRENT));
        AttachmentWire wire = new AttachmentWire(site);
        ObjectNode list = node.withObject("/children/attachment");
        ArrayNode results = list.putArray("results");
        attached.stream().limit(INLINE_ATTACHMENTS).forEach(attachment -> results.add(wire.v1(attachment)));
        list.put("start", 0).put("limit", INLINE_ATTACHMENTS).put("size", results.size());
        ObjectNode links = list.putObject("_links");
        if (attached.size() > INLINE_ATTACHMENTS) {
            links.put(
                    "next",
                    "/rest/api/content/" + content.wireId() + "/child/attachment?limit=" + INLINE_ATTACHMENTS
                            + "&start=" + INLINE_ATTACHMENTS);
        }
    }

    private static void property(ContentContext site, ContentRow content, String name, ObjectNode node) {
        if (!name.startsWith(PROPERTIES)) {
            return;
        }
        String key = name.substring(PROPERTIES.length());
        ObjectNode properties = node.withObject("/metadata/properties");
        site.store()
                .properties()
                .withKey(PropertyTable.Container.CONTENT, content.id(), key)
                .ifPresent(property -> properties.set(key, Wire.property(property)));
    }

    private static ObjectNode version(ContentRow content) {
        return Json.object()
                .put("when", Json.instant(content.version().createdAt()))
                .put("message", content.version().message())
                .put("number", content.version().number())
                .put("minorEdit", content.version().minor())
                .put("contentTypeModified", false);
    }
}
