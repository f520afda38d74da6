package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.Content;
import io.github.docsync.local.store.Label;
import io.github.docsync.local.store.Property;
import io.github.docsync.local.store.Revision;
import io.github.docsync.local.store.Space;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Small objects that many replies hold. */
final class Wire {
    private Wire() {}

    static ObjectNode version(Revision revision) {
        ObjectNode version = Json.object()
                .put("number", revision.number())
                .put("message", revision.message())
                .put("minorEdit", revision.minor())
                .put("authorId", revision.authorId())
                .put("createdAt", Json.instant(revision.createdAt()));
        return version.putNull("ncsStepVersion");
    }

    static ObjectNode property(Property property) {
        ObjectNode node = Json.object().put("id", Long.toString(property.id())).put("key", property.key());
        node.set("value", Json.parse(property.json()));
        node.set("version", version(property.version()));
        return node;
    }

    static ObjectNode spaceProperty(Property property) {
        Revision revision = property.version();
        ObjectNode node = Json.object().put("id", Long.toString(property.id())).put("key", property.key());
        node.set("value", Json.parse(property.json()));
        node.put("createdAt", Json.instant(property.createdAt())).put("createdBy", property.createdBy());
        node.putObject("version")
                .put("number", revision.number())
                .put("message", revision.message())
                .put("createdBy", revision.authorId())
                .put("createdAt", Json.instant(revision.createdAt()));
        return node;
    }

    static ObjectNode label(Label label) {
        return Json.object()
                .put("id", Long.toString(label.id()))
                .put("name", label.name())
                .put("prefix", label.prefix());
    }

    static ObjectNode body(String representation, String value) {
        ObjectNode body = Json.object();
        body.putObject(representation).put("representation", representation).put("value", value);
        return body;
    }

    /** The path of a page below the site, as {@code _links.webui} names it. */
    static String webUi(Space space, Content content) {
        String path = "/spaces/" + encoded(space.key());
        return switch (content.kind()) {
            case FOLDER -> path + "/folder/" + content.id();
            case BLOG_POST -> path + "/blog/" + content.id() + "/" + encoded(content.title());
            default ->
                content.id() == space.homepageId()
                        ? path + "/overview"
                        : path + "/pages/" + content.id() + "/" + encoded(content.title());
        };
    }

    static ObjectNode pageLinks(Space space, Content content) {
        String edit = "/pages/resumedraft.action?draftId=" + content.id();
        return Json.object()
                .put("webui", webUi(space, content))
                .put("editui", edit)
                .put("edituiv2", "/spaces/" + encoded(space.key()) + "/pages/edit-v2/" + content.id())
                .put("tinyui", "/x/" + tiny(content.id()));
    }

    /** Short links hold the id in base 64, lowest byte first. */
    private static String tiny(long id) {
        byte[] bytes = new byte[8];
        int length = 0;
        for (long rest = id; rest > 0; rest >>>= 8) {
            bytes[length] = (byte) rest;
            length++;
        }
        byte[] used = new byte[length];
        System.arraycopy(bytes, 0, used, 0, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(used);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static @Nullable String text(@Nullable Long id) {
        return id == null ? null : Long.toString(id);
    }
}
