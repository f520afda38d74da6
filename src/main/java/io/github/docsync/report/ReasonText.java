package io.github.docsync.report;

import io.github.docsync.plan.Action;
import io.github.docsync.plan.PageWrite;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The reasons of actions in words. Parts that changed in Git make one reason: {@code body and labels changed since 3f2a91c}. */
public final class ReasonText {
    private static final Map<Reason.Kind, Part> CHANGED = Map.of(
            Reason.Kind.BODY_CHANGED, Part.BODY,
            Reason.Kind.LABELS_CHANGED, Part.LABELS,
            Reason.Kind.ATTACHMENTS_CHANGED, Part.ATTACHMENTS,
            Reason.Kind.PROPERTIES_CHANGED, Part.PROPERTIES);

    private ReasonText() {}

    /** Each reason of an action, in their order. */
    public static List<String> of(Action action) {
        List<String> changed = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int place = 0;
        for (Reason reason : action.reasons()) {
            Optional<Part> part = changedPart(reason);
            if (part.isPresent()) {
                place = changed.isEmpty() ? texts.size() : place;
                changed.add(part.get().word());
            } else {
                texts.add(reason.match(ReasonText::words, found -> FindingText.problem(found.what())));
            }
        }
        if (!changed.isEmpty()) {
            texts.add(place, list(changed) + " changed" + since(action));
        }
        return texts;
    }

    /** All reasons of an action in one line. */
    public static String line(Action action) {
        return String.join("; ", of(action));
    }

    private static Optional<Part> changedPart(Reason reason) {
        return CHANGED.entrySet().stream()
                .filter(entry -> reason.is(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The commit that the page was last published from. */
    private static String since(Action action) {
        return action.write()
                .map(PageWrite::remembered)
                .map(remembered -> remembered.state().commit())
                .map(commit -> " since " + PlanText.shorten(commit))
                .orElse("");
    }

    private static String words(Reason.Because because) {
        return switch (because.kind()) {
            case NEW_FILE -> "new file";
            case NEW_FOLDER -> "new folder";
            case CREATED_AGAIN -> "created again, as it is gone from Confluence";
            case IN_STEP -> "in step";
            case FILE_MOVED -> "moved from " + because.argument(0);
            case TAKEN_OVER -> "taken over, as the manifest names its id";
            case PULLED_BODY_CHANGED -> "body of a pulled version changed";
            case UNFINISHED -> "an earlier run did not finish it";
            case TITLE_CHANGED -> "title changes from '" + because.argument(0) + "'";
            case PARENT_CHANGED -> "parent changed";
            case SPACE_CHANGED -> "moves to space " + because.argument(0);
            case BODY_CHANGED, LABELS_CHANGED, ATTACHMENTS_CHANGED, PROPERTIES_CHANGED ->
                Objects.requireNonNull(CHANGED.get(because.kind())).word() + " changed";
            case RESTORED -> "restored from the trash";
            case RESTORED_WITH_FILE -> "restored from the trash, as its file is back";
            case EDIT_OVERWRITTEN -> "the edit made in Confluence (version " + because.argument(0) + ") is overwritten";
            case TITLE_OVERWRITTEN -> "the title '" + because.argument(0) + "' given in Confluence is overwritten";
            case PLACE_OVERWRITTEN -> "the place given in Confluence is overwritten";
            case LABELS_PUT_BACK -> "labels taken off in Confluence are put back";
            case ATTACHMENT_OVERWRITTEN ->
                "the version of '" + because.argument(0) + "' made in Confluence is overwritten";
            case ATTACHMENT_PUT_BACK -> "'" + because.argument(0) + "' was deleted in Confluence and is put back";
            case PROPERTY_OVERWRITTEN ->
                "the property '" + because.argument(0) + "' changed in Confluence is overwritten";
            case GIVES_WAY -> "gives way to a page that comes back under its title";
            case CIRCLE -> "it would hang under itself";
            case TITLE_TAKEN -> "its new title is taken";
            case RECORDED_LATE -> "written by an earlier run that could not record it";
            case RECORDED_ANEW -> "recorded anew";
            case TITLE_RECORDED -> "title recorded";
            case PARENT_RECORDED -> "place recorded";
            case ORDER_RECORDED -> "its place is recorded";
            case LABELS_RECORDED -> "labels recorded";
            case ATTACHMENTS_RECORDED -> "attachments recorded";
            case PROPERTIES_RECORDED -> "properties recorded";
            case FILE_DELETED -> "file deleted";
            case FILE_DELETED_IN -> "file deleted in " + because.argument(0);
            case FILE_LEFT_OUT -> "its file is no longer published";
        };
    }
}
