package io.github.docsync.apply;

import io.github.docsync.state.Lease;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** This process as the holder of a lease, and whether another holder still lives. */
final class LeaseHolder {
    private LeaseHolder() {}

    static Lease mine(String run, @Nullable String commit) {
        ProcessHandle self = ProcessHandle.current();
        return new Lease(host(), self.pid(), started(self), run, commit);
    }

    /** Whether the holder ran on this very host and its process is gone, so that nobody has to wait for its lease. */
    static boolean isDead(Lease lease) {
        if (!lease.host().equals(host())) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(lease.process());
        return process.isEmpty() || !process.get().isAlive() || started(process.get()) != lease.processStarted();
    }

    /** Whether the lease is this process's own, left by an earlier run in it. */
    static boolean isMine(Lease lease) {
        ProcessHandle self = ProcessHandle.current();
        return lease.host().equals(host()) && lease.process() == self.pid() && lease.processStarted() == started(self);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * The host's name; on Linux with what tells containers of one name apart, in which a process id means another process.
     */
    private static String host() {
        String name;
        try {
            name = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            name = "localhost";
        }
        try {
            Path namespace = Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return name + "/" + boot.substring(0, Math.min(8, boot.length())) + "/"
                    + namespace.toString().replaceAll("\\D", "");
        } catch (IOException | UnsupportedOperationException e) {
            return name;
        }
    }
}
