package io.github.docsync.storage.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.model.Hash;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.carry.InlineComments;
import io.github.docsync.storage.carry.TaskStates;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StorageBodyTest {
    @Test
    void document_canonical_form_and_hash_are_made_once_for_all_threads() {
        StorageBody body = StorageBody.of("<p><b>Bold</b></p>");

        assertThat(IntStream.range(0, 64).parallel().mapToObj(each -> body.document()))
                .allMatch(document -> document == body.document());
        assertThat(IntStream.range(0, 64).parallel().mapToObj(each -> body.canonical()))
                .allSatisfy(canonical -> assertThat(canonical).isSameAs(body.canonical()));
        assertThat(body.canonical()).isEqualTo("<p><strong>Bold</strong></p>");
        assertThat(body.hash()).isSameAs(body.hash()).isEqualTo(Canonical.hash("<p><b>Bold</b></p>"));
    }

    @Test
    void a_body_that_is_not_well_formed_stands_for_itself_and_says_why_whenever_it_is_read() {
        StorageBody body = StorageBody.of("<p>");

        assertThat(body.wellFormed()).isEmpty();
        assertThat(body.canonical()).isEqualTo("<p>");
        assertThat(body.hash()).isEqualTo(Hash.of("<p>"));
        assertThatThrownBy(body::document).isInstanceOf(StorageSyntaxException.class);
        assertThatThrownBy(body::document).isInstanceOf(StorageSyntaxException.class);
        assertThat(body.withoutSpace("DOCS")).isSameAs(body);
    }

    @Test
    void what_nothing_changes_stays_the_same_body() {
        StorageBody stored = StorageBody.of("<p>Stored</p>");
        StorageBody wanted = StorageBody.of("<p>Wanted</p>");

        assertThat(InlineComments.carry(stored, wanted).carriedBody()).isSameAs(wanted);
        assertThat(TaskStates.carry(stored, wanted, Map.of())).isSameAs(wanted);
        assertThat(wanted.withoutSpace("DOCS")).isSameAs(wanted);
        assertThat(StorageBody.of("")).isSameAs(StorageBody.EMPTY);
    }

    @Test
    void links_of_its_own_space_lose_their_key() {
        StorageBody body =
                StorageBody.of("<p><ac:link><ri:page ri:space-key=\"DOCS\" ri:content-title=\"A\" /></ac:link></p>");

        assertThat(body.withoutSpace("docs").text())
                .isEqualTo("<p><ac:link><ri:page ri:content-title=\"A\" /></ac:link></p>");
        assertThat(body.withoutSpace("OTHER").text()).contains("DOCS");
    }
}
