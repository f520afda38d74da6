package io.github.docsync.storage.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.storage.RandomStorage;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.Woodstox;
import io.github.docsync.storage.canonical.Canonical;
import io.github.docsync.storage.carry.InlineComments.Carried;
import io.github.docsync.storage.carry.InlineComments.LostComment;
import io.github.docsync.storage.carry.InlineComments.MarkedText;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InlineCommentsPropertyTest {
    private static final int ROUNDS = 25;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void without_an_edit_every_marker_stays_exactly_where_it_was(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String published = StorageParser.parse(RandomStorage.body(random)).toStorage();
            String stored = RandomComments.marked(random, published);

            assertThat(RandomComments.stripped(stored)).isEqualTo(published);
            Carried carried = CarriedText.comments(stored, published);
            assertThat(carried.body()).isEqualTo(stored);
            assertThat(carried.lost()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_was_edited_the_new_body_only_gains_markers(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String published = RandomStorage.body(random);
            String stored = RandomComments.marked(random, published);
            String edited = RandomComments.edited(random, published, random.nextInt(6));

            Carried carried = CarriedText.comments(stored, edited);

            Woodstox.text(carried.body());
            assertThat(RandomComments.stripped(carried.body())).isEqualTo(edited);
            assertThat(Canonical.of(carried.body())).isEqualTo(Canonical.of(edited));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_comment_is_either_in_the_new_body_or_named_as_lost(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String published = RandomStorage.body(random);
            String stored = RandomComments.marked(random, published);
            String edited = RandomComments.edited(random, published, random.nextInt(6));

            Carried carried = CarriedText.comments(stored, edited);

            Set<String> lost = carried.lost().stream().map(LostComment::ref).collect(Collectors.toSet());
            Set<String> kept = refs(carried.body());
            assertThat(carried.carried()).isEqualTo(kept.size());
            assertThat(Collections.disjoint(kept, lost)).isTrue();
            kept.addAll(lost);
            assertThat(kept).isEqualTo(refs(stored));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void carrying_once_more_changes_nothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String published = RandomStorage.body(random);
            String edited = RandomComments.edited(random, published, random.nextInt(6));
            String once = CarriedText.comments(RandomComments.marked(random, published), edited)
                    .body();

            assertThat(CarriedText.comments(once, edited).body()).isEqualTo(once);
            assertThat(CarriedText.comments(once, once).body()).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_comment_in_a_block_that_did_not_change_is_never_lost(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String around = RandomStorage.body(random);
            String after = RandomStorage.body(random);
            String stored = RandomComments.marked(random, around)
                    + "<p>A <ac:inline-comment-marker ac:ref=\"kept\">single sentence</ac:inline-comment-marker> stays.</p>"
                    + RandomComments.marked(random, after);
            String moved = RandomComments.edited(random, after, 4) + "<p>A single sentence <em>stays</em>.</p>"
                    + RandomComments.edited(random, around, 4);

            String body = CarriedText.comments(stored, moved).body();

            assertThat(CarriedText.markers(body)).contains(new MarkedText("kept", "single sentence"));
            assertThat(body)
                    .contains(
                            "<p>A <ac:inline-comment-marker ac:ref=\"kept\">single sentence</ac:inline-comment-marker> ");
        }
    }

    private static Set<String> refs(String body) {
        return CarriedText.markers(body).stream().map(MarkedText::ref).collect(Collectors.toCollection(HashSet::new));
    }
}
