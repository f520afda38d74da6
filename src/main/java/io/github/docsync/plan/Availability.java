package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which wanted pages can exist after the run, and which of them the run looks at. */
final class Availability {
    private final PlanInput input;
    private final PageSpaces spaces;
    private final ActualTree actual;
    private final Set<DocPath> selected = new HashSet<>();
    private final Map<String, DesiredPage> owners = new HashMap<>();
    private final Map<String, RecordedState> remembered = new HashMap<>();
    private final Map<DocPath, Finding> unavailable = new LinkedHashMap<>();
    private final Set<String> givingWay = new HashSet<>();
    private final FirstBack firstBack;

    Availability(PlanInput input) {
        this.input = input;
        this.spaces = new PageSpaces(input);
        this.firstBack = new FirstBack(input, spaces);
        this.actual = input.actual();
        actual.remembered().forEach(row -> remembered.put(row.state().pageId(), row));
        for (DesiredPage page : input.desired().pages().values()) {
            String id = input.identity().pageId(page, actual.unrecorded());
            if (id != null) {
                owners.put(id, page);
            }
        }
        select();
        for (DesiredPage page : input.desired().pages().values()) {
            RemotePage remote = existing(page);
            if (remote == null && page.isHeld()) {
                unavailable.put(page.path(), Finding.fileMistakes(page, null).get(0));
            } else if (remote == null) {
                obstacle(page).ifPresent(finding -> unavailable.put(page.path(), finding));
            } else if (input.restores(page, remote)) {
                oldTitleTaken(page, remote).ifPresent(finding -> unavailable.put(page.path(), finding));
            } else if (isPutAway(remote)) {
                unavailable.put(page.path(), putAway(page, remote));
            }
        }
    }

    /** In addition to what {@code --only} names, the pages above it that do not exist yet; those above shards are published before. */
    private void select() {
        if (input.only() == null) {
            selected.addAll(input.desired().pages().keySet());
            return;
        }
        for (DesiredPage page : input.desired().pages().values()) {
            if (!input.only().matches(page.path())) {
                continue;
            }
            selected.add(page.path());
            DesiredPage above = input.only().shard() ? null : above(page);
            while (above != null && existing(above) == null && selected.add(above.path())) {
                above = above(above);
            }
        }
    }

    private @Nullable DesiredPage above(DesiredPage page) {
        DocPath parent = page.summary().parent().page();
        return parent == null ? null : input.desired().pages().get(parent);
    }

    private @Nullable RemotePage existing(DesiredPage page) {
        String id = input.identity().pageId(page, actual.unrecorded());
        return id == null ? null : actual.pages().get(id);
    }

    boolean isSelected(DocPath path) {
        return selected.contains(path);
    }

    /** Wanted pages that readers cannot open after the run, with the reason to tell. */
    Map<DocPath, Finding> unavailable() {
        return unavailable;
    }

    /** Whether a page must have another title for a moment, since one that comes out of the trash had the same. */
    boolean givesWay(String pageId) {
        return givingWay.contains(pageId);
    }

    /** Whether a page is in the trash or the archive, where nothing can hang under it and no link should lead. */
    private static boolean isPutAway(RemotePage page) {
        return page.status() == ContentStatus.ARCHIVED || page.isTrashed();
    }

    private static Finding putAway(DesiredPage page, RemotePage remote) {
        return finding(
                Finding.Kind.NOT_MANAGEABLE,
                page,
                remote.id(),
                Observation.of(Observation.Detail.PUT_AWAY, remote.status().word()));
    }

    private Optional<Finding> obstacle(DesiredPage page) {
        if (!selected.contains(page.path())) {
            return Optional.of(finding(
                    Finding.Kind.SKIPPED,
                    page,
                    null,
                    Observation.of(
                            input.only() != null && input.only().shard()
                                    ? Observation.Detail.NOT_IN_SHARD
                                    : Observation.Detail.NOT_SELECTED)));
        }
        RecordedState remembered = input.identity().of(page.path());
        if (remembered != null && input.drift() != DriftPolicy.OVERWRITE) {
            return Optional.of(gone(page, remembered));
        }
        DocPath parent = parentToHave(page);
        if (parent != null && unavailable.containsKey(parent)) {
            return Optional.of(finding(
                    Finding.Kind.NOT_MANAGEABLE, page, null, Observation.of(Observation.Detail.PARENT_HELD, parent)));
        }
        if (remembered == null && page.pinnedId() != null) {
            return Optional.of(finding(
                    Finding.Kind.NOT_MANAGEABLE,
                    page,
                    page.pinnedId(),
                    Observation.of(Observation.Detail.NAMED_PAGE_MISSING, page.pinnedId())));
        }
        return titleTaken(page);
    }

    /** A new page whose parent is missing, as its file has a mistake, hangs one higher meanwhile. */
    private @Nullable DocPath parentToHave(DesiredPage page) {
        DesiredPage above = above(page);
        while (above != null && above.isHeld() && existing(above) == null) {
            above = above(above);
        }
        return above == null ? null : above.path();
    }

    private Finding gone(DesiredPage page, RecordedState remembered) {
        boolean gitChanged = !remembered
                .state()
                .desired()
                .page()
                .equals(page.summary().hashes().page());
        Finding.Kind kind = input.drift() == DriftPolicy.SKIP
                ? Finding.Kind.SKIPPED
                : gitChanged ? Finding.Kind.CONFLICT : Finding.Kind.EDITED_IN_CONFLUENCE;
        return finding(
                kind,
                page,
                remembered.state().pageId(),
                Observation.of(Observation.Detail.GONE, remembered.state().pageId()));
    }

