package io.github.docsync.story;

import static io.github.docsync.local.Faults.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.local.Exchange;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.FindingText;
import io.github.docsync.report.ReasonText;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages and files that go away and come back: each path has one page, and a page whose file exists is nobody's orphan. */
class GoneAndBackTest {
    @RegisterExtension
    final Story story = new Story();

    private static final String TRASH = """
        pages:
          - path: docs/**
        policy:
          orphans: trash
          maxRemovals: 100%
        """;

    private String a;
    private String b;

    @BeforeEach
    void publishTwoPages() {
        story.manifest(TRASH)
                .write("docs/a.md", "# A\n\nText of a page.\n\nSee [b](b.md).")
                .write("docs/b.md", "# B\n\nText of b.");
        story.publish("Begin");
        a = story.id("A");
        b = story.id("B");
    }

    @Test
    void a_page_that_was_purged_and_created_again_is_its_files_page_from_then_on() {
        story.ada().purge(a);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        String second = story.id("A");
        story.drift(null).assertInStep();
        assertThat(story.status(second)).isEqualTo("current");

        story.repository().edit("docs/a.md", "Text", "New text");
        story.publish("Edit");

        assertThat(story.id("A")).isEqualTo(second);
        assertThat(story.body(second)).contains("New text");
    }

    @Test
    void a_page_whose_file_went_and_came_back_comes_back_though_the_index_was_lost() {
        story.repository().delete("docs/a.md").edit("docs/b.md", "Text", "More");
        story.publish("Remove");
        assertThat(story.status(a)).isEqualTo("trashed");
        story.dropProperties(story.homepage("DOCS"), "docsync-");

        story.write("docs/a.md", "# A\n\nNew text.");
        story.publish("Bring it back");

        assertThat(story.id("A")).isEqualTo(a);
        assertThat(story.body(a)).contains("New text");
    }

