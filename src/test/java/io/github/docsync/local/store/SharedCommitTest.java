package io.github.docsync.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedCommitTest {
    private final Database database = Database.open(null);
    private final AccountTable accounts = new AccountTable(database);
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void of_writes_that_share_a_commit_only_the_one_that_fails_is_undone() {
        long before = database.changes().number();
        Thread[] threads = new Thread[4];
        List<CompletableFuture<Void>> writes = List.of(
                write(threads, 0, () -> insert("first", false)),
                write(threads, 1, () -> insert("second", false)),
                write(threads, 2, () -> insert("third", true)),
                write(threads, 3, () -> insert("fourth", false)));
        gate.countDown();

        for (int number : new int[] {0, 1, 3}) {
            writes.get(number).join();
        }
        assertThat(writes.get(2))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("refused");

        assertThat(accounts.all()).extracting(Account::email).containsExactly("first", "fourth", "second");
        // Each has its own number, so that whoever follows the changes misses none.
        assertThat(database.changes().number() - before).isEqualTo(3);
        database.close();
    }

    /** Starts a write that waits for its turn; the first one has its turn and waits for the gate. */
    private CompletableFuture<Void> write(Thread[] threads, int number, Runnable work) {
        CountDownLatch began = new CountDownLatch(1);
        Executor thread = task -> {
            threads[number] = new Thread(task);
            threads[number].start();
        };
        CompletableFuture<Void> write = CompletableFuture.supplyAsync(
                () -> database.atomically(() -> {
                    began.countDown();
                    await(gate);
                    work.run();
                    return null;
                }),
                thread);
        if (number == 0) {
            await(began);
        } else {
            while (threads[number].getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        return write;
    }

    private void insert(String name, boolean refused) {
        accounts.ofEmail(name);
        database.touch(1);
        if (refused) {
            throw new IllegalStateException("refused");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
