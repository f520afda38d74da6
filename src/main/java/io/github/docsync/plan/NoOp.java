package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import java.util.List;

/** A page that is in step. */
public record NoOp(DocPath path, String pageId, String title, List<Reason> reasons) implements UntouchedPage {
    @Override
    public boolean inStep() {
        return true;
    }

    @Override
    public <T> T accept(ActionVisitor<T> visitor) {
        return visitor.noOp(this);
    }
}
