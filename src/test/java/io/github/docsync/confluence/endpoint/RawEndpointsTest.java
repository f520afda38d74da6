package io.github.docsync.confluence.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.endpoint.Endpoint.QueryParameter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Calls by path. */
class RawEndpointsTest {
    @Test
    void a_slash_in_front_makes_no_difference() {
        assertThat(RawEndpoints.call(Method.GET, Api.V2, "pages/7", null).path())
                .isEqualTo("/pages/7");
        assertThat(RawEndpoints.call(Method.GET, Api.V2, "/pages/7", null).path())
                .isEqualTo("/pages/7");
    }

    @Test
    void a_query_in_the_path_becomes_parameters() {
        Endpoint<?> endpoint = RawEndpoints.list(Api.V1, "search?cql=title%3D%22a+b%22&expand=&x");

        assertThat(endpoint.path()).isEqualTo("/search");
        assertThat(endpoint.query())
                .containsExactly(
                        new QueryParameter("cql", "title=\"a b\""),
                        new QueryParameter("expand", ""),
                        new QueryParameter("x", ""));
    }

    @Test
    void answers_are_read_as_what_they_are() throws IOException {
        Endpoint<JsonNode> endpoint = RawEndpoints.call(Method.GET, Api.V2, "x", null);

        assertThat(endpoint.reader()
                        .read(reply("application/json", "{\"a\":1}"))
                        .path("a")
                        .intValue())
                .isEqualTo(1);
        assertThat(endpoint.reader().read(reply("text/plain", "hello")).textValue())
                .isEqualTo("hello");
        assertThat(endpoint.reader().read(reply(null, "")).isMissingNode()).isTrue();
    }

    private static ApiReply reply(String type, String body) {
        return new ApiReply(
                200,
                name -> name.equals("Content-Type") ? type : null,
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
