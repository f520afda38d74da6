package io.github.docsync.confluence;

import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.RequestListener;
import io.github.docsync.confluence.transport.Secret;
import io.github.docsync.confluence.transport.TransportEnvironment;
import io.github.docsync.confluence.transport.TransportSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server on this machine, and a client of it for which time passes only when it waits. */
final class TestWorld implements AutoCloseable {
    static final String TOKEN = "tok-3f9a-SECRET";
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    final MockWebServer server = new MockWebServer();
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    final List<RequestListener.Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<ConfluenceClient> clients = new ArrayList<>();

    TestWorld() {
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TransportEnvironment surroundings() {
        return new TransportEnvironment(
                new MovingClock(),
                pause -> {
                    pauses.add(pause);
                    now.updateAndGet(time -> time.plus(pause));
                },
                new Random(1),
                exchanges::add,
                "docsync/test");
    }

    URI uri(String path) {
        return server.url(path).uri();
    }

    /** A client with an API token for the site at {@code /wiki}. */
    ConfluenceClient basic() {
        return client(new Credentials.Basic("ann@example.com", new Secret(TOKEN)), uri("/wiki"), null);
    }

    ConfluenceClient client(Credentials credentials, URI site, String cloudId) {
        return client(credentials, site, cloudId, TransportSettings.defaults());
    }

    ConfluenceClient client(Credentials credentials, URI site, String cloudId, TransportSettings transport) {
        RemoteBases bases = new RemoteBases(uri("/gateway"), uri("/control"), uri("/oauth"));
        ConfluenceClient client = ConfluenceClient.connect(
                new ConnectionSettings(credentials, site, cloudId, bases, transport), surroundings());
        clients.add(client);
        return client;
    }

    /** A client configured by environment variables, with the remote bases on the test server. */
    ConfluenceClient fromEnvironment(Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putIfAbsent("DOCSYNC_GATEWAY_URL", uri("/gateway").toString());
        all.putIfAbsent("DOCSYNC_CONTROL_URL", uri("/control").toString());
        all.putIfAbsent("DOCSYNC_OAUTH_URL", uri("/oauth").toString());
        ConfluenceClient client =
                ConfluenceClient.connect(ConnectionSettings.fromEnvironment(all::get, null), surroundings());
        clients.add(client);
        return client;
    }

    void answers(int status, String json) {
        server.enqueue(json(status, json).build());
    }

    void answers(MockResponse.Builder response) {
        server.enqueue(response.build());
    }

    static MockResponse.Builder json(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json;charset=UTF-8")
                .body(json);
    }

    static MockResponse.Builder html(int status, String title) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html;charset=UTF-8")
                .body("<!doctype html><html><head><title>" + title + "</title></head><body>x</body></html>");
    }

    RecordedRequest request() {
        try {
            RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no more requests were sent");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String bodyOf(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().string(StandardCharsets.UTF_8);
    }

    int requestCount() {
        return server.getRequestCount();
    }

    Instant now() {
        return now.get();
    }

    @Override
    public void close() {
        clients.forEach(ConfluenceClient::close);
        server.close();
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
