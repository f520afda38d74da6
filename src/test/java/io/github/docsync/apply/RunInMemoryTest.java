package io.github.docsync.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.Anchor;
import io.github.docsync.actual.Answers;
import io.github.docsync.actual.PageDetails;
import io.github.docsync.actual.SpaceDirectory;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.AttachmentChanges;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.LabelChanges;
import io.github.docsync.plan.PageBase;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.PropertyChanges;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.AttachmentUpload;
import io.github.docsync.site.MemoryFaults.Fault;
import io.github.docsync.site.MemorySite;
import io.github.docsync.site.NewContent;
import io.github.docsync.site.NewVersion;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemoteChild;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.SettledSite;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.StoredPage;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.canonical.StorageBody;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole runs on a site in memory: two pages are created, one of them with a file, labels and a property, one is written anew, one is
 * removed, and one moves.
 */
class RunInMemoryTest {
    private static final String MANIFEST = "handbook";
    private static final DocPath GUIDE = DocPath.of("guide.md");
    private static final DocPath INSTALL = DocPath.of("guide/install.md");
    private static final DocPath NEWS = DocPath.of("news.md");
    private static final DocPath OLD = DocPath.of("old.md");
    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final SiteContent HOME = SiteContent.page(MemorySite.HOME);

    private final MemorySite memory = new MemorySite();
    private final Site site = new SettledSite(memory);
    private final RemotePage news = published("News", StorageBody.parse("<p>Old news</p>"));
    private final RemotePage old = published("Old", StorageBody.parse("<p>Old</p>"));
    private ByteSource files = ByteSource.of(PICTURE);

    private RemotePage published(String title, StorageBody body) {
        return memory.pages()
                .create(new NewContent(false, MemorySite.SPACE_ID, title, MemorySite.HOME, body, false))
                .page();
    }

    private static PageContent content(String title, PageContent.Parent parent, StorageBody body) {
        String hash = PartHashes.brief(Hash.of(title + body.text()));
        return new PageContent(
                false,
                "DOCS",
                title,
                parent,
                body,
                List.of(),
                List.of(),
                new TreeMap<>(),
                new PartHashes(hash, hash, hash, hash, hash, hash, hash),
                "blob");
    }

    private static PageContent.Parent home() {
        return new PageContent.Parent(null, MemorySite.HOME);
    }

    private static PageContent.PlannedAttachment picture() {
        return new PageContent.PlannedAttachment(
                "a.png", "image/png", Hash.of(PICTURE).hex(), DocPath.of("a.png"), null);
    }

    private static CreatePage create(DocPath path, PageContent content, DocPath... after) {
        return new CreatePage(path, content, null, List.of(after), null, List.of(), List.of(), List.of());
    }

    private static CreatePage guide() {
        PageContent plain = content("Guide", home(), StorageBody.parse("<p>Guide</p>"));
        PageContent rich = new PageContent(
                false,
                plain.space(),
                plain.title(),
                plain.parent(),
                plain.body(),
                List.of("api", "howto"),
                List.of(picture()),
                new TreeMap<>(Map.of("owner", TextNode.valueOf("docs team"))),
                plain.hashes(),
                plain.blob());
        return create(GUIDE, rich);
    }

    private static CreatePage install() {
        return create(
                INSTALL,
                content("Install", new PageContent.Parent(GUIDE, null), StorageBody.parse("<p>Install</p>")),
                GUIDE);
    }

    private static PageBase base(RemotePage page) {
        return new PageBase(page.version(), "current", page.title(), page.spaceId(), page.parentId());
    }

