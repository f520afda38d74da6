package io.github.docsync.actual;

import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.Index;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param titleHolders pages that keep others from taking a title, as far as they were asked for
 * @param others other manifests that publish one of the titleHolders, by page id, as far as its property was read
 * @param bodies stored bodies by page id, as far as they were asked for
 * @param recordedBodies stored bodies of the version that was last recorded, where the actual one differs in version
 * @param read labels and attachments by page id, as far as they were asked for
 */
public record ActualTree(
        @Nullable Anchor anchor,
        Index index,
        SpaceDirectory spaces,
        List<RecordedState> remembered,
        Map<String, RemotePage> pages,
        Map<DocPath, RemotePage> unrecorded,
        Map<TitleKey, RemotePage> titleHolders,
        Map<String, String> others,
        Map<String, StorageBody> bodies,
        Map<String, StorageBody> recordedBodies,
        Map<String, PageExtras> read) {
    public Optional<RemotePage> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** What is known of a page's labels and attachments. */
    public PageExtras extras(String id) {
        return read.getOrDefault(id, PageExtras.UNKNOWN);
    }

    /** The same tree with labels and attachments that were asked for. */
    public ActualTree withExtras(Map<String, PageExtras> extras) {
        return new ActualTree(
                anchor,
                index,
                spaces,
                remembered,
                pages,
                unrecorded,
                titleHolders,
                others,
                bodies,
                recordedBodies,
                extras);
    }

    /** The same tree with more remembered of the pages. */
    public ActualTree withRemembered(List<RecordedState> rows) {
        return new ActualTree(
                anchor, index, spaces, rows, pages, unrecorded, titleHolders, others, bodies, recordedBodies, read);
    }

    /** The same tree with the bodies that were asked for. */
    public ActualTree withBodies(Map<String, StorageBody> stored, Map<String, StorageBody> recorded) {
        return new ActualTree(
                anchor, index, spaces, remembered, pages, unrecorded, titleHolders, others, stored, recorded, read);
    }

    /** The same tree with more titles looked up. */
    public ActualTree withTitleHolders(Map<TitleKey, RemotePage> more) {
        return new ActualTree(
                anchor, index, spaces, remembered, pages, unrecorded, more, others, bodies, recordedBodies, read);
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
                titleHolders,
                newOthers,
                bodies,
                recordedBodies,
                read);
    }
}
