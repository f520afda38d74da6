package io.github.docsync.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.docsync.model.TitleFolding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wire between the engine and Confluence. It keeps every request with its body, and notes each page version that, at
 * the moment when it is sent, links to a title that no page has.
 */
final class Wire implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINKED = Pattern.compile("ri:content-title=\"([^\"]*)\"");
    private static final Pattern PAGE_WRITE = Pattern.compile("/wiki/api/v2/pages(/\\d+)?");
    private static final List<String> OWN_HEADERS =
            List.of("host", "connection", "content-length", "transfer-encoding", "date", "accept-encoding");

    static {
        // Otherwise each answer waits 40 ms for an acknowledgement, as this server sends head and body apart.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI target;
    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, String> titles = new ConcurrentHashMap<>();
    private final List<String> deadLinks = new ArrayList<>();

    /** A request and the status that came back. */
    record Sent(String method, String path, String query, String body, int status) {
        boolean writes() {
            return !method.equals("GET");
        }

        JsonNode json() {
            return parse(body);
        }

        @Override
        public String toString() {
            return method + " " + path + (query == null ? "" : "?" + query) + " -> " + status;
        }
    }

    private Wire(HttpServer server, URI target) {
        this.server = server;
        this.target = target;
    }

    static Wire to(URI target) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            Wire wire = new Wire(server, target);
            server.createContext("/", wire::pass);
            server.setExecutor(wire.workers);
            server.start();
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code CONFLUENCE_URL} names. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/wiki";
    }

    synchronized void forget() {
        sent.clear();
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<Sent> sent(Predicate<Sent> which) {
        return sent.stream().filter(which).toList();
    }

    List<Sent> writes() {
        return sent(Sent::writes);
    }

    /** New versions and new pages that were asked for, in order. */
    List<Sent> pageWrites() {
        return sent(Wire::writesPage);
    }

    /** Links to a title that no page had when they were sent. */
    synchronized List<String> deadLinks() {
        return List.copyOf(deadLinks);
    }

    private static boolean writesPage(Sent request) {
        return (request.method().equals("POST") || request.method().equals("PUT"))
                && PAGE_WRITE.matcher(request.path()).matches();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String text = new String(body, StandardCharsets.UTF_8);
        URI uri = exchange.getRequestURI();
        Sent coming = new Sent(exchange.getRequestMethod(), uri.getPath(), uri.getRawQuery(), text, 0);
        if (writesPage(coming)) {
            noteDeadLinks(coming);
        }
        HttpResponse<byte[]> reply = forward(exchange, body);
        learnTitle(coming, reply);
        synchronized (this) {
            sent.add(new Sent(coming.method(), coming.path(), coming.query(), text, reply.statusCode()));
        }
        reply.headers().map().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean empty = reply.body().length == 0;
        exchange.sendResponseHeaders(reply.statusCode(), empty ? -1 : reply.body().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.body());
        }
        exchange.close();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        URI uri = exchange.getRequestURI();
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(uri))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void noteDeadLinks(Sent write) {
        JsonNode json = write.json();
        String own = json.path("title").asText();
        Matcher links = LINKED.matcher(json.at("/body/value").asText());
        while (links.find()) {
            String title = links.group(1).replace("&amp;", "&").replace("&quot;", "\"");
            boolean exists = TitleFolding.fold(title).equals(TitleFolding.fold(own))
                    || titles.values().stream()
                            .anyMatch(known -> TitleFolding.fold(known).equals(TitleFolding.fold(title)));
            if (!exists) {
                synchronized (this) {
                    deadLinks.add("'" + own + "' links to '" + title + "', which no page is called at that moment");
                }
            }
        }
    }

    private void learnTitle(Sent request, HttpResponse<byte[]> reply) {
        if (!request.path().startsWith("/wiki/api/v2/pages") || reply.statusCode() != 200) {
            return;
        }
        JsonNode json;
        try {
            json = JSON.readTree(reply.body());
        } catch (IOException e) {
            // A fault that the story asked for: a page for browsers, or half an answer. It is passed on as it is.
            return;
        }
        learn(json);
        json.path("results").forEach(this::learn);
    }

    private void learn(JsonNode page) {
        if (page.hasNonNull("id") && page.hasNonNull("title")) {
            titles.put(page.get("id").asText(), page.get("title").asText());
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
