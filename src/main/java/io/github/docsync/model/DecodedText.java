package io.github.docsync.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file's bytes as text. Everything that people write is read as UTF-8, here.
 *
 * @param text the text; where bytes are not UTF-8, with replacement characters
 * @param mistakes an error that names the first byte which is not UTF-8
 */
public record DecodedText(String text, List<Diagnostic> mistakes) {
    /**
     * Decodes, and never fails.
     *
     * @param file what the mistake names
     */
    public static DecodedText decode(String file, byte[] bytes) {
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
        String before = decoded.flip().toString();
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int mark = line == 1 && before.startsWith("\uFEFF") ? 1 : 0;
        int column = before.length() - before.lastIndexOf('\n') - mark;
        Diagnostic mistake = Diagnostic.error(
                "not-utf-8",
                new SourceLocation(file, line, column),
                String.format(Locale.ROOT, "byte %d (0x%02x) is not UTF-8", offset, bytes[offset]),
                "save the file in UTF-8");
        return new DecodedText(new String(bytes, StandardCharsets.UTF_8), List.of(mistake));
    }

    /** The text; empty where bytes are not UTF-8. For those to whom a file is text or nothing. */
    public static Optional<String> strict(byte[] bytes) {
        DecodedText decoded = decode("", bytes);
        return decoded.mistakes().isEmpty() ? Optional.of(decoded.text()) : Optional.empty();
    }
}
