package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.docsync.confluence.error.UnexpectedResponseException;
import io.github.docsync.confluence.error.UnreachableException;
import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.Secret;
import io.github.docsync.confluence.transport.TransportSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections: TLS with a company's authority, proxies, and how many requests are in flight. */
class ConnectionTest {
    private static final String ANN = "{\"accountId\":\"1\"}";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final TestWorld world = new TestWorld();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        world.close();
    }

    private KeyStore selfSigned() throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=docsync test",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private ConfluenceClient client(URI site, TransportSettings transport) {
        return world.client(new Credentials.Basic("a@b", new Secret(TestWorld.TOKEN)), site, null, transport);
    }

    @Test
    void an_authority_that_Java_does_not_know_is_trusted_when_its_file_is_named_and_HTTP_2_is_used() throws Exception {
        KeyStore keys = selfSigned();
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        Path pem = folder.resolve("authority.pem");
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(keys.getCertificate("server").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        try (MockWebServer secure = new MockWebServer()) {
            secure.useHttps(context.getSocketFactory());
            secure.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
            URI site = URI.create("https://localhost:" + secure.getPort() + "/wiki");

            UnreachableException distrusted = catchThrowableOfType(
                    UnreachableException.class,
                    () -> client(site, TransportSettings.defaults()).users().current());
            assertThat(distrusted.remedy()).contains("DOCSYNC_CA_FILE");
            assertThat(world.pauses)
                    .as("a certificate does not get better by waiting")
                    .isEmpty();

            secure.enqueue(TestWorld.json(200, ANN).build());
            client(site, TransportSettings.defaults().withCertificates(pem))
                    .users()
                    .current();
            RecordedRequest request = secure.takeRequest();
            while (request.getMethod() == null || request.getFailure() != null) {
                request = secure.takeRequest();
            }
            assertThat(request.getVersion()).isEqualTo("HTTP/2");
        }
    }

    @Test
    void requests_go_through_the_proxy_of_the_platform() {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ToTheWorld());
        try {
            world.answers(200, ANN);
            world.answers(TestWorld.html(407, "Proxy Authentication Required"));
            ConfluenceClient client =
                    client(URI.create("http://confluence.example.invalid/wiki"), TransportSettings.defaults());

            client.users().current();
            UnexpectedResponseException refused = catchThrowableOfType(
                    UnexpectedResponseException.class, () -> client.users().current());

            assertThat(world.request().getUrl().host()).isEqualTo("confluence.example.invalid");
            assertThat(refused.statusCode()).isEqualTo(407);
            assertThat(refused.remedy()).contains("proxy");
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private final class ToTheWorld extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(world.server.getProxyAddress());
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void no_more_requests_are_in_flight_than_allowed() throws Exception {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(3);
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                full.countDown();
                full.await(10, TimeUnit.SECONDS);
                inFlight.decrementAndGet();
                return TestWorld.json(200, ANN).build();
            }
        });
        ConfluenceClient client =
                client(world.uri("/wiki"), TransportSettings.defaults().withMaxConcurrency(3));
        ExecutorService threads = Executors.newFixedThreadPool(9);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                calls.add(threads.submit(() -> client.users().current()));
            }
            for (Future<?> call : calls) {
                call.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValue(3);
        assertThat(client.usage().requests()).isEqualTo(30);
    }

    @Test
    void compressed_answers_are_understood() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("{\"accountId\":\"ü\"}".getBytes(StandardCharsets.UTF_8));
        }
        world.answers(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .addHeader("Content-Encoding", "gzip")
                .body(new okio.Buffer().write(zipped.toByteArray())));

        assertThat(world.basic().users().current().accountId()).isEqualTo("ü");
    }
}
