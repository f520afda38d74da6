package io.github.docsync.confluence.transport;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long a server asks to wait: {@code Retry-After} in seconds or as a date, else {@code X-RateLimit-Reset} in ISO 8601. A wait of
 * zero, a negative one or nonsense counts as not asked for: such answers have made clients spin.
 */
final class RetryAfter {
    private RetryAfter() {}

    static @Nullable Duration read(Function<String, @Nullable String> headers, Clock clock) {
        String value = headers.apply("Retry-After");
        Duration wait = value == null ? null : parse(value.strip(), clock);
        if (wait == null) {
            Instant reset = reset(headers);
            wait = reset == null ? null : positive(Duration.between(clock.instant(), reset));
        }
        return wait;
    }

    /** When the current budget of requests is renewed, where the server says so. */
    static @Nullable Instant reset(Function<String, @Nullable String> headers) {
        String value = headers.apply("X-RateLimit-Reset");
        if (value == null) {
            return null;
        }
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parse(withSeconds(value.strip()), Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Duration parse(String value, Clock clock) {
        try {
            double seconds = Double.parseDouble(value);
            return seconds > 0 && seconds < 1e9 ? Duration.ofMillis((long) (seconds * 1000)) : null;
        } catch (NumberFormatException notSeconds) {
            try {
                ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
                return positive(Duration.between(clock.instant(), date.toInstant()));
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    private static @Nullable Duration positive(Duration wait) {
        return wait.isNegative() || wait.isZero() ? null : wait;
    }

    /** Atlassian writes {@code 2026-03-02T10:00Z}. */
    private static String withSeconds(String value) {
        return value.replaceFirst("T(\\d\\d:\\d\\d)(Z|[+-])", "T$1:00$2");
    }
}
