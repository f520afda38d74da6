package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Paging;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.PropertyRow;
import io.github.docsync.local.store.PropertyTable;
import io.github.docsync.local.store.PropertyTable.Container;
import io.github.docsync.local.store.Revision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code …/properties} of one family of content, or of spaces. A property holds at most 32 KB and has a version
 * counter of its own.
 */
final class PropertiesApi {
    private static final int MAX_BYTES = 32 * 1024;
    private static final int MAX_KEY_LENGTH = 255;

    private final ContentContext site;
    private final String family;
    private final Set<ContentKind> kinds;

    private PropertiesApi(ContentContext site, String family, Set<ContentKind> kinds) {
        this.site = site;
        this.family = family;
        this.kinds = kinds;
    }

    static void addTo(Router router, ContentContext site) {
        new PropertiesApi(site, "pages", Set.of(ContentKind.PAGE)).add(router, "page");
        new PropertiesApi(site, "blogposts", Set.of(ContentKind.BLOG_POST)).add(router, "page");
        new PropertiesApi(site, "folders", Set.of(ContentKind.FOLDER)).add(router, "folder");
        new PropertiesApi(site, "attachments", Set.of(ContentKind.ATTACHMENT)).add(router, "attachment");
        new PropertiesApi(site, "custom-content", Set.of(ContentKind.CUSTOM_CONTENT)).add(router, "custom-content");
        new PropertiesApi(site, "comments", Set.of(ContentKind.FOOTER_COMMENT, ContentKind.INLINE_COMMENT))
                .add(router, "comment");
        new PropertiesApi(site, "spaces", Set.of()).add(router, "space");
    }

    private void add(Router router, String scope) {
        String path = "/api/v2/" + family + "/{id}/properties";
        String read = "read:" + scope + ":confluence";
        String write = "write:" + scope + ":confluence";
        router.add("GET", path, read, this::list);
        router.add("POST", path, write, this::create);
        router.add("GET", path + "/{property}", read, call -> HttpReply.ok(wire(find(call))));
        router.add("PUT", path + "/{property}", write, this::update);
        router.add("DELETE", path + "/{property}", write, this::delete);
    }

    private Container container() {
        return kinds.isEmpty() ? Container.SPACE : Container.CONTENT;
    }

    private PropertyTable table() {
        return site.store().properties();
    }

    private ObjectNode wire(PropertyRow property) {
        return kinds.isEmpty() ? Wire.spaceProperty(property) : Wire.property(property);
    }

    private long holder(Call call) {
        if (kinds.isEmpty()) {
            return site.space(call.id("id")).id();
        }
        String id = call.variable("id");
        return Call.parseId(id.startsWith("att") ? id.substring(3) : id)
                .flatMap(number -> site.find(number, kinds))
                .filter(call::sees)
                .map(ContentRow::id)
                .orElseThrow(() ->
                        Refusal.notFound("Could not find " + family.replaceFirst("s$", "") + " with id [" + id + "]"));
    }

    private PropertyRow find(Call call) {
        long holder = holder(call);
        return table().find(container(), holder, call.id("property"))
                .orElseThrow(
                        () -> Refusal.notFound("Cannot find a property with id [" + call.variable("property") + "]"));
    }

    private HttpReply list(Call call) {
        long holder = holder(call);
        Optional<String> key = call.query("key");
        List<PropertyRow> found = key.isPresent()
                ? table().withKey(container(), holder, key.get()).stream().toList()
                : table().of(container(), holder);
        return Paging.page(call, found, this::wire);
    }

    private HttpReply create(Call call) {
        long holder = holder(call);
        JsonNode body = call.json();
        String key = Fields.requiredText(body, "key");
        if (key.length() > MAX_KEY_LENGTH) {
            throw Refusal.badRequest("Property key cannot be longer than " + MAX_KEY_LENGTH + " characters");
        }
        String value = value(body);
        if (table().withKey(container(), holder, key).isPresent()) {
            throw Refusal.conflict("Cannot create property: a property with key [" + key + "] already exists");
        }
        String author = call.account().accountId();
        Revision first = new Revision(1, Fields.versionMessage(body), false, author, site.now());
        PropertyRow property = new PropertyRow(site.store().database().nextId(), key, value, first, author, site.now());
        table().insert(container(), holder, property);
        return HttpReply.json(kinds.isEmpty() ? 201 : 200, wire(property));
    }

    private static String value(JsonNode body) {
        if (!body.has("value")) {
            throw Refusal.badRequest("'value' is required");
        }
        JsonNode value = body.path("value");
        if (Json.bytes(value).length > MAX_BYTES) {
            throw Refusal.tooLarge("The value of a property cannot be larger than 32768 bytes");
        }
        return Json.text(value);
    }

    private HttpReply update(Call call) {
        PropertyRow before = find(call);
        JsonNode body = call.json();
        if (!Fields.requiredText(body, "key").equals(before.key())) {
            throw Refusal.badRequest("The key of a property cannot be changed");
        }
        String value = value(body);
        int number = Fields.versionNumber(body);
        if (number != before.version().number() + 1) {
            throw Refusal.conflict("Version must be incremented when updating a property. Current Version: ["
                    + before.version().number() + "]. Provided version: [" + number + "]");
        }
        Revision next = new Revision(
                number, Fields.versionMessage(body), false, call.account().accountId(), site.now());
        PropertyRow after =
                new PropertyRow(before.id(), before.key(), value, next, before.createdBy(), before.createdAt());
        table().update(after);
        return HttpReply.ok(wire(after));
    }

    private HttpReply delete(Call call) {
        table().delete(find(call).id());
        return HttpReply.noContent();
    }
}
