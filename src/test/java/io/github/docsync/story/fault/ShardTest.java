package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.Shard;
import io.github.docsync.SyncResult;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettings;
import io.github.docsync.local.LocalSite;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.site.ConfluenceSite;
import io.github.docsync.site.SiteContent;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.RecordedState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A manifest that the jobs of a matrix publish in four shards at the same time, over HTTP. */
class ShardTest {
    private static final int FOLDERS = 9;
    private static final int PAGES = 2;

    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    /** Each page links to the page of the same number in the next folder, so that many links lead from one shard to another. */
    private Docs handbook() {
        Docs docs = Docs.in(folder.resolve("docs"), site.environment())
                .write("sync.yml", """
            version: 1
            id: handbook
            space: DOCS
            pages:
              - path: docs/**
            policy:
              orphans: trash
              maxRemovals: 100%
            """)
                .write("docs/index.md", "# Handbook\n\n[First](f0/p0.md)\n");
        for (int i = 0; i < FOLDERS; i++) {
            docs.write("docs/f" + i + "/index.md", "# Folder " + i + "\n\nText.\n");
            for (int j = 0; j < PAGES; j++) {
                docs.write("docs/f" + i + "/p" + j + ".md", page(i, j));
            }
        }
        docs.commit();
        return docs;
    }

    private static String page(int i, int j) {
        int next = (i + 1) % FOLDERS;
        return "# Page " + i + j + "\n\nSee [the next](../f" + next + "/p" + j + ".md).\n";
    }

    private static SyncResult publish(Docs docs, int shard) {
        return docs.sync(with -> with.toBuilder().shard(new Shard(shard, 4)).build());
    }

