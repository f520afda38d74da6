package io.github.docsync.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.github.docsync.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command, or nothing at all, in a process that writes at its end what it cost. */
public final class MeasuredMain {
    private MeasuredMain() {}

    public static void main(String[] arguments) {
        Path report = Path.of(System.getProperty("docsync.benchmark.report"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(report)));
        if (arguments.length > 0) {
            Main.main(arguments);
        }
    }

    private static void write(Path report) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try {
            Files.writeString(report, system.getProcessCpuTime() / 1_000_000 + " " + peak());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most memory that the process had at any moment, in KB; 0 where the system does not say. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.isReadable(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
    }
}
