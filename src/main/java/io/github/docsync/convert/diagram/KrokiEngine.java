package io.github.docsync.convert.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The Kroki service that a manifest names. It gets the sources of diagrams and nothing else: no credentials, no cookies, and redirects
 * to other places are not followed.
 */
final class KrokiEngine implements DiagramEngine {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST = 20_000_000;

    private final URI service;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile @Nullable EngineException failure;

    /** @param service its address without a slash at the end */
    KrokiEngine(URI service) {
        this.service = service;
    }

    @Override
    public String version() {
        return "kroki " + service;
    }

    @Override
    public byte[] draw(DiagramKind kind, String source) throws DiagramException, EngineException, BusyException {
        EngineException known = failure;
        if (known != null) {
            throw known;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/" + kind.service() + "/svg"))
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("Accept", "image/svg+xml")
                .header("User-Agent", "docsync")
                .POST(HttpRequest.BodyPublishers.ofString(source, StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return picture(kind, response.statusCode(), body.readNBytes(LARGEST));
            }
        } catch (java.net.http.HttpTimeoutException e) {
            throw new BusyException("the Kroki service did not answer in " + PATIENCE.toSeconds() + " seconds");
        } catch (IOException e) {
            EngineException unreachable = new EngineException(
                    "the Kroki service " + service + " cannot be reached ("
                            + e.getClass().getSimpleName() + ")",
                    "check 'markdown.kroki' in the manifest, and the network");
            failure = unreachable;
            throw unreachable;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiagramException("it was interrupted", 0);
        }
    }

    private byte[] picture(DiagramKind kind, int status, byte[] body)
            throws DiagramException, EngineException, BusyException {
        String start = new String(body, 0, Math.min(body.length, 2000), StandardCharsets.UTF_8);
        if (status == 200 && start.contains("<svg")) {
            return body;
        }
        if (status == 400 || status == 200) {
            String problem = start.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElse("");
            throw new DiagramException(
                    status == 200 ? "the Kroki service gave no picture" : problem.replaceFirst("^Error 400: ", ""), 0);
        }
        if (status == 404) {
            throw new DiagramException("this Kroki service does not draw " + kind.noun() + "s", 0);
        }
        if (status == 429 || status >= 500) {
            throw new BusyException("the Kroki service answered with status " + status);
        }
        throw new EngineException(
                "the Kroki service " + service + " answered with status " + status,
                "check 'markdown.kroki' in the manifest; docsync sends no credentials and follows no redirects");
    }
}
