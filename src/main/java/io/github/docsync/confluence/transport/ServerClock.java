package io.github.docsync.confluence.transport;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The server's clock, as the {@code Date} header of its answers shows it (RFC 9110, section 6.6.1). It is right to about a
 * second and a round trip, which is what the expiry of leases needs: the clocks of two machines may differ by minutes.
 */
final class ServerClock {
    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    ServerClock(Clock clock) {
        this.clock = clock;
    }

    /** Takes the header of an answer that has just arrived; anything but a date is ignored. */
    void told(@Nullable String date) {
        if (date == null) {
            return;
        }
        try {
            Instant there = ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            ahead = Duration.between(clock.instant(), there);
        } catch (DateTimeException e) {
            // A proxy's nonsense says nothing about the server's clock, so what is known of it stands.
            return;
        }
    }

    Instant now() {
        return clock.instant().plus(ahead);
    }
}
