package io.github.docsync.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Goes once through the main job with nobody watching, so that the JVM loads the classes of a typical run. The launcher
 * starts it to fill the class data archive that makes later starts fast.
 */
final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("docsync-rehearsal");
        Terminal terminal = new Terminal(
                folder, name -> null, new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, false);
        Main.run(terminal, "--version");
        Main.run(terminal, "--help");
        Main.run(terminal, "init");
        Files.delete(folder.resolve("sync.yml"));
        Files.delete(folder);
    }
}
