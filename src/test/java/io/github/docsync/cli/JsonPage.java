package io.github.docsync.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.answer.EndReason;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/json.md}, from the schema of the output. */
final class JsonPage {
    private JsonPage() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                ---
                order: 5
                ---
                # JSON output

                <!-- Made by GeneratedFiles from output.schema.json; do not edit. -->

                With `--json` every command answers, however it ends: with one document, or `sync` and `preview` with events, one a line, of which
                `exit` is the last. Each document and event holds `format`; keys are only ever added, and a key that changed its meaning would count it up.
                `reason` says why the command ended so, and `exitCode` is the last key. Resource commands such as `pages get`, and `api`, put between them what
                Confluence said: a list as `results`, of one thing its own keys.

                The schema is `output.schema.json` in the program; `docsync help json` shows a summary.

                """);
        JsonNode definitions = OutputSchema.shipped().get("$defs");
        section(text, definitions, "Document", "Documents");
        section(text, definitions, "Event", "Events");
        text.append("## Parts\n\n");
        definitions.properties().forEach(entry -> {
            if (!entry.getKey().endsWith("Document") && !entry.getKey().endsWith("Event")) {
                definition(text, entry.getValue());
            }
        });
        text.append("## Reasons\n\n| `reason` | Exit code |\n|---|---|\n");
        for (EndReason reason : EndReason.values()) {
            text.append("| `")
                    .append(reason.word())
                    .append("` | ")
                    .append(reason.status().code())
                    .append(" |\n");
        }
        return text.toString();
    }

    private static void section(StringBuilder text, JsonNode definitions, String kind, String heading) {
        text.append("## ").append(heading).append("\n\n");
        definitions.properties().forEach(entry -> {
            if (entry.getKey().endsWith(kind)) {
                definition(text, entry.getValue());
            }
        });
    }

    private static void definition(StringBuilder text, JsonNode definition) {
        text.append("### ").append(definition.get("title").asText()).append("\n\n");
        text.append(definition.get("description").asText()).append("\n\n| Key | Type | Meaning |\n|---|---|---|\n");
        List<String> required = new ArrayList<>();
        definition.path("required").forEach(key -> required.add(key.asText()));
        definition
                .get("properties")
                .properties()
                .forEach(entry -> text.append("| `")
                        .append(entry.getKey())
                        .append("` | ")
                        .append(type(entry.getValue()))
                        .append(required.contains(entry.getKey()) ? "" : ", not always there")
                        .append(" | ")
                        .append(entry.getValue().path("description").asText().replace("|", "\\|"))
                        .append(" |\n"));
        text.append('\n');
    }

    private static String type(JsonNode value) {
        if (value.has("const")) {
            return "`" + value.get("const").asText() + "`";
        }
        if (value.has("enum")) {
            List<String> words = new ArrayList<>();
            value.get("enum").forEach(word -> words.add("`" + word.asText() + "`"));
            return words.size() > 8 ? "text" : String.join(", ", words);
        }
        if (value.isEmpty()) {
            return "anything";
        }
        if (value.has("$ref")) {
            return value.get("$ref").asText().replaceFirst(".*/", "");
        }
        if (value.get("type").isArray()) {
            return word(value.get("type").get(0).asText()) + " or null";
        }
        return value.get("type").asText().equals("array")
                ? "list of " + type(value.get("items"))
                : word(value.get("type").asText());
    }

    private static String word(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }
}
