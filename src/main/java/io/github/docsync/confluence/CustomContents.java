package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.CustomContentEndpoints;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.CustomContent;
import io.github.docsync.confluence.wire.CustomContentUpdate;
import io.github.docsync.confluence.wire.NewCustomContent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Content of types that apps define. */
public final class CustomContents {
    private final Caller caller;

    CustomContents(Caller caller) {
        this.caller = caller;
    }

    /** The content of a type; an empty collection of spaces does not filter. */
    public PagedList<CustomContent> list(String type, Collection<String> spaceIds, @Nullable BodyFormat format) {
        return new PagedList<>(caller, CustomContentEndpoints.list(type, spaceIds, format));
    }

    /** The content of a type in a page, blog post or space. */
    public PagedList<CustomContent> of(Container container, String id, String type, @Nullable BodyFormat format) {
        return new PagedList<>(caller, CustomContentEndpoints.of(container, id, type, format));
    }

    /** Reads a piece of custom content, without a body when {@code format} is null. */
    public CustomContent get(String id, @Nullable BodyFormat format) {
        return caller.call(CustomContentEndpoints.get(id, format));
    }

    /** Creates a piece of custom content. */
    public CustomContent create(NewCustomContent content) {
        return caller.call(CustomContentEndpoints.create(content));
    }

    /** Replaces a piece of custom content. */
    public CustomContent update(CustomContentUpdate update) {
        return caller.call(CustomContentEndpoints.update(update));
    }

    /** Moves a piece of custom content to the trash. */
    public void delete(String id) {
        caller.call(CustomContentEndpoints.delete(id, false));
    }
}
