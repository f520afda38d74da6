package io.github.docsync.convert;

import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.PlainText;
import io.github.docsync.model.Hash;
import java.util.HashSet;
import java.util.Set;

/** Tasks. Their ids come from their text, so that a task keeps its id when others come and go. */
final class TaskListRenderer {
    private static final int ID_DIGITS = 7;

    private TaskListRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(TaskListItem.class, TaskListRenderer::task);
    }

    private static void task(TaskListItem task, RenderContext context) {
        String text = task.getFirstChild() == null ? "" : PlainText.of(task.getFirstChild());
        int id = context.memory(TaskIds.class, ignored -> new TaskIds()).next(text.strip());
        context.out()
                .open("ac:task")
                .add(new TreeElement("ac:task-id").text(Integer.toString(id)))
                .add(new TreeElement("ac:task-status").text(task.isItemDoneMarker() ? "complete" : "incomplete"))
                .open("ac:task-body");
        context.renderChildren(task);
        context.out().close().close();
    }

    /** The ids given on one page. */
    private static final class TaskIds {
        private final Set<Integer> taken = new HashSet<>();

        int next(String text) {
            int id = Integer.parseInt(Hash.of(text).hex().substring(0, ID_DIGITS), 16) + 1;
            while (!taken.add(id)) {
                id++;
            }
            return id;
        }
    }
}
