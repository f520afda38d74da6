package io.github.docsync.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the caller. */
@SuppressWarnings("ArrayRecordComponent") // replies are never compared
public record HttpReply(int status, Map<String, String> headers, byte[] body) {
    public static HttpReply json(int status, JsonNode body) {
        return new HttpReply(status, Map.of("Content-Type", "application/json"), Json.bytes(body));
    }

    public static HttpReply ok(JsonNode body) {
        return json(200, body);
    }

    public static HttpReply noContent() {
        return new HttpReply(204, Map.of(), new byte[0]);
    }

    public static HttpReply html(int status, String page) {
        return new HttpReply(
                status, Map.of("Content-Type", "text/html;charset=UTF-8"), page.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpReply redirect(int status, String location) {
        return new HttpReply(status, Map.of("Location", location), new byte[0]);
    }

    public HttpReply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpReply(status, more, body);
    }

    /** An error in the grammar of the v2 API. */
    public static HttpReply v2Error(int status, String code, String title) {
        ObjectNode error = Json.object().put("status", status).put("code", code).put("title", title);
        error.putNull("detail");
        ObjectNode body = Json.object();
        body.putArray("errors").add(error);
        return json(status, body);
    }

    /** An error in the grammar of the v1 API. */
    public static HttpReply v1Error(int status, String message) {
        ObjectNode body = Json.object().put("statusCode", status);
        ObjectNode data =
                body.putObject("data").put("authorized", status != 403).put("valid", status != 400);
        data.putArray("errors");
        data.put("successful", false);
        return json(status, body.put("message", exceptionName(status) + message));
    }

    private static String exceptionName(int status) {
        String exceptions = "com.atlassian.confluence.api.service.exceptions.";
        return switch (status) {
            case 400 -> exceptions + "api.BadRequestException: ";
            case 403 -> exceptions + "PermissionException: ";
            case 404 -> exceptions + "NotFoundException: ";
            case 409 -> exceptions + "ConflictException: ";
            case 410 -> exceptions + "GoneException: ";
            default -> "";
        };
    }

    /** An error of what stands before Confluence: the API gateway. */
    public static HttpReply gatewayError(int status, String message) {
        return json(status, Json.object().put("code", status).put("message", message));
    }
}
