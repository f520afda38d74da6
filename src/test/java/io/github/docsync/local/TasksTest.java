package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TasksTest {
    private static final String TASK = "<ac:task><ac:task-id>%d</ac:task-id><ac:task-status>incomplete</ac:task-status>"
            + "<ac:task-body>%s</ac:task-body></ac:task>";

    @RegisterExtension
    final LocalSite site = new LocalSite();

    private String page;

    @BeforeEach
    void create_a_page_with_tasks() {
        String body = "<ac:task-list>" + TASK.formatted(1, "write") + TASK.formatted(2, "read") + "</ac:task-list>";
        page = site.people().create(site.spaceId(), site.homepageId(), "A", body);
    }

    private JsonNode tasks(String query) {
        return site.http()
                .get("/api/v2/tasks?page-id=" + page + query)
                .expect(200)
                .json()
                .path("results");
    }

    @Test
    void tasks_are_listed_with_the_ids_of_the_body() {
        assertThat(tasks("").findValuesAsText("localId")).containsExactly("1", "2");
        assertThat(tasks("&body-format=storage").at("/1/body/storage/value").asText())
                .isEqualTo("read");
    }

    @Test
    void ticking_a_task_changes_the_body_in_a_minor_version() {
        site.people().tick(page, "read");

        assertThat(site.people().body(page)).containsOnlyOnce("<ac:task-status>complete</ac:task-status>");
        assertThat(site.people().page(page).at("/version/number").asInt()).isEqualTo(2);
        assertThat(site.people().page(page).at("/version/minorEdit").asBoolean())
                .isTrue();
        assertThat(tasks("&status=complete").findValuesAsText("localId")).containsExactly("2");
        assertThat(tasks("&status=complete").at("/0/completedBy").asText()).isNotEmpty();
    }

    @Test
    void publishing_the_body_again_resets_the_box() {
        site.people().tick(page, "read");
        site.people().edit(page, "<ac:task-list>" + TASK.formatted(2, "read") + "</ac:task-list>");

        assertThat(tasks("").findValuesAsText("status")).containsExactly("incomplete");
        assertThat(tasks("").findValuesAsText("localId")).containsExactly("2");
    }
}
