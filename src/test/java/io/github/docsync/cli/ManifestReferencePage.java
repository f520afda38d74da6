package io.github.docsync.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.docsync.manifest.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/manifest-reference.md}, from the schema of the manifest. */
final class ManifestReferencePage {
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode schema;
    private final StringBuilder text = new StringBuilder();

    private ManifestReferencePage(JsonNode schema) {
        this.schema = schema;
    }

    static String text() throws IOException {
        try (InputStream stream = Manifest.class.getResourceAsStream("sync.schema.json")) {
            return new ManifestReferencePage(new JsonMapper().readTree(stream)).write();
        }
    }

    private String write() {
        text.append("""
                ---
                order: 2
                ---
                # Manifest reference

                <!-- Made by GeneratedFiles from sync.schema.json; do not edit. -->

                Every key of `sync.yml`, from the schema that editors use. What they do together, with examples, stands in [the manifest](manifest.md). A value marked
                with `${}` may use variables of the environment.

                """);
        section("Top level", schema);
        section("`pages`", schema.at("/$defs/entry"));
        schema.get("properties").properties().forEach(key -> sections("`" + key.getKey() + "`", key.getValue()));
        return text.toString().strip() + "\n";
    }

    private void sections(String heading, JsonNode value) {
        if (value.has("properties")) {
            section(heading, value);
            value.get("properties")
                    .properties()
                    .forEach(key -> sections(heading.replaceFirst("`$", "." + key.getKey() + "`"), key.getValue()));
        }
    }

    private void section(String heading, JsonNode object) {
        text.append("## ").append(heading).append("\n\n| Key | Value | Default | Meaning |\n|---|---|---|---|\n");
        List<String> required = new ArrayList<>();
        object.path("required").forEach(key -> required.add(key.asText()));
        object.get("properties").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            text.append("| `").append(entry.getKey()).append("` | ").append(cell(value(value)));
            text.append(" | ").append(required.contains(entry.getKey()) ? "required" : standard(value));
            text.append(" | ").append(cell(description(value))).append(" |\n");
        });
        text.append('\n');
    }

    private static String standard(JsonNode value) {
        JsonNode standard = value.path("default");
        return standard.isMissingNode()
                        || (standard.isTextual() && standard.asText().isEmpty())
                ? ""
                : "`" + (standard.isTextual() ? standard.asText() : standard.toString()) + "`";
    }

    private String description(JsonNode value) {
        String own = value.path("description").asText();
        String shared = value.has("$ref") ? resolved(value).path("description").asText() : "";
        return (own + " " + shared).strip();
    }

    private JsonNode resolved(JsonNode value) {
        return value.has("$ref")
                ? schema.get("$defs").get(value.get("$ref").asText().substring(DEFINITIONS.length()))
                : value;
    }

    /** What may stand there, in words. */
    private String value(JsonNode given) {
        JsonNode value = resolved(given);
        if (value.has("const")) {
            return "`" + value.get("const").asText() + "`";
        }
        if (value.has("enum")) {
            List<String> words = new ArrayList<>();
            value.get("enum").forEach(word -> words.add("`" + word.asText() + "`"));
            return String.join(", ", words);
        }
        if (value.has("anyOf") || value.has("oneOf")) {
            List<String> words = new ArrayList<>();
            boolean variables = false;
            for (JsonNode choice : value.has("anyOf") ? value.get("anyOf") : value.get("oneOf")) {
                if (choice.path("$ref").asText().equals(DEFINITIONS + "variable")) {
                    variables = true;
                } else if (!words.contains(value(choice))) {
                    words.add(value(choice));
                }
            }
            // A number is only another way to write a text without quotation marks.
            if (words.contains("text")) {
                words.remove("number");
            }
            return String.join(" or ", words) + (variables ? " `${}`" : "");
        }
        return switch (value.path("type").asText()) {
            case "array" -> "list of " + value(value.path("items"));
            case "boolean" -> "`true`, `false`";
            case "integer", "number" -> "number";
            case "object" -> "section";
            default -> "text";
        };
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
    }
}
