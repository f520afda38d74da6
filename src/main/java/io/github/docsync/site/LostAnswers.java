package io.github.docsync.site;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Settles writes whose answer was lost: what was written is looked up, and sent again only while what is there shows that it did not
 * arrive. The one place that decides how often.
 */
final class LostAnswers {
    private static final int ATTEMPTS = 4;

    private LostAnswers() {}

    /** A write, and how to tell whether it arrived. */
    interface Write<T> {
        /** Sends it. */
        T send();

        /** Whether this failure leaves open what is there now. */
        default boolean isUnsure(SiteFailure failure) {
            return failure.mayHaveBeenApplied();
        }

        /**
         * What it left, if it arrived although it failed.
         *
         * @return empty if it did not, so that it may be sent again
         * @throws SiteFailure if it must not be sent again
         */
        Optional<T> arrived(SiteFailure failure);

        /** Whether all of what was sent is there; if not, it is sent again. */
        default boolean isWhole(T written) {
            return true;
        }
    }

    /** Sends a write until it is known to have arrived; what is not whole after the last attempt is given as it is. */
    static <T> T settle(Write<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                T written = write.send();
                if (write.isWhole(written) || attempt == ATTEMPTS) {
                    return written;
                }
            } catch (SiteFailure e) {
                if (!write.isUnsure(e)) {
                    throw e;
                }
                Optional<T> arrived = write.arrived(e);
                if (arrived.isPresent()) {
                    return arrived.get();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Sends a write of which twice is the same as once, without a look. */
    static void repeat(Runnable write) {
        settle(new Write<Boolean>() {
            @Override
            public Boolean send() {
                write.run();
                return true;
            }

            @Override
            public Optional<Boolean> arrived(SiteFailure failure) {
                return Optional.empty();
            }
        });
    }

    /** Removes something; gone is what was wanted, whoever did it. */
    static void remove(Runnable removal) {
        try {
            repeat(removal);
        } catch (SiteFailure.Missing e) {
            return;
        }
    }

    /** Sends a write that is never sent again: where a look does not show what it left, it failed. */
    static <T> T neverTwice(Supplier<T> write, Supplier<Optional<T>> look) {
        return settle(new Write<T>() {
            @Override
            public T send() {
                return write.get();
            }

            @Override
            public Optional<T> arrived(SiteFailure failure) {
                Optional<T> there = look.get();
                if (there.isEmpty()) {
                    throw failure;
                }
                return there;
            }
        });
    }
}
