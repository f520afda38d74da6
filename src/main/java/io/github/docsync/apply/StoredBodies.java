package io.github.docsync.apply;

import io.github.docsync.actual.PageReader;
import io.github.docsync.plan.PageBase;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import io.github.docsync.storage.canonical.StoredBody;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of pages about to be written, read in bulk shortly before. An inline comment changes a stored body without a
 * new version, so a body that was read long ago is read again.
 */
final class StoredBodies {
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final int BATCH = 100;

    private record ReadBody(StoredBody body, Instant at) {
        boolean isStale(Instant now) {
            return at.plus(FRESH).isBefore(now);
        }
    }

    private final PageReader reader;
    private final Clock clock;
    private final Map<String, ReadBody> bodies = new HashMap<>();
    private final Deque<UpdatePage> coming;
    private final Set<String> used = new HashSet<>();

    /**
     * @param known bodies that were read at {@code readAt}
     * @param coming the updates in the order in which they will be needed
     */
    StoredBodies(
            PageReader reader,
            Clock clock,
            Map<String, StoredBody> known,
            Instant readAt,
            Collection<UpdatePage> coming) {
        this.reader = reader;
        this.clock = clock;
        known.forEach((id, body) -> bodies.put(id, new ReadBody(body, readAt)));
        this.coming = new ArrayDeque<>(coming);
    }

    /** The page's body as it was stored a moment ago; null if it can no longer be read. */
    synchronized @Nullable StoredBody of(UpdatePage update) {
        used.add(update.pageId());
        ReadBody read = bodies.get(update.pageId());
        if (read == null || read.isStale(clock.instant())) {
            readAhead(update);
            read = bodies.get(update.pageId());
        }
        return read == null ? null : read.body();
    }

    private void readAhead(UpdatePage first) {
        List<RemotePage> batch = new ArrayList<>(List.of(remote(first)));
        coming.removeIf(update -> used.contains(update.pageId()));
        coming.stream().limit(BATCH - 1L).map(StoredBodies::remote).forEach(batch::add);
        Instant now = clock.instant();
        // What is older would be read again before it is used.
        bodies.values().removeIf(read -> read.isStale(now));
        reader.bodies(batch).forEach((id, body) -> bodies.put(id, new ReadBody(body, now)));
    }

    private static RemotePage remote(UpdatePage update) {
        PageBase base = update.base();
        return new RemotePage(
                update.pageId(),
                update.content().blogPost(),
                ContentStatus.valueOf(base.status().toUpperCase(Locale.ROOT)),
                base.title(),
                base.spaceId(),
                base.parentId(),
                RemotePage.ParentKind.PAGE,
                null,
                base.version(),
                null,
                null,
                false);
    }
}
