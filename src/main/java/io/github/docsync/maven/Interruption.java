package io.github.docsync.maven;

import io.github.docsync.ExitStatus;
import io.github.docsync.apply.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, SIGINT and SIGTERM (or any other end of the JVM) ask the run to stop and wait for it to finish what is in flight and to release the
 * lease and to report. Then the JVM ends with status 130, as programs do that Ctrl-C ends.
 */
final class Interruption implements AutoCloseable {
    /** Longer than one request may take, shorter than the minute after which a CI system kills. */
    private static final long PATIENCE_SECONDS = 45;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Cancellation cancellation) {
        this.hook = new Thread(() -> stop(cancellation), "docsync-interruption");
    }

    /** Watches for the end of the JVM until it is closed. */
    static Interruption of(Cancellation cancellation) {
        Interruption interruption = new Interruption(cancellation);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop(Cancellation cancellation) {
        cancellation.cancel();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("docsync: stopped with requests in flight; the next run checks what they did");
            }
            System.out.flush();
            System.err.flush();
            // A JVM that a signal ends has the signal's status, which says nothing of the run.
            Runtime.getRuntime().halt(ExitStatus.INTERRUPTED.code());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down already, and the hook has just been told that it may.
            return;
        }
    }
}
