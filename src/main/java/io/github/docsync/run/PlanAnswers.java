package io.github.docsync.run;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.TreeAnswers;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.LineageReader;
import io.github.docsync.plan.PlanInput;
import io.github.docsync.plan.PlanStep;
import io.github.docsync.plan.Planner;
import io.github.docsync.state.RecordedState;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers the planner's questions until there is a plan. */
final class PlanAnswers implements PlanStep.Handler<Optional<PlanStep.Complete>> {
    private final DesiredTree unlinked;
    private final TreeAnswers answers;
    private final LineageReader lineage;
    private final Clock clock;
    private final Instant began;
    private PlanInput input;
    private @Nullable Instant firstBodies;

    /** @param unlinked the tree with links as if each page got what Git wants */
    PlanAnswers(PlanInput start, DesiredTree unlinked, TreeAnswers answers, LineageReader lineage, Clock clock) {
        this.input = start;
        this.unlinked = unlinked;
        this.answers = answers;
        this.lineage = lineage;
        this.clock = clock;
        this.began = clock.instant();
    }

    PlanStep.Complete untilComplete() {
        Optional<PlanStep.Complete> complete = Optional.empty();
        while (complete.isEmpty()) {
            complete = Planner.next(input).accept(this);
        }
        return complete.get();
    }

    /** When bodies were read, the oldest of them. */
    Instant readAt() {
        return firstBodies == null ? began : firstBodies;
    }

    @Override
    public Optional<PlanStep.Complete> lookUpTitles(PlanStep.LookUpTitles step) {
        ActualTree known = answers.withTitles(input.actual(), step.titles(), step.spelled());
        input = input.with(known, lineage.lineage(known));
        return Optional.empty();
    }

    /**
     * A page that cannot be seen may only be hidden from this account, so pages that linked to it when they were published last keep their
     * links, and are not rewritten and back.
     */
    @Override
    public Optional<PlanStep.Complete> makeLinks(PlanStep.MakeLinks step) {
        DesiredTree linked = unlinked.asLinked(step.titles(), step.spaces(), step.unavailable());
        Map<DocPath, String> published = new HashMap<>();
        Set<DocPath> seen = new HashSet<>(step.unavailable());
        for (RecordedState row : input.actual().remembered()) {
            published.putIfAbsent(row.state().path(), row.state().desired().page());
            if (!input.actual().pages().containsKey(row.state().pageId())) {
                seen.remove(row.state().path());
            }
        }
        input = input.with(
                step,
                seen.equals(step.unavailable())
                        ? linked
                        : linked.keeping(unlinked.asLinked(step.titles(), step.spaces(), seen), published));
        return Optional.empty();
    }

    @Override
    public Optional<PlanStep.Complete> readBodies(PlanStep.ReadBodies step) {
        firstBodies = firstBodies == null ? clock.instant() : firstBodies;
        input = input.with(answers.withBodies(input.actual(), step.pages()));
        return Optional.empty();
    }

    @Override
    public Optional<PlanStep.Complete> readVersions(PlanStep.ReadVersions step) {
        input = input.with(answers.withRecordedBodies(input.actual(), step.versions()));
        return Optional.empty();
    }

    @Override
    public Optional<PlanStep.Complete> readExtras(PlanStep.ReadExtras step) {
        input = input.with(answers.withExtras(input.actual(), step.question()));
        return Optional.empty();
    }

    @Override
    public Optional<PlanStep.Complete> render(PlanStep.Render step) {
        // The first one may open what all are rendered with, which itself uses all processors.
        List<DocPath> pages = List.copyOf(step.pages());
        pages.stream().findFirst().ifPresent(this::content);
        input = input.with(pages.parallelStream().collect(Collectors.toMap(path -> path, this::content)));
        return Optional.empty();
    }

    private PageContent content(DocPath path) {
        return Objects.requireNonNull(input.desired().pages().get(path)).content();
    }

    @Override
    public Optional<PlanStep.Complete> complete(PlanStep.Complete step) {
        return Optional.of(step);
    }
}
