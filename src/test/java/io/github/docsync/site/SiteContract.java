package io.github.docsync.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.ByteSource;
import io.github.docsync.storage.canonical.StorageBody;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Site} does. */
abstract class SiteContract {
    /** The site, with a space {@code DOCS} that holds a homepage and nothing else. */
    abstract Site site();

    /** Somebody else who works there, called Ada. */
    abstract Commenter ada();

    /** Says something about pages. */
    interface Commenter {
        /** Writes under a page, and answers that. */
        void comment(String pageId, String text, String reply);

        /** Writes about the only occurrence of some text. */
        void commentOn(String pageId, String selection, String text);
    }

    private RemoteSpace space() {
        return site().spaces().withKeys(List.of("docs")).get(0);
    }

    private StoredPage create(String title) {
        return create(title, space().homepageId());
    }

    private StoredPage create(String title, String parent) {
        return site().pages()
                .create(new NewContent(false, space().id(), title, parent, StorageBody.parse("<p>One</p>"), false));
    }

    private StoredPage update(StoredPage page, String title, StorageBody body, int base) {
        return site().pages().update(new NewVersion(page.page().content(), title, null, body, base, "as " + title));
    }

    private List<String> titles(String parent) {
        return site().pages().children(parent).stream().map(RemoteChild::title).toList();
    }

    private static ObjectNode value(int number) {
        return JsonNodeFactory.instance.objectNode().put("number", number);
    }

    private static AttachmentUpload file(String text, String comment) {
        return new AttachmentUpload(
                "a.txt", "text/plain", ByteSource.of(text.getBytes(StandardCharsets.UTF_8)), comment);
    }

    @Test
    void a_page_is_created_read_and_written_with_the_version_that_it_follows() {
        StoredPage created = create("Install");
        SiteContent page = created.page().content();

        assertThat(created.page().version()).isEqualTo(1);
        assertThat(created.page().parentId()).isEqualTo(space().homepageId());
        StoredPage updated = update(created, "Set-up", StorageBody.parse("<p>Two</p>"), 1);

        assertThat(updated.page().version()).isEqualTo(2);
        assertThat(updated.page().message()).isEqualTo("as Set-up");
        StoredPage read = site().pages().get(page);
        assertThat(read.body()).isEqualTo(StorageBody.parse("<p>Two</p>"));
        assertThat(read.page().title()).isEqualTo("Set-up");
        assertThat(site().pages().find(page, false).orElseThrow().body()).isNull();
        assertThat(site().pages().version(page.id(), 1, true).orElseThrow().body())
                .isEqualTo(StorageBody.parse("<p>One</p>"));
        assertThat(site().pages().version(page.id(), 7, true)).isEmpty();
        assertThatThrownBy(() -> update(created, "Late", StorageBody.parse("<p>Three</p>"), 1))
                .isInstanceOf(SiteFailure.Changed.class);
        assertThat(site().pages().get(page).body()).isEqualTo(StorageBody.parse("<p>Two</p>"));
    }

    @Test
    void a_title_is_taken_once_in_a_space_without_regard_to_case() {
        StoredPage page = create("Install");

        assertThatThrownBy(() -> create("INSTALL"))
                .isInstanceOfSatisfying(
                        SiteFailure.Refused.class,
                        refused -> assertThat(refused.isTitleTaken()).isTrue());
        assertThat(site().pages().byTitle(space().id(), "install").orElseThrow().id())
                .isEqualTo(page.page().id());
        assertThat(site().pages().byTitle("install"))
                .extracting(RemotePage::id)
                .containsExactly(page.page().id());
        site().pages().trash(page.page().content());
        assertThat(site().pages().byTitle(space().id(), "install")).isEmpty();
        assertThat(create("Install").page().id()).isNotEqualTo(page.page().id());
    }

    @Test
    void a_page_in_the_trash_is_read_with_its_status_and_comes_back_under_its_id() {
        StoredPage page = create("Old");
        site().pages().trash(page.page().content());

        assertThat(site().pages()
                        .find(page.page().content(), false)
                        .orElseThrow()
                        .page()
                        .status())
                .isEqualTo(ContentStatus.TRASHED);
        assertThat(site().pages().list(List.of(page.page().id(), "987654"), false, false))
                .singleElement()
                .satisfies(row -> assertThat(row.page().isTrashed()).isTrue());
        assertThat(site().pages().inSpace(space().id(), Set.of(ContentStatus.CURRENT)))
                .noneMatch(row -> row.id().equals(page.page().id()));
        StoredPage restored = update(page, "Old", StorageBody.parse("<p>Again</p>"), 1);
        assertThat(restored.page().id()).isEqualTo(page.page().id());
        assertThat(site().pages().get(page.page().content()).page().isCurrent()).isTrue();
    }

