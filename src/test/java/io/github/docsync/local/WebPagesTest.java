package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    private Http browser() {
        return Http.anonymous(site.server().origin());
    }

    private String create(String title, String body) {
        return site.people().create(site.spaceId(), site.homepageId(), title, body);
    }

    private Document open(String path) {
        return Jsoup.parse(browser().get(path).expect(200).body());
    }

    private Document page(String id) {
        return open("/wiki/spaces/DOCS/pages/" + id + "/title");
    }

    @Test
    void the_start_leads_to_the_only_space() {
        assertThat(browser().get("/").header("Location")).isEqualTo("/wiki");
        assertThat(browser().get("/wiki").header("Location")).isEqualTo("/wiki/spaces/DOCS/overview");
        assertThat(open("/wiki/spaces/docs/overview").title()).startsWith("Documentation");
    }

    @Test
    void a_page_shows_title_tree_breadcrumbs_content_and_labels() {
        String parent = create("Parent", "<p>x</p>");
        String child = site.people().create(site.spaceId(), parent, "Child", "<h2>Hello</h2><p>some <b>text</b></p>");
        site.people().label(child, "how-to");

        Document page = page(child);

        assertThat(page.select("h1.title").text()).isEqualTo("Child");
        assertThat(page.select(".crumbs a").eachText()).containsExactly("Documentation", "Parent");
        assertThat(page.select(".tree a").eachText()).containsExactly("Documentation", "Parent", "Child");
        assertThat(page.select(".tree .here a").text()).isEqualTo("Child");
        assertThat(page.select("#content").html()).contains("<h2 id=\"Hello\">Hello</h2>", "<strong>text</strong>");
        assertThat(page.select(".labels .label").eachText()).containsExactly("how-to");
    }

    @Test
    void links_find_pages_by_title_and_say_when_there_is_none() {
        String target = create("Target page", "<p>x</p>");
        String id = create("A", """
                <p><ac:link ac:anchor="Part"><ri:page ri:content-title="target PAGE" /><ac:link-body>to</ac:link-body>\
                </ac:link> <ac:link><ri:page ri:content-title="Nowhere" /></ac:link></p>""");

        Document page = page(id);

        assertThat(page.select("#content a").attr("href"))
                .isEqualTo("/wiki/spaces/DOCS/pages/" + target + "/Target+page#Part");
        assertThat(page.select("#content .unresolved").text()).isEqualTo("Nowhere");
    }

    @Test
    void macros_that_we_publish_look_like_themselves_and_others_are_boxes() {
        Document page = page(create("A", """
                <ac:structured-macro ac:name="info"><ac:rich-text-body><p>in</p></ac:rich-text-body></ac:structured-macro>
                <ac:structured-macro ac:name="code"><ac:parameter ac:name="linenumbers">true</ac:parameter>\
                <ac:plain-text-body><![CDATA[a < b\nc]]></ac:plain-text-body></ac:structured-macro>
                <h2>One</h2><h3>Two</h3><ac:structured-macro ac:name="toc" />
                <p><ac:structured-macro ac:name="status"><ac:parameter ac:name="title">OK</ac:parameter>\
                <ac:parameter ac:name="colour">Green</ac:parameter></ac:structured-macro></p>
                <ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">More</ac:parameter>\
                <ac:rich-text-body><p>hidden</p></ac:rich-text-body></ac:structured-macro>
                <ac:structured-macro ac:name="gadget"><ac:parameter ac:name="size">3</ac:parameter></ac:structured-macro>
                <ac:adf-extension><ac:adf-node type="panel"><ac:adf-attribute key="panel-type">note</ac:adf-attribute>\
                <ac:adf-content><p>purple</p></ac:adf-content></ac:adf-node><ac:adf-fallback><p>no</p></ac:adf-fallback>\
                </ac:adf-extension>"""));

        assertThat(page.select(".panel-info").text()).endsWith("in");
        assertThat(page.select(".code pre code").text()).isEqualTo("a < b\nc");
        assertThat(page.select(".line-numbers").text().strip()).isEqualTo("1\n2");
        assertThat(page.select(".toc a").eachAttr("href")).containsExactly("#One", "#Two");
        assertThat(page.select(".status-green").text()).isEqualTo("OK");
        assertThat(page.select("details.expand summary").text()).isEqualTo("More");
        assertThat(page.select(".macro").text()).isEqualTo("gadget size = 3");
        assertThat(page.select(".panel-note").text()).endsWith("purple");
        assertThat(page.select("#content").text()).doesNotContain("no ");
    }

    @Test
    void pictures_come_from_the_attachments_of_the_page() {
        String id = create(
                "A",
                "<ac:image ac:width=\"40\"><ri:attachment ri:filename=\"a b.txt\" /></ac:image>"
                        + "<ac:image><ri:attachment ri:filename=\"missing.png\" /></ac:image>");
        site.people().attach(id, "a b.txt", "bytes");

        Document page = page(id);

        String source = page.select("figure img").attr("src");
        assertThat(browser().get(source).expect(200).body()).isEqualTo("bytes");
        assertThat(page.select("figure img").attr("width")).isEqualTo("40");
        assertThat(page.select(".missing-image").text()).contains("missing.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<p><a href=\"javascript:alert(1)\">x</a></p>",
                "<p><a href=\" java&#10;script:alert(1)\">x</a></p>",
                "<p style=\"background-color: url(javascript:alert(1))\">x</p>",
                "<ac:image ac:alt=\"&quot; onerror=&quot;alert(1)\"><ri:url ri:value=\"javascript:alert(1)\" /></ac:image>",
                "<h2>&quot;&gt;&lt;img src=x onerror=alert(1)&gt;</h2><ac:structured-macro ac:name=\"toc\" />",
                "<ac:structured-macro ac:name=\"&lt;script&gt;\"><ac:parameter ac:name=\"a\">&lt;script&gt;</ac:parameter></ac:structured-macro>",
                "<ac:structured-macro ac:name=\"panel\"><ac:parameter ac:name=\"bgColor\">red;background:url(//x)</ac:parameter><ac:rich-text-body>x</ac:rich-text-body></ac:structured-macro>"
            })
    void nothing_in_a_body_becomes_a_script_or_loads_a_style(String body) {
        Document page = page(create("A", body));

        assertThat(page.select("#content script, #content [onerror], #content [onclick]"))
                .isEmpty();
        assertThat(page.select("#content a[href^=javascript], #content a[href*=script:]"))
                .isEmpty();
        assertThat(page.select("#content [src^=javascript]")).isEmpty();
        assertThat(page.select("#content [style]").eachAttr("style")).noneMatch(style -> style.contains("url"));
    }

    @Test
    void titles_are_text() {
        Document page = page(create("<script>alert(1)</script>", "<p>x</p>"));

        assertThat(page.select("h1.title").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("script")).hasSize(1);
    }

    @Test
    void pages_forbid_scripts_that_are_not_ours() {
        Http.Answer answer = browser().get("/wiki/spaces/DOCS/overview");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void an_attachment_cannot_run_a_script_when_it_is_opened() {
        String id = create("A", "<p>x</p>");
        site.people().attach(id, "a.html", "<script>alert(1)</script>");

        Http.Answer answer = browser().get("/wiki/download/attachments/" + id + "/a.html");

        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void another_host_name_is_turned_away() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /wiki/api/v2/pages HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void only_this_machine_reaches_it() throws SocketException {
        Optional<InetAddress> outside = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
                .filter(address -> !address.isLoopbackAddress() && address instanceof Inet4Address)
                .findFirst();
        outside.ifPresent(address -> assertThat(accepts(address)).isFalse());
        assertThat(accepts(InetAddress.getLoopbackAddress())).isTrue();
    }

    private boolean accepts(InetAddress address) {
        try (Socket socket = new Socket(address, site.url().getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Http.Answer submit(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return browser()
                .send(
                        "POST",
                        path,
                        HttpRequest.BodyPublishers.ofString(form.toString()),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void a_reader_comments_below_the_page_and_on_its_text() {
        String id = create("A", "<p>some text here</p>");
        String token = page(id).body().attr("data-token");

        submit("/wiki/local/pages/" + id + "/comment", "token", token, "text", "Well <done>\nthanks")
                .expect(303);
        submit("/wiki/local/pages/" + id + "/inline", "token", token, "selection", "text", "text", "why?")
                .expect(303);

        Document page = page(id);
        assertThat(page.select(".comment .content").eachText()).containsExactly("why?", "Well <done> thanks");
        assertThat(page.select("mark.inline-comment").text()).isEqualTo("text");
        assertThat(page.select(".comment b").eachText()).containsOnly("Reader");
    }

    @Test
    void a_reader_edits_and_the_history_shows_it() {
        String id = create("A", "<p>old</p>");
        Document editor = open("/wiki/local/pages/" + id + "/edit");
        assertThat(editor.select("textarea").text()).isEqualTo("<p>old</p>");
        String token = editor.body().attr("data-token");
        String path = "/wiki/local/pages/" + id + "/edit";

        submit(path, "token", token, "version", "1", "title", "B", "body", "<p>new</p>", "message", "mine")
                .expect(303);

        assertThat(site.people().body(id)).isEqualTo("<p>new</p>");
        Document history = open("/wiki/spaces/DOCS/pages/" + id + "/x?tab=history");
        assertThat(history.select("table.plain td:last-child").eachText()).containsExactly("mine");
        assertThat(open("/wiki/spaces/DOCS/pages/" + id + "/x?version=1")
                        .select("#content")
                        .text())
                .isEqualTo("old");
        Http.Answer stale = submit(path, "token", token, "version", "1", "title", "C", "body", "<p>x</p>");
        assertThat(stale.status()).isEqualTo(400);
        assertThat(stale.body()).contains("Version must be incremented");
    }

    @Test
    void a_reader_ticks_a_task() {
        String id = create(
                "A",
                "<ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-status>incomplete"
                        + "</ac:task-status><ac:task-body>do</ac:task-body></ac:task></ac:task-list>");
        String token = page(id).body().attr("data-token");

        submit("/wiki/local/pages/" + id + "/task", "token", token, "task", "7", "complete", "true")
                .expect(303);

        assertThat(page(id).select("input[data-task=7]").hasAttr("checked")).isTrue();
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        String id = create("A", "<p>x</p>");

        Http.Answer answer = submit("/wiki/local/pages/" + id + "/comment", "token", "guess", "text", "spam");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page(id).select(".comment")).isEmpty();
    }

    @Test
    void open_pages_learn_of_every_write() {
        String before = browser().get("/wiki/local/changes").body();
        create("A", "<p>x</p>");

        assertThat(browser().get("/wiki/local/changes").body()).isNotEqualTo(before);
    }

    @Test
    void every_address_of_a_page_leads_to_it() {
        String id = create("A", "<p>x</p>");
        String tiny = site.http()
                .get("/api/v2/pages/" + id)
                .json()
                .at("/_links/tinyui")
                .asText();

        assertThat(browser().get("/wiki" + tiny).header("Location")).contains("/pages/" + id);
        assertThat(browser().get("/wiki/pages/viewpage.action?pageId=" + id).header("Location"))
                .contains("/pages/" + id);
        assertThat(browser().get("/wiki/spaces/DOCS/pages/1/x").status()).isEqualTo(404);
        assertThat(browser().get("/wiki/nonsense").status()).isEqualTo(404);
    }

    @Test
    void the_storage_format_is_shown_as_text() {
        String id = create("A", "<p>x &amp; y</p>");

        Document source = open("/wiki/spaces/DOCS/pages/" + id + "/x?tab=source");

        assertThat(source.select("pre.storage").text()).isEqualTo("<p>x &amp; y</p>");
    }

    @Test
    void search_finds_titles_and_text() {
        create("Needle", "<p>x</p>");
        create("Other", "<p>a needle in it</p>");

        assertThat(open("/wiki/search?text=needle").select(".hits a").eachText())
                .containsExactly("Needle", "Other");
    }
}
