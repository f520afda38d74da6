package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what decisions of single pages still have to know, so that it is asked together and not page by page. */
final class OpenQuestions {
    private final Set<RemotePage> bodies = new LinkedHashSet<>();
    private final List<PageState> versions = new ArrayList<>();
    private final Set<DocPath> contents = new LinkedHashSet<>();

    /** Decides, or keeps the question for which it cannot be decided. */
    void collect(Runnable decision) {
        try {
            decision.run();
        } catch (UnansweredException e) {
            bodies.addAll(e.bodies());
            versions.addAll(e.versions());
            contents.addAll(e.contents());
        }
    }

    /** @throws UnansweredException if there is any question */
    void ask() {
        if (!bodies.isEmpty() || !versions.isEmpty() || !contents.isEmpty()) {
            throw new UnansweredException(bodies, versions, contents);
        }
    }
}
