package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.RemovalLimit;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages that we published and whose file is gone: reported, or removed where the policy says so and nothing speaks against. */
final class OrphanPlan {
    private final PlanInput input;
    private final ActualTree actual;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();

    OrphanPlan(PlanInput input, Map<DocPath, Action> planned) {
        this.input = input;
        this.actual = input.actual();
        if (input.only() != null) {
            return;
        }
        RemovalOrder order = new RemovalOrder(actual, planned.values());
        List<RecordedState> removals = order.free(
                unopposed(),
                (row, child) -> leave(
                        row.state(),
                        Finding.ofPage(
                                Finding.Kind.NOT_MANAGEABLE,
                                row.state().path(),
                                page(row),
                                Observation.Detail.NOT_REMOVED_CHILD_STAYS,
                                child.title(),
                                child.id()),
                        page(row)));
        checkLimit(removals.size());
        Map<String, List<DocPath>> below = order.below(removals);
        removals.forEach(
                row -> actions.add(removal(row, below.getOrDefault(row.state().pageId(), List.of()))));
        input.identity()
                .replaced()
                .forEach(row -> nameReplaced(row, planned.get(row.state().path())));
    }

    /** Pages that the policy removes unless something speaks against it; what hangs under them has to be known. */
    static Set<RemotePage> candidates(PlanInput input) {
        if (input.only() != null || input.orphans() == OrphanPolicy.REPORT) {
            return Set.of();
        }
        return input.identity().orphans().stream()
                .map(orphan -> input.actual().pages().get(orphan.state().pageId()))
                .filter(page -> page != null && page.isCurrent() && !page.blogPost())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Action> actions() {
        return actions;
    }

    /** What is removed, by the page's id. */
    Map<String, RemovePage> removals() {
        Map<String, RemovePage> removals = new LinkedHashMap<>();
        ActionsByKind.of(actions).removals().forEach(remove -> removals.put(remove.pageId(), remove));
        return removals;
    }

    List<Finding> findings() {
        return findings;
    }

    private List<RecordedState> unopposed() {
        OrphanObstacle obstacle = new OrphanObstacle(input);
        List<RecordedState> removals = new ArrayList<>();
        for (RecordedState orphan : input.identity().orphans()) {
            RemotePage page = actual.pages().get(orphan.state().pageId());
            if (page != null && !isPutAway(page)) {
                obstacle.of(orphan, page)
                        .ifPresentOrElse(finding -> leave(orphan.state(), finding, page), () -> removals.add(orphan));
            }
        }
        return removals;
    }

    private static boolean isPutAway(RemotePage page) {
        return page.status() == ContentStatus.TRASHED || page.status() == ContentStatus.ARCHIVED;
    }

    private void leave(PageState state, Finding finding, RemotePage page) {
        findings.add(finding);
        actions.add(new LeaveOrphan(state.path(), page.id(), page.title(), List.of(gone(state))));
    }

    /** Its file exists, so it is not an orphan, whatever the policy: a person decides. */
    private void nameReplaced(RecordedState row, @Nullable Action successor) {
        DocPath path = row.state().path();
        RemotePage page = actual.pages().get(row.state().pageId());
        if (page == null || isPutAway(page)) {
            return;
        }
        String id = successor == null ? null : successor.pageId();
        findings.add(Finding.ofPage(
                Finding.Kind.ORPHAN,
                path,
                page,
                Observation.Detail.REPLACED,
                path,
                Objects.requireNonNullElse(id, ""),
                page.id()));
    }

    private Reason gone(PageState state) {
        return input.context().departures().getOrDefault(state.path(), Reason.of(Reason.Kind.FILE_DELETED));
    }

    private void checkLimit(int removals) {
        RemovalLimit limit = input.maxRemovals();
        int managed =
                (int) actual.remembered().stream().filter(row -> !row.removed()).count();
        if (!limit.allows(removals, managed)) {
            findings.add(Finding.ofRun(
                    Finding.Kind.TOO_MANY_REMOVALS, Observation.Detail.REMOVALS_ABOVE_LIMIT, removals, managed, limit));
        }
    }

    private RemovePage removal(RecordedState row, List<DocPath> after) {
        RemotePage page = page(row);
        return new RemovePage(
                row.state().path(),
                page.id(),
                page.title(),
                input.orphans() == OrphanPolicy.ARCHIVE,
                false,
                PageBase.of(page),
                row,
                after,
                List.of(gone(row.state())));
    }

    private RemotePage page(RecordedState row) {
        return Objects.requireNonNull(actual.pages().get(row.state().pageId()));
    }
}
