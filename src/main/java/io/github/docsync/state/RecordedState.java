package io.github.docsync.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.PropertyReference;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What docsync remembers of a page, and where.
 *
 * @param property the content property that holds it; null where only the index is known
 * @param removed whether the page went to the trash and its file was gone: if the file comes back, its page comes back with it
 * @param absent whether the file is gone and the page cannot be seen: it was deleted for good, or is hidden from this account
 * @param seen what a look at a later version found; null where none was needed. In the index only
 * @param read the attachments that people uploaded and that were read, by name, where they are not too many. In the index only
 */
public record RecordedState(
        PageState state,
        @Nullable PropertyReference property,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean removed,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean absent,
        @Nullable Seen seen,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, ReadAttachment> read) {
    /** Jackson leaves null what an earlier docsync did not write. */
    @JsonCreator
    @SuppressWarnings("ConstantValue")
    public RecordedState {
        read = read == null || read.size() > PageState.MOST_ATTACHMENTS ? Collections.emptySortedMap() : read;
    }

    public RecordedState(PageState state, @Nullable PropertyReference property) {
        this(state, property, false, false, null, Collections.emptySortedMap());
    }

    /** The same memory as the index holds it. */
    public RecordedState asIndexed() {
        return new RecordedState(state.asIndexed(), property, removed, absent, seen, read);
    }

    /** The same memory of a page in the trash whose file is gone. */
    public RecordedState asRemoved() {
        return new RecordedState(state, property, true, false, null, Collections.emptySortedMap());
    }

    /** The same memory of a page that cannot be seen and whose file is gone. */
    public RecordedState asAbsent() {
        return new RecordedState(state, property, false, true, null, Collections.emptySortedMap());
    }

    /** The same memory of a page that can be seen and is not in the trash. */
    public RecordedState asPresent() {
        return removed || absent ? new RecordedState(state, property, false, false, seen, read) : this;
    }

    /** The same memory for a page whose file is now at another path. */
    public RecordedState at(DocPath path) {
        return new RecordedState(state.at(path), property, removed, absent, seen, read);
    }

    /** The same memory after a look at a later version. */
    public RecordedState withSeen(Seen found) {
        return new RecordedState(state, property, removed, absent, found, read);
    }

    /** The same memory after attachments of the page were read. */
    public RecordedState withRead(SortedMap<String, ReadAttachment> attachments) {
        return new RecordedState(state, property, removed, absent, seen, attachments);
    }

    /**
     * A version of the page that is not ours and that was compared with ours, so that no later run needs to.
     *
     * @param version its number
     * @param versionAt when it was written, in milliseconds since 1970; null where Confluence did not say
     * @param edited whether its body differs from ours
     */
    public record Seen(int version, @Nullable Long versionAt, boolean edited) {}
}