    @Test
    void a_page_that_a_person_trashed_stays_there_though_the_index_was_lost() {
        story.ada().trash(a);
        story.dropProperties(story.homepage("DOCS"), "docsync-");
        story.repository().edit("docs/b.md", "Text", "More");
        story.repository().commit("Edit another");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.status(a)).isEqualTo("trashed");
    }

    @Test
    void two_memories_of_one_path_are_told_apart_when_the_index_is_lost() {
        story.ada().purge(a);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        String second = story.id("A");
        story.dropProperties(story.homepage("DOCS"), "docsync-index");

        story.drift(null).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.id("A")).isEqualTo(second);
    }

    @Test
    void a_page_that_gives_way_to_another_pinned_one_is_named_and_never_removed() {
        String other = story.newPage("By hand", story.homepage("DOCS"));
        story.manifest("""
            pages:
              - path: docs/a.md
                id: "%s"
                title: Other
              - path: docs/b.md
            policy:
              orphans: trash
              maxRemovals: 100%%
            """.formatted(other));

        SyncResult done = story.commitAndSync("Take another page over");

        assertThat(done.status()).as(() -> Story.describe(done)).isEqualTo(ExitStatus.IN_STEP);
        assertThat(Story.findings(done)).anySatisfy(finding -> {
            assertThat(finding.pageId()).isEqualTo(a);
            assertThat(FindingText.problem(finding)).contains("docs/a.md").contains(other);
        });
        assertThat(story.status(a)).isEqualTo("current");
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.status(a)).isEqualTo("current");
    }

    @Test
    void a_page_that_gave_way_does_not_come_back_with_the_text_that_it_had() {
        String text = story.repository().read("docs/a.md");
        String manifest = story.repository().read("sync.yml");
        String other = story.newPage("By hand", story.homepage("DOCS"));
        story.manifest("""
            pages:
              - path: docs/a.md
                id: "%s"
                title: Other
              - path: docs/b.md
            """.formatted(other));
        story.commitAndSync("Take another page over");
        story.write("docs/a.md", text + " More.");
        story.commitAndSync("Edit");
        story.write("docs/a.md", text).write("sync.yml", manifest);
        story.repository().commit("Change it back, and name no page");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).contains(Finding.Kind.ORPHAN);
        assertThat(story.body(other)).contains("Text").doesNotContain("More.");
        story.endsWithWorkLeft();
    }

    @Test
    void a_file_that_comes_back_gets_its_page_back_from_the_trash_with_its_comments() {
        String comment = story.ada().comment(b, "Keep me");
        String text = story.repository().read("docs/b.md");
        story.write("docs/b.md", text + "\n\n[File](f.pdf)").write("docs/f.pdf", "file");
        story.publish("Attach");
        assertThat(story.attachments(b)).containsExactly("f.pdf");
        story.repository().delete("docs/b.md");
        story.repository().edit("docs/a.md", "See [b](b.md).", "Alone.");
        story.publish("Delete");
        assertThat(story.status(b)).isEqualTo("trashed");

        story.write("docs/b.md", text.replace("# B", "# B again"));
        story.publish("Bring back");

        assertThat(story.id("B again")).isEqualTo(b);
        assertThat(story.status(b)).isEqualTo("current");
        assertThat(story.parent(b)).isEqualTo(story.homepage("DOCS"));
        assertThat(story.attachments(b)).as("what the file attached before").isEmpty();
        assertThat(story.ada().http().get("/api/v2/footer-comments/" + comment).status())
                .isEqualTo(200);
        story.repository().delete("docs/b.md");
        story.publish("Delete again");
        assertThat(story.status(b)).isEqualTo("trashed");
    }

    /** The trash makes no version, so only our own memory tells that a listing lags behind. */
    @Test
    void a_file_that_comes_back_while_listings_still_show_its_page_gets_it_back() {
        String text = story.repository().read("docs/b.md");
        story.site().faults().lag(4);
        story.repository().delete("docs/b.md");
        story.publish("Delete");
        story.write("docs/b.md", text.replace("# B", "# B again"));

        story.publish("Bring back");

        story.site().faults().clear();
        assertThat(story.status(b)).isEqualTo("current");
        assertThat(story.id("B again")).isEqualTo(b);
    }

    /** The next run sends its first removal and nothing from then on. */
    private void killWhereItRemoves(boolean removes) {
        AtomicBoolean dead = new AtomicBoolean();
        Predicate<Exchange> removal = on("DELETE", "/wiki/api/v2/pages/\\d+");
        story.site()
                .faults()
                .always(exchange -> {
                    boolean stopped = dead.get();
                    boolean here = removal.test(exchange) && !dead.getAndSet(true);
                    return stopped || (here && !removes);
                })
                .answer(400);
    }

    @ParameterizedTest
    @EnumSource(
            value = DriftPolicy.class,
            names = {"STOP", "SKIP"})
    void a_file_that_comes_back_after_its_page_was_removed_by_a_run_that_was_killed_gets_it_back(DriftPolicy drift) {
        String text = story.repository().read("docs/b.md");
        story.repository().delete("docs/b.md").commit("Delete");
        killWhereItRemoves(true);
        story.sync();
        story.site().faults().clear();
        assertThat(story.status(b)).isEqualTo("trashed");
        story.write("docs/b.md", text.replace("# B", "# B again"));

        story.drift(drift).publish("Bring back");

        assertThat(story.id("B again")).isEqualTo(b);
        assertThat(story.status(b)).isEqualTo("current");
        story.assertInStep();
    }

    @Test
    void a_page_that_was_taken_out_of_the_trash_by_a_run_that_was_killed_goes_again_with_its_file() {
        String text = story.repository().read("docs/b.md");
        story.repository().delete("docs/b.md");
        story.publish("Delete");
        story.write("docs/b.md", text);
        story.repository().commit("Bring back");
        AtomicBoolean dead = new AtomicBoolean();
        Predicate<Exchange> restore = on("PUT", "/wiki/api/v2/pages/" + b);
        story.site()
                .faults()
                .always(exchange -> {
                    boolean stopped = dead.get();
                    dead.compareAndSet(false, restore.test(exchange));
                    return stopped;
                })
                .answer(400);
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        assertThat(story.status(b)).isEqualTo("current");
        story.repository().delete("docs/b.md");

        story.publish("Delete again");

        assertThat(story.status(b)).isEqualTo("trashed");
    }

    @Test
    void a_label_that_a_run_took_off_which_died_comes_back_with_its_commit() {
        story.write("docs/b.md", "---\nlabels: [one]\n---\n# B\n\nText of b.");
        story.publish("Label");
        story.write("docs/b.md", "# B\n\nText of b.");
        story.repository().commit("Take it off");
        AtomicBoolean dead = new AtomicBoolean();
        Predicate<Exchange> removal = on("DELETE", "/wiki/rest/api/content/" + b + "/label");
        story.site()
                .faults()
                .always(exchange -> {
                    boolean stopped = dead.get();
                    dead.compareAndSet(false, removal.test(exchange));
                    return stopped;
                })
                .answer(400);
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        assertThat(story.labels(b)).isEmpty();

        story.write("docs/b.md", "---\nlabels: [one]\n---\n# B\n\nText of b.")
                .repository()
                .commit("Change it back");
        assertThat(story.plan().actions())
                .anyMatch(action -> ReasonText.line(action).equals("an earlier run did not finish it"));
        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.labels(b)).containsExactly("one");
    }

    @Test
    void a_removal_that_was_announced_and_not_made_is_not_taken_for_a_later_one_by_a_person() {
        story.repository().edit("docs/a.md", "See [b](b.md).", "Alone.");
        story.publish("Nothing else changes with b");
        String text = story.repository().read("docs/b.md");
        story.repository().delete("docs/b.md").commit("Delete");
        killWhereItRemoves(false);
        story.sync();
        story.site().faults().clear();
        assertThat(story.status(b)).isEqualTo("current");
        story.write("docs/b.md", text);
        story.publish("Bring back");
        story.ada().trash(b);

        SyncResult done = story.sync();

        assertThat(Story.kinds(done)).contains(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.status(b)).isEqualTo("trashed");
        story.endsWithWorkLeft();
    }

    @Test
    void a_file_that_comes_back_after_a_person_removed_its_orphan_is_published_again() {
        story.manifestOfTree();
        String text = story.repository().read("docs/b.md");
        story.repository().delete("docs/b.md");
        story.repository().edit("docs/a.md", "See [b](b.md).", "Alone.");
        story.commitAndSync("Delete");
        story.ada().trash(b);
        story.syncExpecting(ExitStatus.IN_STEP);

        story.write("docs/b.md", text);
        story.publish("Bring back");
        assertThat(story.id("B")).isEqualTo(b);

        story.repository().delete("docs/b.md");
        story.commitAndSync("Delete again");
        story.ada().purge(b);
        story.syncExpecting(ExitStatus.IN_STEP);
        story.write("docs/b.md", text);
        story.publish("Bring back again");

        assertThat(story.id("B")).isNotEqualTo(b);
    }

    @Test
    void a_page_that_is_gone_with_the_page_above_it_is_named_and_costs_no_exit_code() {
        story.write("docs/guide/leaf.md", "# Leaf\n\nText.").write("docs/guide/other.md", "# Other\n\nText.");
        story.publish("Add a folder");
        String guide = story.id("Guide");
        String leaf = story.id("Leaf");
        story.ada().purge(leaf);
        story.ada().purge(guide);

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.findings(done))
                .filteredOn(finding -> finding.kind() == Finding.Kind.EDITED_IN_CONFLUENCE)
                .extracting(Finding::pageId)
                .contains(guide, leaf);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.parent(story.id("Leaf"))).isEqualTo(story.id("Guide"));
        assertThat(story.parent(story.id("Other"))).isEqualTo(story.id("Guide"));
        story.drift(null);
    }

    @Test
    void an_orphan_that_a_person_takes_out_of_the_trash_is_left_to_them() {
        story.repository().delete("docs/b.md");
        story.repository().edit("docs/a.md", "See [b](b.md).", "Alone.");
        story.publish("Delete");
        story.ada().restore(b);

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.status(b)).isEqualTo("current");
    }

    @Test
    void a_file_that_comes_back_waits_where_its_title_was_taken_meanwhile() {
        String text = story.repository().read("docs/b.md");
        story.repository().delete("docs/b.md");
        story.repository().edit("docs/a.md", "See [b](b.md).", "Alone.");
        story.publish("Delete");
        String theirs = story.newPage("B", story.homepage("DOCS"));
        story.write("docs/b.md", text);
        story.repository().commit("Bring back");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.FOREIGN_PAGE);
        assertThat(story.status(b)).isEqualTo("trashed");
        assertThat(story.body(theirs)).isEqualTo("<p>by hand</p>");
    }

    @Test
    void when_two_files_change_pages_and_one_page_is_held_each_file_still_knows_its_page() {
        String pinned = """
            pages:
              - path: docs/a.md
                id: "%s"
                title: %s
              - path: docs/b.md
                id: "%s"
                title: %s
            """;
        story.manifest(pinned.formatted(a, "One", b, "Two"));
        story.publish("Pin");
        story.ada().trash(b);
        story.manifest(pinned.formatted(b, "Two", a, "One"));
        story.repository().commit("Change pages");
        story.syncExpecting(ExitStatus.REFUSED);
        story.manifest("""
            pages:
              - path: docs/a.md
                title: Two
              - path: docs/b.md
                title: One
            """);
        story.repository().commit("Pin no more");
        story.syncExpecting(ExitStatus.REFUSED);
        assertThat(story.body(a)).contains("Text of b");

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.body(a)).contains("Text of b");
        assertThat(story.body(b)).contains("Text of a page");
        assertThat(story.titles("DOCS")).containsExactly("One", "Two");
    }

    @Test
    void a_file_that_comes_back_under_another_title_waits_until_the_one_its_page_had_is_free() {
        story.repository().delete("docs/b.md");
        story.repository().edit("docs/a.md", "See [b](b.md).", "Alone.");
        story.publish("Delete");
        String theirs = story.newPage("B", story.homepage("DOCS"));
        story.write("docs/b.md", "# C\n\nText of b.");
        story.repository().commit("Bring back");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.findings(done)).singleElement().satisfies(finding -> {
            assertThat(finding.pageId()).isEqualTo(theirs);
            assertThat(FindingText.problem(finding)).contains("'B'").contains(b);
        });
        story.ada().rename(theirs, "By hand");
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.title(b)).isEqualTo("C");
    }

    private int lastWriteOf(String id) {
        List<Wire.Sent> writes = story.wire().pageWrites();
        return IntStream.range(0, writes.size())
                .filter(at -> writes.get(at).path().endsWith("/" + id))
                .max()
                .orElse(-1);
    }

    private int firstWriteOf(String id) {
        List<Wire.Sent> writes = story.wire().pageWrites();
        return IntStream.range(0, writes.size())
                .filter(at -> writes.get(at).path().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pages_that_come_back_together_are_saved_after_what_they_link_to_is_back() {
        String textA = story.repository().read("docs/a.md");
        String textB = story.repository().read("docs/b.md");
        story.write("docs/c.md", "# C");
        story.repository().delete("docs/a.md").delete("docs/b.md");
        story.publish("Delete both");
        story.write("docs/a.md", textA).write("docs/b.md", textB);
        story.concurrency(1).wire().forget();

        story.publish("Bring both back");

        assertThat(lastWriteOf(a)).isGreaterThan(firstWriteOf(b));
        assertThat(story.body(a)).contains("ri:content-title=\"B\"");
    }

    @Test
    void a_link_that_was_saved_dead_by_a_run_that_died_is_saved_again() {
        String textA = story.repository().read("docs/a.md");
        story.write("docs/b.md", "# B\n\nText of b.\n\nSee [a](a.md).").write("docs/c.md", "# C");
        story.publish("Link in a circle");
        String textB = story.repository().read("docs/b.md");
        story.repository().delete("docs/a.md").delete("docs/b.md");
        story.publish("Delete both");
        story.write("docs/a.md", textA).write("docs/b.md", textB);
        AtomicInteger writes = new AtomicInteger();
        story.site()
                .faults()
                .always(on("PUT", ".*/pages/\\d+").and(write -> writes.incrementAndGet() > 1))
                .answer(400);
        story.concurrency(1).commitAndSync("Bring both back");
        story.site().faults().clear();
        String restored = story.status(a).equals("current") ? a : b;
        assertThat(List.of(story.status(a), story.status(b))).containsExactlyInAnyOrder("current", "trashed");
        assertThat(story.body(restored)).contains("ri:content-title");
        story.wire().forget();

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(lastWriteOf(restored)).isGreaterThan(firstWriteOf(restored.equals(a) ? b : a));
    }

    @Test
    void what_a_person_wrote_before_the_page_went_to_the_trash_stays_when_its_file_comes_back() {
        String text = story.repository().read("docs/b.md");
        story.repository().delete("docs/b.md");
        story.repository().edit("docs/a.md", "See [b](b.md).", "Alone.");
        story.publish("Delete");
        story.ada().restore(b);
        story.ada().replace(b, "Text of b", "Words of Ada");
        story.ada().trash(b);
        story.write("docs/b.md", text + " And more.");
        story.repository().commit("Bring back");

        story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.body(b)).contains("Words of Ada");
    }

    @Test
    void a_link_that_was_saved_while_its_target_lay_in_the_trash_is_saved_again() {
        story.manifestOfTree()
                .write("docs/target.md", "# Target\n\n## Part\n\nText.")
                .write("docs/linker.md", "# Linker\n\nSee [it](target.md#part).");
        story.publish("Begin");
        String target = story.id("Target");
        String linker = story.id("Linker");
        story.repository().edit("docs/linker.md", "See", "Look at");
        story.repository().commit("Edit");
        Plan plan = story.plan();
        story.ada().trash(target);
        assertThat(story.apply(plan).status()).isEqualTo(ExitStatus.IN_STEP);
        story.ada().restore(target);
        assertThat(story.body(linker)).contains("Look at").doesNotContain("ac:anchor");

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.body(linker)).contains("ac:anchor=\"part\"");
    }

    /** The next run dies in its first request of a kind, which arrives late. */
    private void killedInItsNext(Predicate<Exchange> kind) {
        AtomicBoolean dead = new AtomicBoolean();
        story.site()
                .faults()
                .next(1, exchange -> kind.test(exchange) && !dead.getAndSet(true))
                .arriveLate();
        story.site().faults().always(exchange -> dead.get()).answer(400);
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
    }

    @Test
    void a_page_whose_file_came_back_survives_a_removal_that_arrives_after_the_next_run_has_read_it() {
        story.repository().edit("docs/a.md", "See [b](b.md).", "Alone.");
        story.publish("Nothing else changes with b");
        String text = story.repository().read("docs/b.md");
        story.repository().delete("docs/b.md").commit("Delete");
        killedInItsNext(on("DELETE", "/wiki/api/v2/pages/\\d+"));
        story.write("docs/b.md", text);
        story.repository().commit("Bring it back");
        Plan plan = story.plan();
        assertThat(story.site().faults().arrive()).isEqualTo(1);
        assertThat(story.status(b)).isEqualTo("trashed");

        assertThat(story.apply(plan).status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();

        assertThat(story.status(b)).isEqualTo("current");
        assertThat(story.id("B")).isEqualTo(b);
    }

    /** Confluence does not say who moved a page to the trash, so this cannot be told from a person's doing, which must stay. */
    @Test
    void a_removal_that_arrives_after_the_next_run_has_ended_is_named_and_undone_by_overwrite() {
        story.repository().edit("docs/a.md", "See [b](b.md).", "Alone.");
        story.publish("Nothing else changes with b");
        String text = story.repository().read("docs/b.md");
        story.repository().delete("docs/b.md").commit("Delete");
        killedInItsNext(on("DELETE", "/wiki/api/v2/pages/\\d+"));
        story.write("docs/b.md", text);
        story.publish("Bring it back");
        assertThat(story.site().faults().arrive()).isEqualTo(1);

        assertThat(Story.kinds(story.syncExpecting(ExitStatus.IN_STEP)))
                .containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.id("B")).isEqualTo(b);
        assertThat(story.status(b)).isEqualTo("current");
    }

    @Test
    void a_label_that_a_late_request_takes_off_is_named_and_put_back_by_overwrite() {
        story.write("docs/b.md", "---\nlabels: [one]\n---\n# B\n\nText of b.");
        story.publish("Label");
        story.write("docs/b.md", "# B\n\nText of b.").repository().commit("Take it off");
        killedInItsNext(on("DELETE", "/wiki/rest/api/content/" + b + "/label"));
        story.write("docs/b.md", "---\nlabels: [one]\n---\n# B\n\nOther text of b.");
        story.publish("Put it on again");
        assertThat(story.site().faults().arrive()).isEqualTo(1);

        assertThat(Story.kinds(story.syncExpecting(ExitStatus.IN_STEP)))
                .containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.labels(b)).containsExactly("one");
    }
}
