package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.ExitStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import picocli.CommandLine.Command;

/** Writes a first manifest, commented, for a person to fill in. */
@Command(name = "init", description = "Write a starter sync.yml here, or at --file. An existing file is never touched.")
final class InitCommand extends DocsyncCommand {
    @Override
    protected ExitStatus run() throws IOException {
        Path named = options().file();
        Path file = terminal().resolve(named == null ? Path.of("sync.yml") : named);
        try (InputStream starter =
                Objects.requireNonNull(InitCommand.class.getResourceAsStream("starter-sync.yml"), "starter-sync.yml")) {
            Files.write(file, starter.readAllBytes(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " exists already and was left as it is; name another file with --file");
        }
        answer().document(JsonNodeFactory.instance.objectNode().put("file", file.toString()), ExitStatus.IN_STEP);
        if (options().json()) {
            return ExitStatus.IN_STEP;
        }
        terminal().output().println("Wrote " + file + ". Fill in the space, then run: docsync validate");
        return ExitStatus.IN_STEP;
    }
}
