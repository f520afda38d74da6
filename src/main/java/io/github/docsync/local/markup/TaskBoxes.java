package io.github.docsync.local.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tasks in a body. */
public final class TaskBoxes {
    private TaskBoxes() {}

    /** The tasks by their {@code ac:task-id}, in the order of the body; the first of two with one id counts. */
    public static Map<String, MarkupElement> in(MarkupElement root) {
        Map<String, MarkupElement> tasks = new LinkedHashMap<>();
        root.visit(element -> {
            if (element.is("ac:task")) {
                tasks.putIfAbsent(element.textOf("ac:task-id").strip(), element);
            }
        });
        return tasks;
    }

    public static boolean isComplete(MarkupElement task) {
        return task.textOf("ac:task-status").strip().equals("complete");
    }

    /** Ticks or clears the box of this id, where there is one. */
    public static void set(MarkupElement root, String taskId, boolean complete) {
        Optional.ofNullable(in(root).get(taskId))
                .flatMap(task -> task.child("ac:task-status"))
                .ifPresent(status -> {
                    status.children().clear();
                    status.add(new MarkupText(complete ? "complete" : "incomplete"));
                });
    }

    /** The body of the task as storage format. */
    public static String body(MarkupElement task) {
        return task.child("ac:task-body").map(MarkupWriter::inner).orElse("");
    }
}
