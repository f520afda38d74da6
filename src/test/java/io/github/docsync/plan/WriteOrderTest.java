package io.github.docsync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.WriteOrder.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteOrderTest {
    private static final DocPath A = DocPath.of("a.md");
    private static final DocPath B = DocPath.of("b.md");
    private static final DocPath C = DocPath.of("c.md");

    @Test
    void keeps_the_tree_order_where_nothing_speaks_against_it() {
        assertThat(new WriteOrder(List.of(A, B, C)).turns().keySet()).containsExactly(A, B, C);
    }

    @Test
    void writes_a_link_target_before_the_page_that_links_to_it() {
        WriteOrder order = new WriteOrder(List.of(A, B));
        order.link(B, A);

        Map<DocPath, Turn> turns = order.turns();

        assertThat(turns.keySet()).containsExactly(B, A);
        assertThat(turns.get(A).after()).containsExactly(B);
        assertThat(turns.get(A).needsSecondWrite()).isFalse();
    }

    @Test
    void gives_a_parent_that_links_to_its_child_a_second_write() {
        WriteOrder order = new WriteOrder(List.of(A, B));
        order.parent(A, B);
        order.link(B, A);

        Map<DocPath, Turn> turns = order.turns();

        assertThat(turns.keySet()).containsExactly(A, B);
        assertThat(turns.get(A).missing()).containsExactly(B);
        assertThat(turns.get(B).needsSecondWrite()).isFalse();
    }

    @Test
    void breaks_a_circle_of_links_at_one_page_only() {
        WriteOrder order = new WriteOrder(List.of(A, B, C));
        order.link(B, A);
        order.link(C, B);
        order.link(A, C);

        long second =
                order.turns().values().stream().filter(Turn::needsSecondWrite).count();

        assertThat(second).isEqualTo(1);
    }

    @Test
    void a_page_that_is_written_twice_waits_for_none_of_its_links_and_keeps_its_place() {
        WriteOrder order = new WriteOrder(List.of(A, B, C));
        order.link(B, A);
        order.link(A, B);
        order.link(C, A);

        Map<DocPath, Turn> turns = order.turns();

        assertThat(turns.keySet()).containsExactly(A, B, C);
        assertThat(turns.get(A).missing()).containsExactly(B, C);
        assertThat(turns.get(B).needsSecondWrite()).isFalse();
    }

    @Test
    void frees_one_of_two_swapped_titles_by_a_temporary_one() {
        WriteOrder order = new WriteOrder(List.of(A, B));
        order.title(A, B);
        order.title(B, A);

        Map<DocPath, Turn> turns = order.turns();

        assertThat(turns.get(A).temporaryTitle()).isTrue();
        assertThat(turns.get(B).temporaryTitle()).isFalse();
        assertThat(turns.get(B).after()).containsExactly(A);
    }

    @Test
    void waits_for_the_holder_of_a_title_in_a_chain() {
        WriteOrder order = new WriteOrder(List.of(A, B, C));
        order.title(B, A);
        order.title(C, B);

        assertThat(order.turns().keySet()).containsExactly(C, B, A);
        assertThat(order.turns().values()).noneMatch(Turn::needsSecondWrite);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void never_lets_a_page_link_to_one_that_does_not_exist_yet(int seed) {
        Random random = new Random(seed);
        List<DocPath> pages = IntStream.range(0, 60)
                .mapToObj(i -> DocPath.of("p" + i + ".md"))
                .toList();
        WriteOrder order = new WriteOrder(pages);
        List<DocPath[]> links = new ArrayList<>();
        for (int i = 1; i < pages.size(); i++) {
            order.parent(pages.get(random.nextInt(i)), pages.get(i));
        }
        for (int i = 0; i < 200; i++) {
            DocPath[] link = {pages.get(random.nextInt(60)), pages.get(random.nextInt(60))};
            order.link(link[0], link[1]);
            links.add(link);
        }

        Map<DocPath, Turn> turns = order.turns();

        assertThat(turns).hasSize(60);
        List<DocPath> sequence = List.copyOf(turns.keySet());
        for (DocPath[] link : links) {
            boolean targetFirst = sequence.indexOf(link[0]) < sequence.indexOf(link[1]);
            boolean sameOrMissing =
                    link[0].equals(link[1]) || turns.get(link[1]).missing().contains(link[0]);
            boolean parentTie = turns.get(link[1]).after().contains(link[0]);
            assertThat(targetFirst || sameOrMissing || parentTie).isTrue();
        }
    }

    /** Creating every page in its place and writing those with a link forward twice is always possible, so nothing may cost more. */
    @Test
    void no_tree_that_starts_empty_costs_more_than_a_request_for_each_page_with_a_link_forward() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int count = 2 + random.nextInt(120);
            List<DocPath> pages = IntStream.range(0, count)
                    .mapToObj(i -> DocPath.of("p" + i + ".md"))
                    .toList();
            WriteOrder order = new WriteOrder(pages);
            Map<Integer, List<DocPath>> families = new TreeMap<>();
            Set<DocPath> forward = new HashSet<>();
            for (int page = 0; page < count; page++) {
                int parent = page % 8 == 0 ? -1 : page - page % 8;
                families.computeIfAbsent(parent, none -> new ArrayList<>()).add(pages.get(page));
                order.created(pages.get(page), parent);
                if (parent >= 0) {
                    order.parent(pages.get(parent), pages.get(page));
                }
                for (int link = random.nextInt(3); link > 0; link--) {
                    int target = random.nextInt(count);
                    order.link(pages.get(target), pages.get(page));
                    if (target > page) {
                        forward.add(pages.get(page));
                    }
                }
            }

            Map<DocPath, Turn> turns = order.turns();

            assertThat(cost(turns, families.values())).as("seed " + seed).isLessThanOrEqualTo(forward.size());
        }
    }

    /** As a glossary or an installation guide is that pages all over the tree link to. */
    @ParameterizedTest
    @ValueSource(ints = {200, 2_000})
    void pages_that_many_link_to_cost_one_request_each_and_not_one_for_each_page(int count) {
        Random random = new Random(18);
        List<DocPath> pages = IntStream.range(0, count)
                .mapToObj(i -> DocPath.of("p" + i + ".md"))
                .toList();
        WriteOrder order = new WriteOrder(pages);
        Map<Integer, List<DocPath>> families = new TreeMap<>();
        Set<DocPath> targets = new HashSet<>();
        for (int page = 0; page < count; page++) {
            int parent = page % 25 == 0 ? -1 : page - page % 25;
            families.computeIfAbsent(parent, none -> new ArrayList<>()).add(pages.get(page));
            order.created(pages.get(page), parent);
            if (parent >= 0) {
                order.parent(pages.get(parent), pages.get(page));
            }
            for (int link = 0; link < (page % (count / 20) == 0 ? 0 : 3); link++) {
                int target = count / 20 * random.nextInt(20);
                order.link(pages.get(target), pages.get(page));
                if (target > page) {
                    targets.add(pages.get(target));
                }
            }
        }

        assertThat(cost(order.turns(), families.values())).isLessThanOrEqualTo(targets.size());
    }

    /** Second writes, and moves of siblings to their places. */
    private static long cost(Map<DocPath, Turn> turns, Collection<List<DocPath>> families) {
        long cost = turns.values().stream().filter(Turn::needsSecondWrite).count();
        List<DocPath> written = List.copyOf(turns.keySet());
        for (List<DocPath> family : families) {
            Set<DocPath> siblings = Set.copyOf(family);
            List<DocPath> present = written.stream().filter(siblings::contains).toList();
            cost += SiblingOrder.moves(family, present).size();
        }
        return cost;
    }

    @Test
    void a_page_that_many_link_to_is_created_early_and_moved() {
        List<DocPath> pages = IntStream.range(0, 20)
                .mapToObj(i -> DocPath.of("p" + i + ".md"))
                .toList();
        WriteOrder order = new WriteOrder(pages);
        pages.forEach(page -> order.created(page, "top"));
        pages.forEach(page -> order.link(pages.get(19), page));

        Map<DocPath, Turn> turns = order.turns();

        assertThat(turns.keySet().iterator().next()).isEqualTo(pages.get(19));
        assertThat(turns.values()).noneMatch(Turn::needsSecondWrite);
        assertThat(SiblingOrder.moves(pages, List.copyOf(turns.keySet()))).hasSize(1);
    }
}
