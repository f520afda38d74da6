package io.github.docsync.plan;

import io.github.docsync.model.EnumSpelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a page or a run, as a value for machines and for decisions, of which {@code report} makes the words.
 *
 * @param detail what exactly was found
 * @param title the title of the page that it was found of; null where it is not about a page, or named elsewhere
 * @param arguments what the detail names, in its order
 */
public record Observation(Detail detail, @Nullable String title, List<String> arguments) {
    public Observation {
        arguments = List.copyOf(arguments);
        if (arguments.size() != detail.arguments) {
            throw new IllegalArgumentException(detail + " has " + detail.arguments + " arguments, not " + arguments);
        }
    }

    /** What was found of a run, or of a page that is named elsewhere. */
    public static Observation of(Detail detail, Object... arguments) {
        return new Observation(
                detail, null, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** What was found of the page with this title. */
    public static Observation ofPage(String title, Detail detail, Object... arguments) {
        return of(detail, arguments).about(title);
    }

    /** The same of the page with this title. */
    Observation about(String page) {
        return new Observation(detail, page, arguments);
    }

    /** The same without the title, for where the page is named otherwise. */
    Observation untitled() {
        return new Observation(detail, null, arguments);
    }

    /** The stable name of the detail, in small letters with hyphens; never used again for something else. */
    public String code() {
        return EnumSpelling.of(detail);
    }

    /** An argument by its place, from 0. */
    public String argument(int index) {
        return arguments.get(index);
    }

    /** What can be found. The comments name the arguments. */
    public enum Detail {
        /** The version of the page. */
        BODY_EDITED(1),
        /** The version of the page, which is the one that was recorded. */
        BODY_CHANGED_IN_PLACE(1),
        /** The title that a person gave. */
        RENAMED(1),
        MOVED(0),
        ORDER_CHANGED(0),
        /** The label. */
        LABEL_TAKEN_OFF(1),
        /** The file's name. */
        ATTACHMENT_REPLACED(1),
        /** The file's name; Git changed it as well. */
        ATTACHMENT_CHANGED_ON_BOTH_SIDES(1),
        /** The file's name. */
        ATTACHMENT_DELETED(1),
        /** The file's name, which Git no longer has. */
        ATTACHMENT_MADE_ANEW(1),
        /** The file's name. */
        ATTACHMENT_NOT_OURS(1),
        /** The key of the content property. */
        PROPERTY_NOT_OURS(1),
        /** The key of the content property. */
        PROPERTY_CHANGED(1),
        /** The key of the content property; Git changed it as well. */
        PROPERTY_CHANGED_ON_BOTH_SIDES(1),
        /** The key of the content property. */
        PROPERTY_DELETED(1),
        /** The key of the content property, which Git no longer has. */
        PROPERTY_KEPT(1),
        /** The text that the comment is on. */
        COMMENT_WITHOUT_TEXT(1),
        ARCHIVED(0),
        TRASHED(0),
        LIVE_DOCUMENT(0),
        /** Found by {@code pull}. */
        LIVE_DOCUMENT_EDITED(0),
        /** The page's status. */
        NOT_CURRENT(1),
        /** The page's status; found where the page is needed. */
        PUT_AWAY(1),
        /** The mistake with its place, and what to do. */
        MISTAKE_IN_FILE(2),
        NOT_SELECTED(0),
        NOT_IN_SHARD(0),
        /** The parent's file. */
        PARENT_HELD(1),
        /** The id of the page. */
        GONE(1),
        /** The id that was named for the page. */
        NAMED_PAGE_MISSING(1),
        /** The title, the page that has it, and that page's file. */
        TITLE_OF_MANAGED_PAGE(3),
        /** The title, the page that has it, and that page's status where it is not current. */
        TITLE_OF_FOREIGN_PAGE(3),
        /** As before, and the manifest that publishes that page. */
        TITLE_OF_OTHER_MANIFEST(4),
        /** The page in the trash, the page that has its title, and the title. */
        OLD_TITLE_TAKEN(3),
        /** The page in the trash, the file of the page that comes back first, and the title of both. */
        COMES_BACK_AFTER(3),
        /** The title, and the page of this manifest that keeps it. */
        TITLE_KEPT(2),
        /** The title, and the page of somebody else that keeps it. */
        TITLE_KEPT_BY_FOREIGN_PAGE(2),
        /** The key of the space, and the page there that has the title. */
        TITLE_TAKEN_IN_SPACE(2),
        /** The key of the space that it is in, and of the one that the manifest names. */
        BLOG_POST_IN_OTHER_SPACE(2),
        BELOW_ITSELF(0),
        /** The commit that the page was published from, and the one to publish; empty where not known. */
        NEWER_THAN_COMMIT(2),
        /** As before, of a page whose file is gone. */
        NOT_REMOVED_NEWER_THAN_COMMIT(2),
        FILE_GONE(0),
        /** The file that has another page now, the id of that, empty for a new page, and the id of the page that is left. */
        REPLACED(3),
        NOT_REMOVED_HOMEPAGE(0),
        NOT_REMOVED_ANCHOR(0),
        NOT_REMOVED_LIVE_DOCUMENT(0),
        /** The version of the page. */
        NOT_REMOVED_EDITED(1),
        /** The title and the id of a page that hangs under it. */
        NOT_REMOVED_CHILD_STAYS(2),
        /** How many pages would be removed, of how many, and the limit. */
        REMOVALS_ABOVE_LIMIT(3),
        /** The commit that was published last, and the one to publish. */
        PUBLISHED_COMMIT_UNKNOWN(2),
        /** The commit that was published last, and the one to publish. */
        PUBLISHED_COMMIT_NOT_ANCESTOR(2),
        /** The commit that was published last; found by {@code pull}. */
        PUBLISHED_COMMIT_NOT_IN_HEAD(1),
        /** The manifest, and what tells of the other repository. */
        PUBLISHED_FROM_OTHER_REPOSITORY(2),
        /** The branch that publishes, the manifest, its space and place; this branch, its space and place, empty for none. */
        PUBLISHED_ELSEWHERE_BY_BRANCH(7),
        /** The manifest and the site of the plan; those of the run. */
        PLAN_FOR_OTHER_MANIFEST(4),
        OTHER_COMMIT_PUBLISHED_SINCE_PLAN(0),
        PUBLISHED_SINCE_PLAN(0),
        PUBLISHED_WHILE_PLANNING(0),
        /** The file. */
        FILE_CHANGED_SINCE_PLAN(1),
        CHANGED_SINCE_PLAN(0),
        CREATED_SINCE_PLAN(0),
        /** The host and the process of the other run, its commit, empty where not known, and the seconds until the lease expires. */
        ANOTHER_RUN(4),
        /** As before, of a run that publishes the pages above all shards. */
        ANOTHER_RUN_ABOVE_SHARDS(4),
        /** As before, of a run that publishes a shard, and the shard. */
        ANOTHER_RUN_OF_SHARD(5),
        LEASE_LOST(0),
        /** What could not be done, and what to do. */
        INDEX_NOT_WRITTEN(2),
        /** What keeps the page from being created that is to hold the index, and what to do. */
        INDEX_WITHOUT_PLACE(2),
        /** The file of the page, and what Confluence answered. */
        NOT_PUT_IN_PLACE(2),
        /** What was read, and is newer than what this docsync knows. */
        STATE_OF_NEWER_FORMAT(1),
        /** The right, and the key of the space. */
        RIGHT_NOT_GRANTED(2),
        /** The branch. */
        BRANCH_HAS_OTHER_COMMITS(1),
        /** The branch. */
        BRANCH_CHECKED_OUT(1),
        /** The branch. */
        BRANCH_MOVED(1),
        /** {@code width}, {@code emoji} or {@code cover}. */
        LOOK_LOST(1),
        /** {@code width}, {@code emoji} or {@code cover}. */
        LOOK_CHANGED(1),
        /** {@code read} or {@code update}. */
        RESTRICTED(1),
        FOLDER_PAGE_CHANGED(0),
        REMOVED_PAGE_NAMED(0),
        NO_ENTRY_POSSIBLE(0);

        private final int arguments;

        Detail(int arguments) {
            this.arguments = arguments;
        }

        /** How many things an observation of this detail names. */
        public int arguments() {
            return arguments;
        }
    }
}
