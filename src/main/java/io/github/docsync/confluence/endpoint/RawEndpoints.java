package io.github.docsync.confluence.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.docsync.confluence.wire.WireJson;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Calls that have no type here: whatever else the APIs offer. */
public final class RawEndpoints {
    private RawEndpoints() {}

    /**
     * A call by path.
     *
     * @param path relative to the API's base, with or without a slash in front, already encoded, perhaps with a query
     * @param json the body, or null
     */
    public static Endpoint<JsonNode> call(Method method, Api api, String path, @Nullable JsonNode json) {
        Endpoint<JsonNode> endpoint = byPath(method, api, path, new TreeOrText());
        return json == null ? endpoint : endpoint.with(Payload.json(json));
    }

    /** A list by path, slice by slice. */
    public static Endpoint<Slice<JsonNode>> list(Api api, String path) {
        return byPath(Method.GET, api, path, Readers.slice(JsonNode.class));
    }

    private static <T> Endpoint<T> byPath(Method method, Api api, String given, ReplyReader<T> reader) {
        int question = given.indexOf('?');
        String path = question < 0 ? given : given.substring(0, question);
        Endpoint<T> endpoint =
                Endpoint.of(method, api, method + " " + path, reader, path.startsWith("/") ? path : "/" + path);
        for (String parameter :
                question < 0 ? new String[0] : given.substring(question + 1).split("&")) {
            if (!parameter.isEmpty()) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                endpoint = endpoint.query(decoded(name), equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
            }
        }
        return endpoint;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Reads JSON as a tree, other text as a text node, and an empty answer as a missing node. */
    private static final class TreeOrText implements ReplyReader<JsonNode> {
        @Override
        public JsonNode read(ApiReply reply) throws IOException {
            byte[] bytes = reply.body().readAllBytes();
            if (bytes.length == 0) {
                return MissingNode.getInstance();
            }
            String type = reply.header("Content-Type");
            return type != null && type.contains("json")
                    ? WireJson.mapper().readTree(bytes)
                    : WireJson.mapper().getNodeFactory().textNode(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public boolean expectsJson() {
            return false;
        }
    }
}
