package io.github.docsync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiblingOrderTest {
    private static List<DocPath> pages(String... names) {
        List<DocPath> pages = new ArrayList<>();
        for (String name : names) {
            pages.add(DocPath.of(name));
        }
        return pages;
    }

    @Test
    void moves_nothing_where_the_order_is_right() {
        assertThat(SiblingOrder.moves(pages("a", "b", "c"), pages("a", "b", "c")))
                .isEmpty();
    }

    @Test
    void moves_the_one_page_that_is_out_of_order() {
        assertThat(SiblingOrder.moves(pages("a", "b", "c", "d"), pages("a", "c", "d", "b")))
                .containsExactly(new Placement(DocPath.of("b"), DocPath.of("a"), true, null));
    }

    @Test
    void moves_a_first_page_in_front_of_one_that_stays() {
        assertThat(SiblingOrder.moves(pages("a", "b", "c"), pages("b", "c", "a")))
                .containsExactly(new Placement(DocPath.of("a"), DocPath.of("b"), false, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void its_moves_carried_out_give_the_wanted_order(int seed) {
        Random random = new Random(seed);
        List<DocPath> wanted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            wanted.add(DocPath.of("p" + i));
        }
        List<DocPath> present = new ArrayList<>(wanted);
        Collections.shuffle(present, random);

        List<Placement> moves = SiblingOrder.moves(wanted, present);
        for (Placement move : moves) {
            present.remove(move.page());
            present.add(present.indexOf(move.sibling()) + (move.after() ? 1 : 0), move.page());
        }

        assertThat(present).isEqualTo(wanted);
        assertThat(moves).hasSizeLessThan(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void pages_that_are_fixed_stay_and_the_others_go_around_them(int seed) {
        Random random = new Random(seed);
        List<DocPath> wanted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            wanted.add(DocPath.of("p" + i));
        }
        List<DocPath> present = new ArrayList<>(wanted);
        Collections.shuffle(present, random);
        DocPath one = present.get(2);
        DocPath other = present.get(7);

        for (Placement move : SiblingOrder.moves(wanted, present, Set.of(one, other))) {
            assertThat(move.page()).isNotIn(one, other);
            present.remove(move.page());
            present.add(present.indexOf(move.sibling()) + (move.after() ? 1 : 0), move.page());
        }

        if (wanted.indexOf(one) > wanted.indexOf(other)) {
            // Only one of them can be in its place.
            wanted.removeAll(List.of(one, other));
            present.removeAll(List.of(one, other));
        }
        assertThat(present).isEqualTo(wanted);
    }
}
