package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.SpaceEndpoints;
import io.github.docsync.confluence.wire.Label;
import io.github.docsync.confluence.wire.Operation;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.confluence.wire.SpacePermission;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spaces. Their pages and blog posts are listed by {@link Pages} and {@link BlogPosts}. */
public final class Spaces {
    private final Caller caller;

    Spaces(Caller caller) {
        this.caller = caller;
    }

    /** Spaces; an empty collection or null does not filter. */
    public PagedList<Space> list(
            Collection<String> keys, @Nullable String type, @Nullable String status, Collection<String> labels) {
        return new PagedList<>(caller, SpaceEndpoints.list(keys, type, status, labels));
    }

    /** The spaces with these keys; those that do not exist or may not be seen are left out. */
    public List<Space> byKeys(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : list(keys, null, null, List.of()).toList();
    }

    /** The space with the key, compared without case. Empty also where it may not be seen. */
    public Optional<Space> byKey(String key) {
        return byKeys(List.of(key)).stream()
                .filter(space -> space.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** Reads a space. */
    public Space get(String id) {
        return caller.call(SpaceEndpoints.get(id));
    }

    /** Who may do what in the space. */
    public PagedList<SpacePermission> permissions(String id) {
        return new PagedList<>(caller, SpaceEndpoints.permissions(id));
    }

    /** What the caller may do in the space. */
    public List<Operation> operations(String id) {
        return caller.call(SpaceEndpoints.operations(Container.SPACE, id));
    }

    /** The labels of the space itself. */
    public PagedList<Label> labels(String id) {
        return new PagedList<>(caller, SpaceEndpoints.labels(id, null));
    }

    /** The labels of what is in the space. */
    public PagedList<Label> contentLabels(String id) {
        return new PagedList<>(caller, SpaceEndpoints.contentLabels(id, null));
    }
}
