package io.github.docsync.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures and prints everything that {@code docs/performance.md} tells, as ratios to baselines of the same run. Processor time is that of
 * threads or processes, so that a busy machine disturbs it little. The argument lists the numbers of files that whole commands are
 * measured with.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        List<Integer> files =
                Stream.of(arguments[0].split(",")).map(Integer::valueOf).toList();
        System.out.printf(
                "%s, Java %s, %d processors%n",
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        Path folder = Files.createTempDirectory("docsync-benchmark");
        try {
            Conversions.print();
            StartUp.print(folder);
            for (int count : files) {
                WholeCommands.print(folder.resolve("files" + count), count);
            }
            SlowSite.print(folder, 50, 200);
            LocalPages.print(folder);
        } finally {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