    private RecordedState recorded(DocPath path, RemotePage page) {
        String hash = PartHashes.brief(Hash.of("before"));
        PageState state = new PageState(
                MANIFEST,
                path,
                false,
                page.id(),
                "DOCS",
                null,
                null,
                "blob",
                new PartHashes(hash, hash, hash, hash, hash, hash, hash),
                1,
                page.versionAt(),
                hash,
                page.title(),
                page.parentId(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        return new RecordedState(state, null);
    }

    private UpdatePage update(StorageBody body, RemotePage page) {
        AttachmentChanges attachments =
                new AttachmentChanges(Set.of(), Set.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        return update(body, page, attachments, List.of());
    }

    private UpdatePage update(
            StorageBody body,
            RemotePage page,
            AttachmentChanges attachments,
            List<PageContent.PlannedAttachment> files) {
        PageContent plain = content("News", home(), body);
        PageContent content = new PageContent(
                false,
                plain.space(),
                plain.title(),
                plain.parent(),
                plain.body(),
                plain.labels(),
                files,
                plain.properties(),
                plain.hashes(),
                plain.blob());
        return new UpdatePage(
                NEWS,
                page.id(),
                content,
                Set.of(Part.BODY),
                Set.of(),
                false,
                new LabelChanges(List.of("fresh"), List.of(), List.of("fresh")),
                attachments,
                PropertyChanges.none(new TreeMap<>()),
                base(page),
                recorded(NEWS, page),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private UpdatePage update() {
        return update(StorageBody.parse("<p>New news</p>"), news);
    }

    /** The name is thought to be free, or ours. */
    private UpdatePage updateWithPicture(Set<String> known) {
        SortedMap<String, String> ours = new TreeMap<>(Map.of("a.png", picture().sha256()));
        return update(
                StorageBody.parse("<p>New news</p>"),
                news,
                new AttachmentChanges(Set.of("a.png"), known, new TreeMap<>(), ours, new TreeMap<>()),
                List.of(picture()));
    }

    private RemovePage removal() {
        return new RemovePage(OLD, old.id(), "Old", false, false, base(old), recorded(OLD, old), List.of(), List.of());
    }

    private Result run(Action... actions) {
        return run(StorageBody.parse("<p>Old news</p>"), List.of(), actions);
    }

    private Result run(StorageBody stored, Action action) {
        return run(stored, List.of(), action);
    }

    private Result run(StorageBody stored, List<Placement> placements, Action... actions) {
        Index index = new IndexStore(memory.properties(), MANIFEST, HOME).read();
        ActualTree actual = ActualTree.of(
                        new ActualTree.IndexPlace(
                                new Anchor(MemorySite.HOME, false),
                                index,
                                SpaceDirectory.read(memory, List.of("DOCS"))),
                        new ActualTree.KnownPages(
                                List.of(recorded(NEWS, news), recorded(OLD, old)),
                                Map.of(news.id(), news, old.id(), old),
                                Map.of(),
                                Map.of()),
                        Map.of())
                .with(PageDetails.NONE.withBodies(Answers.of(Map.of(news.id(), stored))));
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
        return Applier.apply(new ApplyInput(
                site,
                plan(placements, actions),
                actual,
                clock.instant(),
                path -> files,
                1,
                clock,
                clock::instant,
                ApplyListener.NONE,
                new Cancellation(),
                null));
    }

    private static Plan plan(List<Placement> placements, Action... actions) {
        Plan.Base base = new Plan.Base(
                Plan.FORMAT,
                "0.1.0",
                MANIFEST,
                "https://memory.example/wiki",
                null,
                "3f2a91c0d3d7c2f5f4f8c1b6a5e4d3c2b1a09876",
                false,
                null,
                "digest",
                new Plan.Anchor(MemorySite.HOME, false, 0),
                false,
                null,
                List.of(),
                null);
        return new Plan(base, List.of(actions), placements, List.of(), List.of());
    }

    /** Of the order so much is kept. */
    private static String order(String text) {
        return PartHashes.brief(Hash.of(text)).substring(0, 4);
    }

    private Result wholeRun() {
        Placement first = new Placement(GUIDE, NEWS, false, "order");
        return run(StorageBody.parse("<p>Old news</p>"), List.of(first), guide(), install(), update(), removal());
    }

    /** All that a reader or the next run can see. */
    private String seen() {
        List<String> seen = new ArrayList<>();
        see(MemorySite.HOME, "", seen);
        Index index = new IndexStore(memory.properties(), MANIFEST, HOME).read();
        index.rows()
                .forEach(row -> seen.add(
                        "row " + row.state().path() + " v" + row.state().version() + " "
                                + row.state().desired().order() + (row.removed() ? " removed" : "")));
        seen.add("head " + index.head().digest() + " " + index.head().lease() + " "
                + index.head().journal());
        return String.join("\n", seen);
    }

    private void see(String id, String indent, List<String> seen) {
        StoredPage page = memory.pages().get(SiteContent.page(id));
        seen.add(indent + page.page().title() + " v" + page.page().version() + " "
                + (page.body() == null ? "" : page.body().text()) + " "
                + memory.labels().of(SiteContent.page(id)) + " "
                + memory.attachments().of(SiteContent.page(id)).stream()
                        .map(file -> file.name() + " " + file.size() + " v"
                                + (file.version() == null ? 0 : file.version().number()))
                        .toList()
                + " " + (id.equals(MemorySite.HOME) ? "" : keys(id)));
        for (RemoteChild child : memory.pages().children(id)) {
            see(child.id(), indent + "  ", seen);
        }
    }

    private List<String> keys(String id) {
        return memory.properties().list(SiteContent.page(id)).stream()
                .map(property -> property.key() + " v" + property.version())
                .sorted()
                .toList();
    }

    private static CreatePage created(String path, @Nullable String above, @Nullable String behind) {
        PageContent.Parent parent = above == null ? home() : new PageContent.Parent(DocPath.of(above), null);
        return new CreatePage(
                DocPath.of(path),
                content(path, parent, StorageBody.parse("<p>" + path + "</p>")),
                null,
                above == null ? List.of() : List.of(DocPath.of(above)),
                behind == null ? null : DocPath.of(behind),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> begun(int concurrency) {
        Plan plan = plan(
                List.of(),
                created("a", null, null),
                created("a/1", "a", null),
                created("b", null, "a"),
                created("b/1", "b", null),
                created("b/2", "b", "b/1"),
                created("b/3", "b", "b/2"));
        List<String> begun = new ArrayList<>();
        new StepGraph(plan, new EarlyMoves(plan), concurrency)
                .graph()
                .run(
                        1,
                        new Cancellation(),
                        step -> {
                            if (step.kind() == Step.Kind.BEGIN) {
                                begun.add(step.action().path().value());
                            }
                            return true;
                        },
                        (step, failed) -> {});
        return begun;
    }

    @Test
    void of_two_folders_the_one_with_the_longer_row_of_creates_is_begun_first() {
        assertThat(begun(8)).containsExactly("a", "b", "b/1", "b/2", "a/1", "b/3");
    }

    @Test
    void a_run_of_one_step_at_a_time_keeps_the_order_of_the_tree() {
        assertThat(begun(1)).containsExactly("a", "a/1", "b", "b/1", "b/2", "b/3");
    }

    @Test
    void a_run_does_what_its_plan_says_and_gives_the_lease_back() {
        Result result = wholeRun();

        assertThat(result.isComplete()).isTrue();
        assertThat(result.findings()).isEmpty();
        assertThat(seen()).isEqualTo("""
            Documentation v1  [] []\s
              Guide v1 <p>Guide</p> [api, howto] [a.png 9 v1] [docsync v1, owner v1]
                Install v1 <p>Install</p> [] [] [docsync v1]
              News v2 <p>New news</p> [fresh] [] [docsync v1]
            row guide.md v1 order
            row guide/install.md v1 %1$s
            row news.md v2 %2$s
            row old.md v1 %3$s removed
            head digest null null\
            """.formatted(
                        order("Install<p>Install</p>"), order("News<p>New news</p>"), order("before")));
        assertThat(memory.pages().get(SiteContent.page(old.id())).page().isTrashed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "LOST_WRITE"})
    void whichever_write_is_lost_the_run_ends_as_if_it_had_not_been(Fault fault) {
        wholeRun();
        String expected = seen();
        int writes = memory.faults().writes().size();
        assertThat(writes).isGreaterThan(12);

        for (int number = 2; number < writes; number++) {
            RunInMemoryTest other = new RunInMemoryTest();
            other.memory.faults().at(number, fault);
            Result result = other.wholeRun();

            String what = "write " + number + ", " + memory.faults().writes().get(number);
            assertThat(result.isComplete()).as(what).isTrue();
            assertThat(result.findings()).as(what).isEmpty();
            assertThat(other.seen()).as(what).isEqualTo(expected);
        }
    }

    /** A reader ticked a task and another one commented on a word; both are carried, and the new text is sent. */
    @Test
    void an_update_parses_the_stored_and_the_wanted_body_once_and_what_came_back() {
        String task = "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>%s</ac:task-status>"
                + "<ac:task-body>Read it</ac:task-body></ac:task></ac:task-list>";
        long before = StorageParser.parsed();
        StorageBody stored =
                StorageBody.parse("<p>Old <ac:inline-comment-marker ac:ref=\"c1\">news</ac:inline-comment-marker></p>"
                        + task.formatted("complete"));
        StorageBody wanted = StorageBody.parse("<p>New news</p>" + task.formatted("incomplete"));
        memory.pages().update(new NewVersion(news.content(), "News", null, stored, 1, ""));
        RemotePage now =
                memory.pages().find(news.content(), false).orElseThrow().page();
        UpdatePage update = update(wanted, now);

        Result result = run(stored, update);

        // The stored body, the wanted one, and that with tick and marker, which comes back as it was sent.
        assertThat(StorageParser.parsed() - before).isEqualTo(3);
        assertThat(result.isComplete()).isTrue();
        assertThat(memory.pages().get(news.content()).body().text())
                .contains("ac:ref=\"c1\"")
                .contains("complete</ac:task-status>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_links_to_a_page_under_a_temporary_title_needs_its_lasting_one_and_what_does_not_follows(boolean links) {
        RunInMemoryTest rehearsal = new RunInMemoryTest();
        rehearsal.run(rehearsal.renamed(), rehearsal.next(links));
        List<String> writes = rehearsal.memory.faults().writes();
        int temporary = writes.indexOf("update page");
        int lasting =
                temporary + 1 + writes.subList(temporary + 1, writes.size()).indexOf("update page");
        memory.faults().at(lasting, Fault.NOT_FOUND);

        Result result = run(renamed(), next(links));

        assertThat(result.outcomes().get(0)).isInstanceOf(Outcome.Failed.class);
        assertThat(result.outcomes().get(1)).isInstanceOf(links ? Outcome.Skipped.class : Outcome.Done.class);
        assertThat(memory.pages().get(old.content()).page().version()).isEqualTo(links ? 1 : 2);
    }

    private UpdatePage renamed() {
        UpdatePage plain = update();
        UpdatePage.FirstWrite first =
                new UpdatePage.FirstWrite("temporary", plain.content().body());
        return new UpdatePage(
                plain.path(),
                plain.pageId(),
                plain.content(),
                Set.of(Part.BODY, Part.TITLE),
                plain.held(),
                false,
                plain.labels(),
                plain.attachments(),
                plain.properties(),
                plain.base(),
                plain.remembered(),
                first,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private UpdatePage next(boolean links) {
        UpdatePage plain = update();
        return new UpdatePage(
                OLD,
                old.id(),
                content("Old", home(), StorageBody.parse("<p>Changed</p>")),
                Set.of(Part.BODY),
                Set.of(),
                false,
                plain.labels(),
                plain.attachments(),
                plain.properties(),
                base(old),
                recorded(OLD, old),
                null,
                List.of(NEWS),
                List.of(),
                links ? List.of(NEWS) : List.of(),
                List.of());
    }

    @Test
    void a_page_that_somebody_edits_under_way_is_held_and_stays_theirs() {
        memory.pages().update(new NewVersion(news.content(), "News", null, StorageBody.parse("<p>Theirs</p>"), 1, ""));

        Result result = run(update());

        assertThat(result.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Held.class, held -> assertThat(held.problem()).endsWith("(version 2)"));
        assertThat(memory.pages().get(news.content()).body()).isEqualTo(StorageBody.parse("<p>Theirs</p>"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_property_that_somebody_changes_or_deletes_under_way_is_held_and_stays_theirs(boolean deletes) {
        RemoteProperty seen = memory.properties().write(news.content(), "owner", TextNode.valueOf("ann"), null);
        if (deletes) {
            memory.properties().delete(news.content(), seen.id());
        } else {
            memory.properties().write(news.content(), "owner", TextNode.valueOf("bob"), seen.reference());
        }
        UpdatePage plain = update();
        PageContent content = new PageContent(
                false,
                plain.content().space(),
                plain.content().title(),
                plain.content().parent(),
                plain.content().body(),
                List.of(),
                List.of(),
                new TreeMap<>(Map.of("owner", TextNode.valueOf("cid"))),
                plain.content().hashes(),
                plain.content().blob());
        UpdatePage update = new UpdatePage(
                plain.path(),
                plain.pageId(),
                content,
                Set.of(Part.PROPERTIES),
                Set.of(),
                false,
                new LabelChanges(List.of(), List.of(), List.of()),
                plain.attachments(),
                new PropertyChanges(Set.of("owner"), Set.of(), new TreeMap<>(), Map.of("owner", seen.reference())),
                plain.base(),
                plain.remembered(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());

        Result result = run(update);

        assertThat(result.outcomes()).singleElement().isInstanceOf(Outcome.Held.class);
        assertThat(memory.properties().find(news.content(), "owner").map(RemoteProperty::value))
                .isEqualTo(deletes ? Optional.empty() : Optional.of(TextNode.valueOf("bob")));
    }

    @Test
    void a_title_that_somebody_took_holds_the_page_and_what_hangs_under_it_is_skipped() {
        published("guide", StorageBody.parse("<p>Theirs</p>"));

        Result result = run(guide(), install());

        assertThat(result.outcomes().get(0)).isInstanceOf(Outcome.Held.class);
        assertThat(result.outcomes().get(1)).isInstanceOf(Outcome.Skipped.class);
        assertThat(memory.pages().children(MemorySite.HOME)).hasSize(3);
    }

    @Test
    void a_page_that_was_created_and_cannot_be_found_yet_keeps_its_entry_in_the_journal() {
        memory.faults().next("create page", Fault.LOST_ANSWER);
        memory.faults().hideTitles();

        Result result = run(guide());

        assertThat(result.outcomes()).singleElement().isInstanceOf(Outcome.Failed.class);
        assertThat(new IndexStore(memory.properties(), MANIFEST, HOME).read().journal())
                .singleElement()
                .satisfies(entry -> assertThat(entry.title()).isEqualTo("Guide"));
    }

    @Test
    void an_attachment_that_arrived_without_its_content_is_uploaded_again() {
        memory.faults().next("create attachment", Fault.CUT);

        Result result = run(updateWithPicture(Set.of()));

        assertThat(result.isComplete()).isTrue();
        assertThat(memory.attachments().of(news.content()))
                .singleElement()
                .extracting(RemoteAttachment::size)
                .isEqualTo((long) PICTURE.length);
    }

    @Test
    void a_file_is_read_once_to_be_sent() {
        AtomicInteger opened = new AtomicInteger();
        files = ByteSource.of(PICTURE.length, () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(PICTURE);
        });

        Result result = run(updateWithPicture(Set.of()));

        assertThat(result.isComplete()).isTrue();
        assertThat(opened).hasValue(1);
    }

    @Test
    void a_file_that_changed_since_it_was_planned_holds_the_page_and_is_never_stored() {
        byte[] other = PICTURE.clone();
        other[0]++;
        files = ByteSource.of(other);

        Result result = run(updateWithPicture(Set.of()));

        assertThat(result.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Held.class,
                        held -> assertThat(held.problem())
                                .isEqualTo("the file 'a.png' has changed since the plan was made"));
        assertThat(memory.attachments().of(news.content())).isEmpty();
    }

    @Test
    void an_attachment_of_somebody_else_holds_the_page_before_its_text_is_written() {
        byte[] bytes = "theirs".getBytes(StandardCharsets.UTF_8);
        memory.attachments()
                .put(news.content(), new AttachmentUpload("a.png", "image/png", ByteSource.of(bytes), "by hand"));

        Result result = run(updateWithPicture(Set.of()));

        assertThat(result.outcomes()).singleElement().isInstanceOf(Outcome.Held.class);
        assertThat(memory.attachments().of(news.content()))
                .singleElement()
                .extracting(RemoteAttachment::comment)
                .isEqualTo("by hand");
        assertThat(memory.pages().get(news.content()).page().version()).isEqualTo(1);
    }

    @Test
    void a_page_gets_its_state_last_and_a_fault_before_leaves_it_without() {
        memory.faults().next("add labels", Fault.NOT_FOUND);

        Result result = run(guide());

        assertThat(result.outcomes()).singleElement().isInstanceOf(Outcome.Failed.class);
        RemotePage created =
                memory.pages().byTitle(MemorySite.SPACE_ID, "Guide").orElseThrow();
        assertThat(memory.properties().find(created.content(), PageState.PROPERTY_KEY))
                .isEmpty();
        assertThat(new IndexStore(memory.properties(), MANIFEST, HOME)
                        .read()
                        .head()
                        .digest())
                .isNull();
    }

    @Test
    void a_page_with_a_child_that_came_meanwhile_is_not_removed() {
        memory.pages()
                .create(new NewContent(
                        false, MemorySite.SPACE_ID, "Theirs", old.id(), StorageBody.parse("<p>Theirs</p>"), false));

        Result result = run(removal());

        assertThat(result.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Held.class, held -> assertThat(held.problem()).contains("'Theirs'"));
        assertThat(memory.pages().get(old.content()).page().isCurrent()).isTrue();
    }
}
