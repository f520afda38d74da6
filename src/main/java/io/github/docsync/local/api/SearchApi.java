package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.search.Cql;
import io.github.docsync.local.search.CqlSyntaxException;
import io.github.docsync.local.search.FullTextIndex;
import io.github.docsync.local.search.Subject;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * v1 search. Its results trail what was just written; {@code _links.next} starts without {@code /wiki} and drops what
 * the caller asked to be expanded, as Confluence has it.
 */
final class SearchApi {
    private static final String SCOPES = "search:confluence read:content-details:confluence";
    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 250;

    private final ContentContext site;
    private final FullTextIndex index;

    SearchApi(ContentContext site, FullTextIndex index) {
        this.site = site;
        this.index = index;
    }

    void addTo(Router router) {
        router.add("GET", "/rest/api/search", SCOPES, call -> search(call, "/rest/api/search"));
        router.add("GET", "/rest/api/content/search", SCOPES, call -> search(call, "/rest/api/content/search"));
        router.add("GET", "/rest/api/search/user", SCOPES, this::users);
    }

    private HttpReply search(Call call, String path) {
        String query = call.query("cql")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.badRequest("Missing required parameter: cql"));
        if (query.matches("(?s).*\\btext\\s*~\\s*(\"\"|'').*")) {
            // Known of Confluence Cloud: an empty text search breaks it.
            throw Refusal.serverError("Internal Server Error");
        }
        List<Subject> found = found(call, query);
        int limit = call.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        int from = Math.min(call.query("cursor").map(SearchApi::offset).orElse(0), found.size());
        int to = Math.min(from + limit, found.size());
        boolean wrapped = path.equals("/rest/api/search");
        ObjectNode body = Json.object();
        ArrayNode results = body.putArray("results");
        for (Subject subject : found.subList(from, to)) {
            results.add(wrapped ? wrapped(subject, call) : content(subject, call));
        }
        body.put("start", from).put("limit", limit).put("size", results.size());
        if (wrapped) {
            body.put("totalSize", found.size()).put("cqlQuery", query).put("searchDuration", 1);
        }
        ObjectNode links = body.putObject("_links").put("base", call.siteUrl()).put("context", "/wiki");
        if (to < found.size()) {
            links.put(
                    "next",
                    path + "?next=true&cursor=_local_" + to + "&limit=" + limit + "&cql="
                            + Addresses.encoded(query).replace("+", "%20"));
        }
        return HttpReply.ok(body);
    }

    private static int offset(String cursor) {
        return Optional.of(cursor)
                .filter(text -> text.matches("_local_\\d{1,9}"))
                .map(text -> Integer.parseInt(text.substring(7)))
                .orElseThrow(() -> Refusal.badRequest("Invalid cursor: " + cursor));
    }

    private List<Subject> found(Call call, String query) {
        try {
            Cql cql = Cql.parse(query, site.now());
            IndexedTexts texts = new IndexedTexts(index);
            ContentFilter filter = ContentFilter.of(Kind.values()).status(statuses(call));
            cql.requirements().forEach(required -> narrow(filter, required, texts));
            return site.store().contents().listed(filter).stream()
                    .filter(call::sees)
                    .map(content -> (Subject) new IndexedContent(site, content, texts))
                    .filter(cql::matches)
                    .sorted(cql.order())
                    .toList();
        } catch (CqlSyntaxException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** Lets the database leave out what the query would not find anyway. */
    private static void narrow(ContentFilter filter, Cql.Requirement required, IndexedTexts texts) {
        switch (required.field() + " " + required.operator()) {
            case "title =" -> filter.title(required.value());
            case "text ~", "sitesearch ~" -> filter.ids(texts.holding(required.value()));
            default -> {
                // Each row is looked at.
            }
        }
    }

    private static Set<Status> statuses(Call call) {
        Set<Status> statuses = EnumSet.of(Status.CURRENT);
        Optional<String> context = call.query("cqlcontext");
        if (context.isPresent()) {
            try {
                for (JsonNode name : Json.parse(context.get()).path("contentStatuses")) {
                    Status.named(name.asText())
                            .filter(status -> status == Status.ARCHIVED)
                            .ifPresent(statuses::add);
                }
            } catch (IllegalArgumentException e) {
                throw Refusal.badRequest("Invalid cqlcontext: " + context.get());
            }
        }
        return statuses;
    }

    private ObjectNode wrapped(Subject subject, Call call) {
        ContentRow content = subject.content();
        ObjectNode row = Json.object();
        row.set("content", content(subject, call));
        row.put("title", "@@@hl@@@" + escaped(content.title()) + "@@@endhl@@@");
        row.put("excerpt", "").put("url", Addresses.of(subject.space(), content));
        row.putArray("breadcrumbs");
        row.put("entityType", "content").put("iconCssClass", "aui-icon content-type-page");
        row.put("lastModified", Json.instant(content.version().createdAt()));
        return row.put("friendlyLastModified", "").put("score", 0.0);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private ObjectNode content(Subject subject, Call call) {
        ContentRow content = subject.content();
        ObjectNode node = Json.object()
                .put("id", content.wireId())
                .put(
                        "type",
                        content.kind().isComment() ? "comment" : content.kind().wireName())
                .put("status", content.status().wireName())
                .put("title", content.title());
        Expansion.apply(site, subject, call.queryList("expand"), node);
        node.putObject("_links").put("webui", Addresses.of(subject.space(), content));
        return node;
    }

    private HttpReply users(Call call) {
        String query = call.query("cql").orElse("");
        String wanted = query.replaceAll("(?s).*?[\"'](.*)[\"'].*", "$1").toLowerCase(Locale.ROOT);
        ObjectNode body = Json.object();
        ArrayNode results = body.putArray("results");
        site.store().accounts().all().stream()
                .filter(account -> account.name().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(account -> {
                    ObjectNode row = results.addObject();
                    row.set("user", UsersApi.v1(account));
                    row.put("title", account.name()).put("excerpt", "").put("url", "/people/" + account.accountId());
                    row.putArray("breadcrumbs");
                    row.put("entityType", "user").put("iconCssClass", "").put("lastModified", Json.instant(site.now()));
                });
        body.put("start", 0).put("limit", DEFAULT_LIMIT).put("size", results.size());
        body.put("totalSize", results.size()).put("cqlQuery", query).put("searchDuration", 1);
        body.putObject("_links").put("base", call.siteUrl()).put("context", "/wiki");
        return HttpReply.ok(body);
    }
}
