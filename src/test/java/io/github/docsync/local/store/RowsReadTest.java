package io.github.docsync.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.http.Request;
import io.github.docsync.local.web.WebPages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a page costs the database, in rows that it looks at: as many as are shown, however many pages there are. */
class RowsReadTest {
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
    private static final int SIBLINGS = 6;

    private record Cost(long page, long branch) {}

    @Test
    void a_page_view_reads_no_more_rows_with_ten_times_the_pages() {
        Cost few = cost(300);
        Cost many = cost(3000);

        assertThat(many.page()).isEqualTo(few.page()).isLessThan(120);
        assertThat(many.branch()).isEqualTo(few.branch()).isLessThan(40);
    }

    private static Cost cost(int pages) {
        try (Store store = Store.open(null, () -> 0)) {
            ContentContext site = new ContentContext(store, Clock.systemUTC());
            Account author = store.database().atomically(() -> store.accounts().ofEmail("a@example.com"));
            SpaceRow space = store.database().atomically(() -> site.createSpace("DOCS", "Docs", author));
            List<Long> ids = store.database().atomically(() -> fill(site, space, author, pages));
            WebPages web = new WebPages(site, "http://127.0.0.1/wiki");
            long shown = ids.get(SIBLINGS);
            return new Cost(
                    scanned(store, web, "wiki/spaces/DOCS/pages/" + shown),
                    scanned(store, web, "wiki/local/tree/" + ids.get(1)));
        }
    }

    /** A tree in which each page has at most so many below it, each with a body and a label. */
    private static List<Long> fill(ContentContext site, SpaceRow space, Account author, int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = site.store().database().nextId();
            long parent = i < SIBLINGS ? space.homepageId() : ids.get(i / SIBLINGS - 1);
            ContentRow page = ContentRow.create(id, Kind.PAGE, "Page " + i, space.id(), author.accountId(), site.now())
                    .withStatus(Status.CURRENT)
                    .withParent(space.id(), parent);
            site.store().contents().insert(page, "<p>words</p>");
            ids.add(id);
        }
        return ids;
    }

    private static long scanned(Store store, WebPages web, String path) {
        Request request =
                new Request("GET", Arrays.asList(path.split("/")), Map.of(), Map.of(), new byte[0], List.of());
        web.answer(request);
        List<Object[]> queries = new ArrayList<>();
        store.database().observe((sql, arguments) -> queries.add(new Object[] {sql, arguments}));
        assertThat(web.answer(request).status()).isEqualTo(200);
        store.database().observe((sql, arguments) -> {});
        long rows = 0;
        for (Object[] query : queries) {
            String plan = store.database()
                    .one("explain analyze " + query[0], row -> row.getString(1), (Object[]) query[1])
                    .orElseThrow();
            for (Matcher scan = SCANNED.matcher(plan); scan.find(); ) {
                rows += Long.parseLong(scan.group(1));
            }
        }
        return rows;
    }
}
