package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.ExtrasQuestion;
import io.github.docsync.actual.TitleKey;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What planning comes to with what is known so far: a question, or the plan. Whoever plans answers the question in a new {@link PlanInput}
 * and asks {@link Planner#next} again. The planner itself reads and renders nothing.
 */
public sealed interface PlanStep {
    /** Calls the method for this kind of step. */
    <T> T accept(Handler<T> handler);

    /**
     * What to do with each kind of step.
     *
     * @param <T> what comes of it
     */
    interface Handler<T> {
        T lookUpTitles(LookUpTitles step);

        T makeLinks(MakeLinks step);

        T readBodies(ReadBodies step);

        T readVersions(ReadVersions step);

        T readExtras(ReadExtras step);

        T render(Render step);

        T complete(Complete step);
    }

    /**
     * Who has these titles?
     *
     * @param spelled the titles as they are written, by their folded form
     */
    record LookUpTitles(Set<TitleKey> titles, Map<String, String> spelled) implements PlanStep {
        @Override
        public <T> T accept(Handler<T> handler) {
            return handler.lookUpTitles(this);
        }
    }

    /**
     * What do the pages look like with links that lead to what is there?
     *
     * @param titles the titles that pages keep in Confluence, by path
     * @param spaces the keys of the spaces that pages keep in Confluence, by path
     * @param unavailable the pages that readers cannot open after the run
     * @param round counts how often links were made, from 1
     */
    record MakeLinks(Map<DocPath, String> titles, Map<DocPath, String> spaces, Set<DocPath> unavailable, int round)
            implements PlanStep {
        @Override
        public <T> T accept(Handler<T> handler) {
            return handler.makeLinks(this);
        }
    }

    /** What are the stored bodies of these pages? */
    record ReadBodies(Set<RemotePage> pages) implements PlanStep {
        @Override
        public <T> T accept(Handler<T> handler) {
            return handler.readBodies(this);
        }
    }

    /** What were the stored bodies of these pages in the versions that were recorded? */
    record ReadVersions(List<PageState> versions) implements PlanStep {
        @Override
        public <T> T accept(Handler<T> handler) {
            return handler.readVersions(this);
        }
    }

    /** Which labels, attachments and children have these pages? */
    record ReadExtras(ExtrasQuestion question) implements PlanStep {
        @Override
        public <T> T accept(Handler<T> handler) {
            return handler.readExtras(this);
        }
    }

    /** What are the bodies that these pages are to have? */
    record Render(Set<DocPath> pages) implements PlanStep {
        @Override
        public <T> T accept(Handler<T> handler) {
            return handler.render(this);
        }
    }

    /**
     * Nothing is left to ask.
     *
     * @param actual what the plan was made against, with what comparing it showed
     */
    record Complete(Plan plan, ActualTree actual) implements PlanStep {
        @Override
        public <T> T accept(Handler<T> handler) {
            return handler.complete(this);
        }
    }
}
