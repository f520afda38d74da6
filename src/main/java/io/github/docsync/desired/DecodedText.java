package io.github.docsync.desired;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A file's bytes as text.
 *
 * @param text the text; where bytes are no UTF-8, with replacement characters
 * @param mistakes an error that names the first byte which is no UTF-8
 */
record DecodedText(String text, List<Diagnostic> mistakes) {
    static DecodedText decode(DocPath path, byte[] bytes) {
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(source, decoded, true);
        if (!result.isError()) {
            return new DecodedText(decoded.flip().toString(), List.of());
        }
        int offset = source.position();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        Diagnostic mistake = Diagnostic.error(
                "not-utf-8",
                new SourceLocation(path.value(), line, offset - lineStart + 1),
                String.format(Locale.ROOT, "byte %d (0x%02x) is not UTF-8", offset, bytes[offset]),
                "save the file in UTF-8");
        return new DecodedText(new String(bytes, StandardCharsets.UTF_8), List.of(mistake));
    }
}
