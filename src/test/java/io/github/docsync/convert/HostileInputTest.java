package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile input converts within 512 MB of heap, on a small stack, in a few seconds of the processor's time each. */
class HostileInputTest {
    private static final long LIMIT_MILLIS = 5_000;

    /** The limit is for a machine that converts the harmless page in so many milliseconds; slower ones have longer. */
    private static final double HARMLESS_MILLIS = 500;

    private static final Map<String, String[]> RESULTS = new HashMap<>();

    @BeforeAll
    static void convert_all_in_a_process_of_little_memory(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileInputs.class.getName())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start()
                .waitFor();
        for (String line : Files.readAllLines(output)) {
            String[] fields = line.split("\t", -1);
            RESULTS.put(fields[0], fields);
        }
        assertThat(exit).as(() -> read(folder.resolve("errors"))).isZero();
    }

    static Set<String> names() {
        return HostileInputs.all().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void converts_in_little_memory_and_time(String name) {
        String[] result = RESULTS.get(name);

        assertThat(result[2]).isEmpty();
        double slowness = Math.max(1, Long.parseLong(RESULTS.get(HostileInputs.HARMLESS)[1]) / HARMLESS_MILLIS);
        assertThat(Long.parseLong(result[1]) / slowness).isLessThan(LIMIT_MILLIS);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
