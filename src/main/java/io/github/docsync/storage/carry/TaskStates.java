package io.github.docsync.storage.carry;

import io.github.docsync.model.Hash;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageWalk;
import io.github.docsync.storage.TextCollector;
import io.github.docsync.storage.TreeRewriter;
import io.github.docsync.storage.VisibleText;
import io.github.docsync.storage.Vocabulary;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries the boxes that readers ticked from the stored body into a new one, since publishing a page again would reset them.
 *
 * <p>A task is known by its text, wherever it stands; of several with the same text, by which of them it is.
 */
public final class TaskStates {
    private static final String COMPLETE = "complete";
    private static final String INCOMPLETE = "incomplete";

    private TaskStates() {}

    /**
     * Sets the boxes of the new body as readers left them in the stored one. The author wins over readers where the author
     * changed the box since the last publishing; a task whose text changed is a new task. Where nothing is known about the last
     * publishing, a tick by either stays.
     *
     * @param storedBody what Confluence stores now; nothing is carried if it is not well-formed
     * @param publishedStates {@link #of} the body that was published last; empty if that is unknown
     * @return the new body, byte for byte the same unless a box differs
     */
    public static StorageBody carry(StoredBody storedBody, StorageBody newBody, Map<String, Boolean> publishedStates) {
        Map<String, Boolean> stored = of(storedBody);
        if (stored.isEmpty() || !newBody.mentions(Vocabulary.TASK)) {
            return newBody;
        }
        StorageDocument document = newBody.document();
        IdentityHashMap<StorageNode.Element, Boolean> changes = new IdentityHashMap<>();
        for (Task task : tasks(document)) {
            boolean state = state(stored.get(task.key()), publishedStates.get(task.key()), task.complete());
            if (state != task.complete()) {
                changes.put(task.element(), state);
            }
        }
        if (changes.isEmpty()) {
            return newBody;
        }
        return StorageBody.of(new StorageDocument(TreeRewriter.rewrite(document.nodes(), (original, children) -> {
            Boolean change = changes.get(original);
            return new StorageNode.Element(
                    original.name(), original.attributes(), change == null ? children : withStatus(children, change));
        })));
    }

    /**
     * Whether {@link #carry} would leave each box as it is stored; false where the author changed one that readers see. The texts
     * are not compared.
     */
    public static boolean areSettled(StoredBody storedBody, StorageBody newBody, Map<String, Boolean> publishedStates) {
        Map<String, Boolean> stored = of(storedBody);
        return stored.isEmpty()
                || !newBody.mentions(Vocabulary.TASK)
                || tasks(newBody.document()).stream()
                        .filter(task -> stored.containsKey(task.key()))
                        .allMatch(
                                task -> state(stored.get(task.key()), publishedStates.get(task.key()), task.complete())
                                        == Boolean.TRUE.equals(stored.get(task.key())));
    }

    /**
     * Whether each task is ticked, in document order, by a key that is stable while the task's text is.
     *
     * @return empty if the body is not well-formed
     */
    public static Map<String, Boolean> of(StoredBody body) {
        Map<String, Boolean> states = new LinkedHashMap<>();
        if (body.mentions(Vocabulary.TASK)) {
            body.wellFormed()
                    .ifPresent(parsed ->
                            tasks(parsed.document()).forEach(task -> states.put(task.key(), task.complete())));
        }
        return states;
    }

    private static boolean state(@Nullable Boolean stored, @Nullable Boolean published, boolean now) {
        if (stored == null) {
            return now;
        }
        if (published == null) {
            return stored || now;
        }
        return published == now ? stored : now;
    }

    private static List<StorageNode> withStatus(List<StorageNode> children, boolean complete) {
        StorageNode status = new StorageNode.Element(
                Vocabulary.TASK_STATUS, Map.of(), List.of(new StorageNode.Text(complete ? COMPLETE : INCOMPLETE)));
        List<StorageNode> result = new ArrayList<>();
        for (StorageNode child : children) {
            if (child instanceof StorageNode.Element element && element.is(Vocabulary.TASK_BODY)) {
                result.add(status);
            }
            if (!(child instanceof StorageNode.Element element && element.is(Vocabulary.TASK_STATUS))) {
                result.add(child);
            }
        }
        return result;
    }

    /** The tasks in document order. */
    public static List<Task> tasks(StorageDocument document) {
        TaskReader reader = new TaskReader();
        StorageWalk.walk(document.nodes(), reader);
        Map<String, Integer> occurrences = new HashMap<>();
        List<Task> tasks = new ArrayList<>();
        for (TaskReader.TaskText found : reader.found) {
            String text = String.join(" ", VisibleText.words(found.text()));
            String key = Hash.of(text).abbreviated();
            int occurrence = occurrences.merge(key, 1, Integer::sum);
            tasks.add(new Task(found.element(), key + "#" + occurrence, isComplete(found.element())));
        }
        return tasks;
    }

    private static boolean isComplete(StorageNode.Element task) {
        for (StorageNode child : task.children()) {
            if (child instanceof StorageNode.Element status && status.is(Vocabulary.TASK_STATUS)) {
                return status.children().size() == 1
                        && status.children().get(0) instanceof StorageNode.Text text
                        && text.text().strip().equals(COMPLETE);
            }
        }
        return false;
    }

    /**
     * A task.
     *
     * @param key stable while the task's text is
     * @param complete whether its box is ticked
     */
    public record Task(StorageNode.Element element, String key, boolean complete) {}

    /** Collects each task's own text, without that of tasks nested in it. */
    private static final class TaskReader extends TextCollector {
        private record TaskText(StorageNode.Element element, StringBuilder text) {}

        private final List<TaskText> found = new ArrayList<>();
        private final Deque<StringBuilder> open = new ArrayDeque<>();

        @Override
        protected StringBuilder target() {
            return open.isEmpty() ? super.target() : open.element();
        }

        @Override
        public void enter(StorageNode.Element element) {
            if (element.is(Vocabulary.TASK)) {
                open.push(new StringBuilder());
                found.add(new TaskText(element, open.element()));
            }
            super.enter(element);
        }

        @Override
        public void leave(StorageNode.Element element) {
            super.leave(element);
            if (element.is(Vocabulary.TASK)) {
                open.pop();
            }
        }
    }
}
