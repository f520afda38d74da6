package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TreeTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private String parent;
    private String first;
    private String second;

    @BeforeEach
    void create_a_small_tree() {
        parent = site.people().create(site.spaceId(), site.homepageId(), "Parent", "<p>x</p>");
        first = site.people().create(site.spaceId(), parent, "First", "<p>x</p>");
        second = site.people().create(site.spaceId(), parent, "Second", "<p>x</p>");
    }

    private String folder(String title, String parentId) {
        return site.http()
                .post(
                        "/api/v2/folders",
                        "{\"spaceId\":\"%s\",\"title\":\"%s\",\"parentId\":\"%s\"}"
                                .formatted(site.spaceId(), title, parentId))
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    @Test
    void the_children_of_a_deleted_page_move_up() {
        site.people().trash(parent);

        assertThat(site.people().children(site.homepageId())).containsExactly("First", "Second");
    }

    @Test
    void the_children_of_an_archived_page_move_up() {
        site.people().archive(parent);

        assertThat(site.people().page(first).path("parentId").asText()).isEqualTo(site.homepageId());
    }

    @Test
    void nothing_has_a_position_until_somebody_orders_it() {
        assertThat(site.people().page(first).path("position").isNull()).isTrue();

        site.people().move(second, "before", first);

        assertThat(site.people().children(parent)).containsExactly("Second", "First");
        assertThat(site.people().page(first).path("position").asInt()).isEqualTo(1);
    }

    @Test
    void before_a_top_level_page_is_a_top_level_page() {
        site.people().move(first, "before", site.homepageId());

        assertThat(site.people().page(first).path("parentId").isNull()).isTrue();
        JsonNode roots = site.http()
                .get("/api/v2/spaces/" + site.spaceId() + "/pages?depth=root")
                .json()
                .path("results");
        assertThat(roots).hasSize(2);
    }

    @Test
    void a_page_moves_to_another_space_with_all_below_it() {
        JsonNode space = site.http()
                .post("/api/v2/spaces", "{\"key\":\"DEV\",\"name\":\"Dev\"}")
                .expect(201)
                .json();

        site.people().move(parent, space.path("homepageId").asText());

        assertThat(site.people().page(first).path("spaceId").asText())
                .isEqualTo(space.path("id").asText());
        assertThat(site.people().page(first).path("parentId").asText()).isEqualTo(parent);
    }

    @Test
    void a_page_does_not_move_to_a_space_that_has_its_title() {
        JsonNode space = site.http()
                .post("/api/v2/spaces", "{\"key\":\"DEV\",\"name\":\"Dev\"}")
                .expect(201)
                .json();
        String home = space.path("homepageId").asText();
        site.people().create(space.path("id").asText(), home, "SECOND", "<p>x</p>");

        Http.Answer answer = site.http().put("/rest/api/content/" + parent + "/move/append/" + home, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .startsWith("com.atlassian.confluence.api.service.exceptions.api.BadRequestException: "
                        + "A page with this title already exists");
        assertThat(site.people().page(first).path("spaceId").asText()).isEqualTo(site.spaceId());
    }

    @Test
    void a_page_does_not_move_below_itself() {
        Http.Answer answer = site.http().put("/rest/api/content/" + parent + "/move/append/" + first, "{}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void the_deprecated_list_of_children_leaves_out_folders() {
        folder("Folder", parent);

        assertThat(site.people().children(parent)).contains("Folder");
        assertThat(site.http()
                        .get("/api/v2/pages/" + parent + "/children")
                        .json()
                        .path("results"))
                .hasSize(2);
    }

    @Test
    void pages_live_in_folders_and_folders_in_folders() {
        String outer = folder("Outer", site.homepageId());
        String inner = folder("Inner", outer);
        String page = site.people().create(site.spaceId(), inner, "Deep", "<p>x</p>");

        JsonNode ancestors =
                site.http().get("/api/v2/pages/" + page + "/ancestors").json().path("results");

        assertThat(ancestors.findValuesAsText("id")).containsExactly(site.homepageId(), outer, inner);
        assertThat(ancestors.findValuesAsText("type")).containsExactly("page", "folder", "folder");
        assertThat(site.people().page(page).path("parentType").asText()).isEqualTo("folder");
    }

    @Test
    void a_folder_tells_its_age_in_milliseconds() {
        JsonNode folder =
                site.http().get("/api/v2/folders/" + folder("F", parent)).json();

        assertThat(folder.path("createdAt").isIntegralNumber()).isTrue();
    }

    @Test
    void descendants_tell_how_deep_they_are() {
        JsonNode rows = site.http()
                .get("/api/v2/pages/" + site.homepageId() + "/descendants?depth=1")
                .json()
                .path("results");
        assertThat(rows.findValuesAsText("title")).containsExactly("Parent");

        JsonNode all = site.http()
                .get("/api/v2/pages/" + site.homepageId() + "/descendants?depth=10")
                .json()
                .path("results");
        assertThat(all.findValuesAsText("depth")).containsExactly("1", "2", "2");
        assertThat(site.http()
                        .get("/api/v2/pages/" + parent + "/descendants?depth=11")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void archiving_takes_numbers_only_and_trips_over_unknown_ids() {
        assertThat(site.http()
                        .post("/rest/api/content/archive", "{\"pages\":[{\"id\":\"%s\"}]}".formatted(first))
                        .status())
                .isEqualTo(400);
        assertThat(site.http()
                        .post("/rest/api/content/archive", "{\"pages\":[{\"id\":1}]}")
                        .status())
                .isEqualTo(500);
        assertThat(site.people().page(first).path("status").asText()).isEqualTo("current");
    }

    @Test
    void archiving_is_a_long_task() {
        JsonNode accepted = site.http()
                .post("/rest/api/content/archive", "{\"pages\":[{\"id\":%s}]}".formatted(first))
                .expect(202)
                .json();

        JsonNode task = site.http()
                .get("/rest/api/longtask/" + accepted.path("id").asText())
                .expect(200)
                .json();
        assertThat(task.path("finished").asBoolean()).isTrue();
        assertThat(task.path("successful").asBoolean()).isTrue();
        assertThat(site.people().page(first).path("status").asText()).isEqualTo("archived");
    }
}
