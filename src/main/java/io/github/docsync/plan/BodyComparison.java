package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.PageContent;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.EditorNoise;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares a page's body three ways, whatever the policy: what we wrote, what is there, what is wanted. */
final class BodyComparison {
    private final Supplier<PageContent> content;
    private final @Nullable RecordedState remembered;
    private final RemotePage page;
    private final ActualTree actual;
    private final String space;
    private final boolean pulled;

    /**
     * @param content what the page is to hold
     * @param space the key of the space that it is in then
     * @param pulled whether the version that is there is in Git
     */
    BodyComparison(
            Supplier<PageContent> content,
            @Nullable RecordedState remembered,
            RemotePage page,
            ActualTree actual,
            String space,
            boolean pulled) {
        this.content = content;
        this.remembered = remembered;
        this.page = page;
        this.actual = actual;
        this.space = space;
        this.pulled = pulled;
    }

    /** Whether the body is another one under the version that was recorded. */
    boolean isChangedInPlace(Drift.@Nullable Body glance) {
        return glance == Drift.Body.UNTOUCHED
                && !pulled
                && remembered != null
                && Drift.isChangedInPlace(remembered.state(), page, actual);
    }

    /** Whether a person wrote another body since, which is not in Git. */
    boolean isEdited(Drift.@Nullable Body glance) {
        return glance == Drift.Body.MAYBE_EDITED
                && !pulled
                && remembered != null
                && Drift.isEdited(remembered, page, actual);
    }

    /** Whether a run of ours, or a pull, left the body other than it is wanted. */
    boolean isUnfinished(Drift.@Nullable Body glance) {
        return (remembered != null
                        && Drift.isFirstOfTwoWrites(page, remembered.state().manifest()))
                || ((glance == Drift.Body.OURS || (glance == Drift.Body.MAYBE_EDITED && pulled)) && !isInStep());
    }

    /** An edit that an earlier run compared with ours, which Git still wants. It is not read again. */
    boolean isKnownEdit(boolean gitChanged) {
        return !gitChanged
                && remembered != null
                && Drift.isSeen(remembered, page)
                && !actual.bodies().isAsked(page.id());
    }

    /** Whether what is there is what is wanted. */
    boolean isInStep() {
        StoredBody stored = KnownBodies.stored(actual, page).orElse(null);
        String present = actual.spaces().keyOf(page.spaceId());
        return stored != null
                && EditorNoise.isSame(
                        stored.withoutSpace(present == null ? space : present),
                        content.get().body().withoutSpace(space));
    }
}
