package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that wants a change and gets none, in order to protect something; a {@link Finding} says what to do. */
public record HoldPage(DocPath path, @Nullable String pageId, String title, List<Reason> reasons)
        implements UntouchedPage {
    @Override
    public <T> T accept(ActionVisitor<T> visitor) {
        return visitor.hold(this);
    }

    @Override
    public boolean holds(Part part) {
        return true;
    }
}
