package io.github.docsync.cli;

import io.github.docsync.cli.command.ResultStream;
import io.github.docsync.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goes once through the main job with nobody watching, so that the JVM loads the classes of a typical run. The launcher
 * starts it to fill the class data archive that makes later starts fast.
 */
final class ClassArchiveTraining {
    private ClassArchiveTraining() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("docsync-rehearsal");
        Terminal terminal = new Terminal(
                folder,
                name -> null,
                new ByteArrayInputStream(new byte[0]),
                ResultStream.to(nowhere),
                nowhere,
                false,
                false);
        try {
            Files.createDirectories(folder.resolve("docs"));
            Files.writeString(
                    folder.resolve("sync.yml"), "version: 1\nid: rehearsal\nspace: DOCS\npages: [{path: docs/**}]\n");
            Files.writeString(folder.resolve("docs/index.md"), "# Index\n\nSee [a](a.md#one).\n");
            Files.writeString(
                    folder.resolve("docs/a.md"),
                    "# A\n\n## One\n\n- [ ] task\n\n| a | b |\n|---|---|\n| 1 | `2` |\n\n```java\n```\n");
            for (String command : List.of(
                    "--version",
                    "--help",
                    "convert docs/a.md",
                    "validate",
                    "sync --local",
                    "plan --local --json",
                    "sync --local")) {
                Main.run(terminal, command.split(" "));
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
