package io.github.docsync.convert.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is too slow is the source's fault only if the processor worked at it. */
class TimeLimitTest {

    @Test
    void what_takes_too_much_of_the_processor_is_a_mistake() {
        AtomicInteger calls = new AtomicInteger();

        assertThatThrownBy(() -> TimeLimit.await(
                        new CompletableFuture<>(),
                        () -> calls.getAndIncrement() * TimeUnit.SECONDS.toNanos(TimeLimit.SECONDS + 1),
                        60))
                .isInstanceOf(DiagramException.class)
                .hasMessageContaining("20 seconds of the processor's time");
    }

    @Test
    void what_a_busy_machine_has_no_time_for_is_none() {
        assertThatThrownBy(() -> TimeLimit.await(new CompletableFuture<>(), () -> 0, 0))
                .isInstanceOf(BusyException.class);
    }

    @Test
    void a_machine_that_is_busy_once_draws_at_the_second_try() {
        assertThat(drawBusy(1)).isInstanceOf(Drawing.Picture.class);
        assertThat(drawBusy(2)).isEqualTo(new Drawing.Unfinished("busy"));
    }

    private static Drawing drawBusy(int times) {
        AtomicInteger tries = new AtomicInteger();
        DiagramEngine engine = new DiagramEngine() {
            @Override
            public String version() {
                return "1";
            }

            @Override
            public byte[] draw(DiagramKind kind, String source) throws BusyException {
                if (tries.getAndIncrement() < times) {
                    throw new BusyException("busy");
                }
                return png();
            }
        };
        try (Diagrams diagrams = new Diagrams(Map.of(DiagramKind.PLANTUML, engine), null, PictureCache.none())) {
            return diagrams.draw(DiagramKind.PLANTUML, "a");
        }
    }

    private static byte[] png() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
