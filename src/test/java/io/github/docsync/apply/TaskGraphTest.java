package io.github.docsync.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TaskGraphTest {
    private final TaskGraph<String> graph = new TaskGraph<>();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<String> skipped = new ArrayList<>();

    private void run(String failing, Throwable fault) {
        graph.run(
                2,
                new Cancellation(),
                task -> {
                    if (task.equals(failing) && fault instanceof Error error) {
                        throw error;
                    }
                    if (task.equals(failing)) {
                        return false;
                    }
                    return done.add(task);
                },
                (task, failed) -> skipped.add(task + " for " + failed));
    }

    private void tasks() {
        List.of("parent", "child", "removal", "other").forEach(graph::add);
        graph.tie("parent", "child", TaskGraph.Wait.NEEDS);
        graph.tie("child", "removal", TaskGraph.Wait.FOLLOWS);
    }

    @Test
    void what_needs_a_failed_task_is_skipped_and_what_follows_it_is_done() {
        tasks();

        run("parent", null);

        assertThat(skipped).containsExactly("child for parent");
        assertThat(done).containsExactlyInAnyOrder("removal", "other");
    }

    @Test
    void a_task_that_throws_an_error_counts_as_failed_and_ends_the_run_when_the_others_are_done() {
        tasks();

        assertThatThrownBy(() -> run("parent", new OutOfMemoryError("none left")))
                .hasMessage("none left");

        assertThat(skipped).containsExactly("child for parent");
        assertThat(done).containsExactlyInAnyOrder("removal", "other");
    }
}
