package io.github.docsync.plan;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives each write what it waits for, and a preliminary write where it cannot wait. */
final class WriteSchedule {
    private final PlanInput input;
    private final Map<DocPath, Action> actions;
    private final Map<String, RemovePage> removals;
    private final Set<String> yielding = new HashSet<>();
    private final TitleKeys keys;
    private final Map<DocPath, Action> writes = new LinkedHashMap<>();
    private final Map<String, Action> writesById = new HashMap<>();
    private final Map<String, DocPath> retitled = new HashMap<>();

    /** @param removals what is removed, by the page's id */
    WriteSchedule(PlanInput input, Map<DocPath, Action> actions, Map<String, RemovePage> removals) {
        this.input = input;
        this.actions = actions;
        this.removals = removals;
        this.keys = new TitleKeys(input, actions.values());
        actions.forEach((path, action) -> {
            if (action instanceof CreatePage || (action instanceof UpdatePage update && update.writesPage())) {
                writes.put(path, action);
                if (action.pageId() != null) {
                    writesById.put(action.pageId(), action);
                }
            }
            if (action.pageId() != null && keys.leavesTitle(action)) {
                retitled.put(action.pageId(), path);
            }
        });
    }

    /**
     * Replaces each write by its scheduled form.
     *
     * @return the pages in the order in which they are first written
     */
    List<DocPath> apply() {
        WriteOrder order = new WriteOrder(writes.keySet());
        writes.forEach((path, action) -> {
            if (action instanceof CreatePage create && !create.content().blogPost()) {
                order.created(path, create.content().parent());
            }
            addWaits(order, path, action);
        });
        Map<DocPath, WriteOrder.Turn> turns = order.turns();
        Map<Object, DocPath> lastCreated = new HashMap<>();
        turns.forEach((path, turn) -> {
            Action action = writes.get(path);
            DocPath behind = null;
            if (action instanceof CreatePage create && !create.content().blogPost()) {
                // Confluence appends a new page to its siblings, so creating them in turn saves moving them later.
                behind = lastCreated.put(create.content().parent(), path);
            }
            actions.put(path, scheduled(action, turn, behind));
        });
        return List.copyOf(turns.keySet());
    }

    private void addWaits(WriteOrder order, DocPath path, Action action) {
        DocPath parent = content(action).parent().page();
        if (parent != null && (action instanceof CreatePage || moves(action))) {
            if (writes.get(parent) instanceof CreatePage || moves(writes.get(parent))) {
                order.parent(parent, path);
            }
        }
        if (action instanceof UpdatePage update) {
            DocPath left = leavesBehind(update);
            if (left != null) {
                order.leave(path, left);
            }
        }
        for (TitleKey title : keys.taken(action)) {
            boolean former = action instanceof UpdatePage update
                    && TitleKeys.isRestored(update)
                    && title.equals(keys.former(update));
            for (DocPath holder : titleHolders(action, title)) {
                if (former) {
                    order.restored(holder, path);
                } else {
                    order.title(holder, path);
                }
            }
            keys.holders(title, action).stream().filter(removals::containsKey).forEach(yielding::add);
        }
        DesiredPage page = input.desired().pages().get(path);
        if (page != null && writesBody(action)) {
            for (DocPath target : page.links()) {
                Action targetAction = writes.get(target);
                boolean appears = targetAction instanceof CreatePage
                        || (targetAction instanceof UpdatePage update
                                && (update.parts().contains(Part.TITLE)
                                        || update.parts().contains(Part.STATUS)));
                if (appears) {
                    order.link(target, path);
                }
            }
        }
    }

    /** The page that this one hangs under now and that goes to another space, while this one does not go with it. */
    private @Nullable DocPath leavesBehind(UpdatePage child) {
        String parentId = child.base().parentId();
        Action parent = parentId == null ? null : writesById.get(parentId);
        if (!(parent instanceof UpdatePage update)
                || !child.parts().contains(Part.PARENT)
                || !keys.changesSpace(update)) {
            return null;
        }
        boolean together =
                child.content().space().equalsIgnoreCase(update.content().space());
        return together ? null : update.path();
    }

    private static PageContent content(Action action) {
        return action instanceof CreatePage create ? create.content() : ((UpdatePage) action).content();
    }

    private static boolean moves(@Nullable Action action) {
        return action instanceof UpdatePage update
                && (update.parts().contains(Part.PARENT) || update.parts().contains(Part.STATUS));
    }

    private static boolean writesBody(Action action) {
        return action instanceof CreatePage
                || (action instanceof UpdatePage update && update.parts().contains(Part.BODY));
    }

    /** The pages of ours that have a title and get another one. */
    private List<DocPath> titleHolders(Action action, TitleKey title) {
        return keys.holders(title, action).stream()
                .map(retitled::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The pages that are removed after they gave a title of theirs to this one. */
    private List<DocPath> yieldingTo(Action action) {
        return keys.taken(action).stream()
                .flatMap(title -> keys.holders(title, action).stream())
                .map(removals::get)
                .filter(Objects::nonNull)
                .map(RemovePage::path)
                .distinct()
                .toList();
    }

    /** What becomes of an orphan, now that it is known who takes its title. */
    Action removal(Action orphan) {
        return orphan instanceof RemovePage remove && yielding.contains(remove.pageId())
                ? remove.yieldingTitle()
                : orphan;
    }

    private Action scheduled(@Nullable Action action, WriteOrder.Turn turn, @Nullable DocPath behind) {
        List<DocPath> after = new ArrayList<>(turn.after());
        after.addAll(yieldingTo(Objects.requireNonNull(action)));
        Set<String> missing = turn.missing().stream()
                .map(path -> content(Objects.requireNonNull(writes.get(path))).title())
                .collect(Collectors.toSet());
        List<DocPath> completedAfter = new ArrayList<>(turn.missing());
        if (action instanceof CreatePage create) {
            String firstBody = missing.isEmpty()
                    ? null
                    : LinkTargets.without(missing, create.content().body());
            return create.scheduled(firstBody, after, behind, completedAfter);
        }
        UpdatePage update = (UpdatePage) action;
        if (!turn.needsSecondWrite()) {
            return update.scheduled(null, after, List.of());
        }
        if (turn.temporaryTitle()) {
            completedAfter.addAll(titleHolders(update, keys.wanted(update)));
        }
        String title = turn.temporaryTitle()
                ? TemporaryTitle.of(update.content().title(), update.pageId())
                : update.content().title();
        String body = missing.isEmpty() || update.content().body().isEmpty()
                ? update.content().body()
                : LinkTargets.without(missing, update.content().body());
        return update.scheduled(new UpdatePage.FirstWrite(title, body), after, completedAfter);
    }
}
