package io.github.docsync.plan;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which titles pages want, and which they keep, so that links name what is there. */
final class KeptTitles {
    private KeptTitles() {}

    /**
     * Wanted pages that cannot exist after the run, because something that is not ours has their title, or because their
     * parent cannot. Links to them lead to the Git host meanwhile.
     */
    static Set<DocPath> unavailable(PlanInput input) {
        return new LinkedHashSet<>(new Availability(input).unavailable().keySet());
    }

    /**
     * Titles under which links must name pages since they stay, by the page's path: those that people gave, and those of pages that are
     * held or that this run does not look at.
     */
    static Map<DocPath, String> titlesKept(PlanInput input) {
        Map<DocPath, String> kept = new HashMap<>();
        Availability availability = new Availability(input);
        for (DesiredPage page : input.desired().pages().values()) {
            RecordedState remembered = input.identity().of(page.path());
            RemotePage remote = input.remote(page);
            if (remote == null) {
                continue;
            }
            boolean stays = page.isHeld()
                    || input.lineage().isNewer(remote.id())
                    || !availability.isSelected(page.path())
                    || isRenamedByPeople(input, remembered, remote);
            if (stays
                    && !TitleFolding.trim(remote.title()).equals(page.summary().title())) {
                kept.put(page.path(), TitleFolding.trim(remote.title()));
            }
        }
        return kept;
    }

    /** The keys of the spaces of pages that are, and stay, in another space than the manifest says. */
    static Map<DocPath, String> spacesKept(PlanInput input) {
        return new PageSpaces(input).elsewhere();
    }

    private static boolean isRenamedByPeople(PlanInput input, @Nullable RecordedState remembered, RemotePage remote) {
        return remembered != null
                && input.drift() != DriftPolicy.OVERWRITE
                && !TemporaryTitle.isThatOf(remote)
                && !TitleFolding.trim(remote.title()).equals(remembered.state().title());
    }

    /** Titles that pages keep though the plan was made as if they got others: somebody else has the new one, or nothing can be written. */
    static Map<DocPath, String> titlesNotReached(Plan plan, Map<DocPath, String> linked) {
        Map<DocPath, String> kept = new HashMap<>();
        for (Action action : plan.actions()) {
            String expected = linked.get(action.path());
            if (action.pageId() != null
                    && expected != null
                    && !TitleFolding.trim(action.title()).equals(expected)) {
                kept.put(action.path(), TitleFolding.trim(action.title()));
            }
        }
        return kept;
    }

    /** Whether a page keeps the title that a person gave it, so that nobody has to give up ours. */
    private static boolean isLeftToPeople(PlanInput input, DesiredPage page, @Nullable RemotePage remote) {
        RecordedState remembered = input.identity().of(page.path());
        return remote != null
                && remembered != null
                && isRenamedByPeople(input, remembered, remote)
                && page.summary().title().equals(remembered.state().title());
    }

    /** The titles that pages of this plan would newly take, and that must be looked up before. */
    static Set<TitleKey> titlesToLookUp(PlanInput input) {
        Set<TitleKey> keys = new LinkedHashSet<>();
        PageSpaces spaces = new PageSpaces(input);
        for (DesiredPage page : input.desired().pages().values()) {
            if (page.summary().blogPost() || page.isHeld()) {
                continue;
            }
            RemotePage remote = input.remote(page);
            TitleKey key = spaces.titleKey(page);
            if (remote != null && remote.isTrashed()) {
                keys.add(TitleKey.of(remote.spaceId(), remote.title()));
            }
            boolean other = remote == null
                    || remote.isTrashed()
                    || !TitleKey.of(remote.spaceId(), remote.title()).equals(key);
            if (other && !isLeftToPeople(input, page, remote)) {
                keys.add(key);
            }
        }
        return keys;
    }
}
