package io.github.docsync.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.docsync.storage.canonical.Canonical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bodies collected outside this repository; skipped where those are not at hand. */
class SharedFixturesTest {
    private static final Path FIXTURES = Path.of("../shared/oracle/fixtures");

    private static List<Path> fixtures(boolean malformed) throws IOException {
        assumeTrue(Files.isDirectory(FIXTURES), "skipped: ../shared/oracle/fixtures is not here");
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> file.toString().contains("malformed") == malformed)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_sound_body_is_read_written_and_normalised_to_itself() throws IOException {
        List<Path> files = fixtures(false);
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String body = Files.readString(file);
            String written = StorageParser.parse(body).toStorage();
            Woodstox.text(written);

            assertThat(StorageParser.parse(written).toStorage())
                    .as(file.toString())
                    .isEqualTo(written);
            assertThat(Canonical.of(written)).as(file.toString()).isEqualTo(Canonical.of(body));
            assertThat(Canonical.of(Canonical.of(body))).as(file.toString()).isEqualTo(Canonical.of(body));
            assertThat(VisibleText.words(Canonical.of(body)))
                    .as(file.toString())
                    .isEqualTo(VisibleText.words(body));
        }
    }

    @Test
    void every_malformed_body_is_refused() throws IOException {
        for (Path file : fixtures(true)) {
            String body = Files.readString(file);

            assertThatThrownBy(() -> StorageParser.parse(body))
                    .as(file.toString())
                    .isInstanceOf(StorageSyntaxException.class);
        }
    }
}
