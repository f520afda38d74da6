package io.github.docsync.plan;

import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.EnumSet;
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
 * @param properties what happens to the content properties
 * @param base the page as it was when the plan was made
 * @param remembered what docsync knew of the page; null when the page is taken over
 * @param first a preliminary write, when titles are swapped or links form a cycle; null where one write is enough
 * @param after pages whose own actions come before this one
 * @param completedAfter pages whose own actions come before the second write
 * @param linked the pages that the body links to by title
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
        PropertyChanges properties,
        PageBase base,
        @Nullable RecordedState remembered,
        @Nullable FirstWrite first,
        List<DocPath> after,
        List<DocPath> completedAfter,
        List<DocPath> linked,
        List<Reason> reasons)
        implements PageWrite {
    /**
     * What the preliminary write of two sends.
     *
     * @param title a temporary title that frees the old one
     * @param body a body without links to pages that do not exist then
     */
    public record FirstWrite(String title, StorageBody body) {}

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

    /** Labels and properties that its page has, or lacks, by nobody else's doing. */
    @Override
    public boolean isAnnounced() {
        return !labels.isEmpty() || !properties.isEmpty();
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
                properties,
                base,
                remembered,
                first,
                after,
                completedAfter,
                linked,
                reasons);
    }

    /**
     * The same update with a part held, or the page held where nothing else is to be written.
     *
     * @param unwritten whether the part is no longer written at all
     * @param instead what is written and remembered
     * @param otherwise why the page is held then
     */
    Action holding(Part part, boolean unwritten, PageContent instead, Reason.Kind otherwise) {
        Set<Part> left = EnumSet.noneOf(Part.class);
        left.addAll(parts);
        if (unwritten) {
            left.remove(part);
        }
        if (left.isEmpty()) {
            return new HoldPage(path, pageId, base.title(), List.of(Reason.of(otherwise)));
        }
        Set<Part> more = EnumSet.of(part);
        more.addAll(held);
        List<Reason> why = reasons.stream()
                .filter(reason -> Reason.Kind.of(part).stream().noneMatch(reason::is))
                .toList();
        return new UpdatePage(
                path,
                pageId,
                instead,
                left,
                more,
                adoptsBody,
                labels,
                attachments,
                properties,
                base,
                remembered,
                null,
                List.of(),
                List.of(),
                List.of(),
                why.isEmpty() ? List.of(Reason.of(Reason.Kind.RECORDED_ANEW)) : why);
    }

    UpdatePage scheduled(
            @Nullable FirstWrite newFirst,
            List<DocPath> newAfter,
            List<DocPath> newCompletedAfter,
            List<DocPath> newLinked) {
        return new UpdatePage(
                path,
                pageId,
                content,
                parts,
                held,
                adoptsBody,
                labels,
                attachments,
                properties,
                base,
                remembered,
                newFirst,
                newAfter,
                newCompletedAfter,
                newLinked,
                reasons);
    }
}
