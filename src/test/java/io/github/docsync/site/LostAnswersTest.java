package io.github.docsync.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.ByteSource;
import io.github.docsync.site.MemoryFaults.Fault;
import io.github.docsync.storage.canonical.StorageBody;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A write whose answer was lost arrives once, whether it was the write or the answer that was lost, or it fails. */
class LostAnswersTest {
    private final MemorySite memory = new MemorySite();
    private final MemoryFaults faults = memory.faults();
    private final Site site = new SettledSite(memory);

    private StoredPage create(String title) {
        return create(title, false);
    }

    private StoredPage create(String title, boolean announced) {
        return site.pages()
                .create(new NewContent(
                        false,
                        MemorySite.SPACE_ID,
                        title,
                        MemorySite.HOME,
                        StorageBody.parse("<p>One</p>"),
                        announced));
    }

    private StoredPage update(StoredPage page, StorageBody body, String message) {
        return site.pages()
                .update(new NewVersion(page.page().content(), page.page().title(), null, body, 1, message));
    }

    private List<String> titles() {
        return site.pages().children(MemorySite.HOME).stream()
                .map(RemoteChild::title)
                .toList();
    }

    private static AttachmentUpload file(String text) {
        return new AttachmentUpload(
                "a.txt", "text/plain", ByteSource.of(text.getBytes(StandardCharsets.UTF_8)), "of " + text);
    }

