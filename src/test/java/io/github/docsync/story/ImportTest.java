package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.ImportRequest;
import io.github.docsync.SpaceImport;
import io.github.docsync.SyncRequest;
import io.github.docsync.SyncResult;
import io.github.docsync.confluence.transport.RequestListener;
import io.github.docsync.importer.AttachmentChoice;
import io.github.docsync.importer.ImportOptions;
import io.github.docsync.importer.ImportResult;
import io.github.docsync.importer.ImportResult.Fate;
import io.github.docsync.importer.ImportedPage;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.report.FindingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docsync import}: a space becomes Markdown, and the next sync finds nothing to do. */
class ImportTest {
    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"></svg>";

    @RegisterExtension
    final Story story = new Story();

    private SpaceImport imported(String target, AttachmentChoice attachments, boolean dryRun) {
        SyncRequest request = story.request();
        return DocSync.importSpace(new ImportRequest(
                new ImportOptions(target, request.manifest(), "docs", attachments, dryRun),
                request.environment(),
                RequestListener.none()));
    }

    private SpaceImport imported(String target) {
        return imported(target, AttachmentChoice.USED, false);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path root = story.repository().path("");
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".git/")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    /** The first sync takes the pages over without touching one; Story sees to the second. */
    private void firstSyncChangesNoPage(int pages) {
        SyncRequest request = story.request();
        assertThat(DocSync.validate(request).diagnostics()).isEmpty();
        story.repository().commit("Import");
        story.wire().forget();
        SyncResult synced = story.sync();
        assertThat(synced.status()).as(() -> Story.describe(synced)).isEqualTo(ExitStatus.IN_STEP);
        assertThat(story.wire().pageWrites()).as("writes of pages").isEmpty();
        assertThat(story.wire().writes())
                .allSatisfy(write -> assertThat(write.path())
                        .as("only docsync's own properties")
                        .contains("/properties"));
        assertThat(story.plan().actions()).hasSize(pages);
    }

    @Test
    void a_space_becomes_files_and_the_next_sync_changes_nothing() throws IOException {
        String home = story.homepage("DOCS");
        String space = story.spaceId("DOCS");
        String guide = story.ada()
                .create(
                        space,
                        home,
                        "Guide: \"How?\" * <ok>",
                        "<p>See <ac:link><ri:page "
                                + "ri:space-key=\"docs\" ri:content-title=\"Install\" /><ac:link-body>the <strong>installation</strong></ac:link-body></ac:link>.</p>"
                                + "<h2><ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">deep</ac:parameter>"
                                + "</ac:structured-macro>Deep</h2><p>1. not a list, *stars* and [brackets] &lt;tags&gt; &amp; $5 $6</p><p />"
                                + "<table data-layout=\"wide\"><tbody><tr><th><p>A</p></th><th><p>B</p></th></tr>"
                                + "<tr><td><p>a | b</p></td><td><p /></td></tr></tbody></table>"
                                + "<ac:structured-macro ac:name=\"chart\" ac:schema-version=\"1\"><ac:parameter ac:name=\"type\">pie"
                                + "</ac:parameter><ac:rich-text-body><p>data</p></ac:rich-text-body></ac:structured-macro>"
                                + "<p>On <time datetime=\"2026-01-31\" /></p>");
        String install = story.ada()
                .create(
                        space,
                        guide,
                        "Install",
                        "<p>A picture</p>"
                                + "<p>Back to <ac:link ac:anchor=\"deep\"><ri:page "
                                + "ri:content-title=\"Guide: &quot;How?&quot; * &lt;ok&gt;\" /><ac:link-body>deep</ac:link-body></ac:link>"
                                + " and <ac:link><ri:page ri:content-title=\"Install\" /></ac:link></p>"
                                + "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status>"
                                + "<ac:task-body>done</ac:task-body></ac:task></ac:task-list>");

        story.ada().attach(install, "unused.txt", "text");
        story.label(install, "how-to");
        String second = story.newPage("Second  one", guide);
        story.move(install, guide);
        story.newPage("install!", guide);
        String trashed = story.newPage("Trashed", home);
        story.ada().trash(trashed);
        String old = story.newPage("Archived", home);
        story.archive(old);
        story.wire().forget();

        ImportResult result = imported("docs").result();

        assertThat(story.wire().writes()).as("writes to Confluence").isEmpty();
        Map<String, String> files = files();
        assertThat(files.keySet())
                .contains("sync.yml", "docs/index.md", "docs/guide-how-ok.md", "docs/guide-how-ok/install.md")
                .contains("docs/guide-how-ok/second-one.md")
                .noneMatch(name -> name.contains("trashed") || name.contains("archived") || name.contains("unused"));
        assertThat(result.pages()).extracting(ImportedPage::title).contains("install!", "Second  one");
        assertThat(files.get("docs/guide-how-ok/install.md"))
                .contains("labels: [how-to]", "order: ", "id: \"" + install + "\"", "# Install")
                .contains("- [x] done")
                .contains("[deep](../guide-how-ok.md#deep)");
        assertThat(files.get("docs/guide-how-ok.md"))
                .contains("See [the **installation**](guide-how-ok/install.md).", "## Deep {#deep}", "| a \\| b | |");
        assertThat(files.get("sync.yml")).contains("space: DOCS", "path: \"docs/**\"", "banner: false");
        assertThat(result.fencedWords()).isZero();
        assertThat(second).isNotEmpty();

        ImportResult again = imported("DOCS").result();
        assertThat(again.count(Fate.NEW)).isZero();
        assertThat(again.isRefused()).isFalse();
        assertThat(files()).isEqualTo(files);

        List<String> order = story.children(guide);
        firstSyncChangesNoPage(5);
        assertThat(story.children(guide)).isEqualTo(order);
        assertThat(story.title(guide)).isEqualTo("Guide: \"How?\" * <ok>");
    }

