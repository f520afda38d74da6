package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.error.BadRequestException;
import io.github.docsync.confluence.error.ConflictException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.ForbiddenException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.error.TooLargeException;
import io.github.docsync.confluence.error.UnauthorizedException;
import io.github.docsync.confluence.error.UnexpectedResponseException;
import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.Secret;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.PageUpdate;
import java.util.List;
import mockwebserver3.MockResponse;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each kind of refusal becomes, and what it tells the person who meets it. */
class ErrorsTest {
    private final TestWorld world = new TestWorld();
    private final ConfluenceClient client = world.basic();

    @AfterEach
    void close() {
        world.close();
    }

    private <E extends ConfluenceException> E failureOf(Class<E> type, ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(type, call);
    }

    @Test
    void a_stale_version_names_the_current_one() {
        world.answers(
                409,
                "{\"errors\":[{\"status\":409,\"code\":\"CONFLICT\",\"title\":\"Version must be incremented when"
                        + " updating a page. Current Version: [5]. Provided version: [5]\",\"detail\":null}]}");

        ConflictException failure = failureOf(
                ConflictException.class, () -> client.pages().update(PageUpdate.of("7", "T", null, "<p/>", 5, null)));

        assertThat(failure.currentVersion()).hasValue(5);
        assertThat(failure.isTransient()).isFalse();
        assertThat(failure)
                .hasMessageStartingWith("cannot update page 7: Confluence answered 409 (Version must be incremented")
                .hasMessageContaining("read it again and decide");
    }

    @Test
    void a_stale_version_in_the_words_of_v1_names_the_current_one_too() {
        world.answers(
                409,
                "{\"statusCode\":409,\"message\":\"Version must be incremented on update. Current version is: 12\"}");

        ConflictException failure = failureOf(
                ConflictException.class, () -> client.pages().update(PageUpdate.of("7", "T", null, "<p/>", 5, null)));

        assertThat(failure.currentVersion()).hasValue(12);
    }

    @Test
    void a_conflict_of_Confluence_with_itself_is_told_apart() {
        world.answers(
                409,
                "{\"message\":\"com.atlassian.confluence.api.service.exceptions.ConflictException:"
                        + " javax.persistence.OptimisticLockException: Batch update returned unexpected row count\"}");

        ConflictException failure = failureOf(
                ConflictException.class, () -> client.pages().update(PageUpdate.of("7", "T", null, "<p/>", 5, null)));

        assertThat(failure.isTransient()).isTrue();
        assertThat(failure.currentVersion()).isEmpty();
    }