    private static List<SyncResult> atOnce(IntFunction<SyncResult> publish, int... shards) {
        return IntStream.of(shards)
                .mapToObj(shard -> CompletableFuture.supplyAsync(() -> publish.apply(shard)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private JsonNode get(String path) {
        return site.http().get(path).expect(200).json();
    }

    private List<JsonNode> rows(String path) {
        return StreamSupport.stream(get(path).path("results").spliterator(), false)
                .toList();
    }

    private List<String> children(String id) {
        return rows("/api/v2/pages/" + id + "/direct-children?limit=250").stream()
                .map(row -> row.path("title").asText())
                .toList();
    }

    private String id(String title) {
        return site.page(title).path("id").asText();
    }

    private List<String> indexKeys() {
        return rows("/api/v2/pages/" + site.homepageId() + "/properties?limit=250").stream()
                .map(row -> row.path("key").asText())
                .filter(key -> key.startsWith("docsync-index-"))
                .sorted()
                .toList();
    }

    private List<RecordedState> rows() {
        try (ConfluenceClient client =
                ConfluenceClient.connect(ConnectionSettings.fromEnvironment(site.environment()::get, null))) {
            SiteContent anchor = SiteContent.page(site.homepageId());
            return new IndexStore(ConfluenceSite.of(client).properties(), "handbook", anchor)
                    .read()
                    .rows();
        }
    }

    /** Everything is there once, in its place and order, with its links; and a whole run has nothing left to do. */
    private void assertPublished(Docs docs) {
        assertThat(children(id("Handbook")))
                .isEqualTo(
                        IntStream.range(0, FOLDERS).mapToObj(i -> "Folder " + i).toList());
        for (int i = 0; i < FOLDERS; i++) {
            List<String> pages = new ArrayList<>();
            for (int j = 0; j < PAGES; j++) {
                pages.add("Page " + i + j);
                assertThat(get("/api/v2/pages/" + id("Page " + i + j) + "?body-format=storage")
                                .at("/body/storage/value")
                                .asText())
                        .contains("ri:content-title=\"Page " + (i + 1) % FOLDERS + j + "\"");
            }
            assertThat(children(id("Folder " + i))).isEqualTo(pages);
        }
        assertThat(indexKeys()).startsWith("docsync-index-handbook-0", "docsync-index-handbook-1");
        assertInStep(docs);
    }

    private void assertInStep(Docs docs) {
        site.faults().forgetLog();
        SyncResult again = docs.sync();
        assertThat(again.status()).isEqualTo(ExitStatus.IN_STEP);
        assertThat(site.faults().logOfWrites()).isEmpty();
    }

    @Test
    void four_shards_at_once_publish_one_tree_with_right_links_and_one_index() {
        try (Docs docs = handbook()) {
            List<SyncResult> done = atOnce(shard -> publish(docs, shard), 1, 2, 3, 4);

            assertThat(done)
                    .allSatisfy(result -> assertThat(result.status())
                            .as(() -> result.result() + "\n" + result.planned())
                            .isEqualTo(ExitStatus.IN_STEP));
            assertPublished(docs);

            docs.write("docs/f2/p0.md", page(2, 0) + "\nMore.\n").delete("docs/f3/p1.md");
            docs.write("docs/f2/p1.md", "# Page 21\n\nText.\n").commit();
            done = atOnce(shard -> publish(docs, shard), 1, 2, 3, 4);

            assertThat(done).extracting(SyncResult::status).containsOnly(ExitStatus.IN_STEP);
            assertThat(done.stream()
                            .flatMap(result -> result.planned().plan().actions().stream())
                            .filter(RemovePage.class::isInstance))
                    .as("only the last run removes what is gone")
                    .hasSize(1);
            assertThat(get("/api/v2/pages/" + id("Page 20") + "?body-format=storage")
                            .at("/body/storage/value")
                            .asText())
                    .contains("More.");
            assertThat(children(id("Folder 3"))).doesNotContain("Page 31");
            assertInStep(docs);
        }
    }

    /** All shards may plan before any of them has created a page. */
    @Test
    void no_shard_records_the_order_of_siblings_that_others_are_still_to_create() {
        try (Docs docs = handbook()) {
            List<CreatePage> folders =
                    DocSync.plan(docs.request().toBuilder()
                                    .shard(new Shard(1, 4))
                                    .build())
                            .plan()
                            .byKind()
                            .creates()
                            .stream()
                            .filter(create -> create.path().value().matches("docs/f\\d/index.md"))
                            .toList();

            assertThat(folders).hasSizeGreaterThan(1);
            assertThat(folders)
                    .allSatisfy(create ->
                            assertThat(create.content().hashes().order()).isEmpty());
        }
    }

    @Test
    void shards_that_are_killed_are_finished_by_their_next_run_or_by_one_of_the_whole() {
        try (Docs docs = handbook()) {
            killed(docs, 2, 14);
            List<SyncResult> others = atOnce(shard -> publish(docs, shard), 1, 3, 4);
            assertThat(others).extracting(SyncResult::status).containsOnly(ExitStatus.IN_STEP);
            assertThat(rows())
                    .as("rows that each shard wrote into the one index")
                    .hasSize(others.stream()
                                    .mapToInt(result ->
                                            result.planned().plan().actions().size())
                                    .sum()
                            + 1);

            assertThat(publish(docs, 2).status()).isEqualTo(ExitStatus.IN_STEP);
            assertPublished(docs);

            for (int i = 0; i < FOLDERS; i++) {
                docs.write("docs/f" + i + "/p1.md", page(i, 1) + "\nMore.\n");
                docs.write("docs/f" + i + "/p9.md", "# Page " + i + "9\n\nText.\n");
            }
            docs.delete("docs/f3/p0.md").delete("docs/f2/p0.md").commit();
            List<SyncResult> two = atOnce(shard -> publish(docs, shard), 1, 3);
            killed(docs, 4, 14);
            assertThat(two)
                    .noneMatch(result ->
                            result.planned().plan().actions().stream().anyMatch(RemovePage.class::isInstance));

            assertThat(DocSync.sync(docs.request()).status()).isEqualTo(ExitStatus.IN_STEP);
            for (int i = 0; i < FOLDERS; i++) {
                assertThat(children(id("Folder " + i))).hasSize(i == 2 || i == 3 ? PAGES : PAGES + 1);
            }
            assertInStep(docs);
        }
    }

    private void killed(Docs docs, int shard, int request) {
        Guillotine guillotine = new Guillotine(request, true, Child::kill);
        site.faults().always(guillotine::falls).reset();
        try (Child child = Child.sync(docs, folder, "--shard", shard + "/4", "--concurrency", "2")) {
            assertThat(guillotine.watch(child)).as(child.output()).isEqualTo(137);
        }
        site.faults().clear();
    }
}
