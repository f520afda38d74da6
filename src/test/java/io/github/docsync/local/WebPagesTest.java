package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.web.GitLinks;
import io.github.docsync.local.web.Notices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.List;
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
    void the_head_shows_cover_emoji_width_and_the_place_in_Git() {
        String id = create("Dressed", "<p>x</p>");
        String far = "https://example.com/c.png";
        site.people().setProperty(id, "emoji-title-published", "\"1f680\"");
        site.people().setProperty(id, "content-appearance-published", "\"full-width\"");
        site.people()
                .setProperty(id, "cover-picture-id-published", Http.quoted("{\"id\":\"" + far + "\",\"position\":20}"));
        site.people().setProperty(id, "docsync", "{\"path\":\"docs/a b.md\",\"commit\":\"0123456789abcdef\"}");
        site.server().link(new GitLinks() {
            @Override
            public Optional<String> file(String path) {
                return Optional.of("https://git.example.com/" + path.replace(" ", "%20"));
            }

            @Override
            public Optional<String> commit(String sha) {
                return Optional.of("https://git.example.com/commit/" + sha);
            }
        });

        Document page = page(id);

        assertThat(page.select("img.cover[src=" + far + "]").attr("style")).contains("20%");
        assertThat(page.select("h1.title").text()).isEqualTo("\uD83D\uDE80Dressed");
        assertThat(page.select(".column.full")).hasSize(1);
        assertThat(page.select(".git-place").text()).isEqualTo("From docs/a b.md at 0123456");
        assertThat(page.select(".git-place a").eachAttr("href"))
                .containsExactly(
                        "https://git.example.com/docs/a%20b.md", "https://git.example.com/commit/0123456789abcdef");

        // The same picture as an attachment, by its file id.
        site.people().attach(id, "c.png", "not really a picture");
        String fileId = site.http()
                .get("/api/v2/pages/" + id + "/attachments")
                .json()
                .at("/results/0/fileId")
                .asText();
        site.people().setProperty(id, "cover-picture-id-published", Http.quoted("{\"id\":\"" + fileId + "\"}"));
        assertThat(page(id).select("img.cover").attr("src")).contains("/download/attachments/" + id + "/c.png");

        // Others may write anything into properties, and the page is shown nevertheless.
        for (String hostile : List.of("\"no JSON\"", "{}", "\"{\\\"id\\\":\\\"javascript:x\\\"}\"", "7")) {
            site.people().setProperty(id, "cover-picture-id-published", hostile);
            site.people().setProperty(id, "emoji-title-published", hostile);
            site.people().setProperty(id, "content-appearance-published", hostile);
            site.people().setProperty(id, "docsync", hostile);
            assertThat(page(id).select("h1.title").text()).endsWith("Dressed");
            assertThat(page(id).select("img.cover, .git-place")).isEmpty();
        }
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
        assertThat(page.select("[data-content]").html())
                .contains("<h2 id=\"Hello\">Hello</h2>", "<strong>text</strong>");
        assertThat(page.select(".labels .label").eachText()).containsExactly("how-to");
    }

    @Test
    void links_find_pages_by_title_and_say_when_there_is_none() {
        String target = create("Target page", "<p>x</p>");
        String id = create("A", """
                <p><ac:link ac:anchor="Part"><ri:page ri:content-title="target PAGE" /><ac:link-body>to</ac:link-body>\
                </ac:link> <ac:link><ri:page ri:content-title="Nowhere" /></ac:link></p>""");

        Document page = page(id);

        assertThat(page.select("[data-content] a").attr("href"))
                .isEqualTo("/wiki/spaces/DOCS/pages/" + target + "/Target+page#Part");
        assertThat(page.select("[data-content] .unresolved").text()).isEqualTo("Nowhere");

        // An address with an id that no page has any more, of this port or of another.
        site.people().trash(target);
        String byId = create(
                "B",
                "<p><a href=\"/wiki/spaces/DOCS/pages/" + target + "/x#y\">trashed</a> <a href=\""
                        + site.server().origin()
                        + "/wiki/pages/viewpage.action?pageId=4711\">never</a> <a href=\"/wiki/spaces/DOCS/pages/"
                        + id
                        + "\">there</a> <a href=\"https://example.com/wiki/spaces/DOCS/pages/4711\">elsewhere</a></p>");
        assertThat(page(byId).select("[data-content] .unresolved").eachText()).containsExactly("trashed", "never");
        assertThat(page(byId).select("[data-content] a").eachText()).containsExactly("there", "elsewhere");
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
        assertThat(page.select("[data-content]").text()).doesNotContain("no ");
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

        assertThat(page.select("[data-content] script, [data-content] [onerror], [data-content] [onclick]"))
                .isEmpty();
        assertThat(page.select("[data-content] a[href^=javascript], [data-content] a[href*=script:]"))
                .isEmpty();
        assertThat(page.select("[data-content] [src^=javascript]")).isEmpty();
        assertThat(page.select("[data-content] [style]").eachAttr("style")).noneMatch(style -> style.contains("url"));
    }

    @Test
    void titles_are_text() {
        Document page = page(create("<script>alert(1)</script>", "<p>x</p>"));

        assertThat(page.select("h1.title").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("script").eachAttr("src"))
                .containsExactly("/wiki/local/content.js", "/wiki/local/app.js");
    }

    @Test
    void pages_forbid_scripts_that_are_not_ours() {
        Http.Answer answer = browser().get("/wiki/spaces/DOCS/overview");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("https:");
        site.server().showRemotePictures(false);
        assertThat(browser().get("/wiki/spaces/DOCS/overview").header("Content-Security-Policy"))
                .contains("img-src 'self'")
                .doesNotContain("http");
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
        assertThat(history.select("table.plain td:nth-child(4)").eachText()).containsExactly("mine");
        assertThat(open("/wiki/spaces/DOCS/pages/" + id + "/x?version=1")
                        .select("[data-content]")
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
    void open_pages_learn_what_changed() throws IOException {
        String id = create("A", "<p>x</p>");
        String other = create("B", "<p>x</p>");
        String seen = page(id).body().attr("data-seen");
        try (Socket socket =
                        new Socket(InetAddress.getLoopbackAddress(), site.url().getPort());
                BufferedReader events =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String request = "GET /wiki/local/events?after=" + seen + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            site.people().edit(id, "<p>y</p>");
            assertThat(nextEvent(events)).contains("\"ids\":[\"" + id + "\"]", "\"tree\":false", "\"all\":false");
            site.people().rename(other, "C");
            assertThat(nextEvent(events)).contains("\"ids\":[\"" + other + "\"]", "\"tree\":true");
            site.people().commentOn(id, "y", "why?");
            assertThat(nextEvent(events)).contains(id);
            site.server().notices().progress("publishing");
            assertThat(nextEvent(events)).contains("\"notices\":1", "\"ids\":[]");
        }
    }

    private static String nextEvent(BufferedReader events) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data: ")) {
                return line;
            }
        }
        throw new AssertionError("the stream of events ended");
    }

    @Test
    void branches_of_the_tree_are_fetched_when_they_are_opened() {
        String top = create("Top", "<p>x</p>");
        String middle = site.people().create(site.spaceId(), top, "Middle", "<p>x</p>");
        site.people().create(site.spaceId(), middle, "Bottom", "<p>x</p>");

        Document start = open("/wiki/spaces/DOCS/overview");

        assertThat(start.select(".tree a").eachText()).containsExactly("Documentation", "Top");
        assertThat(start.select(".tree li[data-id=" + top + "] > .row > button.twist")
                        .attr("aria-expanded"))
                .isEqualTo("false");
        Document branch = open("/wiki/local/tree/" + top);
        assertThat(branch.select("li").attr("class")).isEqualTo("closed");
        assertThat(branch.select("a").eachText()).containsExactly("Middle");
    }

    @Test
    void the_filter_finds_pages_by_a_part_of_their_title() {
        create("Release notes", "<p>x</p>");
        create("How to RELEASE", "<p>x</p>");
        create("Other", "<p>release</p>");

        assertThat(open("/wiki/local/titles/" + site.spaceId() + "?text=release")
                        .select("a")
                        .eachText())
                .containsExactly("Release notes", "How to RELEASE");
        assertThat(open("/wiki/local/titles/" + site.spaceId() + "?text=50%25_").text())
                .contains("No page has this in its title");
    }

    @Test
    void problems_of_the_files_stand_on_every_page_and_first_on_their_own() {
        String id = create("A", "<p>x</p>");
        site.people().setProperty(id, "docsync", "{\"path\":\"docs/a.md\"}");
        site.server()
                .notices()
                .problems(List.of(
                        new Notices.Problem("docs/b.md:1:1", "docs/b.md", "first <b>"),
                        new Notices.Problem("docs/a.md:2:1", "docs/a.md", "second")));

        assertThat(page(id).select(".notices li").eachText())
                .containsExactly("docs/a.md:2:1 second", "docs/b.md:1:1 first <b>");
        assertThat(page(id).select(".notices .here li")).hasSize(1);
        assertThat(open("/wiki/search?text=x").select(".notices li").eachText())
                .containsExactly("docs/b.md:1:1 first <b>", "docs/a.md:2:1 second");

        // What keeps nothing away is said on its own page only.
        site.server()
                .notices()
                .problems(List.of(new Notices.Problem("docs/a.md:9:1", "docs/a.md", "the link leads nowhere", true)));
        assertThat(page(id).select(".notices li").text()).contains("the link leads nowhere");
        assertThat(open("/wiki/search?text=x").select(".notices li")).isEmpty();

        site.server().notices().problems(List.of());
        assertThat(page(id).select(".notices li")).isEmpty();
    }

    @Test
    void a_long_page_is_compared_with_what_did_not_change_folded() {
        String id = create("Long", "<p>before</p>" + "<p>same</p>".repeat(9) + "<p>old</p><p>after</p>");
        site.people().edit(id, "<p>before</p>" + "<p>same</p>".repeat(9) + "<p>new</p><p>after</p>");

        Document page = open("/wiki/spaces/DOCS/pages/" + id + "?tab=compare&from=1&to=2");

        assertThat(page.select("details.unchanged > summary").eachText()).containsExactly("8 unchanged blocks");
        assertThat(page.select(".diff > p").eachText()).containsExactly("same", "same", "oldnew", "after");
        // Any two of three versions can be chosen.
        assertThat(page.select("form.versions")).isEmpty();
        site.people().edit(id, "<p>third</p>");
        page = open("/wiki/spaces/DOCS/pages/" + id + "?tab=compare&from=1&to=3");
        assertThat(page.select("form.versions option[selected]").eachText()).containsExactly("1", "3");
    }

    @Test
    void the_children_macro_heeds_its_parameters() {
        String top = create("Top", "<p>x</p>");
        String one = site.people().create(site.spaceId(), top, "Zebra", "<p>x</p>");
        site.people().create(site.spaceId(), one, "Foal", "<p>x</p>");
        site.people().create(site.spaceId(), top, "Ant", "<p>x</p>");

        assertThat(children(top, "")).containsExactly("Zebra", "Ant");
        assertThat(children(top, "depth=2")).containsExactly("Zebra", "Foal", "Ant");
        assertThat(children(top, "all=true,sort=title")).containsExactly("Ant", "Zebra", "Foal");
        assertThat(children(top, "sort=title,reverse=true,first=1")).containsExactly("Zebra");
        String elsewhere = create(
                "Elsewhere",
                macro(
                        "children",
                        "",
                        "<ac:parameter ac:name=\"page\"><ac:link>"
                                + "<ri:page ri:content-title=\"Top\" /></ac:link></ac:parameter>"));
        assertThat(page(elsewhere).select("[data-content] a").eachText()).containsExactly("Zebra", "Ant");
    }

    private List<String> children(String pageId, String parameters) {
        site.people().edit(pageId, macro("children", parameters, ""));
        return page(pageId).select("[data-content] li > a").eachText();
    }

    private static String macro(String name, String parameters, String inside) {
        StringBuilder macro = new StringBuilder("<ac:structured-macro ac:name=\"" + name + "\">");
        for (String parameter : parameters.split(",")) {
            if (!parameter.isEmpty()) {
                String[] pair = parameter.split("=");
                macro.append("<ac:parameter ac:name=\"" + pair[0] + "\">" + pair[1] + "</ac:parameter>");
            }
        }
        return macro + inside + "</ac:structured-macro>";
    }

    @Test
    void included_pages_and_excerpts_are_shown_but_no_circle() {
        create(
                "Part",
                "<p>all of it</p>" + macro("excerpt", "", "<ac:rich-text-body><p>the best</p></ac:rich-text-body>"));
        String link =
                "<ac:parameter ac:name=\"\"><ac:link><ri:page ri:content-title=\"%s\" /></ac:link></ac:parameter>";
        String whole = create("Whole", macro("include", "", link.formatted("Part")));
        String excerpt = create("Excerpt", macro("excerpt-include", "nopanel=true", link.formatted("Part")));
        String circle = create("Circle", macro("include", "", link.formatted("Circle")));
        String nothing = create("Nothing", macro("include", "", link.formatted("Nowhere")));

        assertThat(page(whole).select("[data-content] p").eachText()).containsExactly("all of it", "the best");
        assertThat(page(excerpt).select("[data-content] p").eachText()).containsExactly("the best");
        assertThat(page(circle).select("[data-content]").text()).contains("cannot contain itself");
        assertThat(page(nothing).select("[data-content]").text()).contains("no page “Nowhere”");
    }

    @Test
    void the_history_compares_versions() {
        String id = create("A", "<p>One fish, two fish</p><p>kept</p>");
        site.people().edit(id, "<p>One fish, red fish</p><p>kept</p><p>more</p>");

        String compare = page(id).select(".tabs a:contains(History)").attr("href");
        String link = open(compare).select("td a:contains(compare)").attr("href");

        Document diff = open(link);
        assertThat(diff.select(".diff del").eachText()).containsExactly("two");
        assertThat(diff.select(".diff ins").eachText()).containsExactly("red");
        assertThat(diff.select(".diff .added").eachText()).containsExactly("more");
        assertThat(diff.select(".diff p").eachText()).contains("kept");
        assertThat(open(link + "&form=text").select(".diff .added").eachText()).containsExactly("+ more");
        assertThat(open(link + "&form=storage").select(".diff").text()).contains("<p>more</p>");
    }

    @Test
    void a_reader_replies_to_a_comment() {
        String id = create("A", "<p>some words</p>");
        String token = page(id).body().attr("data-token");
        submit("/wiki/local/pages/" + id + "/inline", "token", token, "selection", "words", "text", "why?");
        String comment = page(id).select(".comment").attr("id").replace("comment-", "");

        submit("/wiki/local/pages/" + id + "/reply", "token", token, "comment", comment, "text", "because");

        assertThat(page(id).select(".comment .comment .content").text()).isEqualTo("because");
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

    @Test
    void search_looks_at_what_readers_see() {
        String id = create("Budget", "<p>The R&amp;D cost is wo<b>rd</b>y</p>" + macro("status", "title=GREEN", ""));

        assertThat(hits("structured-macro")).isEmpty();
        assertThat(hits("R%26D cost")).containsExactly("Budget");
        assertThat(hits("wordy")).containsExactly("Budget");
        assertThat(hits("cos")).as("the beginning of the last word").containsExactly("Budget");
        assertThat(hits("cost nothing")).isEmpty();
        assertThat(open("/wiki/search?text=cost").select(".hits mark").eachText())
                .containsExactly("cost");
        assertThat(open("/wiki/search?text=cost").select(".excerpt").text()).isEqualTo("The R&D cost is wordy GREEN");

        site.people().edit(id, "<p>price</p>");
        assertThat(hits("cost")).isEmpty();
        assertThat(hits("price")).containsExactly("Budget");
        site.people().trash(id);
        assertThat(hits("price")).isEmpty();
    }

    private List<String> hits(String text) {
        return open("/wiki/search?text=" + text.replace(" ", "%20"))
                .select(".hits a")
                .eachText();
    }

    @Test
    void a_long_list_of_hits_says_that_it_is_cut() {
        for (int i = 0; i < 52; i++) {
            create("Page " + i, "<p>haystack</p>");
        }

        Document found = open("/wiki/search?text=haystack");

        assertThat(found.select(".hits a")).hasSize(50);
        assertThat(found.text()).contains("The best 50 of 52 pages");
    }
}
