package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.adf.AdfReader;
import io.github.docsync.local.adf.AdfWriter;
import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.view.PageViewContext;
import io.github.docsync.local.view.View;
import java.util.Set;

/** The forms in which the API takes and gives bodies; storage format is the one that is kept. */
final class Representations {
    private static final Set<String> BULK = Set.of("storage", "atlas_doc_format");
    private static final Set<String> SINGLE = Set.of(
            "storage", "atlas_doc_format", "view", "export_view", "anonymous_export_view", "styled_view", "editor");

    private Representations() {}

    static String requireBulk(String format) {
        return require(format, BULK);
    }

    static String requireSingle(String format) {
        return require(format, SINGLE);
    }

    private static String require(String format, Set<String> known) {
        if (!known.contains(format)) {
            throw Refusal.invalidParameter("Provided value {" + format + "} for 'body-format' is not one of "
                    + known.stream().sorted().toList());
        }
        return format;
    }

    static String toStorage(String representation, String value) {
        return switch (representation) {
            case "storage" -> value;
            case "atlas_doc_format" -> fromAdf(value);
            default -> throw Refusal.badRequest("Unsupported representation: " + representation);
        };
    }

    private static String fromAdf(String json) {
        try {
            return AdfReader.toStorage(json);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("Content body cannot be converted to new editor format");
        }
    }

    /**
     * A stored body in the form asked for.
     *
     * @param shownOn what links and attachments in it start from
     */
    static ObjectNode body(ContentContext site, ContentRow shownOn, String format, String storage) {
        return Wire.body(
                format,
                switch (format) {
                    case "storage" -> storage;
                    case "atlas_doc_format" -> AdfWriter.of(Bodies.read(storage));
                    default ->
                        View.of(Bodies.read(storage), new PageViewContext(site, shownOn))
                                .toString();
                });
    }
}
