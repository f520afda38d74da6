package io.github.docsync.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Talks to a local Confluence with the JDK's HTTP client alone, so that the server is judged by something that does not
 * share our client's beliefs. Paths start below {@code /wiki}: {@code /api/v2/pages}.
 */
public final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String authorization;

    private Http(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** A reply with its body as text and, where it is JSON, as a tree. */
    public record Answer(int status, String body, HttpResponse<byte[]> response) {
        /** The body as JSON; fails when it is none. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + body, e);
            }
        }

        /** The title of the first error of the v2 grammar. */
        public String error() {
            return json().at("/errors/0/title").asText();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public byte[] bytes() {
            return response.body();
        }

        /** This answer, or a failure that shows it when its status is another. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but "
                        + response.request().method() + " " + response.uri() + " answered " + status + ": " + body);
            }
            return this;
        }
    }

    /** As the account of this e-mail address. */
    public static Http as(String email, LocalConfluence server) {
        return as(email, "token", server);
    }

    public static Http as(String email, String token, LocalConfluence server) {
        byte[] pair = (email + ":" + token).getBytes(StandardCharsets.UTF_8);
        return new Http(server.baseUrl(), "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** With a Bearer token at any base. */
    public static Http bearer(String token, URI base) {
        return new Http(base, "Bearer " + token);
    }

    /** Without credentials. */
    public static Http anonymous(URI base) {
        return new Http(base, "");
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    /** Posts JSON. */
    public Answer post(String path, String json) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String text = new String(response.body(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), text, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Text as a JSON string, quotes included. */
    public static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }
}
