package io.github.docsync.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands next to Confluence: the list of sites that a token reaches, and the connections of the gateway. A new
 * connection is pending when it is created and active at the next look, as if its owner had consented in between.
 */
final class ControlPlane {
    private static final String NOT_FOUND = "Connection not found";

    private final Access access;
    private final Clock clock;
    private final String siteUrl;
    private final List<ObjectNode> connections = new ArrayList<>();

    ControlPlane(Access access, Clock clock, String siteUrl) {
        this.access = access;
        this.clock = clock;
        this.siteUrl = siteUrl;
        connections.add(connection("ACTIVE"));
    }

    /** The answer, where the path belongs here. */
    synchronized Optional<HttpReply> answer(Request request, String rawPath) {
        if (rawPath.equals("/_edge/tenant_info")) {
            return Optional.of(HttpReply.ok(Json.object().put("cloudId", LocalConfluence.CLOUD_ID)));
        }
        boolean resources = rawPath.endsWith("/oauth/token/accessible-resources");
        if (!resources && !rawPath.equals("/connections") && !rawPath.startsWith("/connections/")) {
            return Optional.empty();
        }
        Principal caller = Principal.of(request.header("authorization"), access);
        if (caller.isStranger() || !caller.bearer()) {
            return Optional.of(HttpReply.gatewayError(401, "Unauthorized"));
        }
        return Optional.of(resources ? resources() : connections(request));
    }

    private HttpReply resources() {
        ArrayNode sites = Json.array();
        ObjectNode site = sites.addObject()
                .put("id", LocalConfluence.CLOUD_ID)
                .put("url", siteUrl.replaceFirst("/wiki$", ""))
                .put("name", "local")
                .put("avatarUrl", siteUrl + "/avatar.png");
        ArrayNode scopes = site.putArray("scopes");
        access.scopes().stream().sorted().forEach(scopes::add);
        return HttpReply.ok(sites);
    }

    /** Whether this request may pass the gateway: the connection that it names has to be there. */
    synchronized Optional<HttpReply> refusal(Request request) {
        String wanted = request.header("maton-connection");
        boolean found = connections.stream()
                .filter(connection -> connection.path("status").asText().equals("ACTIVE"))
                .anyMatch(connection -> wanted.isEmpty()
                        || connection.path("connection_id").asText().equals(wanted));
        return found
                ? Optional.empty()
                : Optional.of(HttpReply.gatewayError(400, "No active connection found for app confluence"));
    }

    private HttpReply connections(Request request) {
        if (request.path().size() == 1) {
            return request.method().equals("POST") ? create(request) : list(request);
        }
        String id = request.path().get(1);
        Optional<ObjectNode> found = connections.stream()
                .filter(connection -> connection.path("connection_id").asText().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            return HttpReply.gatewayError(404, NOT_FOUND);
        }
        if (request.method().equals("DELETE")) {
            connections.remove(found.get());
        } else {
            found.get().put("status", "ACTIVE");
        }
        return single(found.get());
    }

    private HttpReply list(Request request) {
        String status = first(request, "status");
        String app = first(request, "app");
        ObjectNode body = Json.object();
        ArrayNode rows = body.putArray("connections");
        connections.stream()
                .filter(row -> status.isEmpty() || row.path("status").asText().equals(status))
                .filter(row -> app.isEmpty() || row.path("app").asText().equals(app))
                .forEach(rows::add);
        return HttpReply.ok(body);
    }

    private static String first(Request request, String parameter) {
        return request.query().getOrDefault(parameter, List.of("")).get(0);
    }

    private HttpReply create(Request request) {
        JsonNode body = Json.parse(new String(request.body(), StandardCharsets.UTF_8));
        if (!body.path("app").asText().equals("confluence")) {
            return HttpReply.gatewayError(400, "Unknown app");
        }
        ObjectNode connection = connection("PENDING");
        connections.add(connection);
        return single(connection);
    }

    private static HttpReply single(ObjectNode connection) {
        ObjectNode body = Json.object();
        body.set("connection", connection.deepCopy());
        return HttpReply.ok(body);
    }

    private ObjectNode connection(String status) {
        String now = Json.instant(clock.instant());
        String id = UUID.randomUUID().toString();
        ObjectNode connection = Json.object()
                .put("connection_id", id)
                .put("status", status)
                .put("creation_time", now)
                .put("last_updated_time", now)
                .put("url", siteUrl.replaceFirst("/wiki$", "") + "/connect/" + id)
                .put("app", "confluence")
                .put("method", "OAUTH2");
        connection.putObject("metadata");
        return connection;
    }
}
