package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.LabelRow;
import io.github.docsync.local.store.PropertyRow;
import io.github.docsync.local.store.Revision;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.model.ShortLink;
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

    static ObjectNode property(PropertyRow property) {
        ObjectNode node = Json.object().put("id", Long.toString(property.id())).put("key", property.key());
        node.set("value", Json.parse(property.json()));
        node.set("version", version(property.version()));
        return node;
    }

    static ObjectNode spaceProperty(PropertyRow property) {
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

    static ObjectNode label(LabelRow label) {
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

    static ObjectNode pageLinks(SpaceRow space, ContentRow content) {
        String edit = "/pages/resumedraft.action?draftId=" + content.id();
        return Json.object()
                .put("webui", Addresses.of(space, content))
                .put("editui", edit)
                .put("edituiv2", "/spaces/" + Addresses.encoded(space.key()) + "/pages/edit-v2/" + content.id())
                .put("tinyui", "/x/" + ShortLink.of(content.id()));
    }

    static @Nullable String text(@Nullable Long id) {
        return id == null ? null : Long.toString(id);
    }
}
