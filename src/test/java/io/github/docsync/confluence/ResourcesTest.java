package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.Payload;
import io.github.docsync.confluence.error.UnreachableException;
import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.Secret;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.BodyWrite;
import io.github.docsync.confluence.wire.Connection;
import io.github.docsync.confluence.wire.LongTask;
import io.github.docsync.confluence.wire.MovePosition;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.PageUpdate;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.confluence.wire.User;
import io.github.docsync.model.ByteSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent for the calls that are more than a path, and what is made of their answers. */
class ResourcesTest {
    private static final String UPLOADED = """
            {"results":[{"id":"att1","type":"attachment","status":"current","title":"ü b.png","version":{"number":2},
              "metadata":{"comment":"sha256:x","mediaType":"image/png"},
              "extensions":{"mediaType":"image/png","fileSize":3,"comment":"sha256:x","fileId":"uuid"},
              "_links":{"webui":"/w","download":"/download/attachments/7/x"}}],"size":1}
            """;

    private final TestWorld world = new TestWorld();
    private final ConfluenceClient client = world.basic();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_update_carries_the_whole_state_and_the_next_version() {
        world.answers(
                200,
                "{\"id\":\"7\",\"status\":\"current\",\"title\":\"T\",\"spaceId\":\"1\",\"version\":{\"number\":4}}");

        assertThat(client.pages()
                        .update(PageUpdate.of("7", "T", "9", "<p>x</p>", 4, "git abc"))
                        .versionNumber())
                .isEqualTo(4);

        RecordedRequest request = world.request();
        assertThat(request.getRequestLine()).startsWith("PUT /wiki/api/v2/pages/7 ");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(TestWorld.bodyOf(request))
                .isEqualTo(
                        "{\"id\":\"7\",\"status\":\"current\",\"title\":\"T\",\"parentId\":\"9\",\"body\":{\"representation\":\"storage\",\"value\":\"<p>x</p>\"},\"version\":{\"number\":4,\"message\":\"git abc\"}}");
    }

    @Test
    void a_page_at_the_root_is_asked_for_in_the_query() {
        world.answers(200, "{\"id\":\"7\",\"status\":\"current\",\"title\":\"T\",\"spaceId\":\"1\"}");

        client.pages().create(new NewPage("1", "T", null, BodyWrite.storage("<p/>"), true));

        assertThat(world.request().getTarget()).isEqualTo("/wiki/api/v2/pages?root-level=true");
    }

