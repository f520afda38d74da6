package io.github.docsync.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The start of the command, against a process that does nothing. */
final class StartUp {
    private static final int RUNS = 5;

    private StartUp() {}

    static void print(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("small.md"), "# Small\n\nText.\n");
        Measured nothing = best(folder);
        Measured version = best(folder, "--version");
        Measured convert = best(folder, "convert", file.toString());
        System.out.printf(
                "%nStart (processor time, memory)%nnothing %s; --version %s (%s); convert of one file %s (%s)%n",
                nothing, version, version.times(nothing), convert, convert.times(nothing));
    }

    private static Measured best(Path folder, String... arguments) throws IOException {
        Measured best = Measured.run(folder, Map.of(), arguments);
        for (int run = 1; run < RUNS; run++) {
            Measured next = Measured.run(folder, Map.of(), arguments);
            best = next.cpu() < best.cpu() ? next : best;
        }
        return best;
    }
}
