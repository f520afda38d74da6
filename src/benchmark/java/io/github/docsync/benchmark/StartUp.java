package io.github.docsync.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The start of the command, against {@code java -version} that runs in turn with it. */
final class StartUp {
    private static final int ROUNDS = 10;

    private StartUp() {}

    static void print(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("small.md"), "# Small\n\nText.\n");
        // The first run may build the command and its class archive.
        docsync(folder, "--version");
        Measured java = Measured.java(folder);
        Measured version = docsync(folder, "--version");
        Measured help = docsync(folder, "--help");
        Measured convert = docsync(folder, "convert", file.toString());
        for (int round = 1; round < ROUNDS; round++) {
            java = java.orLess(Measured.java(folder));
            version = version.orLess(docsync(folder, "--version"));
            help = help.orLess(docsync(folder, "--help"));
            convert = convert.orLess(docsync(folder, "convert", file.toString()));
        }
        System.out.printf("%nStart (processor time, memory; ratio to java -version; best of %d in turn)%n", ROUNDS);
        System.out.printf(
                "java -version %s; --version %s (%s); --help %s (%s); convert of one file %s (%s)%n",
                java, version, version.times(java), help, help.times(java), convert, convert.times(java));
    }

    private static Measured docsync(Path folder, String... arguments) throws IOException {
        return Measured.docsync(folder, Map.of(), arguments);
    }
}
