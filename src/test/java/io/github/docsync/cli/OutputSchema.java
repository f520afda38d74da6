package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The schema of what {@code --json} prints. Here it is stricter than what is shipped: every key has to be described. */
final class OutputSchema {
    private static final JsonMapper MAPPER = new JsonMapper();

    private OutputSchema() {}

    static ObjectNode shipped() {
        try (InputStream stream = Main.class.getResourceAsStream("output.schema.json")) {
            return (ObjectNode) MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one document that was printed, as the schema says that command's is. */
    static JsonNode document(String definition, String output) {
        JsonNode document = read(output);
        check(definition + "Document", document);
        assertThat(document.fieldNames()).toIterable().startsWith("format").endsWith("exitCode");
        return document;
    }

    /** The events that were printed, each on its line, the last of them {@code exit}. */
    static List<JsonNode> events(String output) {
        List<JsonNode> events = output.lines().map(OutputSchema::read).toList();
        events.forEach(event -> check(event.get("event").asText() + "Event", event));
        assertThat(events).extracting(event -> event.get("event").asText()).endsWith("exit");
        assertThat(events)
                .filteredOn(event -> event.get("event").asText().equals("exit"))
                .hasSize(1);
        return events;
    }

    private static void check(String definition, JsonNode value) {
        ObjectNode schema = shipped();
        schema.remove("anyOf");
        schema.put("$ref", "#/$defs/" + definition);
        schema.get("$defs").forEach(described -> {
            if (described.has("properties") && !described.has("additionalProperties")) {
                ((ObjectNode) described).put("additionalProperties", false);
            }
        });
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString(), InputFormat.JSON)
                        .validate(value.toString(), InputFormat.JSON))
                .as(value.toPrettyString())
                .isEmpty();
    }

    private static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
