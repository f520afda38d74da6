package io.github.docsync.confluence.transport;

import com.fasterxml.jackson.core.JacksonException;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.github.docsync.confluence.endpoint.ApiReply;
import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.endpoint.Slice;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.error.RateLimitedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The one caller that owns the wire. Reads are repeated after failures that may pass; writes only when the server certainly did not act:
 * it said "too many", asked to wait with 503, or was never reached.
 */
public final class Transport implements Caller, AutoCloseable {
    private final TransportSettings settings;
    private final TransportEnvironment environment;
    private final Bases bases;
    private final Requests requests;
    private final ErrorMapping failures;
    private final Masker masker;
    private final Backoff backoff;
    private final AdaptiveLimit limit;
    private final Counters counters = new Counters();
    private final ServerClock serverClock;
    private final FreshContent fresh;
    private final OkHttpClient reading;
    private final OkHttpClient writing;

    public Transport(
            TransportSettings settings, Credentials credentials, Bases bases, TransportEnvironment environment) {
        this.settings = settings;
        this.environment = environment;
        this.bases = bases;
        this.requests = new Requests(credentials.headers(), environment.userAgent());
        this.masker = new Masker(secrets(credentials, settings.proxies()));
        this.failures = new ErrorMapping(new Advice(credentials), masker, environment.clock());
        this.backoff = new Backoff(environment.random());
        this.fresh = new FreshContent(environment.clock());
        this.serverClock = new ServerClock(environment.clock());
        this.limit = new AdaptiveLimit(settings.maxConcurrency(), environment.clock(), environment.pauses());
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .followSslRedirects(false)
                .addNetworkInterceptor(new SameOrigin(requests.privateHeaders()));
        if (settings.certificates() != null) {
            Certificates.trust(client, settings.certificates());
        }
        if (settings.proxies() != null) {
            ProxyRoutes.use(client, settings.proxies());
        }
        this.reading = client.build();
        // A redirected write would arrive as a read, and one on a broken connection may have arrived already.
        this.writing = reading.newBuilder()
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    private static List<Secret> secrets(Credentials credentials, @Nullable Proxies proxies) {
        List<Secret> all = new ArrayList<>(credentials.secrets());
        if (proxies != null) {
            all.addAll(proxies.secrets());
        }
        return all;
    }

    /** What was used up so far. */
    public Counters counters() {
        return counters;
    }

    /** How many requests may be in flight at present. */
    public int concurrency() {
        return limit.current();
    }

    /** The time by the server's clock, as its answers told; by this machine's before the first answer. */
    public Instant serverTime() {
        return serverClock.now();
    }

    @Override
    public <T> T call(Endpoint<T> endpoint) {
        Request request = requests.of(endpoint, bases.of(endpoint.api()));
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf(failure -> failure instanceof ConfluenceException known
                        && (ErrorMapping.mayRepeat(endpoint, known, settings.longestWait())
                                || fresh.isTooEarly(endpoint, request.url(), known)))
                .withMaxAttempts(settings.maxAttempts())
                .onRetry(event -> waitAfter(event.getAttemptCount(), Objects.requireNonNull((ConfluenceException)
                        event.getLastException())))
                .build();
        T value = Failsafe.with(policy).get(context -> attempt(endpoint, request, context.getAttemptCount() + 1));
        fresh.gave(endpoint, value);
        return value;
    }

    private void waitAfter(int attempts, ConfluenceException failure) {
        Duration wait =
                failure instanceof NotFoundException ? FreshContent.wait(attempts) : backoff.after(attempts, failure);
        counters.waited(wait);
        environment.pauses().pause(wait);
    }

    private <T> T attempt(Endpoint<T> endpoint, Request request, int number) {
        SameOrigin.Progress progress = new SameOrigin.Progress();
        Request tagged =
                request.newBuilder().tag(SameOrigin.Progress.class, progress).build();
        OkHttpClient client = endpoint.isRead() ? reading : writing;
        limit.acquire();
        Instant start = environment.clock().instant();
        counters.sent(endpoint.isRead(), number > 1);
        try (Response response = client.newCall(tagged).execute()) {
            serverClock.told(response.header("Date"));
            try {
                return answer(endpoint, response);
            } finally {
                notice(request, number, start, response, null);
            }
        } catch (IOException e) {
            if (!progress.answered()) {
                notice(request, number, start, null, e);
            }
            if (e instanceof UnsentBodyException unsent) {
                throw new UncheckedIOException("cannot " + endpoint.action() + ": " + e.getMessage(), unsent.reason());
            }
            if (ErrorMapping.isProxyRefusal(e)) {
                throw failures.proxyRefused(endpoint, e);
            }
            throw failures.silent(endpoint, request.url().host(), e, progress.sent());
        } finally {
            limit.release();
        }
    }

    private <T> T answer(Endpoint<T> endpoint, Response response) throws IOException {
        if (!response.isSuccessful()) {
            ConfluenceException failure = failures.refused(endpoint, response);
            if (failure instanceof RateLimitedException) {
                limit.throttled(failure.retryAfter()
                        .filter(wait -> wait.compareTo(settings.longestWait()) <= 0)
                        .orElse(Duration.ZERO));
            }
            throw failure;
        }
        observeBudget(response);
        String type = String.valueOf(response.header("Content-Type")).toLowerCase(Locale.ROOT);
        if (endpoint.reader().expectsJson() && type.contains("html")) {
            String page = String.valueOf(
                    ServerText.of(type, response.peekBody(4096).bytes()).message());
            throw failures.unreadable(endpoint, response, page, null);
        }
        try {
            T value = endpoint.reader()
                    .read(new ApiReply(
                            response.code(), response::header, response.body().byteStream()));
            if (endpoint.isRead()) {
                counters.received(
                        value instanceof Slice<?> slice ? slice.results().size() : 1);
            }
            return value;
        } catch (JacksonException e) {
            throw failures.unreadable(endpoint, response, "something that is not the JSON expected", e);
        }
    }

    /** Servers warn before they refuse. */
    private void observeBudget(Response response) {
        limit.succeeded("true".equalsIgnoreCase(response.header("X-RateLimit-NearLimit")));
        Instant reset = RetryAfter.reset(response::header);
        if ("0".equals(response.header("X-RateLimit-Remaining"))
                && reset != null
                && reset.isBefore(environment.clock().instant().plus(settings.longestWait()))) {
            limit.holdUntil(reset);
        }
    }

    private void notice(
            Request request, int number, Instant start, @Nullable Response response, @Nullable IOException problem) {
        environment
                .listener()
                .exchanged(new RequestListener.Exchange(
                        request.method(),
                        masker.mask(request.url().toString()),
                        number,
                        response == null ? 0 : response.code(),
                        Duration.between(start, environment.clock().instant()),
                        problem == null ? null : masker.mask(String.valueOf(problem.getMessage())),
                        response == null ? null : response.header("Atl-Traceid")));
    }

    @Override
    public void close() {
        reading.dispatcher().executorService().shutdown();
        reading.connectionPool().evictAll();
    }
}
