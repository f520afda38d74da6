package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.DocumentChange;
import io.github.docsync.local.content.DocumentRules;
import io.github.docsync.local.content.NewDocument;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Paging;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.ContentTable;
import io.github.docsync.local.store.Revision;
import io.github.docsync.local.store.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /pages} and {@code /blogposts}: the same routes for two kinds of content. */
final class PagesApi {
    private final ContentContext site;
    private final ContentKind kind;
    private final DocumentRules documents;
    private final PageTree tree;
    private final PageWire wire;

    PagesApi(ContentContext site, ContentKind kind) {
        this.site = site;
        this.kind = kind;
        documents = new DocumentRules(site);
        tree = new PageTree(site);
        wire = new PageWire(site);
    }

    void addTo(Router router) {
        String path = kind == ContentKind.PAGE ? "/api/v2/pages" : "/api/v2/blogposts";
        router.add("GET", path, "read:page:confluence", this::list);
        router.add("POST", path, "write:page:confluence", this::create);
        router.add("GET", path + "/{id}", "read:page:confluence", this::get);
        router.add("PUT", path + "/{id}", "write:page:confluence", this::update);
        router.add("DELETE", path + "/{id}", "delete:page:confluence", this::delete);
        router.add(
                "GET",
                "/api/v2/spaces/{id}/" + (kind == ContentKind.PAGE ? "pages" : "blogposts"),
                "read:page:confluence",
                this::inSpace);
        if (kind == ContentKind.PAGE) {
            router.add("PUT", path + "/{id}/title", "write:page:confluence", this::rename);
        }
    }

    private HttpReply list(Call call) {
        Optional<String> format = call.query("body-format").map(Representations::requireBulk);
        return rows(call, ListingParameters.filter(call, kind), format);
    }

    private HttpReply inSpace(Call call) {
        Optional<String> format = call.query("body-format").map(Representations::requireBulk);
        long spaceId = site.space(call.id("id")).id();
        Optional<ContentFilter> filter = ListingParameters.filter(call, kind).map(found -> found.space(spaceId));
        String depth = call.query("depth").orElse("all");
        if (!Set.of("all", "root").contains(depth)) {
            throw Refusal.invalidParameter("Provided value {" + depth + "} for 'depth' is not one of [all, root]");
        }
        return rows(call, depth.equals("root") ? filter.map(ContentFilter::atRoot) : filter, format);
    }

    private HttpReply rows(Call call, Optional<ContentFilter> filter, Optional<String> format) {
        List<ContentRow> found =
                filter.map(given -> site.store().contents().listed(given)).orElse(List.of());
        return Paging.pageTogether(
                call,
                found.stream().filter(call::sees).toList(),
                (shown, results) -> results.addAll(wire.rows(shown, format)));
    }

    /** @throws Refusal 404 when there is none that the caller may see */
    private ContentRow find(Call call, String variable) {
        long id = call.id(variable);
        return site.find(id, Set.of(kind)).filter(call::sees).orElseThrow(() -> missing(id));
    }

    private Refusal missing(long id) {
        String what = kind == ContentKind.PAGE ? "page" : "blog post";
        return Refusal.notFound("Cannot find a " + what + " with id [" + id + "]");
    }

    private HttpReply get(Call call) {
        ContentRow content = find(call, "id");
        Optional<String> format = call.query("body-format").map(Representations::requireSingle);
        List<String> statuses = call.queryList("status");
        if (!statuses.isEmpty() && !statuses.contains(content.status().wireName())) {
            throw missing(content.id());
        }
        ContentTable contents = site.store().contents();
        ContentRow shown = content;
        String body = contents.body(content);
        if (call.query("version").isPresent()) {
            Revision revision = contents.revision(content.id(), call.number("version", 1, 1, Integer.MAX_VALUE))
                    .orElseThrow(() -> missing(content.id()));
            shown = content.withVersion(revision)
                    .withTitle(contents.title(content.id(), revision.number()).orElseThrow());
            body = contents.body(shown);
        } else if (call.flag("get-draft") && contents.revision(content.id(), 0).isPresent()) {
            Revision draft = contents.revision(content.id(), 0).orElseThrow();
            body = contents.body(content.id(), 0).orElseThrow();
            shown = content.withStatus(Status.DRAFT)
                    .withTitle(contents.title(content.id(), 0).orElseThrow())
                    .withVersion(new Revision(1, draft.message(), false, draft.authorId(), draft.createdAt()));
        } else if (content.is(Status.DRAFT) && !call.flag("get-draft") && !statuses.contains("draft")) {
            throw missing(content.id());
        }
        ObjectNode node = wire.single(shown, format, body);
        include(call, content, node);
        return HttpReply.ok(node);
    }

