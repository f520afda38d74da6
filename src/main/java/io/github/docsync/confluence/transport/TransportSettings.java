package io.github.docsync.confluence.transport;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The dials of the transport.
 *
 * @param connectTimeout for the TCP and TLS handshakes
 * @param readTimeout for silence on an open connection
 * @param callTimeout for one whole attempt, body included
 * @param maxConcurrency how many requests are in flight at most; lowered on 429 and slowly raised again
 * @param maxAttempts how often one call is sent at most
 * @param longestWait when the server asks to wait longer, the call fails immediately and says so
 * @param certificates a PEM file with certificate authorities to trust besides those of the Java platform, or null
 * @param proxies the proxies between here and the servers; null: those of the Java platform
 */
public record TransportSettings(
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        int maxConcurrency,
        int maxAttempts,
        Duration longestWait,
        @Nullable Path certificates,
        @Nullable Proxies proxies) {
    /** 10 s to connect, 60 s of silence, 5 min for a whole attempt, 8 in flight, 5 attempts, waits of at most 2 min. */
    public static TransportSettings defaults() {
        return new TransportSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                8,
                5,
                Duration.ofMinutes(2),
                null,
                null);
    }

    public TransportSettings withMaxConcurrency(int most) {
        return new TransportSettings(
                connectTimeout, readTimeout, callTimeout, most, maxAttempts, longestWait, certificates, proxies);
    }

    public TransportSettings withMaxAttempts(int most) {
        return new TransportSettings(
                connectTimeout, readTimeout, callTimeout, maxConcurrency, most, longestWait, certificates, proxies);
    }

    public TransportSettings withTimeouts(Duration connect, Duration read, Duration call) {
        return new TransportSettings(
                connect, read, call, maxConcurrency, maxAttempts, longestWait, certificates, proxies);
    }

    public TransportSettings withCertificates(@Nullable Path pem) {
        return new TransportSettings(
                connectTimeout, readTimeout, callTimeout, maxConcurrency, maxAttempts, longestWait, pem, proxies);
    }

    public TransportSettings withProxies(@Nullable Proxies between) {
        return new TransportSettings(
                connectTimeout,
                readTimeout,
                callTimeout,
                maxConcurrency,
                maxAttempts,
                longestWait,
                certificates,
                between);
    }
}
