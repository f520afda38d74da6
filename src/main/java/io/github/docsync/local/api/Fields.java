package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import java.util.Optional;

/** Reads the members of JSON request bodies; what is wrong with them is a 400. */
final class Fields {
    private Fields() {}

    /** A text member; empty when it is missing, null or only spaces. */
    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    static String requiredText(JsonNode object, String name) {
        return text(object, name).orElseThrow(() -> Refusal.badRequest("'" + name + "' is required"));
    }

    /** A member that holds an id, as text or number. */
    static Optional<Long> id(JsonNode object, String name) {
        return text(object, name)
                .map(value -> Call.parseId(value)
                        .orElseThrow(() -> Refusal.badRequest("'" + name + "' is not a valid id: " + value)));
    }

    static long requiredId(JsonNode object, String name) {
        return id(object, name).orElseThrow(() -> Refusal.badRequest("'" + name + "' is required"));
    }

    /** The number in a {@code version} member. */
    static int versionNumber(JsonNode object) {
        JsonNode number = object.path("version").path("number");
        if (!number.canConvertToInt() || !number.isIntegralNumber()) {
            throw Refusal.badRequest("'version.number' is required");
        }
        return number.intValue();
    }

    static String versionMessage(JsonNode object) {
        return text(object.path("version"), "message").orElse("");
    }

    static boolean minorEdit(JsonNode object) {
        return object.path("version").path("minorEdit").asBoolean(false);
    }

    /** The body in storage format, whether given flat or nested under its representation; empty when there is none. */
    static Optional<String> body(JsonNode object) {
        JsonNode body = object.path("body");
        if (!body.isObject() || body.isEmpty()) {
            return Optional.empty();
        }
        JsonNode given = body;
        if (!body.has("representation")) {
            given = body.elements().next();
        }
        String representation = text(given, "representation")
                .orElseThrow(() -> Refusal.badRequest("'body.representation' is required"));
        String value = given.path("value").asText("");
        return Optional.of(Representations.toStorage(representation, value));
    }
}