    private void include(Call call, ContentRow content, ObjectNode node) {
        if (call.flag("include-labels")) {
            wire.includeLabels(node, content);
        }
        if (call.flag("include-properties")) {
            wire.includeProperties(node, content);
        }
        if (call.flag("include-versions")) {
            wire.includeVersions(node, content);
        }
        for (String nothing : List.of("operations", "likes")) {
            if (call.flag("include-" + nothing)) {
                wire.includeNothing(node, nothing);
            }
        }
        if (call.query("include-version").filter("false"::equals).isPresent()) {
            node.remove("version");
        }
    }

    private HttpReply create(Call call) {
        JsonNode body = call.json();
        Status status = status(body);
        Optional<String> title = Fields.text(body, "title");
        Optional<String> subtype = Fields.text(body, "subtype").filter("live"::equals);
        NewDocument wanted = new NewDocument(
                kind,
                subtype.orElse(null),
                status,
                Fields.requiredId(body, "spaceId"),
                title.orElse(""),
                Fields.id(body, "parentId").orElse(null),
                call.flag("root-level"),
                Fields.body(body).orElse(""));
        ContentRow content = documents.create(wanted, call.account());
        return HttpReply.ok(withStorage(content));
    }

    /** Writes answer with the stored body. */
    private ObjectNode withStorage(ContentRow content) {
        ContentTable contents = site.store().contents();
        int number =
                content.is(Status.DRAFT) && contents.revision(content.id(), 0).isPresent()
                        ? 0
                        : content.version().number();
        return wire.single(
                content,
                Optional.of("storage"),
                contents.body(content.id(), number).orElse(""));
    }

    private static Status status(JsonNode body) {
        String name = Fields.text(body, "status").orElse("current");
        return Status.named(name)
                .filter(status -> status == Status.CURRENT || status == Status.DRAFT)
                .orElseThrow(() -> Refusal.badRequest("Invalid status: " + name + "; expected current or draft"));
    }

    private HttpReply update(Call call) {
        ContentRow content = find(call, "id");
        JsonNode body = call.json();
        if (Fields.requiredId(body, "id") != content.id()) {
            throw Refusal.badRequest("The id in the body does not match the id in the path");
        }
        Fields.requiredText(body, "status");
        Status status = status(body);
        if (status == Status.CURRENT) {
            Fields.requiredText(body, "title");
            if (!body.path("body").isObject()) {
                throw Refusal.badRequest("'body' is required");
            }
        }
        requireSameSpace(body, content);
        DocumentChange change = new DocumentChange(
                status,
                Fields.text(body, "title").orElse(null),
                Fields.id(body, "parentId").orElse(null),
                Fields.body(body).orElse(null),
                Fields.versionNumber(body),
                Fields.versionMessage(body),
                Fields.minorEdit(body),
                Fields.text(body, "ownerId").orElse(null));
        return HttpReply.ok(withStorage(documents.update(content.id(), change, call.account())));
    }

    private static void requireSameSpace(JsonNode body, ContentRow content) {
        Optional<Long> spaceId = Fields.id(body, "spaceId");
        if (spaceId.isPresent() && spaceId.get() != content.spaceId()) {
            throw Refusal.badRequest("Cannot change the space of a page by updating it");
        }
    }

    private HttpReply rename(Call call) {
        ContentRow content = find(call, "id");
        JsonNode body = call.json();
        String title = Fields.requiredText(body, "title");
        Integer number = body.has("version") ? Integer.valueOf(Fields.versionNumber(body)) : null;
        DocumentChange change = new DocumentChange(
                status(body), title, null, null, number, Fields.versionMessage(body), Fields.minorEdit(body), null);
        return HttpReply.ok(withStorage(documents.update(content.id(), change, call.account())));
    }

    private HttpReply delete(Call call) {
        ContentRow content = find(call, "id");
        ContentTable contents = site.store().contents();
        if (call.flag("draft")) {
            if (content.is(Status.DRAFT)) {
                contents.remove(content.id());
            } else if (contents.revision(content.id(), 0).isPresent()) {
                contents.deleteDraft(content.id());
            } else {
                throw missing(content.id());
            }
        } else if (call.flag("purge")) {
            if (!content.is(Status.TRASHED)) {
                throw Refusal.badRequest("Content must be in the trash to be purged");
            }
            contents.remove(content.id());
        } else if (content.is(Status.TRASHED) || content.is(Status.DRAFT)) {
            throw missing(content.id());
        } else {
            tree.trash(content);
        }
        return HttpReply.noContent();
    }
}
