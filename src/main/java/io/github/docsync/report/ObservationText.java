package io.github.docsync.report;

import io.github.docsync.model.ShortCommit;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.plan.Part;

/**
 * The words of what was found: the one place where they stand.
 *
 * @param problem what was found, after the title where it is of a page
 * @param remedy what to do
 * @param remedyOfConflict what to do where Git changed the same
 */
record ObservationText(String problem, String remedy, String remedyOfConflict) {
    private static final String OVERWRITE = "run with '--drift overwrite' to put Git's back";
    private static final String OTHER_TITLE = "choose another title, or rename page ";
    private static final String BY_HAND = "remove it by hand if that is meant";
    private static final String CONTAINING =
            "publish a commit that contains it (a shallow clone needs its full history: 'git fetch --unshallow'), or"
                    + " run with '--force' to go back";
    private static final String RUN_AGAIN = "run again";
    private static final String NEW_PLAN = "make a new plan";

    /** What to do about something that was found, and is told as this kind. */
    String remedy(Finding.Kind kind) {
        return kind == Finding.Kind.CONFLICT ? remedyOfConflict : remedy;
    }

    private static ObservationText says(String problem, String remedy) {
        return new ObservationText(problem, remedy, remedy);
    }

    private static ObservationText edited(Part part, String problem) {
        return new ObservationText(
                problem,
                "bring it into the file with 'docsync pull', or " + OVERWRITE,
                "the " + part.word() + " changed in Git too: bring Confluence's in with 'docsync pull', or "
                        + OVERWRITE);
    }

