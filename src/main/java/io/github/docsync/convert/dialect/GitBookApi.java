package io.github.docsync.convert.dialect;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** GitBook's blocks that describe requests, its dated changes and its diagrams, whose tags say what their bodies do not. */
final class GitBookApi {
    private static final Set<String> TRANSPARENT = Set.of(
            "updates",
            "swagger-description",
            "api-method-summary",
            "api-method-description",
            "api-method-spec",
            "api-method-request",
            "api-method-response",
            "api-method-path-parameters",
            "api-method-query-parameters",
            "api-method-headers",
            "api-method-body-parameters",
            "api-method-form-data-parameters");

    private GitBookApi() {}

    static Optional<Translation> translate(Tag tag) {
        if (TRANSPARENT.contains(tag.name())) {
            return Optional.of(Translation.TRANSPARENT);
        }
        return switch (tag.name()) {
            case "swagger", "api-method" -> Optional.of(request(tag));
            case "swagger-parameter", "api-method-parameter" -> Optional.of(JsxPieces.field(tag));
            case "swagger-response", "api-method-response-example" ->
                Optional.of(titled(tag.valueOrEmpty("status", "httpCode"), tag.valueOrEmpty("description")));
            case "update" -> Optional.of(titled(tag.valueOrEmpty("date"), tag.valueOrEmpty("tags")));
            case "@mermaid/diagram" ->
                Optional.of(new Translation.Blocks(MarkdownPieces.code(
                        "mermaid", tag.valueOrEmpty("content").replace("\\n", "\n"))));
            default -> Optional.empty();
        };
    }

    private static Translation request(Tag tag) {
        String address = tag.valueOrEmpty("baseUrl", "host") + tag.valueOrEmpty("path");
        String line = "`" + tag.valueOrEmpty("method").toUpperCase(Locale.ROOT) + " " + address.replace("`", "") + "`";
        String summary = tag.valueOrEmpty("summary");
        return new Translation.Around(
                line + "\n\n" + (summary.isEmpty() ? "" : MarkdownPieces.title(summary) + "\n\n"), "");
    }

    private static Translation titled(String title, String more) {
        String head = title.isEmpty() ? "" : "**" + MarkdownPieces.title(title) + "** ";
        String all = head + MarkdownPieces.title(more);
        return all.isBlank() ? Translation.TRANSPARENT : new Translation.Around(all + "\n\n", "");
    }
}
