package io.github.docsync.plan;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.canonical.StorageBody;
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
    private final Map<DocPath, PageWrite> writes = new LinkedHashMap<>();
    private final Map<String, PageWrite> writesById = new HashMap<>();
    private final Map<String, DocPath> retitled = new HashMap<>();

    /** @param removals what is removed, by the page's id */
    WriteSchedule(PlanInput input, Map<DocPath, Action> actions, Map<String, RemovePage> removals) {
        this.input = input;
        this.actions = actions;
        this.removals = removals;
        this.keys = new TitleKeys(input, actions.values());
        actions.forEach((path, action) -> {
            action.write().filter(PageWrite::writesPage).ifPresent(write -> {
                writes.put(path, write);
                if (write.pageId() != null) {
                    writesById.put(write.pageId(), write);
                }
                if (write.pageId() != null && keys.leavesTitle(write)) {
                    retitled.put(write.pageId(), path);
                }
            });
        });
    }

    /**
     * Replaces each write by its scheduled form.
     *
     * @return the pages in the order in which they are first written
     */
    List<DocPath> apply() {
        WriteOrder order = new WriteOrder(writes.keySet());
        writes.forEach((path, write) -> {
            if (joinsSiblings(write)) {
                order.created(path, write.content().parent());
            }
            addWaits(order, path, write);
        });
        Map<DocPath, WriteOrder.Turn> turns = order.turns();
        Map<Object, DocPath> lastCreated = new HashMap<>();
        turns.forEach((path, turn) -> {
            PageWrite write = Objects.requireNonNull(writes.get(path));
            // Confluence appends a new page to its siblings, so creating them in turn saves moving them later.
            DocPath behind =
                    joinsSiblings(write) ? lastCreated.put(write.content().parent(), path) : null;
            actions.put(path, write.acceptWrite(new Scheduled(write, turn, behind)));
        });
        return List.copyOf(turns.keySet());
    }

    /** A blog post has no siblings. */
    private static boolean joinsSiblings(PageWrite write) {
        return write.creates() && !write.content().blogPost();
    }

    private void addWaits(WriteOrder order, DocPath path, PageWrite write) {
        DocPath above = write.arrives() ? arrivingAbove(write) : null;
        if (above != null) {
            order.parent(above, path);
        }
        DocPath left = leavesBehind(write);
        if (left != null) {
            order.leave(path, left);
        }
        PageBase base = write.base();
        for (TitleKey title : keys.taken(write)) {
            boolean former = base != null && TitleKeys.isRestored(write) && title.equals(TitleKeys.former(base));
            for (DocPath holder : titleHolders(write, title)) {
                if (former) {
                    order.restored(holder, path);
                } else {
                    order.title(holder, path);
                }
            }
            keys.holders(title, write).stream().filter(removals::containsKey).forEach(yielding::add);
        }
        DesiredPage page = input.desired().pages().get(path);
        if (page != null && write.changes(Part.BODY)) {
            for (DocPath target : page.links()) {
                PageWrite written = writes.get(target);
                if (written != null && written.takesTitle()) {
                    order.link(target, path);
                }
            }
        }
    }

    /** The nearest of the pages above that is itself on its way to its place; before it is there, it may hang under this one. */
    private @Nullable DocPath arrivingAbove(PageWrite write) {
        DocPath above = write.content().parent().page();
        while (above != null) {
            PageWrite written = writes.get(above);
            if (written != null && written.arrives()) {
                return above;
            }
            DesiredPage page = input.desired().pages().get(above);
            above = page == null ? null : page.summary().parent().page();
        }
        return null;
    }

    /** The page that this one hangs under now and that goes to another space, while this one does not go with it. */
    private @Nullable DocPath leavesBehind(PageWrite child) {
        String parentId = child.base() == null ? null : child.base().parentId();
        PageWrite parent = parentId == null ? null : writesById.get(parentId);
        if (parent == null || !child.changes(Part.PARENT) || !keys.changesSpace(parent)) {
            return null;
        }
        boolean together =
                child.content().space().equalsIgnoreCase(parent.content().space());
        return together ? null : parent.path();
    }

    /** The pages of ours that have a title and get another one. */
    private List<DocPath> titleHolders(PageWrite write, TitleKey title) {
        return keys.holders(title, write).stream()
                .map(retitled::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The pages that are removed after they gave a title of theirs to this one. */
    private List<DocPath> yieldingTo(PageWrite write) {
        return keys.taken(write).stream()
                .flatMap(title -> keys.holders(title, write).stream())
                .map(removals::get)
                .filter(Objects::nonNull)
                .map(RemovePage::path)
                .distinct()
                .toList();
    }

    /** What becomes of an orphan, now that it is known who takes its title. */
    Action removal(Action orphan) {
        RemovePage remove = removals.get(orphan.pageId());
        return remove != null && (yielding.contains(remove.pageId()) || isMissedLater(remove))
                ? remove.yieldingTitle()
                : orphan;
    }

    /** In the archive a page keeps its title for good, also from one of ours that cannot have it yet. */
    private boolean isMissedLater(RemovePage remove) {
        TitleKey title = TitleKey.of(remove.base().spaceId(), remove.title());
        PageSpaces spaces = new PageSpaces(input);
        return remove.archive()
                && input.desired().pages().values().stream()
                        .anyMatch(page -> !page.summary().blogPost()
                                && spaces.titleKey(page).equals(title));
    }

    /**
     * Whether the page would come into another space under its old title, which a page there has or gets. Its new one it gets only
     * there, as both cannot change at the same time.
     */
    private boolean passesThroughAnothersTitle(UpdatePage update) {
        if (!update.changes(Part.TITLE) || !keys.changesSpace(update)) {
            return false;
        }
        TitleKey between = TitleKey.of(
                input.actual().spaces().get(update.content().space()).id(),
                update.base().title());
        return !keys.holders(between, update).isEmpty()
                || writes.values().stream()
                        .anyMatch(other -> other != update && keys.taken(other).contains(between));
    }

    /** Puts a write in its turn. */
    private final class Scheduled implements WriteVisitor<PageWrite> {
        private final WriteOrder.Turn turn;
        private final @Nullable DocPath behind;
        private final List<DocPath> after;
        private final Set<String> missing;
        private final List<DocPath> completedAfter;

        Scheduled(PageWrite write, WriteOrder.Turn turn, @Nullable DocPath behind) {
            this.turn = turn;
            this.behind = behind;
            this.after = new ArrayList<>(turn.after());
            this.after.addAll(yieldingTo(write));
            this.missing = turn.missing().stream()
                    .map(path ->
                            Objects.requireNonNull(writes.get(path)).content().title())
                    .collect(Collectors.toSet());
            this.completedAfter = new ArrayList<>(turn.missing());
        }

        private List<DocPath> linked(PageWrite write) {
            DesiredPage page = input.desired().pages().get(write.path());
            return page == null || write.content().body().isEmpty() ? List.of() : List.copyOf(page.links());
        }

        @Override
        public PageWrite create(CreatePage create) {
            StorageBody firstBody = missing.isEmpty()
                    ? null
                    : LinkTargets.without(missing, create.content().body());
            return create.scheduled(firstBody, after, behind, completedAfter, linked(create));
        }

        @Override
        public PageWrite update(UpdatePage update) {
            boolean temporaryTitle = turn.temporaryTitle() || passesThroughAnothersTitle(update);
            if (!turn.needsSecondWrite() && !temporaryTitle) {
                return update.scheduled(null, after, List.of(), linked(update));
            }
            if (temporaryTitle) {
                completedAfter.addAll(titleHolders(update, keys.wanted(update)));
            }
            String title = temporaryTitle
                    ? TemporaryTitle.of(update.content().title(), update.pageId())
                    : update.content().title();
            StorageBody body = missing.isEmpty() || update.content().body().isEmpty()
                    ? update.content().body()
                    : LinkTargets.without(missing, update.content().body());
            return update.scheduled(new UpdatePage.FirstWrite(title, body), after, completedAfter, linked(update));
        }
    }
}
