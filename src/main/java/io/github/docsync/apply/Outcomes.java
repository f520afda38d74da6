package io.github.docsync.apply;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.PageWrite;
import io.github.docsync.plan.Plan;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what becomes of each action, and tells the listener once for each. Thread-safe. */
final class Outcomes {
    private final Plan plan;
    private final ApplyListener listener;
    private final Map<DocPath, List<Action>> sending;
    private final IdentityHashMap<Action, Outcome> byAction = new IdentityHashMap<>();
    private final IdentityHashMap<Action, Boolean> begun = new IdentityHashMap<>();

    Outcomes(Plan plan, ApplyListener listener) {
        this.plan = plan;
        this.sending = plan.actions().stream().filter(Action::sends).collect(Collectors.groupingBy(Action::path));
        this.listener = listener;
    }

    void began(Action action) {
        boolean first;
        synchronized (this) {
            first = begun.put(action, true) == null;
        }
        if (first) {
            listener.began(action);
        }
    }

    void done(Action action, String pageId, int version) {
        end(new Outcome.Done(action, pageId, version));
    }

    void failed(Action action, String problem, String remedy) {
        end(new Outcome.Failed(action, problem, remedy));
    }

    void held(Action action, String problem, String remedy) {
        end(new Outcome.Held(action, problem, remedy));
    }

    void skipped(Step step, @Nullable Step because) {
        end(new Outcome.Skipped(
                step.action(), because == null ? null : because.action().path()));
    }

    private void end(Outcome outcome) {
        boolean first;
        synchronized (this) {
            first = byAction.putIfAbsent(outcome.action(), outcome) == null;
        }
        if (first) {
            listener.ended(outcome);
        }
    }

    synchronized List<Outcome> inOrder() {
        return plan.actions().stream()
                .map(byAction::get)
                .filter(Objects::nonNull)
                .toList();
    }

    synchronized boolean allDone() {
        return sending.keySet().stream().allMatch(this::isSettled);
    }

    /** Whether what was to be done to the page of a file, if anything, is done. */
    synchronized boolean isSettled(DocPath path) {
        return sending.getOrDefault(path, List.of()).stream()
                .allMatch(action -> byAction.get(action) instanceof Outcome.Done);
    }

    /** Whether nothing that was announced is left that might have happened without being recorded. */
    synchronized boolean announcedIsRecorded() {
        boolean written = plan.actions().stream()
                .filter(action -> action.write().filter(PageWrite::isAnnounced).isPresent())
                .allMatch(action -> byAction.get(action) instanceof Outcome.Done || !begun.containsKey(action));
        return written
                && plan.byKind().removals().stream()
                        .noneMatch(remove -> remove.trashes()
                                && begun.containsKey(remove)
                                && byAction.get(remove) instanceof Outcome.Failed);
    }
}
