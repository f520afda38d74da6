package io.github.docsync.confluence.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.docsync.confluence.wire.WireJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which answers are read. */
final class Readers {
    private static final ObjectMapper MAPPER = WireJson.mapper();

    private Readers() {}

    static <T> ReplyReader<T> json(Class<T> type) {
        return reply -> as(tree(reply), type);
    }

    /** Reads the value of one member, for answers that wrap it. */
    static <T> ReplyReader<T> member(String name, Class<T> type) {
        return reply -> as(tree(reply).path(name), type);
    }

    static <T> ReplyReader<List<T>> rows(String member, Class<T> type) {
        return reply -> rowsOf(tree(reply).path(member), type);
    }

    static <T> ReplyReader<List<T>> array(Class<T> type) {
        return reply -> rowsOf(tree(reply), type);
    }

    static <T> ReplyReader<Slice<T>> slice(Class<T> type) {
        return reply -> {
            JsonNode tree = tree(reply);
            String cursor = Cursors.inLink(text(tree.path("_links").path("next")));
            if (cursor == null) {
                cursor = Cursors.inHeader(reply.header("Link"));
            }
            return new Slice<>(rowsOf(tree.path("results"), type), cursor);
        };
    }

    static ReplyReader<Nothing> nothing() {
        return reply -> Nothing.NOTHING;
    }

    static JsonNode tree(ApiReply reply) throws IOException {
        JsonNode tree = MAPPER.readTree(reply.body());
        if (tree == null || tree.isMissingNode()) {
            throw MismatchedInputException.from(null, JsonNode.class, "the answer is empty");
        }
        return tree;
    }

    private static <T> List<T> rowsOf(JsonNode rows, Class<T> type) throws IOException {
        if (!rows.isArray()) {
            throw MismatchedInputException.from(null, type, "the answer holds no list");
        }
        List<T> values = new ArrayList<>(rows.size());
        for (JsonNode row : rows) {
            values.add(as(row, type));
        }
        return values;
    }

    private static <T> T as(JsonNode node, Class<T> type) throws IOException {
        T value = MAPPER.readerFor(type).readValue(node);
        if (value == null) {
            throw MismatchedInputException.from(null, type, "the answer holds nothing");
        }
        return value;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
