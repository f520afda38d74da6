package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.canonical.StoredBody;
import io.github.docsync.storage.carry.TaskStates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ticks boxes in the source as readers ticked them. */
final class TaskRewrite {
    private static final Pattern BOX = Pattern.compile("(?:[-*+]|[0-9]{1,9}[.)])[ \\t]+\\[([ xX])]");

    private TaskRewrite() {}

    /** The text with the boxes of the stored body, those of tasks whose text is the same. */
    static String apply(String text, TracedBody body, String stored) {
        Map<String, Boolean> wanted = TaskStates.of(StoredBody.of(stored));
        List<TaskStates.Task> tasks = TaskStates.tasks(new StorageDocument(body.nodes()));
        String changed = text;
        List<TaskStates.Task> lastFirst = tasks.stream()
                .filter(task -> body.span(task.element()).isPresent())
                .sorted(Comparator.comparing(
                        (TaskStates.Task task) ->
                                body.span(task.element()).map(SourceSpan::start).orElse(0),
                        Comparator.reverseOrder()))
                .toList();
        for (TaskStates.Task task : lastFirst) {
            boolean state = wanted.getOrDefault(task.key(), task.complete());
            int start = body.span(task.element()).map(SourceSpan::start).orElse(0);
            Matcher box = BOX.matcher(changed).region(start, changed.length());
            if (state != task.complete() && box.lookingAt()) {
                changed = changed.substring(0, box.start(1)) + (state ? "x" : " ") + changed.substring(box.end(1));
            }
        }
        return changed;
    }
}
