package io.github.docsync.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a process cost.
 *
 * @param cpu milliseconds of processor time
 * @param memory the most memory that it had at any moment, in MB; 0 where the system does not say
 */
record Measured(long cpu, long memory) {
    /** The shell counts the processor time of what it ran; its own is left out. */
    private static final String SCRIPT = "\"$@\"; code=$?; times >\"$REPORT\"; exit $code";

    private static final int LOOK_MILLISECONDS = 5;

    /** Runs docsync by its launcher, which builds it where its sources changed. */
    static Measured docsync(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("docsync").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return run(folder, environment, command);
    }

    /** Starts a Java that says its version, with the options of the launcher. */
    static Measured java(Path folder) throws IOException {
        return run(
                folder,
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-version"));
    }

    private static Measured run(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path report = Files.createTempFile(folder, "report", ".txt");
        Path output = Files.createTempFile(folder, "output", ".txt");
        List<String> inShell = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash"));
        inShell.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(inShell)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("REPORT", report.toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        long memory = 0;
        try {
            Process shell = builder.start();
            while (!shell.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                memory = Math.max(memory, peak(shell));
            }
            if (shell.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + shell.exitValue() + ": "
                        + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return new Measured(cpu(Files.readAllLines(report).get(1)), memory / 1024);
    }

    /** Milliseconds, from such as {@code 0m1.250s 0m0.110s} for user and system. */
    private static long cpu(String times) {
        double seconds = 0;
        for (String time : times.split(" ")) {
            String[] parts = time.replace("s", "").split("m");
            seconds += 60 * Integer.parseInt(parts[0]) + Double.parseDouble(parts[1].replace(',', '.'));
        }
        return Math.round(seconds * 1000);
    }

    /** The most memory that the shell's child, which the launcher turns into a JVM, had at any moment, in KB. */
    private static long peak(Process shell) {
        Optional<ProcessHandle> child = shell.children().findFirst();
        if (child.isEmpty()) {
            return 0;
        }
        try {
            return Files.readAllLines(Path.of("/proc/" + child.get().pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It has ended meanwhile, or this system has no such files.
            return 0;
        }
    }

    @Override
    public String toString() {
        return cpu + " ms, " + memory + " MB";
    }

    /** The one of the two that cost less processor time. */
    Measured orLess(Measured other) {
        return other.cpu < cpu ? other : this;
    }

    /** The processor time as a multiple of another's. */
    String times(Measured baseline) {
        return "x %.2f".formatted((double) cpu / Math.max(1, baseline.cpu()));
    }
}
