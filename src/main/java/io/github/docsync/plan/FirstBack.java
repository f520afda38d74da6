package io.github.docsync.plan;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of several pages comes out of the trash first. A page comes back under the title that it had, so of those with one title only one
 * can: one above the others, else one that leaves the title and makes room for the next run.
 */
final class FirstBack {
    private final PlanInput input;
    private final Map<TitleKey, DesiredPage> first = new HashMap<>();

    FirstBack(PlanInput input, PageSpaces spaces) {
        this.input = input;
        Map<TitleKey, List<DesiredPage>> back = new LinkedHashMap<>();
        for (DesiredPage page : input.desired().pages().values()) {
            RemotePage remote = input.remote(page);
            if (remote != null && !remote.blogPost() && input.restores(page, remote)) {
                back.computeIfAbsent(title(remote), none -> new ArrayList<>()).add(page);
            }
        }
        back.forEach((title, pages) -> pages.stream()
                .min(Comparator.comparing((DesiredPage page) -> isBelowOneOf(page, pages))
                        .thenComparing(page -> spaces.titleKey(page).equals(title)))
                .ifPresent(page -> first.put(title, page)));
    }

    private boolean isBelowOneOf(DesiredPage page, List<DesiredPage> pages) {
        DesiredPage above = above(page);
        while (above != null && !pages.contains(above)) {
            above = above(above);
        }
        return above != null;
    }

    private @Nullable DesiredPage above(DesiredPage page) {
        DocPath parent = page.summary().parent().page();
        return parent == null ? null : input.desired().pages().get(parent);
    }

    /** The title under which a page comes back. */
    static TitleKey title(RemotePage remote) {
        return TitleKey.of(remote.spaceId(), remote.title());
    }

    /** The page that comes back first of those in the trash that have the title of this one; null where none does. */
    @Nullable
    DesiredPage of(RemotePage remote) {
        return first.get(title(remote));
    }
}
