package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import io.github.docsync.state.RecordedState;
import java.util.List;
import java.util.Optional;

/**
 * A page that we published and whose file is gone.
 *
 * @param archive whether it is archived; else it goes to the trash, from where it can be restored
 * @param yieldsTitle whether another page gets its title in the same run: as removals come last, it is renamed before
 * @param base the page as the plan saw it
 * @param after pages whose own actions come before: its children, and those that stay and move elsewhere
 */
public record RemovePage(
        DocPath path,
        String pageId,
        String title,
        boolean archive,
        boolean yieldsTitle,
        PageBase base,
        RecordedState remembered,
        List<DocPath> after,
        List<Reason> reasons)
        implements Action {
    @Override
    public <T> T accept(ActionVisitor<T> visitor) {
        return visitor.remove(this);
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public boolean removes() {
        return true;
    }

    @Override
    public boolean holds(Part part) {
        return false;
    }

    @Override
    public Optional<PageWrite> write() {
        return Optional.empty();
    }

    /** Whether it goes to the trash: blog posts cannot be archived. */
    public boolean trashes() {
        return !archive || remembered.state().blogPost();
    }

    /** The title that it has until it is removed, if another page gets its own. */
    public String temporaryTitle() {
        return TemporaryTitle.of(title, pageId);
    }

    RemovePage yieldingTitle() {
        return new RemovePage(path, pageId, title, archive, true, base, remembered, after, reasons);
    }
}
