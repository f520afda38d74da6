package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.confluence.endpoint.PageFilter;
import io.github.docsync.confluence.error.UnexpectedResponseException;
import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.Secret;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists, slice by slice. */
class PagingTest {
    private final TestWorld world = new TestWorld();
    private final ConfluenceClient client = world.basic();

    @AfterEach
    void close() {
        world.close();
    }

    private static String slice(String next, int... ids) {
        String rows = IntStream.of(ids)
                .mapToObj(id ->
                        "{\"id\":\"" + id + "\",\"status\":\"current\",\"title\":\"T" + id + "\",\"spaceId\":\"1\"}")
                .collect(Collectors.joining(","));
        return "{\"results\":[" + rows + "],\"_links\":{" + (next == null ? "" : "\"next\":\"" + next + "\"") + "}}";
    }

    private static List<String> ids(List<Page> pages) {
        return pages.stream().map(Page::id).toList();
    }

    @Test
    void trap_8_asks_for_slices_of_250_because_the_default_is_25() {
        world.answers(200, slice(null, 1));

        client.pages().list(PageFilter.all()).toList();

        assertThat(world.request().getUrl().queryParameter("limit")).isEqualTo("250");
    }

    @Test
    void follows_the_cursor_and_keeps_its_own_parameters() {
        world.answers(200, slice("/wiki/api/v2/pages?cursor=ab%2Bc%3D%3D&limit=5", 1, 2));
        world.answers(200, slice(null, 3));

        List<Page> pages = client.pages().inSpace("98", Set.of(PageStatus.ARCHIVED, PageStatus.CURRENT));

        assertThat(ids(pages)).containsExactly("1", "2", "3");
        world.request();
        RecordedRequest second = world.request();
        assertThat(second.getUrl().encodedPath()).isEqualTo("/wiki/api/v2/spaces/98/pages");
        assertThat(second.getUrl().queryParameter("cursor")).isEqualTo("ab+c==");
        assertThat(second.getUrl().queryParameter("status")).isEqualTo("current,archived");
        assertThat(second.getUrl().queryParameter("limit")).isEqualTo("250");
    }

    @Test
    void a_plus_in_a_cursor_stays_a_plus() {
        world.answers(200, slice("/wiki/api/v2/pages?limit=250&cursor=a+b", 1));
        world.answers(200, slice(null));

        client.pages().list(PageFilter.all()).toList();

        world.request();
        assertThat(world.request().getUrl().queryParameter("cursor")).isEqualTo("a+b");
    }

    @Test
    void trap_19_links_that_name_the_site_are_not_followed_through_the_gateway() {
        ConfluenceClient gateway = world.client(new Credentials.Gateway(new Secret("k"), null), null, null);
        world.answers(200, "[{\"id\":\"c-1\",\"url\":\"https://acme.atlassian.net\",\"scopes\":[]}]");
        world.answers(200, slice("https://acme.atlassian.net/wiki/api/v2/pages?cursor=x", 1));
        world.answers(200, slice(null, 2));

        assertThat(ids(gateway.pages().list(PageFilter.all()).toList())).containsExactly("1", "2");

        world.request();
        world.request();
        assertThat(world.request().getTarget())
                .startsWith("/gateway/confluence/ex/confluence/c-1/wiki/api/v2/pages?")
                .contains("cursor=x");
    }

    @Test
    void takes_the_cursor_from_the_Link_header_when_the_body_has_none() {
        world.answers(TestWorld.json(200, slice(null, 1))
                .addHeader("Link", "</wiki/api/v2/pages?cursor=fromheader>; rel=\"next\", <https://x>; rel=\"base\""));
        world.answers(200, slice(null, 2));

        assertThat(ids(client.pages().list(PageFilter.all()).toList())).containsExactly("1", "2");
        world.request();
        assertThat(world.request().getUrl().queryParameter("cursor")).isEqualTo("fromheader");
    }

    @Test
    void goes_on_after_an_empty_slice_in_the_middle() {
        world.answers(200, slice("/rest/api/search?next=true&cursor=1", 1));
        world.answers(200, slice("/rest/api/search?next=true&cursor=2"));
        world.answers(200, slice(null, 3));

        assertThat(ids(client.pages().list(PageFilter.all()).toList())).containsExactly("1", "3");
    }

    @Test
    void a_cursor_that_comes_back_does_not_make_an_endless_loop() {
        world.answers(200, slice("/x?cursor=a", 1));
        world.answers(200, slice("/x?cursor=b", 2));
        world.answers(200, slice("/x?cursor=a", 3));

        assertThatThrownBy(() -> client.pages().list(PageFilter.all()).toList())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the same cursor came back twice");
        assertThat(world.requestCount()).isEqualTo(3);
    }

    @Test
    void a_limited_list_asks_for_no_more_than_it_needs() {
        world.answers(200, slice("/x?cursor=a", 1, 2, 3));

        assertThat(ids(client.pages().list(PageFilter.all()).first(3))).containsExactly("1", "2", "3");

        assertThat(world.request().getUrl().queryParameterValues("limit")).containsExactly("3");
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void many_ids_are_read_250_at_a_time() {
        world.answers(200, slice(null, 1));
        world.answers(200, slice(null, 2));
        List<String> many = IntStream.range(0, 251).mapToObj(Integer::toString).toList();

        List<Page> pages = client.pages().byIds(many, Set.of(), BodyFormat.STORAGE);

        assertThat(ids(pages)).containsExactly("1", "2");
        RecordedRequest first = world.request();
        assertThat(first.getUrl().queryParameter("id").split(",")).hasSize(250);
        assertThat(first.getUrl().queryParameter("body-format")).isEqualTo("storage");
        assertThat(world.request().getUrl().queryParameter("id")).isEqualTo("250");
    }

    @Test
    void no_ids_cost_no_request() {
        assertThat(client.pages().byIds(List.of(), Set.of(), null)).isEmpty();
        assertThat(world.requestCount()).isZero();
    }

    @Test
    void points_count_the_rows_that_a_read_returns() {
        world.answers(200, slice(null, 1, 2, 3));

        client.pages().list(PageFilter.all()).toList();

        assertThat(client.usage().points()).isEqualTo(4);
        assertThat(client.usage().requests()).isEqualTo(1);
        assertThat(client.usage().writes()).isZero();
    }

    @Test
    void an_answer_without_a_list_is_not_taken_for_an_empty_one() {
        world.answers(200, "{\"_links\":{}}");

        assertThatThrownBy(() -> client.pages().list(PageFilter.all()).toList())
                .isInstanceOf(UnexpectedResponseException.class);
    }
}
