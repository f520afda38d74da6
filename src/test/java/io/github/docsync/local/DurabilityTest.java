package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is on disk, whatever happens to the process or the disk afterwards. */
class DurabilityTest {
    private static final int FREEZES = 50;
    private static final int KILLS = Integer.getInteger("docsync.test.databaseKills", 1);

    @TempDir
    Path folder;

    /**
     * What a killed process leaves is what its files hold at that moment. One that is frozen in the middle of its writes shows the same, and
     * can go on to be frozen again.
     */
    @Test
    void what_was_answered_is_in_the_files_at_fifty_moments_between_writes() throws Exception {
        Path kill = Path.of("/bin/kill");
        assumeThat(kill).as("a command that can freeze a process").exists();
        Random random = new Random(7);
        Set<String> answered = new LinkedHashSet<>();
        Process process = start(List.of(), "1", "bytes");
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            for (int freeze = 0; freeze < FREEZES; freeze++) {
                for (int writes = random.nextInt(6); writes >= 0; writes--) {
                    answered.add(answers.readLine());
                }
                signal(kill, "-STOP", process);
                awaitFrozen(process);
                while (answers.ready()) {
                    answered.add(answers.readLine());
                }
                Path left = folder.resolve("left");
                copy(folder, left);
                assertAllThere(left, answered);
                signal(kill, "-CONT", process);
            }
        } finally {
            process.toHandle().destroyForcibly();
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(FREEZES).doesNotContainNull();
    }

    private static void signal(Path kill, String name, Process process) throws Exception {
        Process sent = new ProcessBuilder(kill.toString(), name, Long.toString(process.pid())).start();
        assertThat(sent.waitFor()).isZero();
    }

    /** A thread that is in the middle of a write ends it before it stops, which may be after the signal was sent. */
    private static void awaitFrozen(Process process) throws IOException {
        Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
        while (Files.isDirectory(threads) && !areStopped(threads)) {
            Thread.onSpinWait();
        }
    }

    private static boolean areStopped(Path threads) throws IOException {
        try (Stream<Path> all = Files.list(threads)) {
            for (Path thread : all.toList()) {
                String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
                // The state is behind the name, which is in brackets and may hold any character.
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
        }
        return true;
    }

    /** Asks the files themselves and changes nothing in them, which is also faster than to start a Confluence on them. */
    private static void assertAllThere(Path database, Set<String> answered) throws SQLException {
        String url = "jdbc:h2:file:" + database.resolve("confluence") + ";ACCESS_MODE_DATA=r";
        Set<String> found = new HashSet<>();
        try (Connection connection = new Driver().connect(url, new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select page.id from content page join revision"
                        + " on revision.content_id = page.id and revision.number = page.version"
                        + " join content attached on attached.container_id = page.id"
                        + " join file on file.content_id = attached.id and file.size = 5"
                        + " where revision.body like '%answered%'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found).containsAll(answered);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            files.filter(file -> file.getFileName().toString().endsWith(".db")).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void a_killed_process_loses_nothing_that_it_answered() throws Exception {
        Random random = new Random(7);
        List<String> answered = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(List.of(), "500");
            try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
                int writes = 1 + random.nextInt(20);
                while (writes-- > 0) {
                    answered.add(answers.readLine());
                }
                // Not by the process itself, which would close the stream that still holds answers.
                process.toHandle().destroyForcibly();
                // Answered between the decision and the kill.
                answers.lines().forEach(answered::add);
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(answered).isNotEmpty().doesNotContainNull();
        try (LocalSite site = new LocalSite(LocalSettings.inFolder(folder)).start()) {
            assertThat(answered)
                    .allSatisfy(id -> assertThat(site.people().body(id)).contains("answered"));
        }
    }

    @Test
    void a_disk_without_room_is_a_failure_that_names_the_folder() throws Exception {
        Path bash = Path.of("/bin/bash");
        assumeThat(bash).as("a shell that can limit the size of files").exists();
        Process process = start(List.of(bash.toString(), "-c", "ulimit -f 600; exec \"$0\" \"$@\""), "500");
        List<String> answered = new ArrayList<>();
        String failure = "";
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith("failed ")) {
                    failure = line;
                } else {
                    answered.add(line);
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(failure).startsWith("failed 507").contains("cannot write to " + folder);
        assertThat(answered).isNotEmpty();
        try (LocalSite site = new LocalSite(LocalSettings.inFolder(folder)).start()) {
            assertThat(answered)
                    .allSatisfy(id -> assertThat(site.people().body(id)).contains("answered"));
        }
    }

    /** @param arguments how many paragraphs each page has, and what is attached to it */
    private Process start(List<String> shell, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                folder.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
