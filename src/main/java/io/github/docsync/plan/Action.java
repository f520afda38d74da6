package io.github.docsync.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one page. Every page of the manifest, and every page that it once published, has exactly one. Code that tells the kinds
 * apart asks the action or visits it, so that the compiler finds each place that a new kind concerns.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CreatePage.class, name = "create"),
    @JsonSubTypes.Type(value = UpdatePage.class, name = "update"),
    @JsonSubTypes.Type(value = NoOp.class, name = "no-op"),
    @JsonSubTypes.Type(value = HoldPage.class, name = "hold"),
    @JsonSubTypes.Type(value = RemovePage.class, name = "remove"),
    @JsonSubTypes.Type(value = LeaveOrphan.class, name = "orphan")
})
public sealed interface Action permits PageWrite, RemovePage, UntouchedPage {
    /** The file, or the folder of a generated page. */
    DocPath path();

    /** The title that the page has after this action. */
    String title();

    /** The page's id; null where the page does not exist yet. */
    @Nullable
    String pageId();

    /** Why. Never empty. */
    List<Reason> reasons();

    /** Calls the visitor's method for this kind of action. */
    <T> T accept(ActionVisitor<T> visitor);

    /** Whether anything is sent to Confluence, so that the action has an outcome. */
    boolean sends();

    /** Whether the page is as it should be. */
    default boolean inStep() {
        return false;
    }

    /** Whether the page is taken away. */
    boolean removes();

    /** Whether a part of the page is left as a person made it. */
    boolean holds(Part part);

    /** The write; empty where the page stays as it is or is removed. */
    Optional<PageWrite> write();

    /** The page as the plan saw it; null where nothing is sent, or the page does not exist yet. */
    @Nullable
    PageBase base();
}
