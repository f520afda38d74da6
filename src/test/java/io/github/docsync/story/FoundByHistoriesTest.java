package io.github.docsync.story;

import static io.github.docsync.local.Faults.on;
import static io.github.docsync.local.Faults.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.local.Exchange;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Short stories to which random histories shrank when they failed; each names its seed. */
class FoundByHistoriesTest {
    @RegisterExtension
    final Story story = new Story();

    private static final String TRASH = """
            pages:
              - path: docs/**
            policy:
              orphans: trash
              maxRemovals: 100%
            """;

    @BeforeEach
    void twoFiles() {
        story.manifest(TRASH).write("docs/a.md", "# A\n\nText of a page.").write("docs/b.md", "# B\n\nText of b.");
    }

    /** Seed 4: the lease of a run that failed while it took it, in the same process, which lives on. */
    @Test
    void a_lease_that_is_written_after_its_run_gave_up_holds_nobody_up() {
        story.repository().commit("Begin");
        killedIn(writes());
        assertThatThrownBy(story::sync).isInstanceOf(ConfluenceException.class);
        story.site().faults().clear();
        assertThat(story.site().faults().arrive()).isEqualTo(1);

        story.syncExpecting(ExitStatus.IN_STEP);
    }

    /** The next run dies in its first request of a kind, which arrives late. */
    private void killedIn(Predicate<Exchange> kind) {
        AtomicBoolean dead = new AtomicBoolean();
        story.site()
                .faults()
                .next(1, exchange -> kind.test(exchange) && !dead.getAndSet(true))
                .arriveLate();
        story.site().faults().always(exchange -> dead.get()).answer(400);
    }

    /** Seed 7: a create arrives late, and its file goes to another space. */
    @Test
    void a_page_that_was_announced_and_whose_commit_nobody_knows_is_published_elsewhere() {
        story.publish("Begin");
        story.write("docs/c.md", "# C\n\nText of c.");
        story.repository().commit("Add a page");
        killedIn(on("POST", "/wiki/api/v2/pages"));
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.site().faults().arrive();
        story.repository().delete("docs/c.md");

        story.publish("Delete it again");

        assertThat(story.titles("DOCS")).containsExactly("A", "B");
    }

