package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.PageStatus;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which pages or blog posts a list holds; empty means: not filtered by this.
 *
 * @param ids at most 250; those that do not exist or may not be read are left out without a word
 * @param spaceIds at most 100
 * @param title the whole title, compared without case
 * @param statuses default: current and archived for pages, current for blog posts
 * @param subtype {@code page} or {@code live}; pages only
 * @param sort such as {@code id}, {@code -modified-date}, {@code title}
 * @param bodyFormat null: no bodies; lists give storage and atlas_doc_format only
 */
public record PageFilter(
        List<String> ids,
        List<String> spaceIds,
        @Nullable String title,
        Set<PageStatus> statuses,
        @Nullable String subtype,
        @Nullable String sort,
        @Nullable BodyFormat bodyFormat) {
    /** Copies the collections; statuses are sent in the order of the enumeration. */
    public PageFilter {
        ids = List.copyOf(ids);
        spaceIds = List.copyOf(spaceIds);
        statuses = Collections.unmodifiableSet(new TreeSet<>(statuses));
    }

    /** Everything that Confluence lists by default. */
    public static PageFilter all() {
        return new PageFilter(List.of(), List.of(), null, Set.of(), null, null, null);
    }

    public PageFilter withIds(Collection<String> some) {
        return new PageFilter(List.copyOf(some), spaceIds, title, statuses, subtype, sort, bodyFormat);
    }

    public PageFilter withSpaces(Collection<String> some) {
        return new PageFilter(ids, List.copyOf(some), title, statuses, subtype, sort, bodyFormat);
    }

    public PageFilter withTitle(@Nullable String whole) {
        return new PageFilter(ids, spaceIds, whole, statuses, subtype, sort, bodyFormat);
    }

    public PageFilter withStatuses(Collection<PageStatus> some) {
        return new PageFilter(ids, spaceIds, title, Set.copyOf(some), subtype, sort, bodyFormat);
    }

    public PageFilter withSubtype(@Nullable String only) {
        return new PageFilter(ids, spaceIds, title, statuses, only, sort, bodyFormat);
    }

    public PageFilter sortedBy(@Nullable String order) {
        return new PageFilter(ids, spaceIds, title, statuses, subtype, order, bodyFormat);
    }

    public PageFilter withBody(@Nullable BodyFormat format) {
        return new PageFilter(ids, spaceIds, title, statuses, subtype, sort, format);
    }
}
