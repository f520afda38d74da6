package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {
    @TempDir
    Path folder;

    private LocalSite start() {
        return new LocalSite(
                        LocalSettings.inFolder(folder.resolve("a b/.docsync")).withSpace("DOCS", "Docs"))
                .start();
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        String id;
        try (LocalSite site = start()) {
            id = site.people().create(site.spaceId(), site.homepageId(), "A", "<p>kept</p>");
            site.people().attach(id, "a.txt", "bytes");
            site.people().label(id, "one");
            site.people().setProperty(id, "k", "{\"a\":1}");
            site.people().commentOn(id, "kept", "why?");
        }
        try (LocalSite site = start()) {
            assertThat(site.people().body(id)).contains("kept", "ac:inline-comment-marker");
            assertThat(site.people().attachments(id)).containsExactly("a.txt");
            assertThat(site.people().labels(id)).containsExactly("one");
            assertThat(site.people().property(id, "k")).hasToString("Optional[{\"a\":1}]");
            assertThat(site.http().get("/api/v2/spaces").json().path("results")).hasSize(1);
        }
    }

    /** What H2 wrote of a file of the first version, before files had versions. */
    private static final String FIRST_VERSION = "/local/confluence-1.sql";

    private Path database() throws IOException {
        Path place = Files.createDirectories(folder.resolve("a b/.docsync"));
        return place.resolve("confluence");
    }

    private static void run(Path database, String sql) throws SQLException {
        try (Connection connection = new Driver().connect("jdbc:h2:file:" + database, new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_file_of_the_first_version_opens() throws IOException, SQLException {
        Path script = folder.resolve("first.sql");
        try (InputStream in = DatabaseFileTest.class.getResourceAsStream(FIRST_VERSION)) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
        run(database(), "runscript from '" + script + "'");
        for (int start = 0; start < 2; start++) {
            try (LocalSite site = start()) {
                assertThat(site.people()
                                .body(site.page("From long ago").path("id").asText()))
                        .contains("kept for years");
                assertThat(site.people().create(site.spaceId(), site.homepageId(), "New " + start, "<p>x</p>"))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_file_of_a_newer_version_is_refused_and_left_as_it_is() throws IOException, SQLException {
        start().close();
        run(database(), "update schema_version set version = 1000");

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("was written by a newer docsync")
                    .hasMessageContaining("use the newer one, or delete the folder");
        }
        run(database(), "update schema_version set version = 2 where version = 1000");
        start().close();
    }

    @Test
    void the_folder_ignores_itself_in_Git() throws IOException {
        try (LocalSite site = start()) {
            assertThat(Files.readString(folder.resolve("a b/.docsync/.gitignore")))
                    .isEqualTo("*\n");
            assertThat(site.url().getPath()).isEqualTo("/wiki");
        }
    }

    @Test
    void a_second_server_on_the_same_folder_says_what_to_do() {
        try (LocalSite site = start()) {
            assertThat(site.url()).isNotNull();
            assertThatThrownBy(this::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another docsync uses the local Confluence")
                    .hasMessageContaining("stop it");
        }
    }

    @Test
    void a_taken_port_is_refused_and_leaves_the_database_free() {
        try (LocalSite site = start()) {
            LocalSettings settings = LocalSettings.inFolder(folder.resolve("other"))
                    .withPort(site.url().getPort());
            assertThatThrownBy(() -> LocalConfluence.start(settings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(Integer.toString(site.url().getPort()));
            try (LocalConfluence free = LocalConfluence.start(settings.withPort(0))) {
                assertThat(free.baseUrl().getPort()).isPositive();
            }
        }
    }
}
