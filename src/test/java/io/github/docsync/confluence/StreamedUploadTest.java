package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.docsync.confluence.endpoint.Payload;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.Hash;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.model.UnreadableContentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files are read while they are sent. */
class StreamedUploadTest {
    private static final String UPLOADED = "{\"results\":[{\"id\":\"att1\",\"title\":\"a.bin\"}]}";
    private static final byte[] TEXT = "all of the file".getBytes(StandardCharsets.UTF_8);

    private final TestWorld world = new TestWorld();
    private final Attachments attachments = world.basic().attachments();

    @AfterEach
    void close() {
        world.close();
    }

    private static Payload.Upload file(ByteSource content) {
        return new Payload.Upload("a.bin", "application/octet-stream", content, null, true);
    }

    @Test
    void a_large_file_is_never_in_memory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long length = 64 << 20;
        world.server.setBodyLimit(1000);
        world.answers(200, UPLOADED);
        attachments.upload("7", file(zeros(1000)));
        world.request();
        world.answers(200, UPLOADED);
        long before = threads.getCurrentThreadAllocatedBytes();

        attachments.upload("7", file(zeros(length)));

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(length / 2);
        assertThat(world.request().getBodySize()).isGreaterThan(length);
    }

    private static ByteSource zeros(long length) {
        return ByteSource.of(length, () -> new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                int some = (int) Math.min(count, left);
                left -= some;
                return some == 0 && count > 0 ? -1 : some;
            }
        });
    }

    @Test
    void the_length_is_told_and_another_attempt_reads_the_file_anew() {
        AtomicInteger opened = new AtomicInteger();
        world.answers(429, "{}");
        world.answers(200, UPLOADED);

        attachments.upload("7", file(ByteSource.of(TEXT.length, () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(TEXT);
        })));

        assertThat(opened).hasValue(2);
        for (int attempt = 1; attempt <= 2; attempt++) {
            RecordedRequest request = world.request();
            assertThat(request.getHeaders().get("Content-Length")).isEqualTo(Long.toString(request.getBodySize()));
            assertThat(TestWorld.bodyOf(request)).contains("\r\n\r\nall of the file\r\n--");
        }
    }

    @Test
    void a_file_that_changed_never_arrives_whole_and_is_not_sent_again() {
        UnreadableContent changed = new UnreadableContent("has changed", "plan again");
        AtomicInteger opened = new AtomicInteger();
        ByteSource other = ByteSource.of(TEXT.length, () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(TEXT);
                })
                .expecting(Hash.of("something else"), changed);

        assertThatThrownBy(() -> attachments.upload("7", file(other)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot upload attachment a.bin to 7: the file has changed; plan again")
                .cause()
                .isInstanceOfSatisfying(
                        UnreadableContentException.class,
                        e -> assertThat(e.why()).isEqualTo(changed));

        assertThat(opened).hasValue(1);
        world.answers(200, UPLOADED);
        attachments.upload("7", file(ByteSource.of("afterwards".getBytes(StandardCharsets.UTF_8))));
        assertThat(TestWorld.bodyOf(world.request())).contains("afterwards");
    }

    @Test
    void a_file_that_cannot_be_opened_is_told_as_that_and_not_as_the_network() {
        IOException denied = new IOException("denied");

        assertThatThrownBy(() -> attachments.upload("7", file(ByteSource.of(3, () -> {
                    throw denied;
                }))))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(denied);
    }
}
