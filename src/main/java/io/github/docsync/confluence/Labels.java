package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.LabelEndpoints;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.Label;
import io.github.docsync.confluence.wire.Page;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels. Confluence stores them in lower case. */
public final class Labels {
    private final Caller caller;

    Labels(Caller caller) {
        this.caller = caller;
    }

    /** The labels of the site; empty collections do not filter. */
    public PagedList<Label> list(Collection<String> ids, Collection<String> prefixes) {
        return new PagedList<>(caller, LabelEndpoints.list(ids, prefixes));
    }

    /** The labels of a page, blog post, attachment or custom content. {@code prefix} null: of every kind. */
    public PagedList<Label> of(Container container, String id, @Nullable String prefix) {
        return new PagedList<>(caller, LabelEndpoints.of(container, id, prefix));
    }

    /**
     * Adds global labels and gives all labels that the content then has.
     *
     * @throws IllegalArgumentException for a name that is empty or holds spaces, of which Confluence would make several labels
     */
    public List<Label> add(String contentId, Collection<String> names) {
        return names.isEmpty() ? List.of() : caller.call(LabelEndpoints.add(contentId, names));
    }

    /** Removes a label; also succeeds where there is none. */
    public void remove(String contentId, String name) {
        caller.call(LabelEndpoints.remove(contentId, name));
    }

    /** The pages with a label, by its id. */
    public PagedList<Page> pages(String labelId) {
        return new PagedList<>(caller, LabelEndpoints.pages(labelId, List.of()));
    }

    /** The blog posts with a label, by its id. */
    public PagedList<BlogPost> blogPosts(String labelId) {
        return new PagedList<>(caller, LabelEndpoints.blogPosts(labelId, List.of()));
    }

    /** The attachments with a label, by its id. */
    public PagedList<AttachmentInfo> attachments(String labelId) {
        return new PagedList<>(caller, LabelEndpoints.attachments(labelId));
    }
}
