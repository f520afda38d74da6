package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private String guide;

    @BeforeEach
    void create_pages() {
        guide = site.people().create(site.spaceId(), site.homepageId(), "Guide & more", "<p>Install the thing.</p>");
        String inner = site.people().create(site.spaceId(), guide, "Install", "<p>Step one</p>");
        site.people().label(inner, "how-to");
    }

    private Http.Answer search(String path, String cql, String more) {
        return site.http().get(path + "?cql=" + URLEncoder.encode(cql, StandardCharsets.UTF_8) + more);
    }

    private List<String> titles(String cql) {
        return search("/rest/api/content/search", cql, "")
                .expect(200)
                .json()
                .path("results")
                .findValuesAsText("title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=page                                          | Documentation;Guide & more;Install",
                "title=\"GUIDE & MORE\"                             | Guide & more",
                "title ~ \"inst*\"                                  | Install",
                "text ~ \"install thing\"                           | Guide & more",
                "label=\"how-to\" and type in (page, blogpost)      | Install",
                "space=docs and not label = \"how-to\"              | Documentation;Guide & more",
                "space=OTHER                                        | ''",
                "type=page and (title=install or title=documentation) order by title desc | Install;Documentation",
                "created >= now(\"-1d\") and lastmodified < now(\"1d\") and title != install | Documentation;Guide & more",
                "created > 2099-01-01                               | ''",
                "type=folder                                        | ''"
            })
    void queries_find_what_they_ask_for(String cql, String expected) {
        assertThat(String.join(";", titles(cql))).isEqualTo(expected);
    }

    @Test
    void an_ancestor_is_anything_above() {
        assertThat(titles("ancestor=" + guide)).containsExactly("Install");
        assertThat(titles("ancestor=" + site.homepageId())).containsExactly("Guide & more", "Install");
        assertThat(titles("parent=" + site.homepageId())).containsExactly("Guide & more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"type=", "nonsense", "colour=red", "type=page and", "(type=page", "type ~ page", "title=\"x"})
    void what_is_no_query_is_refused(String cql) {
        assertThat(search("/rest/api/search", cql, "").status()).isEqualTo(400);
    }

    @Test
    void an_empty_text_search_breaks_the_server() {
        assertThat(search("/rest/api/search", "text ~ \"\"", "").status()).isEqualTo(500);
    }

    @Test
    void rows_of_search_wrap_content_and_mark_what_was_found() {
        JsonNode row = search("/rest/api/search", "title~guide", "").json().at("/results/0");

        assertThat(row.path("title").asText()).isEqualTo("@@@hl@@@Guide &amp; more@@@endhl@@@");
        assertThat(row.at("/content/title").asText()).isEqualTo("Guide & more");
        assertThat(row.at("/content/id").asText()).isEqualTo(guide);
    }

    @Test
    void the_next_page_starts_without_wiki_and_forgets_what_to_expand() {
        JsonNode first = search("/rest/api/content/search", "type=page", "&limit=2&expand=version")
                .json();

        String next = first.at("/_links/next").asText();

        assertThat(next)
                .startsWith("/rest/api/content/search?next=true&cursor=")
                .doesNotContain("expand");
        JsonNode rest = site.http().get(next).expect(200).json();
        assertThat(rest.path("results").findValuesAsText("title")).containsExactly("Install");
        assertThat(rest.at("/_links/next").isMissingNode()).isTrue();
    }

    @Test
    void properties_versions_and_labels_come_when_expanded() {
        site.people().setProperty(guide, "docsync", "{\"a\":1}");

        JsonNode row = search(
                        "/rest/api/content/search",
                        "id=" + guide,
                        "&expand=version,metadata.properties.docsync,metadata.labels,body.storage,space,ancestors")
                .json()
                .at("/results/0");

        assertThat(row.at("/metadata/properties/docsync/value/a").asInt()).isEqualTo(1);
        assertThat(row.at("/version/number").asInt()).isEqualTo(1);
        assertThat(row.at("/body/storage/value").asText()).isEqualTo("<p>Install the thing.</p>");
        assertThat(row.at("/space/key").asText()).isEqualTo(LocalSite.SPACE);
        assertThat(row.at("/ancestors/0/id").asText()).isEqualTo(site.homepageId());
    }

    @Test
    void search_trails_behind_writes() {
        site.faults().lag(1);
        site.people().create(site.spaceId(), site.homepageId(), "Newest", "<p>x</p>");

        assertThat(titles("title=newest")).isEmpty();
        assertThat(titles("text ~ newest")).isEmpty();
        site.faults().lag(0);
        assertThat(titles("title=newest")).hasSize(1);
        assertThat(titles("text ~ newest")).hasSize(1);

        site.faults().lag(1);
        site.people().edit(guide, "<p>Something <b>el</b>se.</p>");
        assertThat(titles("text ~ else")).isEmpty();
        assertThat(titles("text ~ \"install thing\"")).containsExactly("Guide & more");
        site.faults().lag(0);
        assertThat(titles("text ~ else")).containsExactly("Guide & more");
    }

    @Test
    void text_is_what_readers_see_of_pages_comments_and_files() {
        site.people().commentOn(guide, "thing", "A peculiar remark");
        site.people().attach(guide, "drawing.svg", "<svg/>");

        assertThat(titles("text ~ peculiar")).hasSize(1);
        assertThat(titles("text ~ \"drawing\" and type = attachment")).hasSize(1);
        assertThat(titles("text ~ peculiar or title = install")).hasSize(2);
        assertThat(titles("type = page and not text ~ thing"))
                .doesNotContain("Guide & more")
                .hasSize(2);
    }

    @Test
    void archived_pages_are_found_only_when_asked_for() {
        site.people().archive(guide);

        assertThat(titles("title=\"guide & more\"")).isEmpty();
        String context = URLEncoder.encode("{\"contentStatuses\":[\"archived\"]}", StandardCharsets.UTF_8);
        assertThat(search("/rest/api/content/search", "title=\"guide & more\"", "&cqlcontext=" + context)
                        .json()
                        .path("results"))
                .hasSize(1);
    }
}
