package io.github.docsync.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.docsync.model.DocPath;
import java.io.IOException;

/** The one JSON mapper for what docsync keeps: paths as text, absent for null, and unknown fields left to newer formats. */
public final class StateJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(DocPath.class, new PathWriter())
                    .addDeserializer(DocPath.class, new PathReader()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StateJson() {}

    /** The mapper; callers must not reconfigure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    private static final class PathWriter extends JsonSerializer<DocPath> {
        @Override
        public void serialize(DocPath path, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(path.value());
        }
    }

    private static final class PathReader extends JsonDeserializer<DocPath> {
        @Override
        public DocPath deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                return new DocPath(text);
            } catch (IllegalArgumentException e) {
                return (DocPath) context.handleWeirdStringValue(DocPath.class, text, "not a path of the repository");
            }
        }
    }
}
