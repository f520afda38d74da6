package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import org.jgrapht.graph.DefaultDirectedGraph;

/** Which page waits for which other one, and why; of several reasons between two pages the strongest counts. */
final class WaitGraph extends DefaultDirectedGraph<DocPath, WaitGraph.Wait> {
    private static final long serialVersionUID = 1L;

    /** Why one page waits for another, the strongest first. */
    enum Cause {
        /** Cannot be given up: the parent must exist. */
        PARENT,
        /** Cannot be given up: out of the trash a page comes under the title that it had. */
        RESTORE,
        /** Given up where it closes a circle: a child leaves before its parent goes to another space. */
        LEAVE,
        /** Given up by a temporary title. */
        TITLE,
        /** Given up by a first body. */
        LINK
    }

    /** An edge; equality is identity, as two edges with one cause are still two. */
    static final class Wait {
        private final Cause cause;

        private Wait(Cause cause) {
            this.cause = cause;
        }

        Cause cause() {
            return cause;
        }
    }

    WaitGraph() {
        super(Wait.class);
    }

    /** {@code after} waits for {@code before}, if both are to be written. */
    void add(DocPath before, DocPath after, Cause cause) {
        if (before.equals(after) || !containsVertex(before) || !containsVertex(after)) {
            return;
        }
        Wait present = getEdge(before, after);
        if (present != null && present.cause.compareTo(cause) <= 0) {
            return;
        }
        if (present != null) {
            removeEdge(present);
        }
        addEdge(before, after, new Wait(cause));
    }
}
