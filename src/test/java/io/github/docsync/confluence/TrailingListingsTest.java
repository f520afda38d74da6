package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrailingListingsTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final TrailingListings listings = new TrailingListings(pauses::add);

    private Optional<String> shownAt(int look) {
        return looks.incrementAndGet() >= look ? Optional.of("Install") : Optional.empty();
    }

    @Test
    void what_is_listed_is_not_waited_for() {
        assertThat(listings.await(() -> shownAt(1))).hasValue("Install");

        assertThat(pauses).isEmpty();
    }

    @Test
    void what_is_not_listed_yet_is_asked_for_again_after_longer_and_longer_pauses() {
        assertThat(listings.await(() -> shownAt(3))).hasValue("Install");

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void what_is_not_listed_after_some_seconds_is_given_up() {
        assertThat(listings.await(() -> shownAt(99))).isEmpty();

        assertThat(looks).hasValue(4);
        assertThat(pauses).hasSize(3);
    }
}
