package io.github.docsync.confluence.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers are read and requests written. */
class WireJsonTest {
    private final ObjectMapper mapper = WireJson.mapper();

    @Test
    void reads_a_whole_page_and_ignores_what_it_does_not_know() throws Exception {
        Page page = mapper.readValue("""
                {"id":"123","status":"current","title":"T","spaceId":"98","parentId":"77","parentType":"page","position":5,
                 "authorId":"5b","ownerId":"5c","lastOwnerId":null,"createdAt":"2026-01-01T00:00:00.000Z","subtype":"live","brandNew":{"a":1},
                 "version":{"createdAt":"2026-01-02T00:00:00.000Z","message":"m","number":3,"minorEdit":false,"authorId":"5b","ncsStepVersion":null},
                 "body":{"storage":{"representation":"storage","value":"<p>ü</p>"}},
                 "labels":{"results":[{"id":"1","name":"a","prefix":"global"}],"meta":{"hasMore":true,"cursor":"c"},"_links":{"self":""}},
                 "_links":{"webui":"/spaces/K/pages/123/T","base":"https://acme.atlassian.net/wiki"}}
                """, Page.class);

        assertThat(page.versionNumber()).isEqualTo(3);
        assertThat(page.storage()).isEqualTo("<p>ü</p>");
        assertThat(page.isLive()).isTrue();
        assertThat(page.labels().results()).containsExactly(new Label("1", "a", "global"));
        assertThat(page.labels().hasMore()).isTrue();
        assertThat(page.links().webui()).isEqualTo("/spaces/K/pages/123/T");
        assertThat(page.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void trap_3_a_page_in_the_trash_has_no_place_and_says_so_in_its_status() throws Exception {
        Page page = mapper.readValue(
                "{\"id\":\"1\",\"status\":\"trashed\",\"title\":\"T\",\"spaceId\":\"98\",\"parentId\":null,\"parentType\":null,\"position\":null}",
                Page.class);

        assertThat(page.status()).isEqualTo(PageStatus.TRASHED);
        assertThat(page.parentId()).isNull();
        assertThat(page.versionNumber()).isZero();
    }

    @Test
    void an_unknown_status_is_no_reason_to_fail() throws Exception {
        assertThat(mapper.readValue("\"levitating\"", PageStatus.class)).isEqualTo(PageStatus.UNKNOWN);
        assertThat(mapper.readValue("\"atlas_doc_format\"", BodyFormat.class)).isEqualTo(BodyFormat.ATLAS_DOC_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-01-02T03:04:05.678Z\"', 2026-01-02T03:04:05.678Z",
        "'\"2026-01-02T03:04:05+02:00\"', 2026-01-02T01:04:05Z",
        "'\"2026-01-02T03:04:05.000+0000\"', 2026-01-02T03:04:05Z",
        "1767322800000, 2026-01-02T03:00:00Z",
        "'\"1767322800000\"', 2026-01-02T03:00:00Z"
    })
    void times_come_in_several_spellings(String json, Instant time) throws Exception {
        assertThat(mapper.readValue("{\"number\":1,\"createdAt\":" + json + "}", Version.class)
                        .createdAt())
                .isEqualTo(time);
    }

    @Test
    void a_time_that_cannot_be_understood_is_absent() throws Exception {
        assertThat(mapper.readValue("{\"number\":1,\"createdAt\":\"yesterday\"}", Version.class)
                        .createdAt())
                .isNull();
    }

    @Test
    void requests_leave_nulls_and_our_own_settings_out() throws Exception {
        assertThat(mapper.writeValueAsString(new NewPage("9", "T", null, BodyWrite.storage("<p/>"), true)))
                .isEqualTo(
                        "{\"spaceId\":\"9\",\"status\":\"current\",\"title\":\"T\",\"body\":{\"representation\":\"storage\",\"value\":\"<p/>\"}}");
    }

    @Test
    void what_is_derived_is_not_written() throws Exception {
        Page page = new Page(
                "1",
                PageStatus.CURRENT,
                "T",
                "9",
                null,
                null,
                null,
                null,
                null,
                null,
                "live",
                null,
                null,
                null,
                null,
                null);
        assertThat(mapper.writeValueAsString(page))
                .isEqualTo(
                        "{\"id\":\"1\",\"status\":\"current\",\"title\":\"T\",\"spaceId\":\"9\",\"subtype\":\"live\"}");
    }
}
