package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.TaskEndpoints;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Task;
import io.github.docsync.confluence.wire.TaskStatus;
import org.jspecify.annotations.Nullable;

/** Tasks, the boxes that readers tick on pages. */
public final class Tasks {
    private final Caller caller;

    Tasks(Caller caller) {
        this.caller = caller;
    }

    /** The tasks that the filter lets through. */
    public PagedList<Task> list(TaskEndpoints.Filter filter) {
        return new PagedList<>(caller, TaskEndpoints.list(filter));
    }

    /** Reads a task, without a body when {@code format} is null. */
    public Task get(String id, @Nullable BodyFormat format) {
        return caller.call(TaskEndpoints.get(id, format));
    }

    /** Ticks or unticks a task. */
    public Task update(String id, TaskStatus status) {
        return caller.call(TaskEndpoints.update(id, status));
    }
}
