package io.github.docsync.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One of Atlassian's OpenAPI documents, as a judge of replies. */
final class OpenApi {
    private static final Path FOLDER = Path.of("..", "shared", "openapi");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://example.org/openapi";

    private final String base;
    private final JsonNode paths;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> known = new HashMap<>();

    private OpenApi(String base, JsonNode document) {
        this.base = base;
        paths = document.path("paths");
        schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(), builder -> builder.schemas(Map.of(ADDRESS, document.toString())));
    }

    static boolean isHere() {
        return Files.isDirectory(FOLDER);
    }

    static OpenApi v2() {
        JsonNode document = read("confluence-v2.json");
        for (JsonNode patch : read("v2-known-errors.patch.json")) {
            String pointer = patch.path("path").asText();
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) document.at(pointer.substring(0, slash)))
                    .set(pointer.substring(slash + 1), patch.path("value"));
        }
        return new OpenApi("/api/v2", withNulls(document));
    }

    static OpenApi v1() {
        return new OpenApi("", withNulls(read("confluence-v1.json")));
    }

    private static JsonNode read(String name) {
        try {
            return JSON.readTree(FOLDER.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** OpenAPI 3.0 says {@code nullable} where JSON Schema has the type null. */
    private static JsonNode withNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            boolean nullable = object.path("nullable").asBoolean(false);
            if (nullable && object.path("type").isTextual()) {
                String type = object.path("type").asText();
                object.remove("nullable");
                object.putArray("type").add(type).add("null");
                if (object.get("enum") instanceof ArrayNode values) {
                    values.addNull();
                }
            }
        }
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            withNulls(children.next());
        }
        return node;
    }

    /** The template of the operation that a request meets; the most literal one counts. */
    Optional<String> template(String method, String path) {
        Map<Integer, String> byVariables = new TreeMap<>();
        List<String> wanted = List.of(path.split("/"));
        paths.properties().forEach(entry -> {
            String template = entry.getKey().replaceFirst("^/wiki", "");
            String full = base + template;
            List<String> parts = List.of(full.split("/"));
            if (entry.getValue().has(method.toLowerCase(Locale.ROOT)) && fits(parts, wanted)) {
                int variables = (int)
                        parts.stream().filter(part -> part.startsWith("{")).count();
                byVariables.putIfAbsent(variables, entry.getKey());
            }
        });
        return byVariables.values().stream().findFirst();
    }

    private static boolean fits(List<String> parts, List<String> wanted) {
        if (parts.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).startsWith("{") && !parts.get(i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with a reply by this document; empty when nothing is. */
    List<String> problems(String method, String template, int status, JsonNode body) {
        String operation = method + " " + template + " " + status;
        JsonNode responses =
                paths.path(template).path(method.toLowerCase(Locale.ROOT)).path("responses");
        if (!responses.has(Integer.toString(status))) {
            return List.of(operation + ": the document has no such status");
        }
        JsonNode content = responses.path(Integer.toString(status)).path("content");
        if (!content.has("application/json")) {
            return body.isMissingNode() ? List.of() : List.of(operation + ": the document has no body here");
        }
        Schema schema = known.computeIfAbsent(operation, unused -> schema(method, template, status));
        List<String> problems = new ArrayList<>();
        for (Error error : schema.validate(body)) {
            problems.add(operation + " " + error.getInstanceLocation() + ": " + error.getMessage());
        }
        return problems;
    }

    private Schema schema(String method, String template, int status) {
        String pointer = "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/"
                + method.toLowerCase(Locale.ROOT) + "/responses/" + status + "/content/application~1json/schema";
        return schemas.getSchema(
                SchemaLocation.of(ADDRESS + "#" + pointer.replace("{", "%7B").replace("}", "%7D")));
    }
}
