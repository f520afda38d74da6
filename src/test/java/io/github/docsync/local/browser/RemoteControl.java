package io.github.docsync.local.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Chromium's remote control (the DevTools protocol): commands, their answers, and events. */
final class RemoteControl implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Queue<JsonNode> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private RemoteControl(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    static RemoteControl connect(URI address) {
        return new RemoteControl(address);
    }

    static ObjectNode parameters() {
        return JSON.createObjectNode();
    }

    /** The browser's refusal of a command. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    /** @param session the tab that is meant; empty for the browser itself */
    JsonNode call(String method, ObjectNode parameters, String session) {
        int id = last.incrementAndGet();
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", parameters);
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(command.toString(), true).join();
        JsonNode reply = answer.orTimeout(60, TimeUnit.SECONDS).join();
        if (reply.has("error")) {
            throw new Refused(method + ": " + reply.at("/error/message").asText());
        }
        return reply.path("result");
    }

    /** What has happened so far, in all tabs. */
    Queue<JsonNode> events() {
        return events;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
        message.append(part);
        if (whole) {
            try {
                JsonNode reply = JSON.readTree(message.toString());
                message.setLength(0);
                CompletableFuture<JsonNode> answer =
                        waiting.remove(reply.path("id").asInt(-1));
                if (answer == null) {
                    events.add(reply);
                } else {
                    answer.complete(reply);
                }
            } catch (JsonProcessingException e) {
                onError(from, e);
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        waiting.values().forEach(answer -> answer.completeExceptionally(failure));
    }

    void close() {
        socket.abort();
    }
}