    @Test
    void pages_are_moved_beside_and_under_others_as_often_as_asked() {
        String parent = create("Parent").page().id();
        String first = create("First", parent).page().id();
        String second = create("Second", parent).page().id();
        String third = create("Third", parent).page().id();

        for (int time = 1; time <= 2; time++) {
            site().pages().move(third, new MoveTarget(MoveTarget.Side.BEFORE, first));
            assertThat(titles(parent)).containsExactly("Third", "First", "Second");
        }
        site().pages().move(third, new MoveTarget(MoveTarget.Side.AFTER, second));
        assertThat(titles(parent)).containsExactly("First", "Second", "Third");
        site().pages().move(second, new MoveTarget(MoveTarget.Side.UNDER, first));
        assertThat(titles(parent)).containsExactly("First", "Third");
        assertThat(titles(first)).containsExactly("Second");
    }

    @Test
    void what_is_not_there_is_missing_and_says_so() {
        SiteContent nothing = SiteContent.page("987654");

        assertThat(site().pages().find(nothing, true)).isEmpty();
        assertThatThrownBy(() -> site().pages().get(nothing)).isInstanceOf(SiteFailure.Missing.class);
        assertThatThrownBy(() -> site().labels().of(nothing)).isInstanceOf(SiteFailure.Missing.class);
        assertThat(site().spaces().folder("987654")).isEmpty();
        assertThat(site().spaces().find("987654")).isEmpty();
        assertThat(site().spaces().withKeys(List.of("NONE"))).isEmpty();
        assertThat(site().spaces().visibility(space().id())).isEqualTo(SiteSpaces.Visibility.OPEN);
    }

    @Test
    void labels_are_put_on_and_taken_off_and_twice_is_once() {
        StoredPage page = create("Labelled");
        String id = page.page().id();

        site().labels().add(id, List.of("api", "howto"));
        site().labels().add(id, List.of("api"));
        site().labels().remove(id, "howto");
        site().labels().remove(id, "howto");

        assertThat(site().labels().of(page.page().content())).containsExactly("api");
        assertThat(site().labels().global(page.page().content())).containsExactly("api");
    }

    @Test
    void properties_count_their_own_versions_and_are_written_on_condition() {
        SiteContent page = create("Noted").page().content();
        SiteProperties properties = site().properties();

        RemoteProperty created = properties.write(page, "key", value(1), null);
        assertThatThrownBy(() -> properties.write(page, "key", value(2), null)).isInstanceOf(SiteFailure.Changed.class);
        RemoteProperty updated = properties.write(page, "key", value(2), created.reference());

        assertThat(updated.version()).isEqualTo(2);
        assertThatThrownBy(() -> properties.write(page, "key", value(3), created.reference()))
                .isInstanceOf(SiteFailure.Changed.class);
        assertThat(properties.find(page, "key").orElseThrow().value()).isEqualTo(value(2));
        assertThat(properties.list(page)).extracting(RemoteProperty::key).contains("key");
        assertThat(site().pages().get(page).page().version()).isEqualTo(1);
        properties.delete(page, updated.id());
        assertThat(properties.find(page, "key")).isEmpty();
    }

    @Test
    void a_property_is_set_over_whatever_is_there() {
        SiteContent page = create("Noted").page().content();
        SiteProperties properties = site().properties();
        RemoteProperty created = properties.set(page, "key", value(1), null);
        properties.write(page, "key", value(2), created.reference());

        assertThat(properties.set(page, "key", value(3), created.reference()).version())
                .isEqualTo(3);
        assertThat(properties.set(page, "key", value(4), null).version()).isEqualTo(4);
        properties.delete(page, created.id());
        properties.set(page, "key", value(5), new PropertyReference(created.id(), 4));

        assertThat(properties.find(page, "key").orElseThrow().value()).isEqualTo(value(5));
    }

    @Test
    void an_attachment_gets_versions_under_its_name_and_is_created_where_the_name_is_free() {
        SiteContent page = create("Illustrated").page().content();
        SiteAttachments attachments = site().attachments();

        RemoteAttachment created = attachments.create(page, file("one", "first"));
        assertThatThrownBy(() -> attachments.create(page, file("two", "second")))
                .isInstanceOf(SiteFailure.Refused.class);
        RemoteAttachment updated = attachments.put(page, file("three", "third"));

        assertThat(updated.id()).isEqualTo(created.id());
        RemoteAttachment found = attachments.find(page, "a.txt").orElseThrow();
        assertThat(found.comment()).isEqualTo("third");
        assertThat(found.size()).isEqualTo(5);
        assertThat(attachments.find(page, "b.txt")).isEmpty();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(attachments.download(page, found.id(), bytes)).isEqualTo(5);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("three");
        attachments.remove(found.id());
        assertThat(attachments.of(page)).isEmpty();
    }

