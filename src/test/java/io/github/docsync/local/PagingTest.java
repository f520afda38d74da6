package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagingTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private List<String> createPages(int count) {
        List<String> ids = new ArrayList<>();
        String space = site.spaceId();
        String home = site.homepageId();
        for (int i = 0; i < count; i++) {
            ids.add(site.people().create(space, home, "Page " + i, "<p>x</p>"));
        }
        return ids;
    }

    @Test
    void a_list_holds_25_rows_unless_asked_for_more() {
        createPages(30);

        assertThat(site.http().get("/api/v2/pages").json().path("results")).hasSize(25);
        assertThat(site.http().get("/api/v2/pages?limit=250").json().path("results"))
                .hasSize(31);
        assertThat(site.http().get("/api/v2/pages?limit=251").status()).isEqualTo(400);
    }

    @Test
    void the_next_page_is_a_path_below_wiki_in_body_and_header() {
        createPages(3);
        Http.Answer answer = site.http().get("/api/v2/pages?limit=2&body-format=storage");

        String next = answer.json().at("/_links/next").asText();

        assertThat(next).startsWith("/wiki/api/v2/pages?cursor=").contains("body-format=storage");
        assertThat(answer.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        JsonNode rest =
                site.http().get(next.substring("/wiki".length())).expect(200).json();
        assertThat(rest.path("results").findValuesAsText("title")).containsExactly("Page 1", "Page 2");
        assertThat(rest.at("/_links/next").isMissingNode()).isTrue();
    }

    @Test
    void through_the_gateway_next_and_base_are_still_those_of_the_site() {
        createPages(1);
        URI gateway =
                URI.create(site.server().origin() + "/confluence/ex/confluence/" + LocalConfluence.CLOUD_ID + "/wiki");

        JsonNode links = Http.bearer("key", gateway)
                .get("/api/v2/pages?limit=1")
                .expect(200)
                .json()
                .path("_links");

        assertThat(links.path("next").asText()).startsWith("/wiki/api/v2/pages?cursor=");
        assertThat(links.path("base").asText()).isEqualTo(site.url().toString());
    }

    @Test
    void unknown_and_hidden_ids_are_left_out_without_a_word() {
        List<String> ids = createPages(2);
        site.faults().hide(ids.get(0));
        Http caller = Http.as(LocalConfluence.EMAIL, site.server());

        JsonNode rows = caller.get("/api/v2/pages?id=1," + ids.get(0) + "," + ids.get(1))
                .expect(200)
                .json()
                .path("results");

        assertThat(rows.findValuesAsText("id")).containsExactly(ids.get(1));
        assertThat(caller.get("/api/v2/pages/" + ids.get(0)).status()).isEqualTo(404);
        assertThat(site.http().get("/api/v2/pages/" + ids.get(0)).status()).isEqualTo(200);
    }

    @Test
    void lists_show_current_and_archived_pages_and_others_when_asked() {
        List<String> ids = createPages(3);
        site.people().trash(ids.get(0));
        site.people().archive(ids.get(1));

        assertThat(titles("")).containsExactly("Documentation", "Page 1", "Page 2");
        assertThat(titles("&status=trashed")).containsExactly("Page 0");
        assertThat(titles("&status=archived,trashed")).containsExactly("Page 0", "Page 1");
        assertThat(titles("&status=deleted")).isEmpty();
        assertThat(site.http().get("/api/v2/pages?status=draft").status()).isEqualTo(400);
    }

    @Test
    void titles_are_found_without_regard_to_case_and_empty_ones_never() {
        createPages(1);

        assertThat(titles("&title=PAGE%200")).containsExactly("Page 0");
        assertThat(titles("&title=%20Page%200")).isEmpty();
        assertThat(titles("&title=")).isEmpty();
    }

    private List<String> titles(String query) {
        return site.http()
                .get("/api/v2/pages?sort=title&space-id=" + site.spaceId() + query)
                .expect(200)
                .json()
                .path("results")
                .findValuesAsText("title");
    }

    @Test
    void lists_trail_by_as_many_writes_as_asked_for_and_reads_by_id_do_not() {
        site.faults().lag(2);
        List<String> ids = createPages(3);

        assertThat(titles("")).containsExactly("Documentation", "Page 0");
        assertThat(site.people().children(site.homepageId())).containsExactly("Page 0");
        assertThat(site.http().get("/api/v2/pages/" + ids.get(2)).status()).isEqualTo(200);

        site.faults().lag(0);
        assertThat(titles("")).hasSize(4);
    }

    @Test
    void a_lagging_list_shows_the_version_before() {
        String id = createPages(1).get(0);
        site.faults().lag(1);
        site.people().edit(id, "<p>new</p>");

        JsonNode row = site.http()
                .get("/api/v2/pages?body-format=storage&id=" + id)
                .json()
                .at("/results/0");

        assertThat(row.at("/version/number").asInt()).isEqualTo(1);
        assertThat(row.at("/body/storage/value").asText()).isEqualTo("<p>x</p>");
        assertThat(site.people().page(id).at("/version/number").asInt()).isEqualTo(2);
    }

    @Test
    void a_cursor_of_another_kind_is_refused() {
        assertThat(site.http().get("/api/v2/pages?cursor=nonsense").status()).isEqualTo(400);
    }
}
