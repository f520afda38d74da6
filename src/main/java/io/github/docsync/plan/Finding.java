package io.github.docsync.plan;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.site.RemotePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know about a page or the run as it was planned. Its words are made by {@code report}.
 *
 * @param path the page's file; null where it concerns the whole run
 * @param pageId the page's id, where there is one
 * @param observation what was found
 * @param pulled where the version of the page that was found is already; null where it is not known to be in Git
 */
public record Finding(
        Kind kind,
        @Nullable DocPath path,
        @Nullable String pageId,
        Observation observation,
        @Nullable InGit pulled) {
    /**
     * A version of a page that a commit took over which is not merged yet.
     *
     * @param version the number of the page's version
     * @param commit the commit's id
     */
    public record InGit(int version, String commit) {}

    /** A finding about a version that is not known to be in Git. */
    public Finding(Kind kind, @Nullable DocPath path, @Nullable String pageId, Observation observation) {
        this(kind, path, pageId, observation, null);
    }

    /** The same of a version that a commit took over. */
    Finding pulled(InGit version) {
        return new Finding(kind, path, pageId, observation, version);
    }

    /** A finding about the whole run. */
    public static Finding ofRun(Kind kind, Observation.Detail detail, Object... arguments) {
        return new Finding(kind, null, null, Observation.of(detail, arguments));
    }

    /** A finding about a page in Confluence, under the title that it has there. */
    public static Finding ofPage(
            Kind kind, DocPath path, RemotePage page, Observation.Detail detail, Object... arguments) {
        return new Finding(kind, path, page.id(), Observation.ofPage(page.title(), detail, arguments));
    }

    /** An inline comment whose text the new body no longer holds. */
    public static Finding lostComment(DocPath path, String pageId, String title, String text) {
        return new Finding(
                Kind.COMMENT_LOST,
                path,
                pageId,
                Observation.ofPage(title, Observation.Detail.COMMENT_WITHOUT_TEXT, text));
    }

    /** The mistakes in a page's file, for which the page is held; one finding each, with the line. */
    static List<Finding> fileMistakes(DesiredPage page, @Nullable RemotePage remote) {
        return page.mistakes().stream()
                .map(mistake -> new Finding(
                        Kind.FILE_MISTAKE,
                        page.path(),
                        remote == null ? null : remote.id(),
                        Observation.of(
                                Observation.Detail.MISTAKE_IN_FILE,
                                place(page.path(), mistake.location()) + mistake.problem(),
                                mistake.remedy())))
                .toList();
    }

    private static String place(DocPath path, SourceLocation location) {
        if (!location.file().equals(path.value())) {
            return location + ": ";
        }
        return location.line() == 0 ? "" : "line " + location.line() + ": ";
    }

    /** How far a finding reaches. */
    public enum Effect {
        /** Named, and costs no exit code. */
        WARNING,
        /** Something of this page is not done, in order to protect it; the rest is published. */
        PROTECTS_PAGE,
        /** Nothing at all is done. */
        PROTECTS_RUN
    }

    /** What was found. */
    public enum Kind {
        EDITED_IN_CONFLUENCE(Effect.WARNING),
        COMMENT_LOST(Effect.WARNING),
        ORPHAN(Effect.WARNING),
        SKIPPED(Effect.WARNING),
        /** The caller lacks a right that carrying out the plan needs. */
        MISSING_RIGHT(Effect.WARNING),
        /** The pages are written, and the index is not: the next run looks at the pages themselves. */
        NOT_RECORDED(Effect.WARNING),
        /** The page's file has a mistake, so the page is neither created nor changed. */
        FILE_MISTAKE(Effect.PROTECTS_PAGE),
        CONFLICT(Effect.PROTECTS_PAGE),
        FOREIGN_PAGE(Effect.PROTECTS_PAGE),
        FOREIGN_ATTACHMENT(Effect.PROTECTS_PAGE),
        NOT_MANAGEABLE(Effect.PROTECTS_PAGE),
        NEWER_COMMIT(Effect.PROTECTS_PAGE),
        STALE_COMMIT(Effect.PROTECTS_RUN),
        OTHER_REPOSITORY(Effect.PROTECTS_RUN),
        MOVE_REFUSED(Effect.PROTECTS_RUN),
        TOO_MANY_REMOVALS(Effect.PROTECTS_RUN),
        BASE_CHANGED(Effect.PROTECTS_RUN),
        /** A branch holds commits of others, or somebody has it checked out. */
        BRANCH_NOT_OURS(Effect.PROTECTS_RUN),
        LEASE_HELD(Effect.PROTECTS_RUN),
        NEWER_FORMAT(Effect.PROTECTS_RUN);

        private final Effect effect;

        Kind(Effect effect) {
            this.effect = effect;
        }

        public Effect effect() {
            return effect;
        }
    }
}
