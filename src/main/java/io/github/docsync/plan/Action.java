package io.github.docsync.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.docsync.model.DocPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to one page. Every page of the manifest, and every page that it once published, has exactly one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CreatePage.class, name = "create"),
    @JsonSubTypes.Type(value = UpdatePage.class, name = "update"),
    @JsonSubTypes.Type(value = NoOp.class, name = "no-op"),
    @JsonSubTypes.Type(value = HoldPage.class, name = "hold"),
    @JsonSubTypes.Type(value = RemovePage.class, name = "remove"),
    @JsonSubTypes.Type(value = LeaveOrphan.class, name = "orphan")
})
public sealed interface Action permits CreatePage, UpdatePage, NoOp, HoldPage, RemovePage, LeaveOrphan {
    /** The file, or the folder of a generated page. */
    DocPath path();

    /** The title that the page has after this action. */
    String title();

    /** The page's id; null where the page does not exist yet. */
    @Nullable
    String pageId();

    /** Why, for a person: {@code body changed since 3f2a91c}. Never empty. */
    List<String> reasons();
}
