package io.github.docsync.cli.command;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.docsync.model.DecodedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that commands are given, in files or on standard input, all decoded alike. */
public final class GivenText {
    private GivenText() {}

    /** @throws MistakenTextException if it is not UTF-8 */
    public static String ofFile(Path file) throws IOException {
        return decoded(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** @throws MistakenTextException if it is not UTF-8 */
    public static String ofStandardInput(Terminal terminal) throws IOException {
        return decoded("standard input", terminal.input().readAllBytes());
    }

    /** A file of other tools that is only looked at; what is not UTF-8 in it becomes replacement characters. */
    public static String lenient(Path file) throws IOException {
        return DecodedText.decode(file.toString(), Files.readAllBytes(file)).text();
    }

    /** What is wrong with a JSON text and where, without the parser's words about itself. */
    public static String mistake(JsonProcessingException mistaken) {
        JsonLocation place = mistaken.getLocation();
        String words = mistaken.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
        return words + (place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    private static String decoded(String name, byte[] bytes) {
        DecodedText decoded = DecodedText.decode(name, bytes);
        decoded.mistakes().stream().findFirst().ifPresent(mistake -> {
            throw new MistakenTextException(mistake.toString());
        });
        return decoded.text();
    }
}
