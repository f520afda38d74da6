package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import java.util.List;

/** A page whose file is gone and which the policy leaves where it is, reported in each run. */
public record LeaveOrphan(DocPath path, String pageId, String title, List<Reason> reasons) implements UntouchedPage {
    @Override
    public <T> T accept(ActionVisitor<T> visitor) {
        return visitor.orphan(this);
    }
}
