package io.github.docsync.confluence.transport;

import java.time.Clock;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What the transport takes from the world round it, so that tests can put their own in place.
 *
 * @param clock tells the time
 * @param pauses lets time pass
 * @param random spreads repetitions
 * @param listener watches requests
 * @param userAgent names docsync to servers
 */
public record TransportEnvironment(
        Clock clock, Pauses pauses, RandomGenerator random, RequestListener listener, String userAgent) {
    /** Real time, true chance, and nobody watching. */
    public static TransportEnvironment real() {
        String version = Objects.requireNonNullElse(
                TransportEnvironment.class.getPackage().getImplementationVersion(), "development");
        return new TransportEnvironment(
                Clock.systemUTC(),
                Pauses.real(),
                // Not the default generator: it is not thread-safe, and service look-up does not find it inside Maven.
                new Random(),
                RequestListener.none(),
                "docsync/" + version + " (Java " + Runtime.version().feature() + ")");
    }

    public TransportEnvironment withListener(RequestListener other) {
        return new TransportEnvironment(clock, pauses, random, other, userAgent);
    }
}
