package io.github.docsync.actual;

import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemoteChild;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.state.Index;
import io.github.docsync.state.ReadAttachment;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Confluence as it is, as far as a plan needs it. Immutable.
 *
 * @param place where docsync keeps what it remembers, and where it publishes
 * @param known what is remembered, and the pages themselves
 * @param titles pages that keep others from taking a title
 * @param details what pages hold, as far as it was asked for
 */
public record ActualTree(
        IndexPlace place, KnownPages known, Answers<TitleKey, RemotePage> titles, PageDetails details) {
    /**
     * The places of a run.
     *
     * @param anchor where the index lies; null while there is nothing that could hold it
     * @param index the index as it was read
     * @param spaces the spaces that the manifest names
     */
    public record IndexPlace(@Nullable Anchor anchor, Index index, SpaceDirectory spaces) {}

    /**
     * What is known of pages.
     *
     * @param remembered what is remembered of each page that this manifest published
     * @param pages the pages themselves, by id; no entry for one that is gone
     * @param unrecorded pages that an earlier run created for a path and could not record
     * @param others other manifests that publish a page which keeps a title, by page id, as far as its property was read
     */
    public record KnownPages(
            List<RecordedState> remembered,
            Map<String, RemotePage> pages,
            Map<DocPath, RemotePage> unrecorded,
            Map<String, String> others) {}

    /** What is known before anything is asked for. */
    public static ActualTree of(IndexPlace place, KnownPages known, Map<TitleKey, RemotePage> titles) {
        return new ActualTree(place, known, Answers.of(titles), PageDetails.NONE);
    }

    public @Nullable Anchor anchor() {
        return place.anchor();
    }

    public Index index() {
        return place.index();
    }

    public SpaceDirectory spaces() {
        return place.spaces();
    }

    public List<RecordedState> remembered() {
        return known.remembered();
    }

    public Map<String, RemotePage> pages() {
        return known.pages();
    }

    public Map<DocPath, RemotePage> unrecorded() {
        return known.unrecorded();
    }

    public Map<String, String> others() {
        return known.others();
    }

    public Answers<String, StoredBody> bodies() {
        return details.bodies();
    }

    public Answers<String, StoredBody> recordedBodies() {
        return details.recordedBodies();
    }

    public Answers<String, Set<String>> labels() {
        return details.labels();
    }

    public Answers<String, Map<String, RemoteAttachment>> attachments() {
        return details.attachments();
    }

    public Answers<String, SortedMap<String, ReadAttachment>> read() {
        return details.read();
    }

    public Answers<String, List<RemoteChild>> children() {
        return details.children();
    }

    public Answers<String, Map<String, RemoteProperty>> properties() {
        return details.properties();
    }

    public Optional<RemotePage> page(String id) {
        return Optional.ofNullable(pages().get(id));
    }

    /** Who has a title, as far as it was asked for; null where nobody does. */
    public @Nullable RemotePage titleHolder(TitleKey title) {
        return titles.find(title).orElse(null);
    }

    /** The same tree with more remembered of the pages. */
    public ActualTree withRemembered(List<RecordedState> rows) {
        return withPages(rows, pages(), others());
    }

    /** The same tree with more known of pages. */
    public ActualTree withPages(
            List<RecordedState> remembered, Map<String, RemotePage> pages, Map<String, String> others) {
        KnownPages more = new KnownPages(List.copyOf(remembered), Map.copyOf(pages), unrecorded(), others);
        return new ActualTree(place, more, titles, details);
    }

    /** The same tree with more titles looked up. */
    public ActualTree withTitles(Answers<TitleKey, RemotePage> answers) {
        return new ActualTree(place, known, answers, details);
    }

    /** The same tree with more that was asked for. */
    public ActualTree with(PageDetails answers) {
        return new ActualTree(place, known, titles, answers);
    }
}
