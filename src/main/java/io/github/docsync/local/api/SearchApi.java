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
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * v1 search. Its results trail what was just written; {@code _links.next} starts without {@code /wiki} and drops what
 * the caller asked to be expanded, as Confluence has it.
 */
final class SearchApi {
    private static final String SCOPES = "search:confluence read:content-details:confluence";
    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 250;

    /** So many candidates are read at once. */
    private static final int LOOKED_AT = 100;

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
        Position from = call.query("cursor").map(Position::of).orElse(Position.START);
        boolean wrapped = path.equals("/rest/api/search");
        int limit = call.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        ResultPage found = found(call, query, from, limit);
        ObjectNode body = Json.object();
        ArrayNode results = body.putArray("results");
        for (Subject subject : found.subjects()) {
            results.add(wrapped ? wrapped(subject, call) : content(subject, call));
        }
        body.put("start", from.offset()).put("limit", limit).put("size", results.size());
        if (wrapped) {
            body.put("totalSize", found.total()).put("cqlQuery", query).put("searchDuration", 1);
        }
        ObjectNode links = body.putObject("_links").put("base", call.siteUrl()).put("context", "/wiki");
        if (found.more()) {
            links.put(
                    "next",
                    path + "?next=true&cursor=" + from.after(found.subjects()) + "&limit=" + limit + "&cql="
                            + Addresses.encoded(query).replace("+", "%20"));
        }
        return HttpReply.ok(body);
    }

    /**
     * How far somebody has read.
     *
     * @param id of the last content that they got
     */
    private record Position(int offset, long id) {
        static final Position START = new Position(0, 0);
        private static final Pattern CURSOR = Pattern.compile("_local_(\\d{1,9})_(\\d{1,18})");

        static Position of(String cursor) {
            Matcher matcher = CURSOR.matcher(cursor);
            if (!matcher.matches()) {
                throw Refusal.badRequest("Invalid cursor: " + cursor);
            }
            return new Position(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
        }

        String after(List<Subject> subjects) {
            long last = subjects.isEmpty()
                    ? id
                    : subjects.get(subjects.size() - 1).content().id();
            return "_local_" + (offset + subjects.size()) + "_" + last;
        }
    }

    /**
     * A part of what a query finds.
     *
     * @param total of all parts; an estimate, as Confluence's is, where the rest was not looked at
     */
    private record ResultPage(List<Subject> subjects, boolean more, int total) {}

    private ResultPage found(Call call, String query, Position from, int limit) {
        try {
            Cql cql = Cql.parse(query, site.now());
            IndexedTexts texts = new IndexedTexts(index);
            Optional<List<Long>> candidates = holding(cql, texts);
            if (cql.ordersById() && candidates.isPresent()) {
                return inOrder(call, cql, texts, candidates.get(), from, limit);
            }
            List<Subject> all = matching(call, cql, texts, filter -> candidates.ifPresent(filter::ids))
                    .sorted(cql.order())
                    .toList();
            int start = Math.min(from.offset(), all.size());
            int end = Math.min(start + limit, all.size());
            return new ResultPage(all.subList(start, end), end < all.size(), all.size());
        } catch (CqlSyntaxException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** Looks at no more of the candidates than it takes: a frequent word stands in thousands of pages. */
    private ResultPage inOrder(
            Call call, Cql cql, IndexedTexts texts, List<Long> candidates, Position from, int limit) {
        List<Subject> found = new ArrayList<>();
        int next = Collections.binarySearch(candidates, from.id() + 1);
        next = next < 0 ? -next - 1 : next;
        while (found.size() <= limit && next < candidates.size()) {
            List<Long> ids = candidates.subList(next, Math.min(next + LOOKED_AT, candidates.size()));
            matching(call, cql, texts, filter -> filter.ids(ids)).forEach(found::add);
            next += ids.size();
        }
        boolean more = found.size() > limit;
        int seen = from.offset() + found.size();
        return new ResultPage(
                more ? found.subList(0, limit) : found,
                more,
                next < candidates.size() ? Math.max(seen, candidates.size()) : seen);
    }

    private Stream<Subject> matching(Call call, Cql cql, IndexedTexts texts, Consumer<ContentFilter> narrowing) {
        ContentFilter filter = ContentFilter.of(ContentKind.values()).status(statuses(call));
        narrowing.accept(filter);
        for (Cql.Requirement required : cql.requirements()) {
            if (required.field().equals("title") && required.operator().equals("=")) {
                filter.title(required.value());
            }
        }
        return site.store().contents().listed(filter).stream()
                .filter(call::sees)
                .map(content -> (Subject) new IndexedContent(site, content, texts))
                .filter(cql::matches);
    }

    /** The ids of all content with the words that the query requires, in order; empty where it requires none. */
    private static Optional<List<Long>> holding(Cql cql, IndexedTexts texts) {
        Optional<Set<Long>> held = Optional.empty();
        for (Cql.Requirement required : cql.requirements()) {
            if (required.operator().equals("~") && Set.of("text", "sitesearch").contains(required.field())) {
                Set<Long> holding = new HashSet<>(texts.holding(required.value()));
                held.ifPresent(holding::retainAll);
                held = Optional.of(holding);
            }
        }
        return held.map(ids -> ids.stream().sorted().toList());
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
