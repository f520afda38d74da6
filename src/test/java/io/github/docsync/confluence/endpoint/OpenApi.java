package io.github.docsync.confluence.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** One of Atlassian's OpenAPI documents. */
final class OpenApi {
    static final Path FOLDER = Path.of("../shared/openapi");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document;
    private final Map<String, JsonNode> operations = new TreeMap<>();

    private OpenApi(JsonNode document, String prefix) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " "
                                        + shape(path.getKey().substring(prefix.length())),
                                operation.getValue())));
    }

    static OpenApi v2() throws IOException {
        JsonNode document = MAPPER.readTree(FOLDER.resolve("confluence-v2.json").toFile());
        Path patch = FOLDER.resolve("v2-known-errors.patch.json");
        for (JsonNode change : Files.exists(patch) ? MAPPER.readTree(patch.toFile()) : MAPPER.createArrayNode()) {
            String pointer = change.path("path").textValue();
            int last = pointer.lastIndexOf('/');
            ((ObjectNode) document.at(pointer.substring(0, last)))
                    .set(pointer.substring(last + 1), change.path("value"));
        }
        return new OpenApi(document, "");
    }

    static OpenApi v1() throws IOException {
        return new OpenApi(MAPPER.readTree(FOLDER.resolve("confluence-v1.json").toFile()), "/wiki/rest/api");
    }

    /** A path in which the names of variables do not matter. */
    static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** The operation, or a missing node. */
    JsonNode operation(String methodAndShape) {
        return operations.getOrDefault(methodAndShape, MAPPER.missingNode());
    }

    Set<String> queryNames(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode resolved = resolve(parameter);
            if (resolved.path("in").asText().equals("query")) {
                names.add(resolved.path("name").asText());
            }
        }
        return names;
    }

    /** The schema of the operation's JSON request, or a missing node. */
    JsonNode requestSchema(JsonNode operation) {
        return resolve(operation.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
    }

    List<String> scopes(JsonNode operation) {
        JsonNode all = operation.path("x-atlassian-oauth2-scopes");
        JsonNode granular = all.path(all.size() - 1).path("scopes");
        return StreamSupport.stream(granular.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** What is wrong with the value. */
    List<String> violations(JsonNode schema, JsonNode value) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.setAll((ObjectNode) asAlternatives(schema));
        whole.set("components", asAlternatives(document.path("components")));
        Schema compiled = SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(whole);
        return compiled.validate(value).stream().map(Object::toString).toList();
    }

    /** The alternatives of a body overlap in Atlassian's documents, so that "exactly one of" cannot be meant. */
    private static JsonNode asAlternatives(JsonNode schema) {
        try {
            return MAPPER.readTree(schema.toString().replace("\"oneOf\":", "\"anyOf\":"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names that the schema declares at its top, alternatives included. */
    Set<String> propertyNames(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        Set<String> names = new TreeSet<>();
        resolved.path("properties").fieldNames().forEachRemaining(names::add);
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            resolved.path(combination).forEach(part -> names.addAll(propertyNames(part)));
        }
        return names;
    }

    Set<String> propertiesOfComponent(String schema) {
        return propertyNames(document.path("components").path("schemas").path(schema));
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? resolve(document.at(reference.textValue().substring(1))) : node;
    }
}