    @Test
    void a_blog_post_has_no_parent_and_another_list() {
        StoredPage post = site().pages()
                .create(new NewContent(true, space().id(), "News", null, StorageBody.parse("<p>One</p>"), false));

        assertThat(site().pages()
                        .postByTitle(space().id(), "News")
                        .orElseThrow()
                        .blogPost())
                .isTrue();
        assertThat(site().pages().byTitle(space().id(), "News")).isEmpty();
        assertThat(site().pages().list(List.of(post.page().id()), false, false)).isEmpty();
        assertThat(site().pages().list(List.of(post.page().id()), true, true))
                .singleElement()
                .satisfies(row -> assertThat(row.body()).isEqualTo(StorageBody.parse("<p>One</p>")));
        update(post, "News", StorageBody.parse("<p>Two</p>"), 1);
        assertThat(site().pages().get(post.page().content()).body()).isEqualTo(StorageBody.parse("<p>Two</p>"));
        site().pages().trash(post.page().content());
        assertThat(site().pages()
                        .find(post.page().content(), false)
                        .orElseThrow()
                        .page()
                        .isTrashed())
                .isTrue();
    }

    @Test
    void an_archived_page_keeps_its_title() {
        StoredPage page = create("Archive");

        assertThat(site().pages().archive(page.page().id())).isTrue();
        assertThat(site().pages().byTitle(space().id(), "Archive").orElseThrow().status())
                .isEqualTo(ContentStatus.ARCHIVED);
    }

    @Test
    void all_pages_below_one_are_known_however_deep_and_those_of_a_space_with_their_bodies() {
        String top = create("Top").page().id();
        String parent = top;
        List<String> below = new ArrayList<>();
        for (int depth = 1; depth <= 12; depth++) {
            parent = create("At depth " + depth, parent).page().id();
            below.add(parent);
        }
        StoredPage gone = create("Gone", top);
        site().pages().trash(gone.page().content());

        assertThat(site().pages().below(top)).containsExactlyInAnyOrderElementsOf(below);
        assertThat(site().pages().below(parent)).isEmpty();
        below.add(top);
        below.add(space().homepageId());
        List<StoredPage> all = site().pages().currentInSpace(space().id());
        assertThat(all).extracting(page -> page.page().id()).containsExactlyInAnyOrderElementsOf(below);
        assertThat(all)
                .filteredOn(page -> page.page().id().equals(top))
                .extracting(StoredPage::body)
                .containsExactly(StorageBody.parse("<p>One</p>"));
    }

    @Test
    void the_versions_since_one_are_known_with_who_wrote_them_and_the_one_itself_comes_last() {
        StoredPage page = create("Install");
        SiteContent content = page.page().content();
        update(page, "Two", StorageBody.parse("<p>Two</p>"), 1);
        update(page, "Three", StorageBody.parse("<p>Three</p>"), 2);

        List<RemoteVersion> since = site().pages().versionsSince(content, 2);
        assertThat(since).extracting(RemoteVersion::number).containsExactly(3, 2);
        assertThat(since).extracting(RemoteVersion::message).containsExactly("as Three", "as Two");
        assertThat(since).noneMatch(version -> version.authorId() == null || version.writtenAt() == null);
        assertThat(site().pages().versionsSince(content, 0))
                .extracting(RemoteVersion::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void open_threads_are_read_with_replies_and_the_people_in_them_by_name() {
        SiteContent page = create("Discussed").page().content();
        ada().comment(page.id(), "Why?", "Because.");
        ada().commentOn(page.id(), "One", "Which one?");

        List<RemoteThread> threads = site().comments().open(page);
        assertThat(threads)
                .extracting(
                        thread -> thread.mark() == null ? null : thread.mark().text())
                .containsExactly("One", null);
        assertThat(threads.get(0).replies()).isEmpty();
        assertThat(threads.get(1).first().body()).isEqualTo(StorageBody.parse("<p>Why?</p>"));
        assertThat(threads.get(1).replies())
                .extracting(RemoteComment::body)
                .containsExactly(StorageBody.parse("<p>Because.</p>"));
        String author = String.valueOf(threads.get(0).first().authorId());
        assertThat(site().people().withIds(Set.of(author, "account-of-nobody")))
                .filteredOn(person -> person.accountId().equals(author))
                .extracting(RemotePerson::name)
                .containsExactly("Ada");
        assertThat(site().people().withIds(Set.of())).isEmpty();
    }

    @Test
    void what_the_caller_may_do_in_a_space_is_known() {
        assertThat(site().spaces().rights(space().id())).containsAll(SpaceRight.needed(true, true, true));
    }
}
