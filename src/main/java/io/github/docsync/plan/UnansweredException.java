package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import java.util.List;
import java.util.Set;

/** Decisions need answers that nobody has asked for yet. It never leaves {@link Planner#next}, which returns the question. */
final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<RemotePage> bodies;
    private final transient List<PageState> versions;
    private final transient Set<DocPath> contents;

    /** At least one of them is not empty. */
    UnansweredException(Set<RemotePage> bodies, List<PageState> versions, Set<DocPath> contents) {
        super("bodies of " + bodies + ", versions of " + versions + ", contents of " + contents, null, false, false);
        this.bodies = bodies;
        this.versions = versions;
        this.contents = contents;
    }

    Set<RemotePage> bodies() {
        return bodies;
    }

    List<PageState> versions() {
        return versions;
    }

    Set<DocPath> contents() {
        return contents;
    }

    /** The first question; the others come up again once it is answered. */
    PlanStep question() {
        if (!bodies.isEmpty()) {
            return new PlanStep.ReadBodies(bodies);
        }
        return versions.isEmpty() ? new PlanStep.Render(contents) : new PlanStep.ReadVersions(versions);
    }
}
