package io.github.docsync.plan;

import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.state.RecordedState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An action that writes a page, or what belongs to it. */
public sealed interface PageWrite extends Action permits CreatePage, UpdatePage {
    /** What to write. */
    PageContent content();

    /** Pages whose own actions come before the write, or before the first of two. */
    List<DocPath> after();

    /** Pages whose own actions come before the second of two writes. */
    List<DocPath> completedAfter();

    /** The pages that the body that is written links to by title. */
    List<DocPath> linked();

    /** What docsync knew of the page; null where that is nothing. */
    @Nullable
    RecordedState remembered();

    /** Whether the page does not exist yet. */
    boolean creates();

    /** Whether this part is written; a new page gets every part. */
    boolean changes(Part part);

    /** Whether the page itself gets a new version, as opposed to its labels, attachments, properties or our memory. */
    boolean writesPage();

    /** Whether a temporary title frees the old one for another page. */
    boolean frees();

    /** Whether the journal announces something of it before it is sent, so that it can be recognised after a crash. */
    boolean isAnnounced();

    /** The same write with another hash of the place among the siblings to remember. */
    PageWrite withOrder(String order);

    /** Calls the visitor's method for this kind of write. */
    <T> T acceptWrite(WriteVisitor<T> visitor);

    /** Whether the page appears under its title where no page had it before. */
    default boolean takesTitle() {
        return changes(Part.TITLE) || changes(Part.STATUS);
    }

    /** Whether the page appears under its parent, where it was not before. */
    default boolean arrives() {
        return changes(Part.PARENT) || changes(Part.STATUS);
    }

    @Override
    default <T> T accept(ActionVisitor<T> visitor) {
        return acceptWrite(visitor);
    }

    @Override
    default boolean sends() {
        return true;
    }

    @Override
    default boolean removes() {
        return false;
    }

    @Override
    default Optional<PageWrite> write() {
        return Optional.of(this);
    }
}
