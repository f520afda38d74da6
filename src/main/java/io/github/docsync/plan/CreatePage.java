package io.github.docsync.plan;

import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that does not exist yet. It is pending, without an id, until the plan is applied.
 *
 * @param content what to write
 * @param firstBody the body of the first write, without links to pages that do not exist then; null where one write is enough
 * @param after pages whose own actions come before the create
 * @param behind the sibling to create before it, for the sake of their order only; null for none
 * @param completedAfter pages whose own actions come before the second write
 * @param linked the pages that the body links to by title
 */
public record CreatePage(
        DocPath path,
        PageContent content,
        @Nullable StorageBody firstBody,
        List<DocPath> after,
        @Nullable DocPath behind,
        List<DocPath> completedAfter,
        List<DocPath> linked,
        List<Reason> reasons)
        implements PageWrite {
    @Override
    public String title() {
        return content.title();
    }

    @Override
    public @Nullable String pageId() {
        return null;
    }

    @Override
    public @Nullable RecordedState remembered() {
        return null;
    }

    @Override
    public @Nullable PageBase base() {
        return null;
    }

    @Override
    public <T> T acceptWrite(WriteVisitor<T> visitor) {
        return visitor.create(this);
    }

    @Override
    public boolean creates() {
        return true;
    }

    @Override
    public boolean changes(Part part) {
        return true;
    }

    @Override
    public boolean holds(Part part) {
        return false;
    }

    @Override
    public boolean writesPage() {
        return true;
    }

    @Override
    public boolean frees() {
        return false;
    }

    @Override
    public boolean isAnnounced() {
        return true;
    }

    @Override
    public CreatePage withOrder(String order) {
        return new CreatePage(
                path, content.withOrder(order), firstBody, after, behind, completedAfter, linked, reasons);
    }

    CreatePage scheduled(
            @Nullable StorageBody newFirstBody,
            List<DocPath> newAfter,
            @Nullable DocPath newBehind,
            List<DocPath> newCompletedAfter,
            List<DocPath> newLinked) {
        return new CreatePage(path, content, newFirstBody, newAfter, newBehind, newCompletedAfter, newLinked, reasons);
    }
}
