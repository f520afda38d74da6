package io.github.docsync.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What H2 is told, where what follows from it shows only after a minute. */
class DatabaseSettingsTest {
    @Test
    void nothing_written_today_is_overwritten_since_a_kill_in_the_middle_of_that_would_lose_it(@TempDir Path folder) {
        try (Database database = Database.open(folder)) {
            assertThat(database.query(
                            "select setting_value from information_schema.settings where setting_name = 'RETENTION_TIME'",
                            row -> row.getString(1)))
                    .containsOnly(Long.toString(Duration.ofDays(1).toMillis()));
        }
    }
}
