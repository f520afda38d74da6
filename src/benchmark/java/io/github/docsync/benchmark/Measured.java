package io.github.docsync.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a process cost.
 *
 * @param cpu milliseconds of processor time
 * @param memory the most memory that it had at any moment, in MB
 */
record Measured(long cpu, long memory) {
    /** Runs docsync in a process of its own, as its launcher does for large work; without arguments, only starts and ends one. */
    static Measured run(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        Path report = Files.createTempFile(folder, "report", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Ddocsync.benchmark.report=" + report,
                "-cp",
                System.getProperty("java.class.path"),
                MeasuredMain.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "output", ".txt").toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        try {
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IOException(String.join(" ", arguments) + " ended with " + exit + ": "
                        + Files.readString(builder.redirectOutput().file().toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        String[] parts = Files.readString(report).split(" ");
        return new Measured(Long.parseLong(parts[0]), Long.parseLong(parts[1]) / 1024);
    }

    @Override
    public String toString() {
        return cpu + " ms, " + memory + " MB";
    }

    /** The processor time as a multiple of another's. */
    String times(Measured baseline) {
        return "x %.2f".formatted((double) cpu / Math.max(1, baseline.cpu()));
    }
}