    @Test
    void trap_12_a_property_that_exists_already_is_a_conflict() {
        world.answers(
                409, "{\"errors\":[{\"status\":409,\"code\":\"CONFLICT\",\"title\":\"Property already exists\"}]}");

        failureOf(
                ConflictException.class,
                () -> client.properties(Container.PAGE, "7").create("docsync", TextNode.valueOf("x")));

        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void trap_7_a_title_that_is_taken_is_recognised_in_both_grammars() {
        String v2 = "{\"errors\":[{\"status\":400,\"code\":\"BAD_REQUEST\",\"title\":\"A page with this title already"
                + " exists: A page already exists with the same TITLE in this space\",\"detail\":null}]}";
        String v1 =
                "{\"statusCode\":400,\"data\":{\"authorized\":true,\"valid\":true,\"errors\":[],\"successful\":true},\"message\":\"com.atlassian.confluence.api.service.exceptions.api.BadRequestException:"
                        + " A page with this title already exists: A page already exists with the title T in the space"
                        + " with key K\"}";
        for (String body : List.of(v2, v1)) {
            world.answers(400, body);

            BadRequestException failure = failureOf(
                    BadRequestException.class, () -> client.pages().create(NewPage.of("1", "T", null, "<p/>")));

            assertThat(failure.isDuplicateTitle()).isTrue();
            assertThat(failure.serverMessage().orElseThrow()).startsWith("A page with this title already exists");
            assertThat(failure.remedy()).contains("another title");
        }
    }

    @Test
    void malformed_storage_keeps_the_row_and_column_that_Confluence_names() {
        world.answers(
                400,
                "{\"statusCode\":400,\"data\":{\"authorized\":false,\"valid\":true,\"errors\":[],\"successful\":false},\"message\":\"com.atlassian.confluence.api.service.exceptions.BadRequestException:"
                        + " Error parsing xhtml: Unexpected close tag </br>; expected </p>.\\n"
                        + " at [row,col {unknown-source}]: [11,7]\"}");

        BadRequestException failure = failureOf(
                BadRequestException.class, () -> client.pages().create(NewPage.of("1", "T", null, "<p></br>")));

        assertThat(failure.isMalformedBody()).isTrue();
        assertThat(failure.serverMessage())
                .contains("Error parsing xhtml: Unexpected close tag </br>; expected </p>. at [row,col"
                        + " {unknown-source}]: [11,7]");
    }

    @Test
    void trap_2_a_404_does_not_claim_that_something_was_deleted() {
        world.answers(
                404, "{\"errors\":[{\"status\":404,\"code\":\"NOT_FOUND\",\"title\":\"Not Found\",\"detail\":null}]}");

        NotFoundException failure =
                failureOf(NotFoundException.class, () -> client.pages().get("7", null));

        assertThat(failure.looksLikeBadCredentials()).isTrue();
        assertThat(failure.remedy()).contains("check the credentials first");
    }

    @Test
    void a_missing_page_is_told_apart_from_bad_credentials_by_its_text() {
        world.answers(
                404,
                "{\"errors\":[{\"status\":404,\"code\":\"NOT_FOUND\",\"title\":\"Cannot find a page with id [7]\"}]}");

        assertThat(failureOf(NotFoundException.class, () -> client.pages().get("7", null))
                        .looksLikeBadCredentials())
                .isFalse();
    }

    @Test
    void a_missing_scope_is_named() {
        world.answers(401, "{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}");

        UnauthorizedException failure = failureOf(
                UnauthorizedException.class,
                () -> client.properties(Container.PAGE, "7").delete("9"));

        assertThat(failure.isMissingScope()).isTrue();
        assertThat(failure.remedy()).contains("read:page:confluence and write:page:confluence");
    }

    @Test
    void a_token_with_scopes_on_the_site_itself_is_advised_to_go_to_api_atlassian_com() {
        world.answers(TestWorld.html(401, "Unauthorized"));

        UnauthorizedException failure =
                failureOf(UnauthorizedException.class, () -> client.pages().get("7", null));

        assertThat(failure.remedy())
                .contains("api.atlassian.com")
                .contains("CONFLUENCE_CLOUD_ID")
                .contains("_edge/tenant_info");
    }

    @Test
    void an_expired_access_token_is_advised_in_its_own_words() {
        ConfluenceClient bearer = world.client(new Credentials.Bearer(new Secret("x")), null, "cloud-1");
        world.answers(401, "{\"code\":401,\"message\":\"Unauthorized\"}");
        world.answers(401, "{\"code\":401,\"message\":\"Unauthorized\"}");

        UnauthorizedException failure =
                failureOf(UnauthorizedException.class, () -> bearer.pages().get("7", null));

        assertThat(failure.remedy()).contains("CONFLUENCE_ACCESS_TOKEN");
    }

    @Test
    void trap_14_a_lost_XSRF_header_is_recognised() {
        world.answers(new MockResponse.Builder()
                .code(403)
                .addHeader("Content-Type", "text/plain")
                .body("XSRF check failed"));

        ForbiddenException failure =
                failureOf(ForbiddenException.class, () -> client.labels().add("7", List.of("a")));

        assertThat(failure.remedy()).contains("X-Atlassian-Token");
    }

    @Test
    void a_user_unknown_to_v1_is_sent_to_the_credentials() {
        world.answers(403, "{\"statusCode\":403,\"message\":\"Current user not permitted to use Confluence\"}");

        assertThat(failureOf(ForbiddenException.class, () -> client.users().current())
                        .remedy())
                .contains("check the credentials");
    }

    @Test
    void trap_30_a_request_that_is_too_large_says_how_large_it_may_be() {
        world.answers(413, "");

        assertThat(failureOf(TooLargeException.class, () -> client.pages().create(NewPage.of("1", "T", null, "<p/>")))
                        .remedy())
                .contains("5 MB");
    }

    @Test
    void trap_26_a_login_page_in_place_of_JSON_is_recognised() {
        world.answers(TestWorld.html(200, "Log in with Atlassian account"));

        UnexpectedResponseException failure = failureOf(
                UnexpectedResponseException.class, () -> client.pages().get("7", null));

        assertThat(failure)
                .hasMessageContaining("an HTML page \"Log in with Atlassian account\"")
                .hasMessageContaining("check CONFLUENCE_URL");
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void trap_26_an_HTML_404_says_nothing_about_a_page() {
        world.answers(TestWorld.html(404, "Your Atlassian Cloud site is currently unavailable."));

        failureOf(UnexpectedResponseException.class, () -> client.pages().find("7"));

        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void trap_26_a_proxy_that_wants_a_password_is_recognised() {
        world.answers(TestWorld.html(407, "Proxy Authentication Required"));

        UnexpectedResponseException failure = failureOf(
                UnexpectedResponseException.class, () -> client.pages().get("7", null));

        assertThat(failure.statusCode()).isEqualTo(407);
        assertThat(failure.remedy()).contains("proxy");
    }

    @Test
    void an_empty_answer_where_JSON_belongs_is_recognised() {
        world.answers(200, "");

        failureOf(UnexpectedResponseException.class, () -> client.pages().get("7", null));
        assertThat(world.requestCount()).isEqualTo(1);
    }

    @Test
    void an_empty_error_still_makes_a_whole_sentence() {
        world.answers(403, "");

        assertThat(failureOf(ForbiddenException.class, () -> client.pages().delete("7")))
                .hasMessage("cannot delete page 7: Confluence answered 403; ask an administrator of the space for the"
                        + " right to do this");
    }

    @Test
    void a_redirected_write_is_not_followed_because_it_would_arrive_as_a_read() {
        for (String target : List.of("https://login.example.com/?token=abc", "/wiki/elsewhere?token=abc")) {
            int before = world.requestCount();
            world.answers(new MockResponse.Builder().code(302).addHeader("Location", target));

            UnexpectedResponseException failure = failureOf(
                    UnexpectedResponseException.class, () -> client.pages().create(NewPage.of("1", "T", null, "<p/>")));

            assertThat(failure).hasMessageContaining("a redirect to ").hasMessageNotContaining("abc");
            assertThat(failure.mayHaveBeenApplied()).isFalse();
            assertThat(world.requestCount()).isEqualTo(before + 1);
        }
    }

    @Test
    void Data_Center_is_recognised_and_declined() {
        world.answers(TestWorld.html(404, "Page Not Found").addHeader("X-ASEN", "SEN-123"));

        assertThat(failureOf(
                                UnexpectedResponseException.class,
                                () -> client.pages().get("7", null))
                        .remedy())
                .contains("Data Center")
                .contains("Cloud only");
    }

    @Test
    void Data_Center_is_recognised_by_its_login_page() {
        world.answers(
                new MockResponse.Builder().code(302).addHeader("Location", "/wiki/login.action?os_destination=x"));
        world.answers(TestWorld.html(200, "Log In - Confluence"));

        assertThat(failureOf(
                                UnexpectedResponseException.class,
                                () -> client.pages().get("7", null))
                        .remedy())
                .contains("Data Center");
    }

    @Test
    void the_gateway_without_a_connection_says_how_to_make_one() {
        ConfluenceClient gateway = world.client(new Credentials.Gateway(new Secret("k"), null), null, null);
        world.answers(400, "{\"code\":400,\"message\":\"No active connection found for confluence\"}");

        BadRequestException failure = failureOf(BadRequestException.class, gateway::sites);

        assertThat(failure.remedy()).contains("docsync connections create");
    }

    @Test
    void a_500_of_the_gateway_hints_at_an_expired_grant() {
        ConfluenceClient gateway = world.client(new Credentials.Gateway(new Secret("k"), null), null, null);
        for (int i = 0; i < 5; i++) {
            world.answers(500, "{\"error\":{\"message\":\"upstream\"}}");
        }

        assertThat(failureOf(ConfluenceException.class, gateway::sites))
                .hasMessageContaining("(upstream)")
                .hasMessageContaining("docsync connections");
    }
}
