package io.github.docsync.convert.diagram;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives up on what takes too long. */
final class TimeLimit {
    /** For one diagram. Ordinary ones take less than one. */
    static final int SECONDS = 20;

    private TimeLimit() {}

    /** The result of {@code work}, which is left to itself on a daemon thread once its time is up: Java cannot stop it. */
    static <T> T call(Callable<T> work) throws DiagramException, EngineException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "docsync-diagram", 16L << 20);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw tooLong();
        } catch (InterruptedException e) {
            task.cancel(true);
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

    static DiagramException tooLong() {
        return new DiagramException("it takes longer than " + SECONDS + " seconds to draw", 0);
    }
}
