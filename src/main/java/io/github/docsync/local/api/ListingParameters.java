package io.github.docsync.local.api;

import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters that lists of pages and blog posts share. */
final class ListingParameters {
    private static final int MOST_IDS = 250;
    private static final int MOST_SPACES = 100;

    private ListingParameters() {}

    /** Which pages or posts are asked for; empty when the answer has no rows in any case. */
    static Optional<ContentFilter> filter(Call call, ContentKind kind) {
        Set<Status> statuses = statuses(call);
        ContentFilter filter = ContentFilter.of(kind).status(statuses);
        if (call.query("id").isPresent()) {
            filter.ids(call.queryIds("id", MOST_IDS));
        }
        if (call.query("space-id").isPresent()) {
            filter.spaces(call.queryIds("space-id", MOST_SPACES));
        }
        Optional<String> title = call.query("title");
        if (title.isPresent()) {
            if (title.get().isEmpty()) {
                return Optional.empty();
            }
            filter.title(title.get());
        }
        call.query("subtype").filter("live"::equals).ifPresent(filter::type);
        sort(call, filter);
        return statuses.isEmpty() ? Optional.empty() : Optional.of(filter);
    }

    static void sort(Call call, ContentFilter filter) {
        call.query("sort").ifPresent(sort -> {
            try {
                filter.sort(sort);
            } catch (IllegalArgumentException e) {
                throw Refusal.invalidParameter("Provided value {" + sort + "} for 'sort' is not supported");
            }
        });
    }

    private static Set<Status> statuses(Call call) {
        List<String> names = call.queryList("status");
        if (names.isEmpty()) {
            return EnumSet.of(Status.CURRENT, Status.ARCHIVED);
        }
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String name : names) {
            Optional<Status> status = Status.named(name).filter(known -> known != Status.DRAFT);
            if (status.isEmpty() && !name.equals("deleted")) {
                throw Refusal.invalidParameter("Provided value {" + name
                        + "} for 'status' is not one of [current, archived, deleted, trashed]");
            }
            status.ifPresent(statuses::add);
        }
        return statuses;
    }
}
