package io.github.docsync.apply;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Action;
import org.jspecify.annotations.Nullable;

/** What became of one action of a plan. */
public sealed interface Outcome {
    Action action();

    default DocPath path() {
        return action().path();
    }

    /**
     * It is as planned.
     *
     * @param pageId the page's id
     * @param version the page's version now; 0 where no page was written
     */
    record Done(Action action, String pageId, int version) implements Outcome {}

    /**
     * It went wrong; what was written before the fault is remembered, so that the next run goes on from there.
     *
     * @param problem what was attempted and what came back
     * @param remedy what to do
     */
    record Failed(Action action, String problem, String remedy) implements Outcome {}

    /**
     * Held back while applying, because the page had changed since the plan was made.
     *
     * @param problem what was found
     * @param remedy what to do
     */
    record Held(Action action, String problem, String remedy) implements Outcome {}

    /**
     * Not tried.
     *
     * @param because the page whose failure it depends on; null when the run was cancelled
     */
    record Skipped(Action action, @Nullable DocPath because) implements Outcome {}
}
