package io.github.docsync.desired;

/** Watches the conversion of many pages; called from several threads. */
@FunctionalInterface
public interface ConversionListener {
    /** A listener that ignores everything. */
    ConversionListener NONE = (done, total) -> {};

    /** So many of so many are converted. */
    void converted(int done, int total);
}
