package io.github.docsync.storage.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskStatesTest {

    @Test
    void a_box_that_a_reader_ticked_stays_ticked() {
        String published = list(task("Buy milk", false), task("Sell car", false));
        String stored = list(task("Buy milk", true), task("Sell car", false));

        String carried = CarriedText.tasks(stored, published, CarriedText.tasks(published));

        assertThat(carried).isEqualTo(stored);
    }

    @Test
    void a_box_that_a_reader_cleared_stays_clear() {
        String published = list(task("Buy milk", true));
        String stored = list(task("Buy milk", false));

        assertThat(CarriedText.tasks(stored, published, CarriedText.tasks(published)))
                .isEqualTo(stored);
    }

    @Test
    void the_author_wins_who_changed_the_box() {
        String published = list(task("Buy milk", false), task("Sell car", true));
        String stored = list(task("Buy milk", false), task("Sell car", true));
        String now = list(task("Buy milk", true), task("Sell car", false));

        assertThat(CarriedText.tasks(stored, now, CarriedText.tasks(published))).isSameAs(now);
    }

    @Test
    void boxes_are_settled_until_the_author_changes_one() {
        StorageBody published = StorageBody.parse(list(task("Buy milk", false), task("Sell car", false)));
        StoredBody ticked = StoredBody.of(list(task("Buy milk", true), task("Sell car", false)));
        Map<String, Boolean> states = TaskStates.of(published);

        assertThat(TaskStates.areSettled(ticked, published, states)).isTrue();
        assertThat(TaskStates.areSettled(
                        ticked, StorageBody.parse(list(task("Buy milk", true), task("Sell car", false))), states))
                .isTrue();
        assertThat(TaskStates.areSettled(
                        ticked, StorageBody.parse(list(task("Buy milk", false), task("Sell car", true))), states))
                .isFalse();
    }

    @Test
    void a_task_whose_text_changed_is_a_new_task() {
        String published = list(task("Buy milk", false));
        String now = list(task("Buy oat milk", false));

        assertThat(CarriedText.tasks(list(task("Buy milk", true)), now, CarriedText.tasks(published)))
                .isSameAs(now);
    }

    @Test
    void a_task_is_known_by_its_text_wherever_it_moved_and_however_it_is_formatted() {
        String published = list(task("one", false), task("two words", false), task("three", false));
        String stored = list(
                task("one", false),
                task("<span class=\"placeholder-inline-tasks\">two\n <em>words</em></span>", true),
                task("three", false));
        String now = "<p>x</p>" + list(task("three", false), task("four", false))
                + list(task("two <strong>words</strong>", false));

        assertThat(CarriedText.tasks(stored, now, CarriedText.tasks(published)))
                .isEqualTo("<p>x</p>" + list(task("three", false), task("four", false))
                        + list(task("two <strong>words</strong>", true)));
    }

    @Test
    void of_several_tasks_with_one_text_each_keeps_its_own_state() {
        String published = list(task("again", false), task("again", false), task("again", false));
        String stored = list(task("again", false), task("again", true), task("again", false));

        assertThat(CarriedText.tasks(stored, published, CarriedText.tasks(published)))
                .isEqualTo(stored);
    }

    @Test
    void nested_tasks_do_not_belong_to_the_text_of_the_task_round_them() {
        String published = list(task("outer" + list(task("inner", false)), false));
        String stored = list(task("outer" + list(task("inner", true)), true));
        String now = list(task("outer" + list(task("inner", false), task("new", false)), false));

        assertThat(CarriedText.tasks(stored, now, CarriedText.tasks(published)))
                .isEqualTo(list(task("outer" + list(task("inner", true), task("new", false)), true)));
    }

    @Test
    void a_tick_by_either_stays_where_the_last_publishing_is_unknown() {
        String stored = list(task("a", true), task("b", false), task("c", false));
        String now = list(task("a", false), task("b", true), task("c", false));

        assertThat(CarriedText.tasks(stored, now, Map.of()))
                .isEqualTo(list(task("a", true), task("b", true), task("c", false)));
    }

    @Test
    void a_task_without_a_status_gets_one_when_it_was_ticked() {
        String now = "<ac:task-list><ac:task><ac:task-body>a</ac:task-body></ac:task></ac:task-list>";

        assertThat(CarriedText.tasks(list(task("a", true)), now, CarriedText.tasks(now)))
                .isEqualTo("<ac:task-list><ac:task><ac:task-status>complete</ac:task-status>"
                        + "<ac:task-body>a</ac:task-body></ac:task></ac:task-list>");
    }

    @Test
    void states_are_listed_in_order_and_only_the_word_complete_is_a_tick() {
        assertThat(CarriedText.tasks(list(task("a", true), task("b", false), task("a", false)))
                        .values())
                .containsExactly(true, false, false);
        assertThat(CarriedText.tasks(
                                "<ac:task-list><ac:task><ac:task-status><em>complete</em></ac:task-status></ac:task>"
                                        + "<ac:task><ac:task-status /></ac:task></ac:task-list>")
                        .values())
                .containsExactly(false, false);
    }

    @Test
    void nothing_is_carried_from_a_body_without_tasks_or_that_cannot_be_read() {
        String now = list(task("a", false));

        assertThat(CarriedText.tasks("<p>x</p>", now, Map.of())).isSameAs(now);
        assertThat(CarriedText.tasks("<ac:task>", now, Map.of())).isSameAs(now);
        assertThat(CarriedText.tasks(list(task("a", true)), "<p>x</p>", Map.of()))
                .isEqualTo("<p>x</p>");
        assertThat(CarriedText.tasks("<ac:task>")).isEmpty();
    }

    private static String list(String... tasks) {
        return "<ac:task-list>" + String.join("", tasks) + "</ac:task-list>";
    }

    private static String task(String body, boolean complete) {
        return "<ac:task><ac:task-id>1</ac:task-id><ac:task-status>" + (complete ? "complete" : "incomplete")
                + "</ac:task-status><ac:task-body>" + body + "</ac:task-body></ac:task>";
    }
}
