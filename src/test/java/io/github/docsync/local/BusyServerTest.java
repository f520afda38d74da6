package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody waits for a client that is slow, nor a reader for a writer. */
class BusyServerTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    @Test
    void slow_uploads_delay_nobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < 60; client++) {
                Socket socket =
                        new Socket(InetAddress.getLoopbackAddress(), site.url().getPort());
                slow.add(socket);
                String head =
                        "POST /wiki/api/v2/pages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 100000\r\n\r\n{";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            String id = site.people().create(site.spaceId(), site.homepageId(), "A", "<p>x</p>");
            assertThat(site.people().body(id)).contains("x");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_read_goes_on_during_a_write_and_sees_what_was_finished() {
        try (Store store = Store.open(null, () -> 0)) {
            ContentRow page = ContentRow.create(1, ContentKind.PAGE, "Before", 1, "me", Instant.EPOCH);
            store.database().atomically(() -> {
                store.contents().insert(page, "<p>x</p>");
                return page;
            });
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch read = new CountDownLatch(1);
            CompletableFuture<Void> writer =
                    CompletableFuture.runAsync(() -> store.database().atomically(() -> {
                        store.contents().update(page.withTitle("After"));
                        written.countDown();
                        await(read);
                        return page;
                    }));
            await(written);
            assertThat(titleIn(store)).isEqualTo("Before");
            read.countDown();
            writer.join();
            assertThat(titleIn(store)).isEqualTo("After");
        }
    }

    private static String titleIn(Store store) {
        return store.reading(() -> store.contents().find(1).orElseThrow().title());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_read_cannot_write() {
        try (Store store = Store.open(null, () -> 0)) {
            assertThatThrownBy(() -> store.reading(() -> store.database().update("delete from content")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("tried to write");
        }
    }
}
