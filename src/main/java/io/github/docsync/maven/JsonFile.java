package io.github.docsync.maven;

import io.github.docsync.answer.EndReason;
import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.confluence.ConnectionSettingsException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What machines get of a goal, in the form that the command prints, in a file of which there is never half. */
final class JsonFile {
    private final @Nullable Path file;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(content, false, StandardCharsets.UTF_8);
    private final JsonAnswer answer;

    /** @param file null where nobody asked for one */
    JsonFile(@Nullable Path file, boolean events) {
        this.file = file;
        this.answer = new JsonAnswer(stream, file != null, events, Clock.systemUTC());
    }

    /** What to fill. */
    JsonAnswer answer() {
        return answer;
    }

    /** Where it will be; null where nobody asked for one. */
    @Nullable
    Path file() {
        return file;
    }

    /** A goal that something stopped; what was answered before stays. */
    void failed(Exception failure) {
        String remedy = failure instanceof ConfluenceException refusal
                ? refusal.remedy()
                : failure instanceof ConnectionSettingsException settings
                        ? settings.remedy()
                        : "mvn -e shows where it came from";
        answer.failed(
                failure instanceof IllegalArgumentException ? EndReason.USAGE : EndReason.of(failure),
                failure.getMessage() == null ? failure.toString() : failure.getMessage(),
                remedy);
    }

    /** @throws io.github.docsync.model.UnwritableException if it cannot be written */
    void write(SecretMask mask) {
        stream.flush();
        if (file != null && content.size() > 0) {
            WholeFile.write(file, mask.mask(content.toString(StandardCharsets.UTF_8)));
        }
    }
}
