package io.github.docsync.convert.diagram;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Gives up on what takes too long. What counts is the processor's time, so that a busy machine makes no diagram wrong. */
final class TimeLimit {
    /** Of the processor, for one diagram. Ordinary ones take less than one. */
    static final int SECONDS = 20;

    /** By the clock, however busy the machine is. */
    static final int SECONDS_BY_THE_CLOCK = 180;

    private static final long LOOK_MILLIS = 500;

    private TimeLimit() {}

    /** The result of {@code work}, which is left to itself on a daemon thread once its time is up: Java cannot stop it. */
    static <T> T call(Callable<T> work) throws DiagramException, EngineException, BusyException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "docsync-diagram", 16L << 20);
        thread.setDaemon(true);
        thread.start();
        try {
            return await(task, () -> ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiagramException("it was interrupted", 0);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof DiagramException mistake) {
                throw mistake;
            }
            if (cause instanceof EngineException failure) {
                throw failure;
            }
            if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
                throw new DiagramException("it is too large or too deeply nested", 0);
            }
            if (cause instanceof LinkageError || cause instanceof InternalError) {
                throw Fonts.noGraphics(cause);
            }
            throw new DiagramException(String.valueOf(cause == null ? e.getMessage() : cause.getMessage()), 0);
        }
    }

    /**
     * What a task gives, within the limits.
     *
     * @param processorNanos the processor's time that the work has taken so far, from any start; −1 where it is not known
     */
    static <T> T await(Future<T> task, LongSupplier processorNanos)
            throws InterruptedException, ExecutionException, DiagramException, BusyException {
        return await(task, processorNanos, SECONDS_BY_THE_CLOCK);
    }

    static <T> T await(Future<T> task, LongSupplier processorNanos, int secondsByTheClock)
            throws InterruptedException, ExecutionException, DiagramException, BusyException {
        long start = Math.max(0, processorNanos.getAsLong());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(secondsByTheClock);
        while (true) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (processorNanos.getAsLong() - start > TimeUnit.SECONDS.toNanos(SECONDS)) {
                    task.cancel(true);
                    throw tooLong();
                }
                if (System.nanoTime() > deadline) {
                    task.cancel(true);
                    throw new BusyException("this machine was too busy for it in " + secondsByTheClock + " seconds");
                }
            }
        }
    }

    private static DiagramException tooLong() {
        return new DiagramException("it takes more than " + SECONDS + " seconds of the processor's time to draw", 0);
    }
}