    @Test
    void a_page_and_those_below_it_hang_where_they_hung_and_nothing_is_overwritten() throws IOException {
        String home = story.homepage("DOCS");
        String top = story.newPage("Top", home);
        String child = story.newPage("../../../etc/passwd", top);
        story.newPage("CON", child);
        story.newPage("Elsewhere", home);
        story.write("docs/index.md", "mine\n");
        Map<String, String> before = files();

        SpaceImport refused = imported(top);
        assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(files()).isEqualTo(before);

        story.repository().delete("docs/index.md");
        assertThat(imported(top, AttachmentChoice.ALL, true).status()).isEqualTo(ExitStatus.IN_STEP);
        assertThat(files()).isEmpty();
        assertThat(imported(top).status()).isEqualTo(ExitStatus.IN_STEP);
        assertThat(files().keySet())
                .containsExactlyInAnyOrder(
                        "sync.yml", "docs/index.md", "docs/etc-passwd.md", "docs/etc-passwd/con-page.md");
        assertThat(files().get("sync.yml")).contains("parent: \"" + home + "\"");
        firstSyncChangesNoPage(3);
        assertThat(story.parent(top)).isEqualTo(home);
    }

    @Test
    void pictures_become_files_that_are_not_uploaded_again_and_belong_to_Git_from_then_on() throws IOException {
        String page = story.ada()
                .create(
                        story.spaceId("DOCS"),
                        story.homepage("DOCS"),
                        "Shown",
                        "<p>A picture</p>"
                                + "<ac:image ac:alt=\"p\"><ri:attachment ri:filename=\"pic one.svg\" /></ac:image>"
                                + "<p><ac:link><ri:attachment ri:filename=\"data.json\" /><ac:link-body>data</ac:link-body></ac:link></p>");
        story.ada().attach(page, "pic one.svg", PICTURE);
        story.ada().attach(page, "data.json", "{}");
        story.ada().attach(page, "unused.txt", "text");

        assertThat(imported(page).status()).isEqualTo(ExitStatus.IN_STEP);

        assertThat(files()).containsEntry("docs/attachments/index/pic one.svg", PICTURE);
        assertThat(files().get("docs/index.md"))
                .contains("![p](attachments/index/pic%20one.svg)", "[data](attachments/index/data.json)");
        assertThat(files().keySet()).noneMatch(name -> name.contains("unused"));
        firstSyncChangesNoPage(1);
        story.assertInStep();

        story.write("docs/attachments/index/pic one.svg", PICTURE.replace("40", "50"));
        story.publish("Another picture");
        assertThat(story.attachments(page)).containsExactly("data.json", "pic one.svg", "unused.txt");

        story.ada().attach(page, "data.json", "{\"by\":\"hand\"}");
        story.write("docs/attachments/index/data.json", "{\"by\":\"git\"}");
        story.repository().commit("Other data");
        story.syncExpecting(ExitStatus.REFUSED);
        story.endsWithWorkLeft();
    }

