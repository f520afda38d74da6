package io.github.docsync.plan;

import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.EditorNoise;
import io.github.docsync.storage.canonical.StoredBody;
import io.github.docsync.storage.carry.TaskStates;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares a page's body three ways, whatever the policy: what we wrote, what is there, what is wanted. */
final class BodyComparison {
    private final ComparedPage compared;
    private final @Nullable RecordedState remembered;
    private final RemotePage page;

    BodyComparison(ComparedPage compared) {
        this.compared = compared;
        this.remembered = compared.remembered();
        this.page = compared.page();
    }

    /** Whether the body is another one under the version that was recorded. */
    boolean isChangedInPlace(Drift.@Nullable Body glance) {
        return glance == Drift.Body.UNTOUCHED
                && !compared.pulled()
                && remembered != null
                && Drift.isChangedInPlace(remembered.state(), page, compared.actual());
    }

    /** Whether a person wrote another body since, which is not in Git. */
    boolean isEdited(Drift.@Nullable Body glance) {
        return glance == Drift.Body.MAYBE_EDITED
                && !compared.pulled()
                && remembered != null
                && Drift.isEdited(remembered, page, compared.actual());
    }

    /** Whether a run of ours, or a pull, left the body other than it is wanted. */
    boolean isUnfinished(Drift.@Nullable Body glance) {
        boolean ours = glance == Drift.Body.OURS || (glance == Drift.Body.MAYBE_EDITED && compared.pulled());
        return (remembered != null
                        && Drift.isFirstOfTwoWrites(page, remembered.state().manifest()))
                || (ours && !isInStep());
    }

    /** An edit that an earlier run compared with ours, which Git still wants. It is not read again. */
    boolean isKnownEdit(boolean gitChanged) {
        return !gitChanged
                && remembered != null
                && Drift.isSeen(remembered, page)
                && !compared.actual().bodies().isAsked(page.id());
    }

    /** Whether the author ticked or cleared a task box that Confluence shows differently. {@link #isInStep} ignores task boxes. */
    boolean hasBoxesToSet() {
        StoredBody stored = KnownBodies.stored(compared.actual(), page).orElse(null);
        return stored != null
                && !TaskStates.areSettled(
                        stored,
                        compared.content().get().body(),
                        remembered == null ? Map.of() : remembered.state().tasks());
    }

    /** Whether what is there is what is wanted, but for the boxes of tasks, which readers tick. */
    boolean isInStep() {
        return compares(EditorNoise::isSame);
    }

    /**
     * The same where only Git changed: what it states and the editor could have added, such as a table's layout, has to be there. What
     * was pulled is as the editor left it.
     */
    boolean holdsAllThatIsWanted() {
        return compares(compared.pulled() ? EditorNoise::isSame : EditorNoise::holds);
    }

    private boolean compares(BiPredicate<StoredBody, StoredBody> comparison) {
        StoredBody stored = KnownBodies.stored(compared.actual(), page).orElse(null);
        String present = compared.actual().spaces().keyOf(page.spaceId());
        return stored != null
                && comparison.test(
                        stored.withoutSpace(present == null ? compared.space() : present),
                        compared.content().get().body().withoutSpace(compared.space()));
    }
}
