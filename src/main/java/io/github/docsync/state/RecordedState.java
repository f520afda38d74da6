package io.github.docsync.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.docsync.model.DocPath;
import org.jspecify.annotations.Nullable;

/**
 * What docsync remembers of a page, and where.
 *
 * @param property the content property that holds it; null where only the index is known
 * @param removed whether the page went to the trash and its file was gone: if the file comes back, its page comes back with it
 */
public record RecordedState(
        PageState state,
        @Nullable PropertyReference property,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean removed) {
    public RecordedState(PageState state, @Nullable PropertyReference property) {
        this(state, property, false);
    }

    /** The same memory of a page in the trash whose file is gone. */
    public RecordedState asRemoved() {
        return new RecordedState(state, property, true);
    }

    /** The same memory of a page that is not in the trash. */
    public RecordedState asPresent() {
        return removed ? new RecordedState(state, property) : this;
    }

    /** The same memory for a page whose file is now at another path. */
    public RecordedState at(DocPath path) {
        return new RecordedState(state.at(path), property, removed);
    }

    /**
     * A content property at a version.
     *
     * @param id its numeric id, which Confluence wants in the address
     * @param version its own version number, which counts apart from the page's
     */
    public record PropertyReference(String id, int version) {}
}