    /** The requests of a run for which there is nothing to do. */
    private List<Wire.Sent> idle() {
        story.wire().forget();
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.wire().writes()).isEmpty();
        return story.wire().sent();
    }

    @Test
    void pictures_that_were_taken_over_are_read_once_and_not_by_each_later_run() {
        String home = story.homepage("DOCS");
        String top = story.newPage("Top", home);
        for (int number = 0; number < 12; number++) {
            String page = story.ada()
                    .create(
                            story.spaceId("DOCS"),
                            top,
                            "Page " + number,
                            "<ac:image><ri:attachment ri:filename=\"a.svg\" /></ac:image>");
            story.ada().attach(page, "a.svg", PICTURE);
        }
        assertThat(imported(top).status()).isEqualTo(ExitStatus.IN_STEP);
        firstSyncChangesNoPage(13);
        assertThat(idle()).hasSizeLessThanOrEqualTo(5);
        story.wire().forget();
        story.pull();
        assertThat(downloads()).isEmpty();

        String page = story.id("Page 7");
        story.ada().attach(page, "a.svg", PICTURE);
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(idle()).as("after the same bytes again").hasSizeLessThanOrEqualTo(5);
        assertThat(downloads()).isEmpty();

        story.ada().attach(page, "a.svg", PICTURE.replace("40", "50"));
        SyncResult named = story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(Story.findings(named))
                .extracting(FindingText::problem)
                .containsExactly("'Page 7' has another 'a.svg', made in Confluence");
        idle();
        assertThat(downloads()).as("a version of another content").isEmpty();

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(Story.findings(story.sync())).isEmpty();
        story.drift(null);
    }

    @Test
    void pictures_that_were_taken_over_are_read_once_more_when_the_index_was_lost() {
        String page = story.ada()
                .create(
                        story.spaceId("DOCS"),
                        story.homepage("DOCS"),
                        "Shown",
                        "<ac:image><ri:attachment ri:filename=\"a.svg\" /></ac:image>");
        story.ada().attach(page, "a.svg", PICTURE);
        assertThat(imported(page).status()).isEqualTo(ExitStatus.IN_STEP);
        firstSyncChangesNoPage(1);
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.wire().forget();
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(downloads()).hasSize(1);
        idle();
        assertThat(downloads()).isEmpty();
    }

    private List<Wire.Sent> downloads() {
        return story.wire().sent(sent -> sent.path().endsWith("/download"));
    }

    @Test
    void pages_at_the_root_and_in_folders_keep_their_place() throws IOException {
        String space = story.spaceId("DOCS");
        String root = story.ada()
                .http()
                .post("/api/v2/pages?root-level=true", """
                    {"spaceId":"%s","status":"current","title":"Root","body":{"representation":"storage","value":"<p>r</p>"}}
                    """.formatted(space))
                .expect(200)
                .json()
                .path("id")
                .asText();
        story.newPage("Below root", root);
        String folder = story.ada()
                .http()
                .post("/api/v2/folders", """
                    {"spaceId":"%s","title":"Box","parentId":"%s"}
                    """.formatted(space, story.homepage("DOCS")))
                .expect(200)
                .json()
                .path("id")
                .asText();
        String boxed = story.newPage("Boxed", folder);
        for (String post : List.of("News", "More news")) {
            story.ada()
                    .http()
                    .post("/api/v2/blogposts", """
                        {"spaceId":"%s","status":"current","title":"%s","body":{"representation":"storage","value":"<p>n</p>"}}
                        """.formatted(space, post))
                    .expect(200);
        }

        SpaceImport done = imported("DOCS");

        assertThat(done.status()).isEqualTo(ExitStatus.IN_STEP);
        assertThat(done.result().remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text())
                        .startsWith("is a blog post (one of 2 in this space), and an import takes pages only"));
        Map<String, String> files = files();
        assertThat(files.get("docs/root.md")).contains("parent: top");
        assertThat(files).containsKey("docs/root/below-root.md");
        assertThat(files.get("docs/boxed.md")).contains("parent: \"" + folder + "\"");
        firstSyncChangesNoPage(4);
        assertThat(story.page(root).path("parentId").isNull()).isTrue();
        assertThat(story.parent(boxed)).isEqualTo(folder);
    }

    @Test
    void pages_of_the_editors_come_as_Markdown_and_only_what_has_no_form_stands_in_fences() throws IOException {
        String home = story.homepage("DOCS");
        String space = story.spaceId("DOCS");
        for (String name : List.of("new-editor", "old-editor", "forms-of-the-editors", "columns")) {
            story.ada()
                    .create(
                            space,
                            home,
                            name,
                            Files.readString(Path.of("src/test/resources/reverse", name, "storage.xml")));
        }
        story.ada()
                .create(
                        space,
                        home,
                        "Other",
                        "<p>To <ac:link ac:anchor=\"anchor-target\"><ri:page ri:content-title=\"forms-of-the-editors\" />"
                                + "<ac:link-body>the anchor</ac:link-body></ac:link></p>");

        story.ada()
                .create(
                        space,
                        home,
                        "Setup",
                        "<p>First</p><h2><ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">setup</ac:parameter>"
                                + "</ac:structured-macro>Steps</h2><p>To <ac:link ac:anchor=\"setup\"><ac:link-body>the steps</ac:link-body></ac:link></p>");

        ImportResult result = imported("DOCS").result();

        Map<String, String> files = files();
        assertThat(files.get("docs/other.md")).contains("[the anchor](forms-of-the-editors.md#anchor-target)");
        assertThat(files.get("docs/forms-of-the-editors.md"))
                .contains("<a id=\"anchor-target\"></a>Anchor target.", "[jump there](#anchor-target)")
                .contains("Line one\\\nline two");
        assertThat(files.get("docs/setup.md"))
                .as("a link to #setup would lead to the title")
                .contains("First", "Steps", "To `<ac:link ac:anchor=\"setup\">")
                .doesNotContain("```");
        Map<String, Double> shares = new TreeMap<>();
        result.pages()
                .forEach(page -> shares.put(page.title(), page.fencedWords() * 100.0 / Math.max(1, page.words())));
        assertThat(shares.get("new-editor")).isLessThan(10);
        assertThat(shares.get("old-editor")).isLessThan(33);
        assertThat(shares.get("forms-of-the-editors")).isLessThan(20);
        imported("DOCS");
        assertThat(files()).isEqualTo(files);
        firstSyncChangesNoPage(7);
    }
}