    private static ObjectNode value(int number) {
        return JsonNodeFactory.instance.objectNode().put("number", (long) number);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "LOST_WRITE"})
    void a_page_is_created_once(Fault fault) {
        faults.next("create page", fault);

        StoredPage page = create("Install");

        assertThat(titles()).containsExactly("Install");
        assertThat(site.pages().get(page.page().content()).body()).isEqualTo(StorageBody.parse("<p>One</p>"));
    }

    @Test
    void a_page_that_has_the_title_and_another_body_is_not_taken_for_ours() {
        site.pages()
                .create(new NewContent(
                        false,
                        MemorySite.SPACE_ID,
                        "Install",
                        MemorySite.HOME,
                        StorageBody.parse("<p>Theirs</p>"),
                        false));
        faults.next("create page", Fault.LOST_WRITE);

        assertThatThrownBy(() -> create("Install")).isInstanceOf(SiteFailure.Outage.class);

        assertThat(titles()).containsExactly("Install");
    }

    @Test
    void a_created_page_that_no_listing_knows_yet_fails_as_lost_and_not_as_somebody_elses_title() {
        faults.next("create page", Fault.LOST_ANSWER);
        faults.hideTitles();

        assertThatThrownBy(() -> create("Install"))
                .isInstanceOf(SiteFailure.Outage.class)
                .hasMessageContaining("answer was lost")
                .hasMessageNotContaining("give one of the two pages another title");

        assertThat(titles()).containsExactly("Install");
    }

    @Test
    void a_page_that_an_earlier_run_announced_and_created_is_taken_for_ours() {
        StoredPage earlier = create("Install");

        assertThat(create("Install", true).page().id()).isEqualTo(earlier.page().id());

        assertThat(titles()).containsExactly("Install");
    }

    @Test
    void a_title_that_an_earlier_run_announced_and_somebody_else_has_is_said_to_be_taken() {
        site.pages()
                .create(new NewContent(
                        false,
                        MemorySite.SPACE_ID,
                        "Install",
                        MemorySite.HOME,
                        StorageBody.parse("<p>Theirs</p>"),
                        false));

        assertThatThrownBy(() -> create("Install", true)).isInstanceOf(SiteFailure.Refused.class);
    }

    @Test
    void a_title_that_was_taken_before_anything_was_lost_is_said_to_be_taken() {
        create("Install");

        assertThatThrownBy(() -> create("Install")).isInstanceOf(SiteFailure.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "LOST_WRITE"})
    void a_version_is_written_once(Fault fault) {
        StoredPage page = create("Install");
        faults.next("update page", fault);

        StoredPage updated = update(page, StorageBody.parse("<p>Two</p>"), "ours");

        assertThat(updated.page().version()).isEqualTo(2);
        assertThat(site.pages().get(page.page().content()).page().version()).isEqualTo(2);
    }

    @Test
    void a_version_that_somebody_wrote_meanwhile_stays_and_is_named() {
        StoredPage page = create("Install");
        memory.pages()
                .update(new NewVersion(
                        page.page().content(), "Install", null, StorageBody.parse("<p>Theirs</p>"), 1, "theirs"));

        assertThatThrownBy(() -> update(page, StorageBody.parse("<p>Ours</p>"), "ours"))
                .isInstanceOfSatisfying(
                        SiteFailure.Changed.class,
                        changed -> assertThat(changed.version()).hasValue(2));

        assertThat(site.pages().get(page.page().content()).body()).isEqualTo(StorageBody.parse("<p>Theirs</p>"));
    }

    @Test
    void a_write_that_is_lost_again_and_again_fails_in_the_end() {
        StoredPage page = create("Install");
        Collections.nCopies(9, Fault.LOST_WRITE).forEach(fault -> faults.next("update page", fault));

        assertThatThrownBy(() -> update(page, StorageBody.parse("<p>Two</p>"), "ours"))
                .isInstanceOf(SiteFailure.Outage.class);

        assertThat(faults.writes()).filteredOn("update page"::equals).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "LOST_WRITE"})
    void a_page_is_moved(Fault fault) {
        create("First");
        StoredPage second = create("Second");
        StoredPage third = create("Third");
        faults.next("move page", fault);

        site.pages()
                .move(
                        third.page().id(),
                        new MoveTarget(MoveTarget.Side.BEFORE, second.page().id()));

        assertThat(titles()).containsExactly("First", "Third", "Second");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "LOST_WRITE"})
    void a_page_is_removed(Fault fault) {
        StoredPage page = create("Old");
        faults.next("trash page", fault);

        site.pages().trash(page.page().content());

        assertThat(site.pages().get(page.page().content()).page().isTrashed()).isTrue();
    }

    @Test
    void a_page_whose_removal_cannot_be_seen_is_not_taken_for_removed() {
        assertThatThrownBy(() -> site.pages().trash(SiteContent.page("4711"))).isInstanceOf(SiteFailure.Missing.class);
    }

    @Test
    void a_page_is_archived_though_the_answer_was_lost_but_never_asked_for_twice() {
        StoredPage page = create("Old");
        StoredPage other = create("Older");
        faults.next("archive page", Fault.LOST_ANSWER);
        faults.next("archive page", Fault.LOST_WRITE);

        assertThat(site.pages().archive(page.page().id())).isTrue();
        assertThatThrownBy(() -> site.pages().archive(other.page().id())).isInstanceOf(SiteFailure.Outage.class);

        assertThat(faults.writes()).filteredOn("archive page"::equals).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "LOST_WRITE", "CUT"})
    void an_attachment_is_whole_and_has_no_version_too_many(Fault fault) {
        SiteContent page = create("Illustrated").page().content();
        faults.next("create attachment", fault);
        faults.next("put attachment", fault);

        site.attachments().create(page, file("one"));
        RemoteAttachment stored = site.attachments().put(page, file("three"));

        assertThat(stored.size()).isEqualTo(5);
        assertThat(stored.version()).extracting(RemoteVersion::number).isEqualTo(fault == Fault.CUT ? 3 : 2);
    }

    @Test
    void an_attachment_of_somebody_else_is_not_replaced_when_the_answer_was_lost() {
        SiteContent page = create("Illustrated").page().content();
        site.attachments().put(page, file("theirs"));
        faults.next("create attachment", Fault.LOST_WRITE);

        assertThatThrownBy(() -> site.attachments().create(page, file("ours"))).isInstanceOf(SiteFailure.Refused.class);

        assertThat(site.attachments().find(page, "a.txt").orElseThrow().comment())
                .isEqualTo("of theirs");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "LOST_WRITE"})
    void labels_properties_and_attachments_are_as_they_were_to_be(Fault fault) {
        SiteContent page = create("Noted").page().content();
        RemoteAttachment attachment = site.attachments().put(page, file("one"));
        Set.of("add labels", "remove label", "write property", "delete property", "remove attachment")
                .forEach(write -> faults.next(write, fault));

        site.labels().add(page.id(), List.of("api", "howto"));
        site.labels().remove(page.id(), "howto");
        RemoteProperty property = site.properties().write(page, "key", value(1), null);
        faults.next("write property", fault);
        RemoteProperty updated = site.properties().write(page, "key", value(2), property.reference());
        site.attachments().remove(attachment.id());

        assertThat(site.labels().of(page)).containsExactly("api");
        assertThat(updated.version()).isEqualTo(2);
        assertThat(site.attachments().of(page)).isEmpty();
        site.properties().delete(page, property.id());
        assertThat(site.properties().list(page)).isEmpty();
    }
}
