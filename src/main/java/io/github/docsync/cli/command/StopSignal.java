package io.github.docsync.cli.command;

import io.github.docsync.answer.EndReason;
import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.apply.Cancellation;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What Ctrl-C and a job that is cancelled (SIGINT and SIGTERM) do. A command that is writing is asked to stop, finishes what is in flight and
 * reports; any other ends immediately.
 */
public final class StopSignal {
    /** Longer than one request may take, shorter than the minute after which a CI system kills. */
    private static final long PATIENCE_SECONDS = 45;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private @Nullable Cancellation writing;
    private int code;

    /** Lets the end of this process count as a signal until {@link #ended}. */
    public void watchProcess(JsonAnswer answer, Terminal terminal, int exitCode) {
        Thread hook = new Thread(() -> stop(answer, terminal, exitCode), "docsync-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on something is written; the command looks at the cancellation and ends by itself. */
    public synchronized void writing(Cancellation cancellation) {
        writing = cancellation;
    }

    /** Has something closed when the command ends immediately. */
    public synchronized void closing(Runnable closer) {
        closing.push(closer);
    }

    /** The command has ended by itself. */
    public void ended(int exitCode) {
        code = exitCode;
        ended.countDown();
    }

    private void stop(JsonAnswer answer, Terminal terminal, int exitCode) {
        if (ended.getCount() == 0) {
            return;
        }
        Cancellation cancellation;
        synchronized (this) {
            cancellation = writing;
        }
        PrintStream error = terminal.error();
        if (terminal.errorWatched()) {
            // ANSI: away with a bar, and with the ^C that the terminal shows.
            error.print("\r\u001B[K");
        }
        int last = exitCode;
        if (cancellation == null) {
            endAtOnce(answer, error);
        } else {
            cancellation.cancel();
            last = await(error) ? code : exitCode;
        }
        System.out.flush();
        error.flush();
        // A JVM that a signal ends has the signal's status, which says nothing of the run.
        Runtime.getRuntime().halt(last);
    }

    private synchronized void endAtOnce(JsonAnswer answer, PrintStream error) {
        answer.failed(EndReason.INTERRUPTED, "the command was interrupted", "run it again");
        error.println("docsync: interrupted");
        closing.forEach(Runnable::run);
    }

    private boolean await(PrintStream error) {
        try {
            if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
            error.println("docsync: stopped with requests in flight; the next run checks what they did");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
