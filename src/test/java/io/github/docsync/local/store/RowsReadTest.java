package io.github.docsync.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.api.ApiRoutes;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Request;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.search.FullTextIndex;
import io.github.docsync.local.search.IndexKeeper;
import io.github.docsync.local.web.WebPages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a page costs the database, in rows that it looks at: as many as are shown, however many pages there are. */
class RowsReadTest {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
    private static final int SIBLINGS = 6;

    private record Cost(long page, long branch, long hundredRows, long found, long frequent, long compared) {}

    @Test
    void what_is_read_does_not_grow_with_the_number_of_pages() {
        Cost few = cost(300);
        Cost many = cost(3000);

        assertThat(many.page()).as("a page").isEqualTo(few.page()).isLessThan(120);
        assertThat(many.branch())
                .as("a branch of the tree")
                .isEqualTo(few.branch())
                .isLessThan(40);
        // Each with its body: the row, the revision and the parent, and once the space.
        assertThat(many.hundredRows()).as("100 pages by id").isLessThan(100 * 5);
        assertThat(many.found())
                .as("pages found by a word")
                .isEqualTo(few.found())
                .isLessThan(40);
        assertThat(many.frequent())
                .as("the first pages with a word that all have")
                .isEqualTo(few.frequent())
                .isLessThan(250);
        assertThat(many.compared())
                .as("a page next to what it was")
                .isEqualTo(few.compared())
                .isLessThan(120);
    }

    @Test
    void a_word_that_all_pages_have_finds_each_of_them_once() {
        try (Site site = new Site(130)) {
            List<String> found = new ArrayList<>();
            String cursor = "_local_0_0";
            while (!cursor.isEmpty()) {
                JsonNode answer = Json.parse(new String(
                        site.api(
                                        "rest/api/search",
                                        Map.of("cql", "type=page and text ~ words", "limit", "50", "cursor", cursor))
                                .body(),
                        StandardCharsets.UTF_8));
                assertThat(answer.path("totalSize").asInt()).isEqualTo(129);
                assertThat(answer.path("start").asInt()).isEqualTo(found.size());
                answer.path("results")
                        .forEach(row -> found.add(row.at("/content/id").asText()));
                Matcher next = Pattern.compile("cursor=([^&]+)")
                        .matcher(answer.at("/_links/next").asText());
                cursor = next.find() ? next.group(1) : "";
            }
            assertThat(found).hasSize(129).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoever_searches_finds_the_index_prepared() throws InterruptedException {
        try (Site site = new Site(60)) {
            CountDownLatch reading = new CountDownLatch(1);
            Thread reader = Thread.currentThread();
            List<String> statements = new ArrayList<>();
            site.store.database().observe((sql, arguments) -> {
                if (Thread.currentThread() == reader) {
                    statements.add(sql);
                } else {
                    reading.countDown();
                }
            });
            try (IndexKeeper keeper = IndexKeeper.start(site.index, site.store)) {
                // What it has begun, a search waits for.
                reading.await();
                assertThat(site.index.search("rare", 5).best()).hasSize(1);
                assertThat(statements).hasSize(1);
            }
        }
    }

    @Test
    void a_hundred_pages_take_as_many_statements_as_ten() {
        try (Site site = new Site(120)) {
            assertThat(site.run(() -> site.bulk(100)))
                    .hasSameSizeAs(site.run(() -> site.bulk(10)))
                    .hasSizeLessThan(6);
        }
    }

    private static Cost cost(int pages) {
        try (Site site = new Site(pages)) {
            Supplier<HttpReply> page = () -> site.web("wiki/spaces/DOCS/pages/" + site.ids.get(SIBLINGS));
            long shown = site.scanned(page);
            long branch = site.scanned(() -> site.web("wiki/local/tree/" + site.ids.get(1)));
            long bulk = site.scanned(() -> site.bulk(100));
            long found =
                    site.scanned(() -> site.api("rest/api/content/search", Map.of("cql", "type=page and text ~ rare")));
            long frequent =
                    site.scanned(() -> site.api("rest/api/search", Map.of("cql", "type=page and text ~ words")));
            site.web.compareWithNow("main");
            return new Cost(shown, branch, bulk, found, frequent, site.scanned(page));
        }
    }

    /** Pages in memory and what answers requests for them. */
    private static final class Site implements AutoCloseable {
        private final Store store = Store.open(null, () -> 0);
        private final Account author;
        private final List<Long> ids;
        private final WebPages web;
        private final Router api;
        private final FullTextIndex index;

        Site(int pages) {
            ContentContext context = new ContentContext(store, Clock.systemUTC());
            author = store.database().atomically(() -> store.accounts().ofEmail("a@example.com"));
            SpaceRow space = store.database().atomically(() -> context.createSpace("DOCS", "Docs", author));
            ids = store.database().atomically(() -> fill(context, space, author, pages));
            index = new FullTextIndex(store);
            web = new WebPages(context, "http://127.0.0.1/wiki", index);
            api = ApiRoutes.routes(context, index);
        }

        HttpReply web(String path) {
            return web.answer(
                    new Request("GET", Arrays.asList(path.split("/")), Map.of(), Map.of(), new byte[0], List.of()));
        }

        HttpReply bulk(int count) {
            String wanted = ids.stream().limit(count).map(String::valueOf).collect(Collectors.joining(","));
            return api("api/v2/pages", Map.of("id", wanted, "limit", "250", "body-format", "storage"));
        }

        HttpReply api(String path, Map<String, String> query) {
            List<String> segments = Arrays.asList(path.split("/"));
            Map<String, List<String>> parameters = new TreeMap<>();
            query.forEach((name, value) -> parameters.put(name, List.of(value)));
            Request request = new Request("GET", segments, parameters, Map.of(), new byte[0], List.of());
            Router.Match match = api.find("GET", segments).orElseThrow();
            Call call = new Call(request, match.variables(), author, "http://127.0.0.1/wiki", id -> false);
            return store.reading(() -> match.route().handler().handle(call));
        }

        /** The statements of a request, which was made once before. */
        List<Object[]> run(Supplier<HttpReply> request) {
            assertThat(request.get().status()).isEqualTo(200);
            List<Object[]> statements = new ArrayList<>();
            store.database().observe((sql, arguments) -> statements.add(new Object[] {sql, arguments}));
            assertThat(request.get().status()).isEqualTo(200);
            store.database().observe((sql, arguments) -> {});
            return statements;
        }

        /** The rows that the statements of a request look at. */
        long scanned(Supplier<HttpReply> request) {
            long rows = 0;
            for (Object[] query : run(request)) {
                String plan = store.database()
                        .one("explain analyze " + query[0], row -> row.getString(1), (Object[]) query[1])
                        .orElseThrow();
                for (Matcher scan = SCANNED.matcher(plan); scan.find(); ) {
                    rows += Long.parseLong(scan.group(1));
                }
            }
            return rows;
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** A tree in which each page has at most so many below it, each with a body and a label. */
    private static List<Long> fill(ContentContext site, SpaceRow space, Account author, int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = site.store().database().nextId();
            long parent = i < SIBLINGS ? space.homepageId() : ids.get(i / SIBLINGS - 1);
            ContentRow page = ContentRow.create(
                            id, ContentKind.PAGE, "Page " + i, space.id(), author.accountId(), site.now())
                    .withStatus(Status.CURRENT)
                    .withParent(space.id(), parent);
            site.store().contents().insert(page, i == 50 ? "<p>a rare word</p>" : "<p>words</p>");
            ids.add(id);
        }
        return ids;
    }
}
