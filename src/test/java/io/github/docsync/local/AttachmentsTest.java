package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttachmentsTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private String path() {
        return "/rest/api/content/" + site.homepageId() + "/child/attachment";
    }

    private Http.Answer send(String method, String path, String fileName, String content, String commentType) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(
                body,
                "--B\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\n"
                        + "Content-Type: text/plain\n\n" + content + "\n");
        write(body, "--B\nContent-Disposition: form-data; name=\"comment\"\n" + commentType + "\nsha256:ü\n--B--\n");
        return site.http()
                .send(
                        method,
                        path,
                        HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                        "Content-Type",
                        "multipart/form-data; boundary=B",
                        "X-Atlassian-Token",
                        "nocheck");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Http.Answer send(String method, String path, String fileName, String content) {
        return send(method, path, fileName, content, "Content-Type: text/plain; charset=UTF-8\n");
    }

    @Test
    void posting_a_file_of_the_same_name_is_refused() {
        send("POST", path(), "a.png", "one").expect(200);

        Http.Answer answer = send("POST", path(), "a.png", "two");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .endsWith("Cannot add a new attachment with same file name as an existing attachment: a.png");
    }

    @Test
    void putting_a_file_creates_it_or_gives_it_a_version() {
        JsonNode first = send("PUT", path(), "a.txt", "one").expect(200).json().at("/results/0");
        JsonNode second =
                send("PUT", path(), "a.txt", "three").expect(200).json().at("/results/0");

        assertThat(second.path("id").asText())
                .isEqualTo(first.path("id").asText())
                .startsWith("att");
        assertThat(second.at("/version/number").asInt()).isEqualTo(2);
        // Of a path the last part counts.
        assertThat(send("PUT", path(), "../b/a.txt", "three")
                        .expect(200)
                        .json()
                        .at("/results/0/version/number")
                        .asInt())
                .isEqualTo(3);
        assertThat(second.at("/extensions/fileSize").asInt()).isEqualTo(5);
        assertThat(site.people().page(site.homepageId()).at("/version/number").asInt())
                .as("attaching gives the page no version")
                .isEqualTo(1);
    }

    @Test
    void a_comment_that_names_no_charset_is_read_as_latin_1() {
        JsonNode named = send("PUT", path(), "a.txt", "x").json();
        JsonNode unnamed = send("PUT", path(), "b.txt", "x", "").json();

        assertThat(named.at("/results/0/metadata/comment").asText()).isEqualTo("sha256:ü");
        assertThat(unnamed.at("/results/0/metadata/comment").asText()).isEqualTo("sha256:Ã¼");
    }

    @Test
    void file_names_keep_blanks_and_letters_of_any_kind() {
        send("PUT", path(), "über uns 日本.txt", "x").expect(200);

        assertThat(site.people().attachments(site.homepageId())).containsExactly("über uns 日本.txt");
    }

    @Test
    void new_data_for_a_known_attachment_is_a_new_version() {
        String id =
                send("POST", path(), "a.txt", "one").json().at("/results/0/id").asText();

        JsonNode after = send("POST", path() + "/" + id + "/data", "a.txt", "two")
                .expect(200)
                .json();

        assertThat(after.path("id").asText()).isEqualTo(id);
        assertThat(after.at("/version/number").asInt()).isEqualTo(2);
    }

    @Test
    void the_api_hands_downloads_over_to_another_host_that_takes_no_credentials() {
        String id = send("POST", path(), "a.txt", "hello")
                .json()
                .at("/results/0/id")
                .asText();

        Http.Answer redirect = site.http().get(path() + "/" + id + "/download");

        assertThat(redirect.status()).isEqualTo(302);
        URI location = URI.create(redirect.header("Location"));
        assertThat(location.getHost()).isNotEqualTo(site.url().getHost());
        assertThat(Http.anonymous(location).get("").expect(200).body()).isEqualTo("hello");
        assertThat(Http.bearer("token", location).get("").status()).isEqualTo(400);
    }

    @Test
    void an_api_token_does_not_open_the_download_address_of_the_browser() {
        send("POST", path(), "a b.txt", "hello").expect(200);
        String path = "/download/attachments/" + site.homepageId() + "/a%20b.txt";

        assertThat(site.http().get(path).status()).isEqualTo(401);
        assertThat(Http.anonymous(site.url()).get(path).expect(200).body()).isEqualTo("hello");
    }

    @Test
    void a_deleted_attachment_frees_its_name() {
        String id =
                send("POST", path(), "a.txt", "one").json().at("/results/0/id").asText();
        site.http().delete("/api/v2/attachments/" + id).expect(204);

        assertThat(site.people().attachments(site.homepageId())).isEmpty();
        assertThat(site.http().delete("/api/v2/attachments/" + id).status()).isEqualTo(404);
        send("POST", path(), "a.txt", "two").expect(200);
    }

    @Test
    void lists_of_attachments_hold_50_rows_unless_asked_for_more() {
        for (int i = 0; i < 51; i++) {
            send("PUT", path(), i + ".txt", "x").expect(200);
        }

        JsonNode rows = site.http()
                .get("/api/v2/pages/" + site.homepageId() + "/attachments")
                .json()
                .path("results");

        assertThat(rows).hasSize(50);
    }
}
