package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.RemovalLimit;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemoteChild;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        List<RecordedState> removals = new ArrayList<>();
        for (RecordedState orphan : input.identity().orphans()) {
            consider(orphan, removals);
        }
        remove(withoutCompany(removals, planned), planned);
        input.identity()
                .replaced()
                .forEach(row -> nameReplaced(row, planned.get(row.state().path())));
    }

    /** Its file exists, so it is no orphan, whatever the policy: a person decides. */
    private void nameReplaced(RecordedState row, @Nullable Action successor) {
        PageState state = row.state();
        RemotePage page = actual.pages().get(state.pageId());
        if (page == null || page.status() == ContentStatus.TRASHED || page.status() == ContentStatus.ARCHIVED) {
            return;
        }
        String id = successor == null ? null : successor.pageId();
        findings.add(new Finding(
                Finding.Kind.ORPHAN,
                state.path(),
                page.id(),
                "'" + page.title() + "' is left, though the page of '" + state.path() + "' is now "
                        + (id == null ? "a new one" : id),
                "remove page " + page.id() + " in Confluence if nobody needs it"));
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

    private void consider(RecordedState orphan, List<RecordedState> removals) {
        PageState state = orphan.state();
        RemotePage page = actual.pages().get(state.pageId());
        if (page == null || page.status() == ContentStatus.TRASHED || page.status() == ContentStatus.ARCHIVED) {
            return;
        }
        if (input.orphans() == OrphanPolicy.REPORT) {
            leave(
                    state,
                    page,
                    Finding.Kind.ORPHAN,
                    "is left, though its file is gone",
                    "remove it in Confluence, or set 'policy.orphans' to archive or trash");
            return;
        }
        boolean home =
                actual.spaces().all().stream().anyMatch(space -> page.id().equals(space.homepageId()));
        if (home || (actual.anchor() != null && page.id().equals(actual.anchor().id()))) {
            leave(
                    state,
                    page,
                    Finding.Kind.NOT_MANAGEABLE,
                    "is not removed, as it is " + (home ? "the homepage of its space" : "the parent of this manifest"),
                    "remove it by hand if that is meant");
            return;
        }
        if (page.live()) {
            leave(
                    state,
                    page,
                    Finding.Kind.NOT_MANAGEABLE,
                    "is not removed, as it became a live document, whose body cannot be read reliably",
                    "remove it by hand if that is meant");
            return;
        }
        if (input.lineage().isNewer(page.id())) {
            findings.add(Finding.newerCommit(
                    state.path(),
                    page,
                    "is not removed",
                    input.lineage().newer().get(page.id()),
                    input.commit()));
            actions.add(leaveOrphan(state, page));
            return;
        }
        boolean edited = isChangedByPeople(orphan, page);
        if (edited && input.drift() != DriftPolicy.OVERWRITE) {
            leave(
                    state,
                    page,
                    input.drift() == DriftPolicy.SKIP ? Finding.Kind.SKIPPED : Finding.Kind.CONFLICT,
                    "is not removed, as it was edited, renamed or moved in Confluence (version " + page.version() + ")",
                    "save the edit, then remove the page by hand or run with '--drift overwrite'");
            return;
        }
        removals.add(orphan);
    }

    private boolean isChangedByPeople(RecordedState orphan, RemotePage page) {
        PageState state = orphan.state();
        boolean edited =
                Drift.glance(state, page, null) == Drift.Body.MAYBE_EDITED && Drift.isEdited(orphan, page, actual);
        RemotePage parent = state.parentId() == null ? null : actual.pages().get(state.parentId());
        // When a parent goes to the trash, Confluence itself moves its children up.
        boolean moved = !Objects.equals(state.parentId(), page.parentId()) && (parent == null || parent.isCurrent());
        boolean renamed = !TitleFolding.trim(page.title()).equals(state.title()) && !TemporaryTitle.isThatOf(page);
        return edited || moved || renamed;
    }

    private void leave(PageState state, RemotePage page, Finding.Kind kind, String what, String remedy) {
        findings.add(new Finding(kind, state.path(), page.id(), "'" + page.title() + "' " + what, remedy));
        actions.add(leaveOrphan(state, page));
    }

    private LeaveOrphan leaveOrphan(PageState state, RemotePage page) {
        return new LeaveOrphan(state.path(), page.id(), page.title(), List.of(gone(state)));
    }

    private Reason gone(PageState state) {
        return input.context().departures().getOrDefault(state.path(), Reason.of(Reason.Kind.FILE_DELETED));
    }

    /** Children that stay would be carried along or lose their place, so their parent stays as well; deepest first, as it spreads upwards. */
    private List<RecordedState> withoutCompany(List<RecordedState> removals, Map<DocPath, Action> planned) {
        Set<String> going = new HashSet<>();
        ActionsByKind.of(planned.values()).updates().stream()
                .filter(update -> update.changes(Part.PARENT)
                        && !Objects.equals(
                                update.content().parent().contentId(),
                                update.base().parentId()))
                .map(UpdatePage::pageId)
                .forEach(going::add);
        List<RecordedState> alone = new ArrayList<>();
        removals.stream()
                .sorted(Comparator.comparing(
                        (RecordedState row) -> -depth(row.state().pageId())))
                .forEach(row -> {
                    RemotePage page = Objects.requireNonNull(
                            actual.pages().get(row.state().pageId()));
                    Optional<RemoteChild> staying = staying(page, going);
                    if (staying.isEmpty()) {
                        going.add(page.id());
                        alone.add(row);
                    } else {
                        leave(
                                row.state(),
                                page,
                                Finding.Kind.NOT_MANAGEABLE,
                                "is not removed, as '" + staying.get().title() + "' ("
                                        + staying.get().id() + ") hangs under it and stays",
                                "move that page elsewhere in Confluence, or settle why it stays, then run again");
                    }
                });
        return alone;
    }

    private Optional<RemoteChild> staying(RemotePage page, Set<String> going) {
        List<RemoteChild> children = actual.children().find(page.id()).orElse(null);
        return children == null
                ? Optional.empty()
                : children.stream()
                        .filter(child ->
                                child.status() != ContentStatus.ARCHIVED && child.status() != ContentStatus.TRASHED)
                        .filter(child -> !going.contains(child.id()))
                        .findFirst();
    }

    private void remove(List<RecordedState> removals, Map<DocPath, Action> planned) {
        RemovalLimit limit = input.maxRemovals();
        int managed =
                (int) actual.remembered().stream().filter(row -> !row.removed()).count();
        if (!limit.allows(removals.size(), managed)) {
            findings.add(new Finding(
                    Finding.Kind.TOO_MANY_REMOVALS,
                    null,
                    null,
                    removals.size() + " of " + managed
                            + " managed pages would be removed, and 'policy.maxRemovals' allows " + limit,
                    "check that no files are missing by mistake; if it is meant, raise 'policy.maxRemovals'"
                            + " for this run"));
        }
        Map<String, Integer> depth = new HashMap<>();
        Map<String, List<DocPath>> below = below(removals, planned);
        removals.forEach(
                row -> depth.put(row.state().pageId(), depth(row.state().pageId())));
        removals.stream()
                .sorted(Comparator.comparing((RecordedState row) ->
                                -depth.getOrDefault(row.state().pageId(), 0))
                        .thenComparing(row -> row.state().path()))
                .forEach(row ->
                        actions.add(removal(row, below.getOrDefault(row.state().pageId(), List.of()))));
    }

    private int depth(String id) {
        int depth = 0;
        RemotePage page = actual.pages().get(id);
        while (page != null && page.parentId() != null && depth < actual.pages().size()) {
            depth++;
            page = actual.pages().get(page.parentId());
        }
        return depth;
    }

    /** What hangs under each page now and is removed or moved before it. */
    private Map<String, List<DocPath>> below(List<RecordedState> removals, Map<DocPath, Action> planned) {
        Map<String, List<DocPath>> below = new HashMap<>();
        for (RecordedState row : removals) {
            RemotePage child = actual.pages().get(row.state().pageId());
            if (child != null && child.parentId() != null) {
                below.computeIfAbsent(child.parentId(), none -> new ArrayList<>())
                        .add(row.state().path());
            }
        }
        for (Action action : planned.values()) {
            if (action.base() != null && action.base().parentId() != null) {
                below.computeIfAbsent(action.base().parentId(), none -> new ArrayList<>())
                        .add(action.path());
            }
        }
        return below;
    }

    private RemovePage removal(RecordedState row, List<DocPath> after) {
        String id = row.state().pageId();
        RemotePage page = Objects.requireNonNull(actual.pages().get(id));
        return new RemovePage(
                row.state().path(),
                id,
                page.title(),
                input.orphans() == OrphanPolicy.ARCHIVE,
                false,
                new PageBase(page.version(), page.status().word(), page.title(), page.spaceId(), page.parentId()),
                row,
                after,
                List.of(gone(row.state())));
    }
}
