package io.github.docsync.local.api;

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
import io.github.docsync.local.store.ContentTable;
import io.github.docsync.local.store.Revision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code …/versions} of every family that has them. */
final class VersionsApi {
    /** Announced for June 2026: with bodies, lists of versions are cut at this many rows. */
    private static final int MAX_WITH_BODIES = 50;

    private final ContentContext site;
    private final Set<ContentKind> kinds;
    private final String member;

    /** @param member what each row calls the thing that has versions */
    private VersionsApi(ContentContext site, ContentKind kind, String member) {
        this.site = site;
        kinds = Set.of(kind);
        this.member = member;
    }

    static void addTo(Router router, ContentContext site) {
        new VersionsApi(site, ContentKind.PAGE, "page").add(router, "pages", "page");
        new VersionsApi(site, ContentKind.BLOG_POST, "blogpost").add(router, "blogposts", "page");
        new VersionsApi(site, ContentKind.ATTACHMENT, "attachment").add(router, "attachments", "attachment");
        new VersionsApi(site, ContentKind.CUSTOM_CONTENT, "custom").add(router, "custom-content", "custom-content");
        new VersionsApi(site, ContentKind.FOOTER_COMMENT, "comment").add(router, "footer-comments", "comment");
        new VersionsApi(site, ContentKind.INLINE_COMMENT, "comment").add(router, "inline-comments", "comment");
        router.add(
                "DELETE",
                "/rest/api/content/{id}/version/{number}",
                "write:page:confluence",
                call -> delete(call, site));
    }

    private static HttpReply delete(Call call, ContentContext site) {
        ContentRow content = new Lookup(site).required(call, "id", Set.of(ContentKind.PAGE, ContentKind.BLOG_POST));
        int number = call.numberVariable("number");
        if (number < 1 || number >= content.version().number()) {
            throw Refusal.badRequest("Cannot delete version " + number + ": it does not exist, or is the current one");
        }
        site.store().contents().deleteRevision(content, number);
        return HttpReply.noContent();
    }

    private void add(Router router, String family, String scope) {
        String path = "/api/v2/" + family + "/{id}/versions";
        router.add("GET", path, "read:" + scope + ":confluence", this::list);
        router.add("GET", path + "/{number}", "read:" + scope + ":confluence", this::get);
    }

    private ContentRow find(Call call) {
        return new Lookup(site).required(call, "id", kinds);
    }

    private HttpReply list(Call call) {
        ContentRow content = find(call);
        Optional<String> format = call.query("body-format").map(Representations::requireBulk);
        List<Revision> revisions = site.store().contents().revisions(content.id());
        int most = format.isPresent() ? MAX_WITH_BODIES : Paging.MAX_LIMIT;
        int limit = Math.min(Paging.DEFAULT_LIMIT, most);
        return Paging.page(call, revisions, limit, Paging.MAX_LIMIT, most, revision -> row(content, revision, format));
    }

    private ObjectNode row(ContentRow content, Revision revision, Optional<String> format) {
        ContentTable contents = site.store().contents();
        ObjectNode row = Wire.version(revision);
        ObjectNode versioned = row.putObject(member)
                .put("title", contents.title(content.id(), revision.number()).orElse(content.title()))
                .put("id", content.wireId());
        ObjectNode body = versioned.putObject("body");
        format.ifPresent(name -> body.setAll(Representations.body(
                site,
                content,
                name,
                contents.body(content.id(), revision.number()).orElse(""))));
        return row;
    }

    private HttpReply get(Call call) {
        ContentRow content = find(call);
        int number = call.numberVariable("number");
        Revision revision = site.store()
                .contents()
                .revision(content.id(), number)
                .filter(found -> found.number() > 0)
                .orElseThrow(() -> Refusal.notFound(
                        "Cannot find version " + number + " of content with id [" + content.wireId() + "]"));
        ObjectNode node = Json.object()
                .put("number", revision.number())
                .put("authorId", revision.authorId())
                .put("message", revision.message())
                .put("createdAt", Json.instant(revision.createdAt()))
                .put("minorEdit", revision.minor())
                .put("contentTypeModified", false);
        node.putArray("collaborators").add(revision.authorId());
        if (number > 1) {
            node.put("prevVersion", number - 1);
        }
        if (number < content.version().number()) {
            node.put("nextVersion", number + 1);
        }
        return HttpReply.ok(node);
    }
}
