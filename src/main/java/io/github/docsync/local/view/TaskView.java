package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.TaskBoxes;
import java.util.Map;

/** Task lists, whose boxes readers tick. */
final class TaskView {
    private TaskView() {}

    static void addTo(Map<String, Renderer> renderers) {
        renderers.put("ac:task-list", TaskView::list);
        renderers.put("ac:task", TaskView::task);
    }

    private static void list(MarkupElement list, View view) {
        view.html().open("ul", "class", "tasks");
        list.elements().forEach(child -> {
            if (child.is("ac:task")) {
                task(child, view);
            } else if (child.is("ac:task-list")) {
                view.html().open("li", "class", "nested");
                list(child, view);
                view.html().close();
            }
        });
        view.html().close();
    }

    private static void task(MarkupElement task, View view) {
        String id = task.textOf("ac:task-id").strip();
        boolean complete = TaskBoxes.isComplete(task);
        view.html().open("li", "class", complete ? "task done" : "task");
        String label = task.child("ac:task-body")
                .map(MarkupElement::text)
                .orElse("")
                .strip()
                .replaceAll("\\s+", " ");
        if (complete) {
            view.html().empty("input", "type", "checkbox", "data-task", id, "aria-label", label, "checked", "");
        } else {
            view.html().empty("input", "type", "checkbox", "data-task", id, "aria-label", label);
        }
        view.html().open("div");
        task.child("ac:task-body").ifPresent(view::children);
        view.html().close().close();
    }
}
