package io.github.docsync.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.WholeFile;
import io.github.docsync.plan.Plan;
import io.github.docsync.storage.canonical.StorageBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan in a file, between {@code plan --out} and {@code sync --plan}. */
public final class SavedPlanFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(DocPath.class, AsText.class)
            .addMixIn(StorageBody.class, BodyAsText.class)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private SavedPlanFile() {}

    /** Writes the whole file or none of it. */
    public static void write(Plan plan, Path file, SecretMask mask) throws JsonProcessingException {
        WholeFile.write(file, mask.mask(MAPPER.writeValueAsString(plan)) + "\n");
    }

    /** @throws IllegalArgumentException if the file is not a plan that this version can apply */
    public static Plan read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no plan " + file + "; save one with plan --out");
        }
        try {
            JsonNode document = MAPPER.readTree(Files.readAllBytes(file));
            JsonNode format = document.path("base").path("format");
            if (!format.isInt()) {
                throw new IllegalArgumentException(file + " is not a plan; save one with plan --out");
            }
            if (format.asInt() != Plan.FORMAT) {
                throw new IllegalArgumentException(
                        file + " was saved by another version of docsync; plan again with this one");
            }
            return MAPPER.treeToValue(document, Plan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is not a plan; save one with plan --out");
        }
    }

    /** A body is its text. */
    private abstract static class BodyAsText {
        @JsonCreator
        static StorageBody parse(String text) {
            return StorageBody.parse(text);
        }

        @JsonValue
        abstract String text();
    }

    /** A path is its text. */
    private abstract static class AsText {
        @JsonCreator
        AsText(String value) {
            throw new AssertionError(value);
        }

        @JsonValue
        abstract String value();
    }
}
