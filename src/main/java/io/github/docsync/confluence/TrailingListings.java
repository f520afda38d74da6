package io.github.docsync.confluence;

import io.github.docsync.confluence.transport.Pauses;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks listings, which show a write seconds later, again for what is known to be there. */
final class TrailingListings {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS = 4;

    private final Pauses pauses;

    TrailingListings(Pauses pauses) {
        this.pauses = pauses;
    }

    <T> Optional<T> await(Supplier<Optional<T>> look) {
        Optional<T> found = look.get();
        for (int again = 1; found.isEmpty() && again < LOOKS; again++) {
            pauses.pause(FIRST_PAUSE.multipliedBy(1L << (again - 1)));
            found = look.get();
        }
        return found;
    }
}