    @Test
    void trap_7_a_title_is_looked_up_trimmed_and_an_empty_one_not_at_all() {
        world.answers(200, "{\"results\":[],\"_links\":{}}");

        assertThat(client.pages().byTitle("9", "  A & B ", Set.of(PageStatus.CURRENT, PageStatus.ARCHIVED)))
                .isEmpty();
        assertThat(client.pages().byTitle("9", "  ", Set.of())).isEmpty();

        RecordedRequest request = world.request();
        assertThat(request.getUrl().queryParameter("title")).isEqualTo("A & B");
        assertThat(request.getUrl().queryParameter("space-id")).isEqualTo("9");
        assertThat(request.getUrl().queryParameter("status")).isEqualTo("current,archived");
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void trap_22_a_move_goes_through_v1_with_the_XSRF_header() {
        world.answers(200, "{\"pageId\":\"7\"}");

        client.pages().move("7", MovePosition.AFTER, "8");

        RecordedRequest request = world.request();
        assertThat(request.getRequestLine()).startsWith("PUT /wiki/rest/api/content/7/move/after/8 ");
        assertThat(request.getHeaders().get("X-Atlassian-Token")).isEqualTo("no-check");
    }

    @Test
    void trap_23_archiving_sends_numbers_and_waits_for_the_task() {
        world.answers(202, "{\"id\":\"t-1\",\"links\":{\"status\":\"/x\"}}");
        world.answers(200, "{\"id\":\"t-1\",\"finished\":false,\"percentageComplete\":10,\"successful\":false}");
        world.answers(
                200,
                "{\"id\":\"t-1\",\"finished\":true,\"percentageComplete\":100,\"successful\":true,\"messages\":[]}");

        LongTask task = client.pages().awaitTask(client.pages().archive(List.of("12", "34")));

        assertThat(task.successful()).isTrue();
        assertThat(TestWorld.bodyOf(world.request())).isEqualTo("{\"pages\":[{\"id\":12},{\"id\":34}]}");
        assertThat(world.request().getTarget()).isEqualTo("/wiki/rest/api/longtask/t-1");
        assertThat(world.pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void trap_14_an_upload_names_its_charset_and_keeps_the_name_of_the_file() {
        world.answers(200, UPLOADED);

        AttachmentInfo info = client.attachments()
                .upload(
                        "7",
                        new Payload.Upload(
                                "ü b.png", "image/png", ByteSource.of(new byte[] {1, 2, 3}), "größe ✓", true));

        assertThat(info.id()).isEqualTo("att1");
        assertThat(info.fileSize()).isEqualTo(3);
        assertThat(info.comment()).isEqualTo("sha256:x");
        assertThat(info.version().number()).isEqualTo(2);
        RecordedRequest request = world.request();
        assertThat(request.getRequestLine()).startsWith("PUT /wiki/rest/api/content/7/child/attachment ");
        assertThat(request.getHeaders().get("X-Atlassian-Token")).isEqualTo("no-check");
        assertThat(TestWorld.bodyOf(request))
                .contains(
                        "Content-Disposition: form-data; name=\"file\"; filename=\"ü b.png\"\r\nContent-Type: image/png\r\n")
                .contains(
                        "Content-Disposition: form-data; name=\"comment\"\r\nContent-Type: text/plain; charset=UTF-8\r\n")
                .contains("größe ✓")
                .contains("name=\"minorEdit\"\r\n\r\ntrue");
    }

    @Test
    void a_new_version_may_be_answered_with_a_bare_object() {
        world.answers(200, "{\"id\":\"att1\",\"title\":\"a.png\",\"version\":{\"number\":3}}");

        AttachmentInfo info = client.attachments()
                .replace("7", "att1", new Payload.Upload("a.png", "image/png", ByteSource.of(new byte[0]), null, true));

        assertThat(info.version().number()).isEqualTo(3);
        assertThat(world.request().getRequestLine())
                .startsWith("POST /wiki/rest/api/content/7/child/attachment/att1/data ");
    }

    @Test
    void a_file_name_with_folders_is_refused_because_Confluence_would_cut_it() {
        for (String name : List.of("a/b.png", "a\\b.png", "", "a\nb.png")) {
            assertThatThrownBy(() -> new Payload.Upload(name, "image/png", ByteSource.of(new byte[0]), null, true))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void trap_15_a_label_with_a_blank_is_refused_because_Confluence_would_split_it() {
        assertThatThrownBy(() -> client.labels().add("7", List.of("two words")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two words");
        assertThat(world.requestCount()).isZero();
    }

    @Test
    void labels_are_written_by_v1_and_removed_by_query() {
        world.answers(
                200, "{\"results\":[{\"prefix\":\"global\",\"name\":\"a\",\"id\":\"1\",\"label\":\"a\"}],\"size\":1}");
        world.answers(204, "");

        assertThat(client.labels().add("7", List.of("a"))).extracting("name").containsExactly("a");
        client.labels().remove("7", "x/y&z");

        RecordedRequest added = world.request();
        assertThat(TestWorld.bodyOf(added)).isEqualTo("[{\"name\":\"a\",\"prefix\":\"global\"}]");
        assertThat(added.getHeaders().get("X-Atlassian-Token")).isEqualTo("no-check");
        assertThat(world.request().getTarget()).isEqualTo("/wiki/rest/api/content/7/label?name=x%2Fy%26z");
    }

    @Test
    void an_id_that_would_name_another_resource_is_refused() {
        for (String id : List.of("", " ", ".", "..")) {
            assertThatThrownBy(() -> client.pages().delete(id)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(world.requestCount()).isZero();
    }

    @Test
    void an_id_with_slashes_stays_one_segment() {
        world.answers(200, "{\"id\":\"7\",\"status\":\"current\",\"title\":\"T\",\"spaceId\":\"1\"}");

        client.pages().get("7/../../x?y#z", null);

        assertThat(world.request().getTarget()).isEqualTo("/wiki/api/v2/pages/7%2F..%2F..%2Fx%3Fy%23z");
    }

    @Test
    void a_property_is_found_by_its_exact_key() {
        world.answers(
                200,
                "{\"results\":[{\"id\":\"5\",\"key\":\"DocSync\",\"value\":1},{\"id\":\"6\",\"key\":\"docsync\",\"value\":{\"a\":[1,null]},\"version\":{\"number\":3}}],\"_links\":{}}");

        Property property =
                client.properties(Container.FOLDER, "7").find("docsync").orElseThrow();

        assertThat(property.id()).isEqualTo("6");
        assertThat(property.versionNumber()).isEqualTo(3);
        assertThat(property.value()).hasToString("{\"a\":[1,null]}");
        assertThat(world.request().getTarget()).startsWith("/wiki/api/v2/folders/7/properties?key=docsync");
    }

    @Test
    void a_property_is_updated_by_its_id_with_the_next_version() {
        world.answers(200, "{\"id\":\"6\",\"key\":\"docsync\",\"version\":{\"number\":4}}");

        client.properties(Container.SPACE, "9").update("6", "docsync", JsonNodeFactory.instance.numberNode(1), 4, null);

        RecordedRequest request = world.request();
        assertThat(request.getRequestLine()).startsWith("PUT /wiki/api/v2/spaces/9/properties/6 ");
        assertThat(TestWorld.bodyOf(request)).isEqualTo("{\"key\":\"docsync\",\"value\":1,\"version\":{\"number\":4}}");
    }

    @Test
    void trap_29_a_personal_space_is_found_by_its_key_whatever_its_case() {
        world.answers(
                200,
                "{\"results\":[{\"id\":\"1\",\"key\":\"~Ann\",\"name\":\"Ann\",\"homepageId\":\"2\"}],\"_links\":{}}");

        assertThat(client.spaces().byKey("~ann").orElseThrow().homepageId()).isEqualTo("2");

        assertThat(world.request().getUrl().queryParameter("keys")).isEqualTo("~ann");
    }

    @Test
    void users_are_looked_up_250_at_a_time_and_repeated_like_a_read() {
        world.answers(503, "{}");
        world.answers(200, "{\"results\":[{\"accountId\":\"a\",\"displayName\":\"Ann\"}]}");
        world.answers(200, "{\"results\":[]}");

        List<User> users = client.users()
                .byAccountIds(
                        IntStream.range(0, 300).mapToObj(Integer::toString).toList());

        assertThat(users).extracting(User::displayName).containsExactly("Ann");
        assertThat(world.requestCount()).isEqualTo(3);
    }

    @Test
    void trap_5_children_are_read_with_their_folders() {
        world.answers(
                200,
                "{\"results\":[{\"id\":\"1\",\"status\":\"current\",\"title\":\"F\",\"type\":\"folder\",\"childPosition\":null}],\"_links\":{}}");

        assertThat(client.pages().directChildren("7").toList())
                .singleElement()
                .satisfies(child -> assertThat(child.type()).isEqualTo("folder"));
        assertThat(world.request().getTarget()).startsWith("/wiki/api/v2/pages/7/direct-children?");
    }

    @Test
    void a_new_connection_is_waited_for_until_somebody_decides() {
        ConfluenceClient gateway = world.client(new Credentials.Gateway(new Secret("k"), null), null, null);
        String pending =
                "{\"connection\":{\"connection_id\":\"c-1\",\"status\":\"PENDING\",\"url\":\"https://connect.maton.ai/x\",\"app\":\"confluence\"}}";
        world.answers(200, "{\"connection\":{\"connection_id\":\"c-1\",\"status\":\"PENDING\"}}");
        world.answers(200, pending);
        world.answers(200, pending);
        world.answers(200, pending.replace("PENDING", "ACTIVE"));

        Connection created = gateway.connections().create();
        assertThat(created.url()).isEqualTo("https://connect.maton.ai/x");
        assertThat(gateway.connections()
                        .awaitDecision("c-1", Duration.ofMinutes(1))
                        .isActive())
                .isTrue();

        RecordedRequest request = world.request();
        assertThat(request.getRequestLine()).startsWith("POST /control/connections ");
        assertThat(TestWorld.bodyOf(request)).isEqualTo("{\"app\":\"confluence\"}");
        assertThat(world.pauses).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void a_connection_that_nobody_consents_to_names_the_address_to_open() {
        ConfluenceClient gateway = world.client(new Credentials.Gateway(new Secret("k"), null), null, null);
        for (int i = 0; i < 4; i++) {
            world.answers(
                    200,
                    "{\"connection\":{\"connection_id\":\"c-1\",\"status\":\"PENDING\",\"url\":\"https://connect.maton.ai/x\"}}");
        }

        assertThatThrownBy(() -> gateway.connections().awaitDecision("c-1", Duration.ofSeconds(5)))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("open https://connect.maton.ai/x");
    }

    @Test
    void connections_are_listed_for_Confluence_only() {
        ConfluenceClient gateway = world.client(new Credentials.Gateway(new Secret("k"), null), null, null);
        world.answers(200, "{\"connections\":[{\"connection_id\":\"c-1\",\"status\":\"ACTIVE\"}]}");

        assertThat(gateway.connections().list("ACTIVE"))
                .extracting(Connection::connectionId)
                .containsExactly("c-1");

        assertThat(world.request().getTarget()).isEqualTo("/control/connections?app=confluence&status=ACTIVE");
    }
}
