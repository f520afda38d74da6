package io.github.docsync.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSourceTest {
    private static final UnreadableContent OTHER = new UnreadableContent("is another", "look");

    @TempDir
    Path folder;

    private static byte[] some(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 16383, 16384, 16385, 32767, 32768, 32769, 100_000})
    void gives_the_bytes_as_often_as_wanted(int length) throws Exception {
        byte[] bytes = some(length);
        Path file = Files.write(folder.resolve("a.bin"), bytes);

        for (ByteSource source : new ByteSource[] {ByteSource.of(bytes), ByteSource.of(file)}) {
            ByteSource checked = source.expecting(Hash.of(bytes), OTHER);

            assertThat(checked.length()).isEqualTo(length);
            assertThat(checked.read()).isEqualTo(bytes);
            assertThat(checked.read()).isEqualTo(bytes);
            assertThat(oneByOne(checked)).isEqualTo(bytes);
        }
    }

    private static byte[] oneByOne(ByteSource source) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = source.open()) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                all.write(next);
            }
            assertThat(in.read()).isNegative();
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16384, 16385, 32768, 100_000})
    void never_gives_the_last_byte_of_other_bytes(int length) {
        byte[] bytes = some(length);
        byte[] edited = bytes.clone();
        edited[0]++;
        byte[] longer = some(length + 1);
        byte[] shorter = some(length - 1);

        for (byte[] other : new byte[][] {edited, longer, shorter}) {
            ByteSource source = new ByteSource(length, Hash.of(bytes), OTHER, () -> new ByteArrayInputStream(other));
            ByteArrayOutputStream given = new ByteArrayOutputStream();

            assertThatThrownBy(() -> {
                        try (InputStream in = source.open()) {
                            in.transferTo(given);
                        }
                    })
                    .isInstanceOfSatisfying(
                            UnreadableContentException.class,
                            e -> assertThat(e.why()).isEqualTo(OTHER));
            assertThat(given.size()).isLessThan(Math.max(1, Math.min(other.length, length)));
        }
    }

    @Test
    void a_file_that_grows_while_it_is_read_is_not_read_for_ever() {
        ByteSource endless = ByteSource.of(100_000, () -> new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        });

        assertThatThrownBy(endless::read)
                .isInstanceOf(UnreadableContentException.class)
                .hasMessage("the file changes while it is read; run again when nothing writes to it");
    }
}