    static ObservationText of(Observation found) {
        return switch (found.detail()) {
            case BODY_EDITED -> edited(Part.BODY, "was edited in Confluence (version " + found.argument(0) + ")");
            case BODY_CHANGED_IN_PLACE ->
                edited(
                        Part.BODY,
                        "was changed in Confluence without a new version (version " + found.argument(0) + ")");
            case RENAMED -> edited(Part.TITLE, "was renamed to '" + found.argument(0) + "' in Confluence");
            case MOVED -> edited(Part.PARENT, "was moved in Confluence");
            case ORDER_CHANGED ->
                says(
                        "stands elsewhere among its siblings in Confluence than in Git",
                        "set 'order' in the front matter, or " + OVERWRITE);
            case LABEL_TAKEN_OFF ->
                left("no longer has the label '" + found.argument(0) + "', which was taken off in Confluence");
            case ATTACHMENT_REPLACED -> left(replaced(found));
            case ATTACHMENT_CHANGED_ON_BOTH_SIDES ->
                says(
                        replaced(found),
                        "the file changed in Git too: bring the change from Confluence into it, or " + OVERWRITE);
            case ATTACHMENT_DELETED ->
                left("no longer has '" + found.argument(0) + "', which was deleted in Confluence");
            case ATTACHMENT_MADE_ANEW ->
                left("keeps '" + found.argument(0) + "', which was added again in Confluence after Git removed it");
            case ATTACHMENT_NOT_OURS ->
                says(
                        "has an attachment '" + found.argument(0) + "' that docsync did not upload",
                        "rename or remove that attachment in Confluence, or rename the file");
            case PROPERTY_NOT_OURS ->
                says(
                        "has a property '" + found.argument(0) + "' that docsync did not set",
                        "remove that property in Confluence, or give it another name in the file's front matter");
            case PROPERTY_CHANGED -> left(changed(found));
            case PROPERTY_CHANGED_ON_BOTH_SIDES ->
                says(
                        changed(found),
                        "the property changed in Git too: bring the value from Confluence into the front matter, or "
                                + OVERWRITE);
            case PROPERTY_DELETED ->
                left("no longer has the property '" + found.argument(0) + "', which was deleted in Confluence");
            case PROPERTY_KEPT ->
                says(
                        "keeps the property '" + found.argument(0)
                                + "', which was changed in Confluence before Git removed it",
                        "delete that property in Confluence if nobody needs it");
            case COMMENT_WITHOUT_TEXT ->
                says(
                        "has an inline comment on \"" + found.argument(0) + "\", which the new text no longer holds",
                        "answer or resolve it in Confluence; it stays among the page's resolved comments");
            case ARCHIVED -> says("was archived in Confluence", "restore it in Confluence, or remove the file");
            case TRASHED ->
                says(
                        "was moved to the trash in Confluence",
                        "restore it in Confluence or with '--drift overwrite', or remove the file");
            case LIVE_DOCUMENT ->
                says(
                        "is a live document, whose body cannot be read reliably",
                        "turn it into a normal page in Confluence, or remove its id from the manifest");
            case LIVE_DOCUMENT_EDITED ->
                says(
                        "is a live document, whose body cannot be read reliably",
                        "turn it into a normal page in Confluence");
            case NOT_CURRENT ->
                says("is " + found.argument(0), "publish it in Confluence, or remove its id from the manifest");
            case PUT_AWAY -> says("is " + found.argument(0) + " in Confluence", "restore it there");
            case MISTAKE_IN_FILE -> says(found.argument(0), found.argument(1));
            case NOT_SELECTED -> says("is not published yet and not selected", "run without '--only'");
            case NOT_IN_SHARD ->
                says("is not published yet and not selected", "publish all shards; the last one publishes it");
            case PARENT_HELD ->
                says(
                        "waits for its parent '" + found.argument(0) + "', which is held back",
                        "resolve the parent first");
            case GONE ->
                says(
                        "was deleted in Confluence for good, or is hidden from this account (page " + found.argument(0)
                                + ")",
                        "remove the file, give the account the right to see the page, or run with '--drift overwrite'"
                                + " to create it again");
            case NAMED_PAGE_MISSING ->
                says(
                        "is to take over page " + found.argument(0) + ", which does not exist or may not be seen",
                        "correct the id in the manifest, or remove it to create a new page");
            case TITLE_OF_MANAGED_PAGE ->
                says(
                        wants(found) + " of '" + found.argument(2) + "' still has",
                        "rename or remove that page in Confluence, or choose another title");
            case TITLE_OF_FOREIGN_PAGE ->
                says(
                        wants(found) + bracketed(found.argument(2)) + " has that this manifest does not manage",
                        "choose another title, or take the page over with 'id: \"" + found.argument(1)
                                + "\"' at its entry in the manifest");
            case TITLE_OF_OTHER_MANIFEST ->
                says(
                        wants(found) + bracketed(found.argument(2)) + " has that manifest '" + found.argument(3)
                                + "' publishes",
                        "choose another title; if this manifest had the id '" + found.argument(3)
                                + "' before, give it back");
            case OLD_TITLE_TAKEN ->
                says(
                        "cannot come back from the trash (page " + found.argument(0) + "), as page " + found.argument(1)
                                + " has the title '" + found.argument(2) + "' by now",
                        "rename page " + found.argument(1) + " in Confluence, or delete page " + found.argument(0)
                                + " for good");
            case COMES_BACK_AFTER ->
                says(
                        "cannot come back from the trash yet (page " + found.argument(0) + "), as the page of '"
                                + found.argument(1) + "' comes back under the same title '" + found.argument(2) + "'",
                        RUN_AGAIN);
            case TITLE_KEPT -> says(wants(found) + " keeps", OTHER_TITLE + found.argument(1) + " in Confluence");
            case TITLE_KEPT_BY_FOREIGN_PAGE ->
                says(
                        wants(found) + " has that this manifest does not manage",
                        OTHER_TITLE + found.argument(1) + " in Confluence");
            case TITLE_TAKEN_IN_SPACE ->
                says(
                        "is to move to space " + found.argument(0) + ", where page " + found.argument(1)
                                + " has that title",
                        "rename page " + found.argument(1) + " in Confluence, or choose another title");
            case BLOG_POST_IN_OTHER_SPACE ->
                says(
                        "is a blog post in space " + found.argument(0)
                                + ", which Confluence's API cannot move to space " + found.argument(1),
                        "move it in Confluence, or name 'space: " + found.argument(0)
                                + "' at its entry in the manifest");
            case BELOW_ITSELF ->
                says(
                        "cannot be moved below a page that was moved below it in Confluence",
                        "move that page back in Confluence, or run with '--drift overwrite'");
            case NEWER_THAN_COMMIT -> says("is not changed" + newer(found), CONTAINING);
            case NOT_REMOVED_NEWER_THAN_COMMIT -> says("is not removed" + newer(found), CONTAINING);
            case FILE_GONE ->
                says(
                        "is left, though its file is gone",
                        "remove it in Confluence, or set 'policy.orphans' to archive or trash");
            case REPLACED ->
                says(
                        "is left, though the page of '" + found.argument(0) + "' is now "
                                + (found.argument(1).isEmpty() ? "a new one" : found.argument(1)),
                        "remove page " + found.argument(2) + " in Confluence if nobody needs it");
            case NOT_REMOVED_HOMEPAGE -> says("is not removed because it is the homepage of its space", BY_HAND);
            case NOT_REMOVED_ANCHOR -> says("is not removed because it is the parent of this manifest", BY_HAND);
            case NOT_REMOVED_LIVE_DOCUMENT ->
                says("is not removed because it became a live document, whose body cannot be read reliably", BY_HAND);
            case NOT_REMOVED_EDITED ->
                says(
                        "is not removed because it was edited, renamed or moved in Confluence (version "
                                + found.argument(0) + ")",
                        "save the edit, then remove the page by hand or run with '--drift overwrite'");
            case NOT_REMOVED_CHILD_STAYS ->
                says(
                        "is not removed because '" + found.argument(0) + "' (" + found.argument(1) + ") below it stays",
                        "move that page elsewhere in Confluence, or resolve what keeps it, then run again");
            case REMOVALS_ABOVE_LIMIT ->
                says(
                        found.argument(0) + " of " + found.argument(1)
                                + " managed pages would be removed, and 'policy.maxRemovals' allows "
                                + found.argument(2),
                        "check that no files are missing by mistake; if it is meant, raise 'policy.maxRemovals'"
                                + " for this run");
            case PUBLISHED_COMMIT_UNKNOWN ->
                says(
                        published(found)
                                + ", which was published last, is not in this clone, so it cannot be told whether "
                                + commit(found.argument(1)) + " is newer",
                        "fetch the full history (in GitHub Actions: 'fetch-depth: 0'), or run with '--force'");
            case PUBLISHED_COMMIT_NOT_ANCESTOR ->
                says(
                        published(found) + " was published already and is not an ancestor of "
                                + commit(found.argument(1)),
                        "publish a newer commit, or run with '--force' to go back");
            case PUBLISHED_COMMIT_NOT_IN_HEAD ->
                says(
                        published(found) + " was published, and HEAD does not contain it",
                        "pull from a branch that contains what was published");
            case PUBLISHED_FROM_OTHER_REPOSITORY ->
                says(
                        "the pages of manifest '" + found.argument(0) + "' are published from another repository ("
                                + found.argument(1) + ")",
                        "use another 'id' in this manifest; if this is the same repository, which moved or whose"
                                + " history was rewritten, run once with '--accept-repository'");
            case PUBLISHED_ELSEWHERE_BY_BRANCH ->
                says(
                        "branch '" + found.argument(0) + "' publishes manifest '" + found.argument(1) + "' to space "
                                + found.argument(2) + below(found.argument(3)) + ", and on branch '" + found.argument(4)
                                + "' it names space " + found.argument(5) + below(found.argument(6)),
                        "use another 'id' to publish a second time, or publish from '" + found.argument(0)
                                + "' to move the pages");
            case PLAN_FOR_OTHER_MANIFEST ->
                says(
                        "the plan is for manifest " + found.argument(0) + " on " + found.argument(1) + ", and this is "
                                + found.argument(2) + " on " + found.argument(3),
                        NEW_PLAN);
            case OTHER_COMMIT_PUBLISHED_SINCE_PLAN ->
                says("another commit was published since the plan was made", NEW_PLAN);
            case PUBLISHED_SINCE_PLAN -> says("another run published since the plan was made", NEW_PLAN);
            case FILE_CHANGED_SINCE_PLAN ->
                says("the file '" + found.argument(0) + "' has changed since the plan was made", NEW_PLAN);
            case CHANGED_SINCE_PLAN -> says("changed in Confluence since the plan was made", NEW_PLAN);
            case CREATED_SINCE_PLAN -> says("exists already, which it did not when the plan was made", NEW_PLAN);
            case PUBLISHED_WHILE_PLANNING ->
                says("another run published this manifest while this one was planning", RUN_AGAIN);
            case ANOTHER_RUN -> running("another run publishes this manifest now", found);
            case ANOTHER_RUN_ABOVE_SHARDS -> running("another run publishes the pages above all shards now", found);
            case ANOTHER_RUN_OF_SHARD ->
                running("another run publishes shard " + found.argument(4) + " of this manifest now", found);
            case LEASE_LOST -> says("another run took over the lease", RUN_AGAIN);
            case INDEX_NOT_WRITTEN ->
                says(
                        "the pages are written, but docsync's index is not: " + found.argument(0),
                        found.argument(1) + "; then run again, which reads from the pages what was done");
            case INDEX_WITHOUT_PLACE -> says(found.argument(0), found.argument(1));
            case NOT_PUT_IN_PLACE ->
                says(
                        "'" + found.argument(0) + "' could not be put in its place among its siblings: "
                                + found.argument(1),
                        "order the pages in Confluence, or run again");
            case STATE_OF_NEWER_FORMAT ->
                says(found.argument(0), "update docsync here to the version that the others use");
            case RIGHT_NOT_GRANTED ->
                says(
                        "the " + found.argument(0) + " is not granted in " + found.argument(1),
                        "ask an administrator of the space for it; 'docsync doctor' checks everything");
            case BRANCH_HAS_OTHER_COMMITS ->
                says(
                        "the branch " + found.argument(0) + " holds commits that pull did not make",
                        "merge or rename it, or name another with --branch");
            case BRANCH_CHECKED_OUT ->
                says(
                        "the branch " + found.argument(0) + " is checked out",
                        "check out another branch there, or name another with --branch");
            case BRANCH_MOVED ->
                says("somebody moved the branch " + found.argument(0) + " during this run", "run pull again");
            case LOOK_LOST -> look(found, "lost its ");
            case LOOK_CHANGED -> look(found, "has another ");
            case RESTRICTED ->
                says(
                        "is restricted in Confluence: only chosen people may " + found.argument(0) + " it",
                        "docsync leaves restrictions alone; check that the text may be in Git");
            case FOLDER_PAGE_CHANGED ->
                says(
                        "is the page of a folder without a file, and was changed in Confluence",
                        "give the folder an index.md, or undo the change in Confluence");
            case REMOVED_PAGE_NAMED ->
                says(
                        "the page was put into the trash, and the manifest names its file",
                        "remove the file and what the manifest says of it");
            case NO_ENTRY_POSSIBLE ->
                says(
                        "no entry of the manifest takes the file, and none can be added to its text",
                        "add one for it by hand");
        };
    }

