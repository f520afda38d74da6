package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import io.github.docsync.state.RecordedState;
import java.util.List;

/**
 * A page that we published and whose file is gone.
 *
 * @param archive whether it is archived; else it goes to the trash, from where it can be restored
 * @param base the page as the plan saw it
 * @param after pages whose own actions come before: its children, and those that stay and move elsewhere
 */
public record RemovePage(
        DocPath path,
        String pageId,
        String title,
        boolean archive,
        PageBase base,
        RecordedState remembered,
        List<DocPath> after,
        List<String> reasons)
        implements Action {}
