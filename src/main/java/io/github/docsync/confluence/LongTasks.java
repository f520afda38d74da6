package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.PageEndpoints;
import io.github.docsync.confluence.error.Failure;
import io.github.docsync.confluence.error.UnreachableException;
import io.github.docsync.confluence.transport.Pauses;
import io.github.docsync.confluence.wire.LongTask;
import java.time.Duration;

/** Waits for the jobs that Confluence runs in the background. */
final class LongTasks {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Caller caller;
    private final Pauses pauses;

    LongTasks(Caller caller, Pauses pauses) {
        this.caller = caller;
        this.pauses = pauses;
    }

    LongTask await(String taskId) {
        Duration waited = Duration.ZERO;
        Duration pause = FIRST_PAUSE;
        while (waited.compareTo(PATIENCE) < 0) {
            LongTask task = caller.call(PageEndpoints.longTask(taskId));
            if (task.finished()) {
                return task;
            }
            pauses.pause(pause);
            waited = waited.plus(pause);
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
        throw new UnreachableException(
                new Failure(
                        "see the end of long task " + taskId,
                        0,
                        "it is still running after " + PATIENCE.toMinutes() + " minutes",
                        "check it in Confluence, and run docsync again when it has ended",
                        true,
                        null),
                null);
    }
}