    /** Seed 2066: a circle of which people made one half and Git the other. */
    @Test
    void a_page_is_not_moved_below_what_a_person_moved_below_it() {
        story.write("docs/one/deep/c.md", "# C\n\nText of c.");
        story.publish("Begin");
        String a = story.id("A");
        String one = story.id("One");
        story.ada().move(one, a);
        story.repository().move("docs/a.md", "docs/one/deep/a.md");
        story.repository().edit("docs/one/deep/a.md", "Text of a page.", "Other text.");

        SyncResult done = story.commitAndSync("Move a page below what hangs under it");

        assertThat(done.status()).as(() -> Story.describe(done)).isEqualTo(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).contains(Finding.Kind.CONFLICT);
        assertThat(story.parent(one)).isEqualTo(a);
        assertThat(story.body(a)).contains("Other text.");
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.parent(a)).isEqualTo(story.id("Deep"));
        assertThat(story.parent(one)).isEqualTo(story.homepage("DOCS"));
        story.drift(null);
    }

    /** Seeds 2109 and 2213: titles are changed and pages go to another space in one commit. */
    @Test
    void two_pages_that_go_to_another_space_change_their_titles_on_the_way() {
        story.publish("Begin");
        String a = story.id("A");
        String b = story.id("B");
        story.manifest(TRASH.replace("docs/**\n", "docs/**\n    space: DEV\n"));
        story.repository().edit("docs/a.md", "# A", "# B").edit("docs/b.md", "# B", "# A");

        story.publish("Swap the titles and change the space");

        assertThat(story.titles("DEV")).containsExactly("A", "B");
        assertThat(story.title(a)).isEqualTo("B");
        assertThat(story.title(b)).isEqualTo("A");
    }

    /** Seed 2147: what is hidden from the account is not gone. */
    @Test
    void a_page_that_was_hidden_while_its_file_was_deleted_is_removed_when_it_can_be_seen() {
        story.publish("Begin");
        String a = story.id("A");
        story.site().faults().hide(a);
        story.repository().delete("docs/a.md");
        story.publish("Delete a file whose page is hidden");
        story.assertInStep();
        story.site().faults().forgetLog();
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.site().faults().log())
                .as("nobody asks for it again and again")
                .noneMatch(request -> request.path().endsWith("/pages/" + a));

        story.site().faults().show(a);
        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.status(a)).isEqualTo("trashed");
    }

    /** Seeds 2098 and 2120: what people did before we could record the page is not what Git wants. */
    @Test
    void a_page_that_a_person_moved_before_it_was_recorded_was_moved_by_a_person() {
        story.publish("Begin");
        story.write("docs/two/c.md", "# C\n\nText of c.");
        story.repository().commit("Add a page in a folder");
        String home = story.homepage("DOCS");
        killedIn(on("POST", "/wiki/api/v2/pages/\\d+/properties")
                .and(exchange -> !exchange.path().contains("/" + home + "/")));
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        String above = story.newPage("By hand", home);
        String two = story.id("Two");
        story.ada().move(two, above);

        SyncResult done = story.sync();

        assertThat(Story.kinds(done)).contains(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.parent(two)).isEqualTo(above);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.parent(two)).isEqualTo(home);
        story.drift(null);
    }

    /** Seed 3000: a history that was rewritten, and a page that keeps what a person wrote. */
    @Test
    void a_forced_run_that_changes_no_page_lets_the_next_one_go_on_from_its_commit() {
        story.publish("Begin");
        story.repository().branch("aside");
        story.write("docs/a.md", "# A\n\nText on a branch.");
        story.publish("Go aside");
        story.repository().checkOut("main");
        story.write("docs/a.md", "# A\n\nText on a branch.");
        story.repository().commit("The same on main");
        story.force(true).syncExpecting(ExitStatus.IN_STEP);
        story.force(false);

        story.write("docs/b.md", "# B\n\nOther text.");
        story.publish("Go on on main");

        assertThat(story.body(story.id("B"))).contains("Other text.");
    }

    /** Seeds 3235 and 4280: creates that are still on their way while a run looks at other files. */
    @Test
    void a_run_that_looks_at_other_files_does_not_forget_what_was_announced() {
        story.repository().commit("Begin");
        killedIn(on("POST", "/wiki/api/v2/pages"));
        story.concurrency(1).syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.write("docs/one/c.md", "# C\n\nText of c.");
        story.repository().commit("Add a page");
        story.only("docs/one/**").syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.site().faults().arrive()).isEqualTo(1);
        String a = story.id("A");

        story.only(null).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.id("A")).isEqualTo(a);
        assertThat(story.properties(a)).isEmpty();
        assertThat(story.allProperties(a)).containsKey("docsync");
    }

    /** Seed 4239: what was published in part counts as well when a history is rewritten. */
    @Test
    void a_forced_run_forgets_that_some_pages_were_published_from_a_commit_that_is_gone() {
        story.publish("Begin");
        story.repository().branch("aside");
        story.write("docs/a.md", "# A\n\nText on a branch.");
        story.repository().commit("Go aside");
        story.only("docs/a.md").syncExpecting(ExitStatus.IN_STEP);
        story.repository().checkOut("main");
        story.write("docs/a.md", "# A\n\nText on a branch.");
        story.repository().commit("The same on main");
        story.only(null).force(true).syncExpecting(ExitStatus.IN_STEP);
        story.force(false);

        story.write("docs/a.md", "# A\n\nOther text.");
        story.publish("Go on on main");

        assertThat(story.body(story.id("A"))).contains("Other text.");
    }

    /** Seed 5032: a page that comes first among its siblings, and whose run could not record it. */
    @Test
    void a_page_that_was_created_and_not_recorded_is_put_in_its_place() {
        story.publish("Begin");
        story.write("docs/_first.md", "# First\n\nText of the first.");
        story.repository().commit("Add a page before the others");
        killedIn(on("PUT", "/wiki/rest/api/content/\\d+/move/.*"));
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        assertThat(story.topLevel()).containsExactly("A", "B", "First");

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.topLevel()).containsExactly("First", "A", "B");
    }

    /** Seed 5621: a version that kept what a person wrote, from a commit that is gone. */
    @Test
    void a_forced_run_lets_the_next_one_write_a_page_that_was_moved_with_a_persons_text() {
        story.manifest(TRASH + "defaults:\n  banner: false\n");
        story.publish("Begin");
        String a = story.id("A");
        story.ada().replace(a, "Text of a page.", "Her text.");
        story.repository().branch("aside");
        String moved = "---\nparent: docs/b.md\n---\n# A\n\nText of a page.";
        story.write("docs/a.md", moved);
        story.repository().commit("Move a page");
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(a)).contains("Her text.");
        story.repository().checkOut("main");
        story.write("docs/a.md", moved);
        story.repository().commit("Move it on main");
        story.force(true).syncExpecting(ExitStatus.IN_STEP);

        story.force(false).drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.body(a)).contains("Text of a page.");
        story.drift(null);
    }

    /** Seed 10070: the same, where the forced run gave the page a label. */
    @Test
    void a_forced_run_lets_the_next_one_write_a_page_that_got_its_title_from_a_commit_that_is_gone() {
        story.manifest(TRASH + "defaults:\n  banner: false\n");
        story.publish("Begin");
        String a = story.id("A");
        story.ada().replace(a, "Text of a page.", "Her text.");
        story.repository().branch("aside");
        String retitled = "# Another\n\nText of a page.";
        story.write("docs/a.md", retitled);
        story.repository().commit("Call it anew");
        story.syncExpecting(ExitStatus.IN_STEP);
        story.repository().checkOut("main");
        story.write("docs/a.md", "---\nlabels: [one]\n---\n" + retitled);
        story.repository().commit("Call it anew on main");
        story.force(true).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(a)).contains("Her text.");

        story.force(false).drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.body(a)).contains("Text of a page.");
        story.drift(null);
    }

    /** Seeds 4151 and 5448: a page that a person moved out of sight before the index knew it, and renamed there. */
    @Test
    void a_page_that_went_to_a_space_that_no_manifest_names_before_it_was_recorded_is_found() {
        story.publish("Begin");
        story.write("docs/c.md", "# C\n\nText of c.").write("docs/d.md", "# D\n\nText of d.");
        story.repository().commit("Add two pages");
        String home = story.homepage("DOCS");
        killedIn(on("POST", "/wiki/api/v2/pages/\\d+/properties")
                .and(exchange -> !exchange.path().contains("/" + home + "/")));
        story.concurrency(1).syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        String c = story.id("C");
        String elsewhere = story.homepage("DEV");
        story.ada().rename(c, "Named by Ada");
        story.move(c, elsewhere);

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.kinds(done)).contains(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "D");
        assertThat(story.parent(c)).isEqualTo(elsewhere);
        assertThat(story.allProperties(c)).containsKey("docsync");
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "C", "D");
        story.drift(null);
    }

    /** Seed 60042: the same where the index is damaged as well, and Git wants the page no more. */
    @Test
    void a_page_that_went_to_a_space_that_no_manifest_names_is_known_though_the_index_is_damaged() {
        story.publish("Begin");
        story.write("docs/c.md", "# C\n\nText of c.").write("docs/d.md", "# D\n\nText of d.");
        story.repository().commit("Add two pages");
        String home = story.homepage("DOCS");
        killedIn(on("POST", "/wiki/api/v2/pages/\\d+/properties")
                .and(exchange -> !exchange.path().contains("/" + home + "/")));
        story.concurrency(1).syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.site().faults().arrive();
        String c = story.id("C");
        story.move(c, story.homepage("DEV"));
        story.dropProperties(home, "docsync-index-handbook-1");
        story.repository().delete("docs/c.md");
        story.repository().commit("Delete it again");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.findings(done)).extracting(Finding::pageId).contains(c);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "D");
        assertThat(story.titles("DEV")).isEmpty();
        story.drift(null);
    }

    /** Seed 70197: a page that was created for one space, and moved to another by the next run, which died as well. */
    @Test
    void a_page_that_a_run_moved_to_another_space_before_it_was_recorded_is_found_there() {
        story.publish("Begin");
        story.write("docs/two/c.md", "# C\n\nText of c.").write("docs/two/index.md", "# Two\n\nText of two.");
        story.repository().commit("Add a folder");
        String home = story.homepage("DOCS");
        Predicate<Exchange> recording = on("POST", "/wiki/api/v2/pages/\\d+/properties")
                .or(on("PUT", "/wiki/api/v2/pages/\\d+/properties/\\d+"))
                .and(exchange -> !exchange.path().contains("/" + home + "/"));
        killedIn(recording);
        story.concurrency(1).syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        String two = story.id("Two");
        story.manifest("""
                pages:
                  - path: docs/two/**
                    space: DEV
                  - path: docs/*.md
                """);
        story.write("docs/two/index.md", "# Two\n\nAnother text.");
        story.repository().commit("Move the folder to DEV");
        killedIn(recording);
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        assertThat(story.ada().page(two).path("spaceId").asText()).isEqualTo(story.spaceId("DEV"));

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.titles("DOCS")).containsExactly("A", "B");
        assertThat(story.titles("DEV")).containsExactly("C", "Two");
        assertThat(story.body(two)).contains("Another text.");
    }

    /** Seed 70391: a create that arrives when the run after the killed one has ended, and that nobody wants any more. */
    @Test
    void a_page_that_arrives_after_the_next_run_has_ended_goes_with_its_file() {
        story.publish("Begin");
        story.write("docs/c.md", "# C\n\nText of c.");
        story.repository().commit("Add a page");
        killedIn(on("POST", "/wiki/api/v2/pages"));
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.repository().delete("docs/c.md");
        story.write("docs/d.md", "# D\n\nText of d.");
        story.publish("Have another instead");
        assertThat(story.site().faults().arrive()).isEqualTo(1);
        assertThat(story.titles("DOCS")).containsExactly("A", "B", "C", "D");

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.titles("DOCS")).containsExactly("A", "B", "D");
    }

    /** Seed 70562: the same where the file got another page in another space. */
    @Test
    void a_page_that_arrives_after_its_file_went_to_another_space_is_named_by_each_run_and_left() {
        story.publish("Begin");
        story.write("docs/two/c.md", "# C\n\nText of c.").write("docs/two/index.md", "# Two\n\nText of two.");
        story.repository().commit("Add a folder");
        killedIn(on("POST", "/wiki/api/v2/pages"));
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.manifest("""
                pages:
                  - path: docs/two/**
                    space: DEV
                  - path: docs/*.md
                policy:
                  orphans: trash
                  maxRemovals: 100%
                """);
        story.publish("Move the folder to DEV");
        assertThat(story.site().faults().arrive()).isEqualTo(1);
        String late = story.id("Two");

        expectNamed(story.syncExpecting(ExitStatus.IN_STEP), late);
        story.wire().forget();
        expectNamed(story.syncExpecting(ExitStatus.IN_STEP), late);
        assertThat(story.wire().writes()).as("writes of a second run").isEmpty();
        story.repository().edit("docs/two/c.md", "Text", "New text");
        expectNamed(story.commitAndSync("Edit"), late);
        assertThat(story.titles("DEV")).containsExactly("C", "Two");
        assertThat(story.titles("DOCS")).contains("Two");

        story.ada().trash(late);
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();
    }

    /** Seed 90006: listings are so late that the next run creates others, and one of the two was recorded in its property. */
    @Test
    void pages_that_listings_show_only_when_their_files_have_others_are_named_by_each_run_and_left() {
        story.publish("Begin");
        story.write("docs/c.md", "# C\n\nText of c.").write("docs/d.md", "# D\n\nText of d.");
        story.repository().commit("Add two pages");
        String index = "/wiki/api/v2/pages/" + story.homepage("DOCS") + "/properties";
        Set<String> records = ConcurrentHashMap.newKeySet();
        killedIn(on("POST", "/wiki/api/v2/pages/\\d+/properties")
                .and(exchange -> !exchange.path().equals(index))
                .and(exchange -> {
                    records.add(exchange.path());
                    return records.size() == 2;
                }));
        story.site().faults().lag(1000);
        story.concurrency(1).syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.site().faults().lag(1000);
        story.manifest("defaults:\n  titlePrefix: 'Team: '\n" + TRASH);
        story.publish("Set a prefix");
        story.site().faults().lag(0);
        String c = story.id("C");
        String d = story.id("D");
        assertThat(story.allProperties(c)).containsKey("docsync");
        assertThat(story.allProperties(d)).doesNotContainKey("docsync");

        expectNamed(story.syncExpecting(ExitStatus.IN_STEP), c, d);
        expectNamed(story.syncExpecting(ExitStatus.IN_STEP), c, d);

        assertThat(story.titles("DOCS")).containsExactly("C", "D", "Team: A", "Team: B", "Team: C", "Team: D");
    }

    private static void expectNamed(SyncResult done, String... pages) {
        assertThat(Story.findings(done))
                .allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.ORPHAN))
                .extracting(Finding::pageId)
                .containsExactlyInAnyOrder(pages);
    }

    @Test
    void what_was_announced_and_never_arrived_is_looked_for_in_one_request_until_a_run_writes_again() {
        story.publish("Begin");
        story.write("docs/c.md", "# C\n\nText of c.");
        story.repository().commit("Add a page");
        killedIn(on("POST", "/wiki/api/v2/pages"));
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.repository().delete("docs/c.md");
        story.write("docs/d.md", "# D\n\nText of d.");
        story.publish("Have another instead");
        story.wire().forget();
        story.syncExpecting(ExitStatus.IN_STEP);
        int looking = story.wire().sent().size();
        assertThat(story.wire().writes()).isEmpty();

        story.repository().edit("docs/d.md", "Text", "New text");
        story.publish("Edit");

        story.wire().forget();
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.wire().sent()).hasSize(looking - 1);
    }

    @Test
    void a_page_that_another_manifest_made_of_the_same_file_is_not_taken_for_the_one_that_was_announced() {
        story.publish("Begin");
        story.write("docs/c.md", "# C\n\nText of c.");
        story.repository().commit("Add a page");
        killedIn(on("POST", "/wiki/api/v2/pages"));
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.write("more.yml", """
                version: 1
                id: more
                space: DOCS
                pages:
                  - path: docs/c.md
                """);
        story.manifest(TRASH.replace("docs/**", "docs/[ab].md"));
        story.repository().commit("Give it to another manifest");
        story.manifestFile("more.yml").syncExpecting(ExitStatus.IN_STEP);

        story.manifestFile("sync.yml").syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.titles("DOCS")).containsExactly("A", "B", "C");
    }

    /** Seed 6190: a create that arrives after its file got another page, under a title that another file has by now. */
    @Test
    void a_page_that_arrived_late_and_is_not_needed_makes_room_for_the_file_that_has_its_title_now() {
        story.publish("Begin");
        story.write("docs/c.md", "# C\n\nText of c.");
        story.repository().commit("Add a page");
        killedIn(on("POST", "/wiki/api/v2/pages"));
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.write("docs/c.md", "# E\n\nText of c.").write("docs/d.md", "# C\n\nText of d.");
        story.repository().commit("Pass the title on");
        AtomicBoolean arrived = new AtomicBoolean();
        story.site()
                .faults()
                .next(
                        1,
                        exchange ->
                                on("POST", "/wiki/api/v2/pages/\\d+/properties").test(exchange)
                                        && !arrived.getAndSet(true)
                                        && story.site().faults().arrive() < 0)
                .reset();
        story.concurrency(1).sync();
        assertThat(arrived).isTrue();
        String late = story.id("C");

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.titles("DOCS")).containsExactly("A", "B", "C", "E");
        assertThat(story.id("C")).isEqualTo(late);
        assertThat(story.body(late)).contains("Text of d.");
        assertThat(story.body(story.id("E"))).contains("Text of c.");
    }

    /** Seed 10536: a page that is held is still where it is, and its siblings go around it. */
    @Test
    void pages_come_behind_a_sibling_that_is_held() {
        story.write("docs/c.md", "# C\n\nText of c.").write("docs/d.md", "# D\n\nText of d.");
        story.publish("Begin");
        story.repository().delete("docs/d.md");
        story.publish("Delete a file");
        story.ada().rename(story.id("C"), "Named by Ada");
        story.manifest(TRASH + "defaults:\n  titlePrefix: 'Team: '\n")
                .write("docs/d.md", "# D\n\nText of d.")
                .write("docs/c2.md", "# C2\n\nText of c2.");
        story.repository().commit("Bring it back with another, and call all anew");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(done.planned().plan().placements())
                .extracting(move -> move.page().value())
                .doesNotContain("docs/c.md");
        assertThat(story.topLevel()).containsExactly("Team: A", "Team: B", "Named by Ada", "Team: C2", "Team: D");
        story.assertInStep();
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.topLevel()).containsExactly("Team: A", "Team: B", "Team: C", "Team: C2", "Team: D");
        story.drift(null);
    }
}