    private Optional<Finding> titleTaken(DesiredPage page) {
        if (page.summary().blogPost()) {
            return Optional.empty();
        }
        RemotePage holder = actual.titleHolder(spaces.titleKey(page));
        if (holder == null || givesUp(holder, page.summary().title())) {
            return Optional.empty();
        }
        RecordedState ours = remembered.get(holder.id());
        if (ours != null) {
            return Optional.of(finding(
                    isOfAnotherShard(holder.id()) ? Finding.Kind.SKIPPED : Finding.Kind.CONFLICT,
                    page,
                    holder.id(),
                    Observation.of(
                            Observation.Detail.TITLE_OF_MANAGED_PAGE,
                            page.summary().title(),
                            holder.id(),
                            ours.state().path())));
        }
        return Optional.of(foreign(page, holder));
    }

    /** Whether the page belongs to a shard that this run does not publish, and may give its title away there. */
    boolean isOfAnotherShard(String pageId) {
        return input.only() != null
                && input.only().shard()
                && (owners.get(pageId) == null
                        || !selected.contains(owners.get(pageId).path()));
    }

    /** Out of the trash a page comes under the title that it had there. */
    private Optional<Finding> oldTitleTaken(DesiredPage page, RemotePage remote) {
        TitleKey former = FirstBack.title(remote);
        DesiredPage first = firstBack.of(remote);
        if (first != null && !first.path().equals(page.path())) {
            return Optional.of(finding(
                    Finding.Kind.CONFLICT,
                    page,
                    remote.id(),
                    Observation.of(Observation.Detail.COMES_BACK_AFTER, remote.id(), first.path(), remote.title())));
        }
        RemotePage holder = actual.titleHolder(former);
        if (holder != null && holder.id().equals(remote.id())) {
            // A listing that lags behind the trash.
            return Optional.empty();
        }
        if (former.equals(spaces.titleKey(page))) {
            return titleTaken(page);
        }
        if (page.summary().blogPost() || holder == null) {
            return Optional.empty();
        }
        if (canGiveWay(holder) && !waitsForRestore(holder)) {
            givingWay.add(holder.id());
            return Optional.empty();
        }
        return Optional.of(finding(
                remembered.containsKey(holder.id()) ? Finding.Kind.CONFLICT : Finding.Kind.FOREIGN_PAGE,
                page,
                holder.id(),
                Observation.of(Observation.Detail.OLD_TITLE_TAKEN, remote.id(), holder.id(), remote.title())));
    }

    /** Whether the holder is a page of ours that can have another title for a moment. */
    private boolean canGiveWay(RemotePage holder) {
        DesiredPage owner = owners.get(holder.id());
        return owner != null && isRetitlable(owner, holder) && !isRenamedByPeople(holder);
    }

    /** A page below one that is restored as well may have to be there before itself, if that waits for its title. */
    private boolean waitsForRestore(RemotePage holder) {
        DesiredPage above = owners.get(holder.id());
        while (above != null) {
            above = above(above);
            RemotePage remote = above == null ? null : existing(above);
            if (remote != null && remote.isTrashed()) {
                return true;
            }
        }
        return false;
    }

    private Finding foreign(DesiredPage page, RemotePage holder) {
        String title = page.summary().title();
        String status = holder.isCurrent() ? "" : holder.status().word();
        String other = actual.others().get(holder.id());
        return finding(
                Finding.Kind.FOREIGN_PAGE,
                page,
                holder.id(),
                other == null
                        ? Observation.of(Observation.Detail.TITLE_OF_FOREIGN_PAGE, title, holder.id(), status)
                        : Observation.of(
                                Observation.Detail.TITLE_OF_OTHER_MANIFEST, title, holder.id(), status, other));
    }

    /** Whether the holder is a page of ours that gets another title in this run. */
    private boolean givesUp(RemotePage holder, String title) {
        return givesUp(holder, title, new HashSet<>());
    }

    /** A title is given up when the page gets another one, which may in turn have to be given up first. */
    private boolean givesUp(RemotePage holder, String title, Set<String> asked) {
        DesiredPage owner = owners.get(holder.id());
        if (owner == null || !isRetitlable(owner, holder)) {
            return false;
        }
        String next = owner.summary().title();
        if (TitleFolding.fold(next).equals(TitleFolding.fold(title)) || isRenamedByPeople(holder)) {
            return false;
        }
        RemotePage nextHolder = actual.titleHolder(spaces.titleKey(owner));
        return nextHolder == null || !asked.add(holder.id()) || givesUp(nextHolder, next, asked);
    }

    private boolean isRetitlable(DesiredPage owner, RemotePage page) {
        return !owner.isHeld()
                && !input.lineage().isNewer(page.id())
                && selected.contains(owner.path())
                && page.isCurrent()
                && !page.live();
    }

    private boolean isRenamedByPeople(RemotePage page) {
        RecordedState row = remembered.get(page.id());
        return row != null
                && input.drift() != DriftPolicy.OVERWRITE
                && !TitleFolding.trim(page.title()).equals(row.state().title());
    }

    private static Finding finding(Finding.Kind kind, DesiredPage page, @Nullable String id, Observation what) {
        return new Finding(kind, page.path(), id, what.about(page.summary().title()));
    }
}
