package io.github.docsync.actual;

import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemoteChild;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.Index;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Confluence as it is, as far as a plan needs it. Immutable.
 *
 * @param anchor where the index lies; null while there is nothing that could hold it
 * @param index the index as it was read
 * @param spaces the spaces that the manifest names
 * @param remembered what is remembered of each page that this manifest published
 * @param pages the pages themselves, by id; no entry for one that is gone
 * @param unrecorded pages that an earlier run created for a path and could not record
 * @param titles pages that keep others from taking a title
 * @param others other manifests that publish one of the {@code titles}, by page id, as far as its property was read
 * @param bodies stored bodies by page id
 * @param recordedBodies stored bodies of the version that was last recorded, by page id
 * @param labels by page id
 * @param attachments by page id, each by its name
 * @param children what hangs right under a page, whoever made it, by page id
 */
public record ActualTree(
        @Nullable Anchor anchor,
        Index index,
        SpaceDirectory spaces,
        List<RecordedState> remembered,
        Map<String, RemotePage> pages,
        Map<DocPath, RemotePage> unrecorded,
        Answers<TitleKey, RemotePage> titles,
        Map<String, String> others,
        Answers<String, StoredBody> bodies,
        Answers<String, StoredBody> recordedBodies,
        Answers<String, Set<String>> labels,
        Answers<String, Map<String, RemoteAttachment>> attachments,
        Answers<String, List<RemoteChild>> children) {
    /** What is known before anything is asked for. */
    public ActualTree(
            @Nullable Anchor anchor,
            Index index,
            SpaceDirectory spaces,
            List<RecordedState> remembered,
            Map<String, RemotePage> pages,
            Map<DocPath, RemotePage> unrecorded,
            Map<TitleKey, RemotePage> titles,
            Map<String, String> others) {
        this(
                anchor,
                index,
                spaces,
                remembered,
                pages,
                unrecorded,
                Answers.of(titles),
                others,
                Answers.none(),
                Answers.none(),
                Answers.none(),
                Answers.none(),
                Answers.none());
    }

    public Optional<RemotePage> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** Who has a title, as far as it was asked for; null where nobody does. */
    public @Nullable RemotePage titleHolder(TitleKey title) {
        return titles.find(title).orElse(null);
    }

    /** The same tree with more remembered of the pages. */
    public ActualTree withRemembered(List<RecordedState> rows) {
        return new ActualTree(
                anchor,
                index,
                spaces,
                rows,
                pages,
                unrecorded,
                titles,
                others,
                bodies,
                recordedBodies,
                labels,
                attachments,
                children);
    }

    /** The same tree with more titles looked up. */
    public ActualTree withTitles(Answers<TitleKey, RemotePage> answers) {
        return new ActualTree(
                anchor,
                index,
                spaces,
                remembered,
                pages,
                unrecorded,
                answers,
                others,
                bodies,
                recordedBodies,
                labels,
                attachments,
                children);
    }

    /** The same tree with stored bodies that were asked for. */
    public ActualTree withBodies(Answers<String, StoredBody> answers) {
        return new ActualTree(
                anchor,
                index,
                spaces,
                remembered,
                pages,
                unrecorded,
                titles,
                others,
                answers,
                recordedBodies,
                labels,
                attachments,
                children);
    }

    /** The same tree with bodies of recorded versions that were asked for. */
    public ActualTree withRecordedBodies(Answers<String, StoredBody> answers) {
        return new ActualTree(
                anchor,
                index,
                spaces,
                remembered,
                pages,
                unrecorded,
                titles,
                others,
                bodies,
                answers,
                labels,
                attachments,
                children);
    }

    /** The same tree with labels, attachments and children that were asked for. */
    public ActualTree withExtras(
            Answers<String, Set<String>> newLabels,
            Answers<String, Map<String, RemoteAttachment>> newAttachments,
            Answers<String, List<RemoteChild>> newChildren) {
        return new ActualTree(
                anchor,
                index,
                spaces,
                remembered,
                pages,
                unrecorded,
                titles,
                others,
                bodies,
                recordedBodies,
                newLabels,
                newAttachments,
                newChildren);
    }

    /** The same tree with more known of pages. */
    public ActualTree withPages(
            List<RecordedState> newRemembered, Map<String, RemotePage> newPages, Map<String, String> newOthers) {
        return new ActualTree(
                anchor,
                index,
                spaces,
                List.copyOf(newRemembered),
                Map.copyOf(newPages),
                unrecorded,
                titles,
                newOthers,
                bodies,
                recordedBodies,
                labels,
                attachments,
                children);
    }
}
