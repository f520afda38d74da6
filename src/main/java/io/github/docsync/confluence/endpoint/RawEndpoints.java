package io.github.docsync.confluence.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.docsync.confluence.wire.WireJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Calls that have no type here: whatever else the APIs offer. */
public final class RawEndpoints {
    private RawEndpoints() {}

    /**
     * A call by path.
     *
     * @param path relative to the API's base; sent as it stands, so already encoded
     * @param json the body, or null
     */
    public static Endpoint<JsonNode> call(Method method, Api api, String path, @Nullable JsonNode json) {
        Endpoint<JsonNode> endpoint = Endpoint.of(method, api, method + " " + path, new TreeOrText(), path);
        return json == null ? endpoint : endpoint.with(Payload.json(json));
    }

    /** A list by path, slice by slice. */
    public static Endpoint<Slice<JsonNode>> list(Api api, String path) {
        return Endpoint.of(Method.GET, api, "GET " + path, Readers.slice(JsonNode.class), path);
    }

    /** Reads JSON as a tree, other text as a text node, and an empty answer as a missing node. */
    private static final class TreeOrText implements ReplyReader<JsonNode> {
        @Override
        public JsonNode read(Reply reply) throws IOException {
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
