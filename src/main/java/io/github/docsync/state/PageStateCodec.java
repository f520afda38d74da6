package io.github.docsync.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** The value of the property {@link PageState#PROPERTY_KEY}: JSON with its format's number, packed where it grows too long. */
public final class PageStateCodec {
    private static final String FORMAT = "format";
    private static final String PACKED = "packed";

    private PageStateCodec() {}

    /** The value to store. */
    public static JsonNode write(PageState state) {
        ObjectNode plain = StateJson.mapper().createObjectNode().put(FORMAT, PageState.FORMAT);
        plain.setAll((ObjectNode) StateJson.mapper().valueToTree(state));
        if (plain.toString().length() < Packed.LIMIT) {
            return plain;
        }
        return StateJson.mapper()
                .createObjectNode()
                .put(FORMAT, PageState.FORMAT)
                .put("manifest", state.manifest())
                .put(PACKED, Packed.pack(state));
    }

    /**
     * Reads a value back.
     *
     * @return empty if it is not a state of ours, because a person or another app changed it
     * @throws NewerFormatException if a newer docsync wrote it
     */
    public static Optional<PageState> read(JsonNode value) {
        int format = value.path(FORMAT).asInt(0);
        if (format > PageState.FORMAT) {
            throw new NewerFormatException(format, PageState.FORMAT);
        }
        if (format < 1) {
            return Optional.empty();
        }
        try {
            PageState state = value.hasNonNull(PACKED)
                    ? Packed.unpack(value.get(PACKED).asText(), new TypeReference<PageState>() {})
                    : StateJson.mapper().treeToValue(value, PageState.class);
            return isWhole(state) ? Optional.of(state) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Jackson leaves null what a damaged value lacks. */
    @SuppressWarnings("ConstantValue")
    static boolean isWhole(PageState state) {
        return state != null
                && state.manifest() != null
                && state.path() != null
                && state.pageId() != null
                && state.space() != null
                && state.blob() != null
                && state.desired() != null
                && state.stored() != null
                && state.title() != null
                && state.labels() != null
                && state.attachments() != null
                && state.properties() != null
                && state.tasks() != null;
    }
}
