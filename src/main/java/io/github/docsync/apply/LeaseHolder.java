package io.github.docsync.apply;

import io.github.docsync.state.Lease;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** This process as the holder of a lease, and whether another holder still lives. */
final class LeaseHolder {
    /** The runs of this process that hold a lease now. */
    private static final Set<String> LIVE = ConcurrentHashMap.newKeySet();

    private LeaseHolder() {}

    static void began(Lease lease) {
        LIVE.add(lease.run());
    }

    static void ended(Lease lease) {
        LIVE.remove(lease.run());
    }

    static Lease mine(String run, @Nullable String commit) {
        ProcessHandle self = ProcessHandle.current();
        return new Lease(host(), self.pid(), started(self), run, commit);
    }

    /**
     * Whether the holder ran on this very host and is gone, so that nobody has to wait for its lease: its process ended, or it
     * was a run of this process that could not give the lease back.
     */
    static boolean isDead(Lease lease) {
        if (!lease.host().equals(host())) {
            return false;
        }
        ProcessHandle self = ProcessHandle.current();
        if (lease.process() == self.pid() && lease.processStarted() == started(self)) {
            return !LIVE.contains(lease.run());
        }
        Optional<ProcessHandle> process = ProcessHandle.of(lease.process());
        return process.isEmpty() || !process.get().isAlive() || started(process.get()) != lease.processStarted();
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