    private static ObservationText left(String problem) {
        return says(problem, "bring the change into Git, or " + OVERWRITE);
    }

    private static ObservationText running(String which, Observation found) {
        String commit = found.argument(2).isEmpty() ? "" : ", commit " + found.argument(2);
        return says(
                which + " (host " + found.argument(0) + ", process " + found.argument(1) + commit + ")",
                "wait until it has ended and run again; if it died, its lease expires in " + found.argument(3)
                        + " seconds");
    }

    private static ObservationText look(Observation found, String change) {
        return says(
                change + found.argument(0) + " in Confluence",
                "set '" + found.argument(0) + "' in the front matter as you want it");
    }

    private static String replaced(Observation found) {
        return "has another '" + found.argument(0) + "', made in Confluence";
    }

    private static String changed(Observation found) {
        return "has another value of the property '" + found.argument(0) + "', set in Confluence";
    }

    private static String wants(Observation found) {
        return "wants the title '" + found.argument(0) + "', which page " + found.argument(1);
    }

    private static String bracketed(String word) {
        return word.isEmpty() ? "" : " (" + word + ")";
    }

    private static String below(String place) {
        return place.isEmpty() ? "" : " (below " + place + ")";
    }

    private static String newer(Observation found) {
        return ", as it was published from commit " + commit(found.argument(0)) + ", which " + commit(found.argument(1))
                + " does not contain";
    }

    private static String published(Observation found) {
        return "commit " + commit(found.argument(0));
    }

    private static String commit(String id) {
        return id.isEmpty() ? "?" : ShortCommit.of(id);
    }
}
