package io.github.docsync.storage.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.model.Hash;
import io.github.docsync.storage.RandomStorage;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.StorageWalk;
import io.github.docsync.storage.StorageWriter;
import io.github.docsync.storage.TreeRewriter;
import io.github.docsync.storage.carry.InlineComments;
import io.github.docsync.storage.carry.TaskStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StorageBodyTest {
    @Test
    void document_canonical_form_and_hash_are_made_once_for_all_threads() {
        StorageBody body = StorageBody.parse("<p><b>Bold</b></p>");

        assertThat(IntStream.range(0, 64).parallel().mapToObj(each -> body.document()))
                .allMatch(document -> document == body.document());
        assertThat(IntStream.range(0, 64).parallel().mapToObj(each -> body.canonical()))
                .allSatisfy(canonical -> assertThat(canonical).isSameAs(body.canonical()));
        assertThat(body.canonical()).isEqualTo("<p><strong>Bold</strong></p>");
        assertThat(body.hash()).isSameAs(body.hash()).isEqualTo(Canonical.hash("<p><b>Bold</b></p>"));
    }

    @Test
    void a_body_that_is_not_well_formed_is_another_value_that_stands_for_itself() {
        StoredBody body = StoredBody.of("<p>");

        assertThat(body)
                .isInstanceOfSatisfying(
                        MalformedBody.class,
                        malformed -> assertThat(malformed.mistake().problem()).contains("expected </p>"));
        assertThat(body.wellFormed()).isEmpty();
        assertThat(body.canonical()).isEqualTo("<p>");
        assertThat(body.hash()).isEqualTo(Hash.of("<p>"));
        assertThat(body.withoutSpace("DOCS")).isSameAs(body);
        assertThat(body).isEqualTo(StoredBody.of("<p>")).isNotEqualTo(StoredBody.of("<p></p>"));
        assertThatThrownBy(() -> StorageBody.parse("<p>")).isInstanceOf(StorageSyntaxException.class);
    }

    @Test
    void a_text_is_parsed_where_it_comes_in_and_what_was_written_not_before_somebody_looks_at_it() {
        StorageWriter writer = new StorageWriter().open("p").text("a & b").close("p");
        long before = StorageParser.parsed();

        StorageBody written = StorageBody.of(writer);
        assertThat(written.text()).isEqualTo("<p>a &amp; b</p>");
        assertThat(StoredBody.of(written.text(), written)).isSameAs(written);
        assertThat(StorageParser.parsed() - before).isZero();
        StorageBody read = StorageBody.parse(written.text());
        assertThat(read).isEqualTo(written);
        assertThat(read.hash()).isEqualTo(written.hash());
        assertThat(StorageParser.parsed() - before).isEqualTo(2);
        assertThat(StorageBody.of(read.document()).hash()).isEqualTo(read.hash());
        assertThat(StorageParser.parsed() - before).isEqualTo(2);
    }

    /** Whatever was done to a document, and in its canonical form, the tree is the one that its text is parsed to. */
    @Test
    void a_tree_is_as_if_its_text_were_parsed() {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            StorageBody body = StorageBody.parse(RandomStorage.body(random));
            assertThat(shown(body.canonicalNodes()))
                    .isEqualTo(shown(StorageParser.parse(body.canonical()).nodes()));
            StorageBody without = StorageBody.of(new StorageDocument(TreeRewriter.rewrite(
                    body.document().nodes(),
                    (element, children) -> random.nextInt(4) == 0 ? null : copy(element, children))));
            assertThat(shown(without.document().nodes()))
                    .isEqualTo(shown(StorageParser.parse(without.text()).nodes()));
        }
    }

    private static StorageNode copy(StorageNode.Element element, List<StorageNode> children) {
        return new StorageNode.Element(element.name(), element.attributes(), children);
    }

    private static List<String> shown(List<StorageNode> nodes) {
        List<String> shown = new ArrayList<>();
        StorageWalk.walk(nodes, new StorageWalk.Visitor() {
            @Override
            public void enter(StorageNode.Element element) {
                shown.add(element.name() + element.attributes());
            }

            @Override
            public void leave(StorageNode.Element element) {
                shown.add("/");
            }

            @Override
            public void text(StorageNode.Text text) {
                shown.add(text.toString());
            }

            @Override
            public void cdata(StorageNode.Cdata cdata) {
                shown.add(cdata.toString());
            }
        });
        return shown;
    }

    @Test
    void what_nothing_changes_stays_the_same_body() {
        StorageBody stored = StorageBody.parse("<p>Stored</p>");
        StorageBody wanted = StorageBody.parse("<p>Wanted</p>");

        assertThat(InlineComments.carry(stored, wanted).carriedBody()).isSameAs(wanted);
        assertThat(TaskStates.carry(stored, wanted, Map.of())).isSameAs(wanted);
        assertThat(wanted.withoutSpace("DOCS")).isSameAs(wanted);
        assertThat(StorageBody.parse("")).isSameAs(StorageBody.EMPTY);
        assertThat(StorageBody.of(new StorageWriter())).isSameAs(StorageBody.EMPTY);
    }

    @Test
    void links_of_its_own_space_lose_their_key() {
        StorageBody body =
                StorageBody.parse("<p><ac:link><ri:page ri:space-key=\"DOCS\" ri:content-title=\"A\" /></ac:link></p>");

        assertThat(body.withoutSpace("docs").text())
                .isEqualTo("<p><ac:link><ri:page ri:content-title=\"A\" /></ac:link></p>");
        assertThat(body.withoutSpace("OTHER").text()).contains("DOCS");
    }
}
