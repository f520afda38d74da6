package io.github.docsync.convert.diagram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Chromium's remote control, as far as it is needed: a command and its answer. */
final class DevTools implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private final LongSupplier processorNanos;
    private volatile boolean hung;

    private DevTools(URI address, LongSupplier processorNanos) {
        this.processorNanos = processorNanos;
        this.socket = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .build()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    /**
     * Connects to a browser.
     *
     * @param processorNanos the processor's time that the browser has taken so far
     * @throws CompletionException if nobody listens there
     */
    static DevTools connect(URI address, LongSupplier processorNanos) {
        return new DevTools(address, processorNanos);
    }

    /** Whether a command was not answered in time, so that the browser is of no more use. */
    boolean isHung() {
        return hung;
    }

    static ObjectNode parameters() {
        return JSON.createObjectNode();
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @param session the page that is meant; empty for the browser itself
     * @throws DiagramException if it takes too much of the processor's time
     * @throws BusyException if the machine has no time to answer
     * @throws BrowserException if the browser refuses or is gone
     */
    JsonNode call(String method, ObjectNode parameters, String session)
            throws DiagramException, BusyException, BrowserException {
        int id = last.incrementAndGet();
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", parameters);
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            socket.sendText(command.toString(), true).join();
            JsonNode reply = TimeLimit.await(answer, processorNanos);
            if (reply.has("error")) {
                throw new BrowserException(
                        method + ": " + reply.at("/error/message").asText());
            }
            return reply.path("result");
        } catch (DiagramException | BusyException e) {
            hung = true;
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserException("it was interrupted");
        } catch (ExecutionException | CompletionException e) {
            throw new BrowserException("the browser is gone");
        } finally {
            waiting.remove(id);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
        message.append(part);
        if (whole) {
            String text = message.toString();
            message.setLength(0);
            deliver(text);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void deliver(String text) {
        try {
            JsonNode reply = JSON.readTree(text);
            CompletableFuture<JsonNode> answer = waiting.remove(reply.path("id").asInt(-1));
            if (answer != null) {
                answer.complete(reply);
            }
        } catch (JsonProcessingException e) {
            onError(socket, e);
        }
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        waiting.values().forEach(answer -> answer.completeExceptionally(failure));
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        onError(from, new IllegalStateException("closed"));
        return CompletableFuture.completedFuture(null);
    }

    void close() {
        socket.abort();
    }
}
