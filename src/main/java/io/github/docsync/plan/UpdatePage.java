package io.github.docsync.plan;

import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.state.RecordedState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page that exists and changes. The base is what the plan was made against: a page that has moved on since is read again
 * and decided anew, never forced.
 *
 * @param content what to write
 * @param parts what changes; the parts that are not named stay as they are in Confluence
 * @param held parts that a person changed and that are left to them
 * @param adoptsBody whether the body that is there is what Git wants, so that it becomes the base of later comparisons without
 *     being written
 * @param labels what happens to the labels
 * @param attachments what happens to the attachments
 * @param base the page as it was when the plan was made
 * @param remembered what docsync knew of the page; null when the page is taken over
 * @param first a preliminary write, when titles are swapped or links form a cycle; null where one write is enough
 * @param after pages whose own actions come before this one
 * @param completedAfter pages whose own actions come before the second write
 */
public record UpdatePage(
        DocPath path,
        String pageId,
        PageContent content,
        Set<Part> parts,
        Set<Part> held,
        boolean adoptsBody,
        LabelChanges labels,
        AttachmentChanges attachments,
        PageBase base,
        @Nullable RecordedState remembered,
        @Nullable FirstWrite first,
        List<DocPath> after,
        List<DocPath> completedAfter,
        List<Reason> reasons)
        implements PageWrite {
    /**
     * What the preliminary write of two sends.
     *
     * @param title a temporary title that frees the old one
     * @param body a body without links to pages that do not exist then
     */
    public record FirstWrite(String title, String body) {}

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public <T> T acceptWrite(WriteVisitor<T> visitor) {
        return visitor.update(this);
    }

    @Override
    public boolean creates() {
        return false;
    }

    @Override
    public boolean changes(Part part) {
        return parts.contains(part);
    }

    @Override
    public boolean holds(Part part) {
        return held.contains(part);
    }

    /** Labels that its page does not have by anybody else's doing. */
    @Override
    public boolean isAnnounced() {
        return !labels.add().isEmpty();
    }

    @Override
    public boolean writesPage() {
        return parts.contains(Part.TITLE)
                || parts.contains(Part.PARENT)
                || parts.contains(Part.BODY)
                || parts.contains(Part.STATUS);
    }

    @Override
    public boolean frees() {
        return first != null && !first.title().equals(title());
    }

    @Override
    public UpdatePage withOrder(String order) {
        return new UpdatePage(
                path,
                pageId,
                content.withOrder(order),
                parts,
                held,
                adoptsBody,
                labels,
                attachments,
                base,
                remembered,
                first,
                after,
                completedAfter,
                reasons);
    }

    UpdatePage scheduled(@Nullable FirstWrite newFirst, List<DocPath> newAfter, List<DocPath> newCompletedAfter) {
        return new UpdatePage(
                path,
                pageId,
                content,
                parts,
                held,
                adoptsBody,
                labels,
                attachments,
                base,
                remembered,
                newFirst,
                newAfter,
                newCompletedAfter,
                reasons);
    }
}
