package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Task;
import io.github.docsync.confluence.wire.TaskStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls about tasks, the ticked and unticked boxes on pages. */
public final class TaskEndpoints {
    private TaskEndpoints() {}

    /**
     * Which tasks a list holds; null or empty means: not filtered by this. Account ids and content ids.
     */
    public record Filter(
            @Nullable TaskStatus status,
            List<String> spaceIds,
            List<String> pageIds,
            List<String> blogPostIds,
            List<String> assignedTo,
            @Nullable BodyFormat bodyFormat) {}

    /** {@code GET /tasks}. */
    public static Endpoint<Slice<Task>> list(Filter filter) {
        return Endpoint.list(Task.class, "list tasks", "/tasks")
                .query("body-format", filter.bodyFormat())
                .query("status", filter.status())
                .queryAll("space-id", filter.spaceIds())
                .queryAll("page-id", filter.pageIds())
                .queryAll("blogpost-id", filter.blogPostIds())
                .queryAll("assigned-to", filter.assignedTo())
                .query("limit", PageEndpoints.SLICE);
    }

    /** {@code GET /tasks/{id}}. */
    public static Endpoint<Task> get(String id, @Nullable BodyFormat format) {
        return Endpoint.get(Task.class, "read task " + id, "/tasks/{id}", id).query("body-format", format);
    }

    /** {@code PUT /tasks/{id}}: ticks or unticks the box. */
    public static Endpoint<Task> update(String id, TaskStatus status) {
        return Endpoint.put(Task.class, Map.of("status", status), "update task " + id, "/tasks/{id}", id);
    }
}
