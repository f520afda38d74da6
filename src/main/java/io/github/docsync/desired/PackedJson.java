package io.github.docsync.desired;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.docsync.markdown.FoundLink;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.state.StateJson;
import io.github.docsync.storage.canonical.StorageBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Records as compressed JSON, as they are kept between runs. */
final class PackedJson {
    private static final ObjectMapper MAPPER = mapper();

    private PackedJson() {}

    /** What there are hundreds of thousands of is written without the names of its parts, which would be a third of the whole. */
    private static ObjectMapper mapper() {
        ObjectMapper mapper = StateJson.mapper().copy().addMixIn(StorageBody.class, BodyAsText.class);
        for (Class<?> type : List.of(
                SourceLocation.class,
                FoundLink.class,
                ConversionRecord.FileRow.class,
                ConversionRecord.FoundSyntax.class,
                ConversionRecord.PageRow.class,
                ConversionRecord.Asked.class,
                ConvertedPage.class)) {
            mapper.configOverride(type).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
        }
        return mapper;
    }

    /** How a body is written and read: as its text, which is empty in a summary. */
    private abstract static class BodyAsText {
        @JsonCreator
        static StorageBody parse(String text) {
            return StorageBody.parse(text);
        }

        @JsonValue
        abstract String text();
    }

    /** Empty where the bytes are of another version, or damaged. */
    static <T> Optional<T> read(byte[] bytes, Class<T> type) {
        return read(bytes, MAPPER.readerFor(type), type);
    }

    /** The same for what holds front matter, where a whole number is a Long, however small. */
    static <T> Optional<T> readWithFrontMatter(byte[] bytes, Class<T> type) {
        return read(bytes, MAPPER.readerFor(type).with(DeserializationFeature.USE_LONG_FOR_INTS), type);
    }

    private static <T> Optional<T> read(byte[] bytes, ObjectReader reader, Class<T> type) {
        try (InputStream json = new GZIPInputStream(new ByteArrayInputStream(bytes), 16_384)) {
            return Optional.of(reader.readValue(json, type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static byte[] write(Object record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream json = new FastGzip(bytes)) {
            MAPPER.writeValue(json, record);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /** Half again as large, in a third of the time: one of 20,000 pages is written after each edit. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream target) throws IOException {
            super(target, 65_536);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
