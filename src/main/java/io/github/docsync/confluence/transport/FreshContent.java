package io.github.docsync.confluence.transport;

import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.endpoint.Payload;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Content that this client created a moment ago. It is known to exist, so a 404 for it means that Confluence's own parts are not yet of
 * one mind, which lasts some hundred milliseconds (md2conf asks again after 404 for the same reason). Thread-safe.
 */
final class FreshContent {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);

    private final Clock clock;
    private final Map<String, Instant> created = new ConcurrentHashMap<>();

    FreshContent(Clock clock) {
        this.clock = clock;
    }

    /** Looks at what an endpoint gave: created content is remembered. */
    void gave(Endpoint<?> endpoint, @Nullable Object value) {
        if (endpoint.isRead()) {
            return;
        }
        if (value instanceof Page page && page.versionNumber() <= 1) {
            created.put(page.id(), clock.instant());
        } else if (value instanceof BlogPost post && post.versionNumber() <= 1) {
            created.put(post.id(), clock.instant());
        }
    }

    /** Whether the failure may pass by itself: content that must exist was not found, or could not be a parent. */
    boolean isTooEarly(Endpoint<?> endpoint, HttpUrl url, ConfluenceException failure) {
        if (!(failure instanceof NotFoundException)) {
            return false;
        }
        String sent = endpoint.payload() instanceof Payload.Json json ? json.text() : "";
        return created.keySet().stream()
                .filter(this::isFresh)
                .anyMatch(id -> url.pathSegments().contains(id) || sent.contains("\"parentId\":\"" + id + "\""));
    }

    private boolean isFresh(String id) {
        Instant at = created.get(id);
        return at != null && at.plus(FRESH).isAfter(clock.instant());
    }

    /** How long to wait after so many attempts. */
    static Duration wait(int attempts) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 6));
    }
}
