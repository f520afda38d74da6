package io.github.docsync.story.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, as a continuous integration server runs it. */
final class Child implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 600;

    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code docsync sync} with these further arguments. */
    static Child sync(Docs docs, Path folder, String... arguments) {
        return start(docs, folder, "-Xmx256m", "sync", arguments);
    }

    /** Starts a command in so much memory. */
    static Child start(Docs docs, Path folder, String memory, String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                memory,
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.docsync.cli.Main",
                "-f",
                docs.manifest().toString(),
                name));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(folder, "child", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(variable -> variable.matches("(CONFLUENCE|MATON|DOCSYNC)_.*"));
            environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
            environment.putAll(docs.environment());
            return new Child(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without a chance to do anything more. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Sends a signal by its name without {@code SIG}, and does not wait. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the command does not end: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
