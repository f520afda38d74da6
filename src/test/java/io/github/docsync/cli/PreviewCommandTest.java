package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.cli.command.ResultStream;
import io.github.docsync.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.URIish;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PreviewCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @Test
    void shows_the_pages_and_follows_the_files_until_it_is_stopped() throws Exception {
        Files.writeString(
                folder.resolve("sync.yml"), "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/**\n");
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/index.md"), "# Handbook\n\nAs it was.\n");
        Terminal terminal = terminal();
        Thread preview = new Thread(() -> Main.run(terminal, "preview", "--port", "0"));
        preview.start();
        try {
            await(output, "http://127.0.0.1:");
            await(error, "following the files");
            URI origin = URI.create(output.toString(StandardCharsets.UTF_8).strip());
            assertThat(pages(origin)).contains("As it was.");

            Files.writeString(folder.resolve("docs/index.md"), "# Handbook\n\nAs it is.\n");
            await(error, "~ docs/index.md");
            await(error, "Done: 1 changed.");
            assertThat(pages(origin)).contains("As it is.");

            Files.createDirectories(folder.resolve("docs/new"));
            Files.writeString(folder.resolve("docs/new/page.md"), "# A new page\n");
            await(error, "+ docs/new/page.md");

            // The address leads to the first page, and one bad file is named on every page without keeping the others
            // away.
            Files.writeString(folder.resolve("docs/bad.md"), "---\ntitle: [a\n---\n");
            Files.writeString(folder.resolve("docs/good.md"), "# Good\n");
            await(error, "+ docs/good.md");
            assertThat(get(origin, "/"))
                    .contains("<h1 class=\"title\">Handbook", "docs/bad.md", "The files have a problem");
            // What is still held is not told again with each change.
            Files.writeString(folder.resolve("docs/good.md"), "# Good\n\nBetter.\n");
            await(error, "~ docs/good.md");
            await(error, "1 held back, 3 unchanged");
            assertThat(error.toString(StandardCharsets.UTF_8)).containsOnlyOnce("! docs/bad.md");
            Files.writeString(folder.resolve("docs/bad.md"), "# Bad no more\n");
            await(error, "+ docs/bad.md");
            assertThat(get(origin, "/")).doesNotContain("The files have");

            Files.writeString(folder.resolve("sync.yml"), "version: 99\n");
            await(error, "the preview stays as it was until these mistakes are fixed");
            assertThat(get(origin, "/")).contains("sync.yml:1:");
        } finally {
            preview.interrupt();
            preview.join();
        }
        assertThat(error.toString(StandardCharsets.UTF_8)).doesNotContain("Exception");
    }

    /** The test's time limit ends a wait that is in vain. */
    private static void await(ByteArrayOutputStream stream, String text) {
        while (!stream.toString(StandardCharsets.UTF_8).contains(text)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_manifest_that_is_not_there_ends_it() {
        Terminal terminal = terminal();

        assertThat(Main.run(terminal, "preview", "--port", "0", "-f", "absent.yml"))
                .isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("absent.yml", "docsync init");
        assertThat(output.size()).isZero();

        assertThat(Main.run(terminal, "preview", "--port", "65536")).isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("port 65536 is out of range");
    }

    @Test
    void shows_a_strict_manifests_pages_and_says_its_warnings() throws Exception {
        Files.writeString(
                folder.resolve("sync.yml"),
                "version: 1\nid: handbook\nspace: DOCS\nstrict: true\npages:\n  - path: docs/**\n");
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/index.md"), "# Handbook\n\n[nowhere](absent.md)\n");

        assertThat(Main.run(terminal(), "preview", "--export", "site")).isZero();

        assertThat(error.toString(StandardCharsets.UTF_8)).contains("docs/index.md:3:", "absent.md");
        assertThat(folder.resolve("site/index.html")).content().contains("Handbook");

        assertThat(Main.run(terminal(), "preview", "--export", "site")).isZero();
        Files.writeString(folder.resolve("docs/index.html"), "somebody's own");
        assertThat(Main.run(terminal(), "preview", "--export", "docs")).isEqualTo(2);
        assertThat(folder.resolve("docs/index.html")).hasContent("somebody's own");
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("name a folder that is empty or new");
    }

    @Test
    void exports_the_pages_as_files_and_marks_what_changed() throws Exception {
        Files.writeString(
                folder.resolve("sync.yml"), "version: 1\nid: handbook\nspace: DOCS\npages:\n  - path: docs/**\n");
        Files.createDirectories(folder.resolve("docs/guide"));
        Files.writeString(
                folder.resolve("docs/index.md"), "# Handbook\n\nSee [the guide](guide/start.md#first-step).\n");
        Files.writeString(
                folder.resolve("docs/guide/start.md"),
                "# Start here\n\n## First step\n\nOld words stay. ![A dot](dot.svg)\n");
        Files.writeString(folder.resolve("docs/guide/dot.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.writeString(folder.resolve("docs/gone.md"), "# Gone\n");
        Files.writeString(folder.resolve("docs/sorted.md"), "---\nlabels: [a]\n---\n# Sorted\n");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern("docs/gone.md").call();
            git.commit()
                    .setMessage("without a manifest")
                    .setSign(false)
                    .setAuthor("A", "a@example.com")
                    .call();
            git.branchCreate().setName("before").call();
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("base")
                    .setSign(false)
                    .setAuthor("A", "a@example.com")
                    .call();
            git.branchCreate().setName("base").call();
            git.checkout().setName("feature").setCreateBranch(true).call();
            git.remoteAdd()
                    .setName("origin")
                    .setUri(new URIish("https://github.com/acme/handbook.git"))
                    .call();
        }
        Files.delete(folder.resolve("docs/gone.md"));
        Files.writeString(folder.resolve("docs/new.md"), "# Brand new\n");
        Files.writeString(folder.resolve("docs/sorted.md"), "---\nlabels: [a, b]\n---\n# Sorted\n");
        Files.writeString(folder.resolve("docs/guide/dot.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"b\"/>");
        Files.writeString(folder.resolve("docs/guide/start.md"), """
            # Start here

            ## First step

            New words stay. ![A dot](dot.svg)

            ![Far](https://example.com/far.png)
            """);
        Terminal terminal = terminal();

        assertThat(Main.run(terminal, "preview", "--export", "out", "--against", "base", "--no-remote-pictures"))
                .as(error.toString(StandardCharsets.UTF_8))
                .isZero();

        Path out = folder.resolve("out");
        assertThat(output.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(out.resolve("index.html").toString());
        Document first = Jsoup.parse(out.resolve("index.html"), "UTF-8");
        assertThat(first.select("h1.title").text()).isEqualTo("Handbook");
        assertThat(first.select(".changed-pages > ul:not(.removed-pages) a").eachText())
                .containsExactly("Brand new", "Sorted", "Start here");
        assertThat(first.select(".removed-pages li").eachText()).containsExactly("Gone");
        Document gone = Jsoup.parse(out.resolve(first.select(".removed-pages a").attr("href")), "UTF-8");
        assertThat(gone.select(".diff-block.removed")).isNotEmpty();
        // The banner names the branch, which alone changes no page.
        assertThat(first.select("[data-content] a[href^=https://github.com]").attr("href"))
                .isEqualTo("https://github.com/acme/handbook/blob/feature/docs/index.md");
        String link = first.select("[data-content] a[href*=.html]").attr("href");
        Document second = Jsoup.parse(out.resolve(link.replaceFirst("#.*", "")), "UTF-8");
        assertThat(second.select("h1.title").text()).isEqualTo("Start here");
        assertThat(second.getElementById(link.replaceFirst(".*#", ""))).isNotNull();
        assertThat(out.resolve(second.select("[data-content] img").attr("src")))
                .hasContent("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"b\"/>");
        assertThat(second.select("[data-content] a[href=https://example.com/far.png]")
                        .text())
                .isEqualTo("Far");
        assertThat(second.select("[data-content] img")).hasSize(1);
        Document changes =
                Jsoup.parse(out.resolve(second.select(".tabs a").last().attr("href")), "UTF-8");
        assertThat(changes.select(".diff del").eachText()).contains("Old");
        assertThat(changes.select(".diff ins").eachText()).contains("New");
        assertThat(changes.select(".diff.around li").eachText())
                .containsExactly("Attachment dot.svg: version 1 version 2");
        assertThat(Files.readString(out.resolve("assets/data.js")))
                .contains("\"title\":\"Sorted\",\"state\":\"changed\"")
                .contains("\"title\":\"Brand new\",\"state\":\"new\"", "\"title\":\"Handbook\",\"state\":\"same\"");
        try (Stream<Path> files = Files.list(out)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Jsoup.parse(page, "UTF-8").select("[href^=/], [src^=/], form, [href^=http://127]"))
                        .as(page.toString())
                        .isEmpty();
            }
        }

        // A branch that adds the manifest makes every page new.
        assertThat(Main.run(terminal, "preview", "--export", "all", "--against", "before"))
                .isZero();
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("there is no sync.yml at before");
        assertThat(Files.readString(folder.resolve("all/assets/data.js")))
                .contains("\"title\":\"Handbook\",\"state\":\"new\"")
                .contains("\"title\":\"DOCS (local)\",\"state\":\"same\"")
                .doesNotContain("changed\"");
    }

    private Terminal terminal() {
        return new Terminal(
                folder,
                name -> null,
                new ByteArrayInputStream(new byte[0]),
                ResultStream.to(output),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                false,
                false);
    }

    private static String get(URI origin, String path) throws Exception {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()
                .send(HttpRequest.newBuilder(origin.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String pages(URI origin) throws Exception {
        String credentials = Base64.getEncoder().encodeToString("ann@example.com:any".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(origin.resolve("/wiki/api/v2/pages?body-format=storage"))
                .header("Authorization", "Basic " + credentials)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
