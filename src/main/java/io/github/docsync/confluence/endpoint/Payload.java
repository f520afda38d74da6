package io.github.docsync.confluence.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.docsync.confluence.wire.WireJson;
import io.github.docsync.model.ByteSource;
import org.jspecify.annotations.Nullable;

/** The body of a request. */
public sealed interface Payload {
    /** The value as JSON. */
    static Payload json(Object value) {
        try {
            return new Json(WireJson.mapper().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot be written as JSON: " + value.getClass().getName(), e);
        }
    }

    /**
     * A JSON document.
     *
     * @param text the document
     */
    record Json(String text) implements Payload {}

    /**
     * A file, uploaded as {@code multipart/form-data} with the parts {@code file}, {@code comment} and {@code minorEdit}.
     *
     * @param fileName without folders
     * @param mediaType such as {@code image/png}
     * @param content read anew for each attempt, while it is sent
     * @param comment shown in the attachment's history
     * @param minorEdit asks Confluence not to notify watchers
     */
    record Upload(
            String fileName,
            String mediaType,
            ByteSource content,
            @Nullable String comment,
            boolean minorEdit) implements Payload {
        /** Refuses a name that Confluence would cut or misread. */
        public Upload {
            if (fileName.isBlank() || fileName.chars().anyMatch(c -> c == '/' || c == '\\' || c < ' ')) {
                throw new IllegalArgumentException("not the name of a file: \"" + fileName + "\"");
            }
        }
    }
}
