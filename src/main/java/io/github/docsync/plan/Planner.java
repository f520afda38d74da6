package io.github.docsync.plan;

import io.github.docsync.actual.ExtrasQuestion;
import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Desired against actual. Pure: what it does not know yet it asks for, until nothing is left to ask and the plan is there. */
public final class Planner {
    /** Which pages keep a title may depend on which others do; a circle of such is given up after so many rounds. */
    private static final int RELINKINGS = 4;

    private Planner() {}

    /** What comes next with what is known: a question, or the plan. */
    public static PlanStep next(PlanInput input) {
        Set<TitleKey> titles = new LinkedHashSet<>(KeptTitles.titlesToLookUp(input));
        titles.removeIf(input.actual().titles()::isAsked);
        if (!titles.isEmpty()) {
            return new PlanStep.LookUpTitles(titles, spelled(input));
        }
        PlanStep.MakeLinks links = input.links();
        if (links == null) {
            return new PlanStep.MakeLinks(
                    KeptTitles.titlesKept(input), KeptTitles.spacesKept(input), KeptTitles.unavailable(input), 1);
        }
        Set<RemotePage> bodies = BodiesNeeded.of(input);
        if (!bodies.isEmpty()) {
            return new PlanStep.ReadBodies(bodies);
        }
        List<PageState> versions = BodiesNeeded.recordedVersions(input);
        if (!versions.isEmpty()) {
            return new PlanStep.ReadVersions(versions);
        }
        return decide(input.seeing(), links);
    }

    private static PlanStep decide(PlanInput input, PlanStep.MakeLinks links) {
        ExtrasQuestion extras = ExtrasNeeded.of(input);
        if (!extras.isEmpty()) {
            return new PlanStep.ReadExtras(extras);
        }
        Set<DocPath> contents = ContentsNeeded.of(input);
        if (!contents.isEmpty()) {
            return new PlanStep.Render(contents);
        }
        try {
            return relinked(input, PlanMaker.plan(input), links);
        } catch (UnansweredException e) {
            return e.question();
        }
    }

    /** The plan, unless pages keep other titles than its links name. */
    private static PlanStep relinked(PlanInput input, Plan plan, PlanStep.MakeLinks links) {
        Map<DocPath, String> named = new HashMap<>();
        input.desired()
                .pages()
                .forEach((path, page) -> named.put(path, page.summary().title()));
        named.putAll(links.titles());
        Map<DocPath, String> left = KeptTitles.titlesNotReached(plan, named);
        left.keySet().removeAll(links.unavailable());
        if (left.isEmpty() || links.round() == RELINKINGS) {
            return new PlanStep.Complete(plan, input.actual());
        }
        Map<DocPath, String> titles = new HashMap<>(links.titles());
        titles.putAll(left);
        return new PlanStep.MakeLinks(titles, links.spaces(), links.unavailable(), links.round() + 1);
    }

    private static Map<String, String> spelled(PlanInput input) {
        Map<String, String> spelled = new HashMap<>();
        for (DesiredPage page : input.desired().pages().values()) {
            String title = page.summary().title();
            spelled.put(TitleFolding.fold(title), title);
        }
        return spelled;
    }
}
