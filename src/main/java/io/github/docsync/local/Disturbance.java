package io.github.docsync.local;

import java.time.Duration;
import java.util.Optional;

/**
 * Where a test bends the server: consulted around each request to the API, not for the web pages. The product always
 * runs with {@link #NONE}. Methods are called from several threads.
 */
public interface Disturbance {
    /** Bends nothing. */
    Disturbance NONE = new Disturbance() {};

    /** Consulted before the request is handled; an answer means that it is not handled. */
    default Optional<InjectedFault> before(Exchange exchange) {
        return Optional.empty();
    }

    /** Consulted after the request was handled and committed, before the reply is sent. */
    default Optional<InjectedFault> after(Exchange exchange, int status) {
        return Optional.empty();
    }

    /** Called with the status that was sent; 0 for a reset connection. */
    default void served(Exchange exchange, int status) {}

    /** By how many writes listings, children, ancestors, descendants and search lag behind. */
    default int lag() {
        return 0;
    }

    /** Whether content with this id is hidden from the caller, who then cannot tell it from content that is missing. */
    default boolean hides(String contentId, Exchange exchange) {
        return false;
    }

    /** Added to the {@code Date} header of replies. */
    default Duration clockSkew() {
        return Duration.ZERO;
    }
}
