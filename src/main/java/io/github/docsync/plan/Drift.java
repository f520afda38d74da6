package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.BodyHash;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.VersionMessage;
import io.github.docsync.storage.StoredAttribute;
import io.github.docsync.storage.canonical.EditorNoise;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a person changed a page's body since we last wrote it. */
public final class Drift {
    /** What the version numbers and messages alone tell of a body. */
    public enum Body {
        /** The version we recorded is still the current one. */
        UNTOUCHED,
        /** A run of ours wrote what is wanted now, and died before it could record it. */
        OURS_AND_WANTED,
        /** A run of ours wrote something that it did not record, and no person has written since. */
        OURS,
        /** Somebody wrote, or we wrote and kept what somebody had written; only the body itself can tell whether it changed. */
        MAYBE_EDITED
    }

    private Drift() {}

    /**
     * Whether the page's version is the one that was recorded. When a person deletes an old version, Confluence renumbers the later
     * ones, and an edit may get the number of ours; the time tells them apart.
     */
    static boolean isRecordedVersion(PageState recorded, RemotePage page) {
        return page.version() == recorded.version() && isSameTime(recorded.versionAt(), page.versionAt());
    }

    private static boolean isSameTime(@Nullable Long recorded, @Nullable Long actual) {
        return recorded == null || actual == null || recorded.equals(actual);
    }

    /** What is known of a page's body before it is read. */
    public static Body glance(PageState recorded, RemotePage page, @Nullable DesiredPage desired) {
        if (isRecordedVersion(recorded, page)) {
            return Body.UNTOUCHED;
        }
        Optional<VersionMessage> message = VersionMessage.parse(page.message())
                .filter(written -> written.manifest().equals(recorded.manifest()));
        if (message.isEmpty() || message.get().hash().equals(VersionMessage.KEPT)) {
            return Body.MAYBE_EDITED;
        }
        boolean wanted = desired != null
                && message.get().hash().equals(desired.summary().hashes().page());
        return wanted ? Body.OURS_AND_WANTED : Body.OURS;
    }

    /**
     * Whether a run died between its two writes of a page. The first may have been saved with links to pages that were not there yet;
     * such links stay dead until the page is saved anew, even if the body is the one that is wanted.
     */
    static boolean isFirstOfTwoWrites(RemotePage page, String manifest) {
        return VersionMessage.parse(page.message())
                .filter(written -> written.manifest().equals(manifest))
                .filter(written -> written.hash().equals(VersionMessage.UNFINISHED))
                .isPresent();
    }

    /** Whether the page's version is one that an earlier run compared with ours already. */
    static boolean isSeen(RecordedState recorded, RemotePage page) {
        RecordedState.Seen seen = recorded.seen();
        return seen != null && seen.version() == page.version() && isSameTime(seen.versionAt(), page.versionAt());
    }

    /** Whether nothing has to be read to know what became of the body. */
    static boolean isKnown(RecordedState recorded, RemotePage page) {
        return isRecordedVersion(recorded.state(), page) || isSeen(recorded, page);
    }

    /**
     * Whether the body differs from the one that was recorded. Where our canonical form of what we sent differs from that of
     * what Confluence stored, the stored body of the recorded version is the judge. What the editor adds by itself is not an edit. A body that
     * Confluence does not give may be an edited one.
     */
    static boolean isEdited(RecordedState recorded, RemotePage page, ActualTree actual) {
        if (recorded.seen() != null && isSeen(recorded, page)) {
            return recorded.seen().edited();
        }
        Optional<StoredBody> body = KnownBodies.stored(actual, page);
        if (body.isEmpty()) {
            return true;
        }
        if (BodyHash.isOf(body.get(), recorded.state().stored())) {
            return false;
        }
        Optional<StoredBody> before = KnownBodies.recorded(actual, recorded.state());
        return before.isEmpty() || !EditorNoise.isSame(before.get(), body.get());
    }

    /**
     * Whether the body is another one though the version is that which was recorded. Links are not a change: Confluence itself writes
     * their titles anew when somebody renames the page that they lead to. A body that was not read is not about to be written.
     */
    static boolean isChangedInPlace(PageState recorded, RemotePage page, ActualTree actual) {
        StoredBody body = actual.bodies().find(page.id()).orElse(null);
        return body != null
                && BodyHash.isComparable(recorded.stored())
                && !BodyHash.isOf(body, recorded.stored())
                && !BodyHash.isOf(withRecordedTitles(body, actual), recorded.stored());
    }

    private static StoredBody withRecordedTitles(StoredBody body, ActualTree actual) {
        String before = body.text();
        for (RecordedState row : actual.remembered()) {
            RemotePage target = actual.pages().get(row.state().pageId());
            if (target != null && !target.title().equals(row.state().title())) {
                before = before.replace(
                        linkTo(target.title()), linkTo(row.state().title()));
            }
        }
        return before.equals(body.text()) ? body : StoredBody.of(before);
    }

    private static String linkTo(String title) {
        return "ri:content-title=" + StoredAttribute.quoted(title);
    }
}
