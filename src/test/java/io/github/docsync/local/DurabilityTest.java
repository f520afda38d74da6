package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is on disk, whatever happens to the process or the disk afterwards. */
class DurabilityTest {
    private static final int KILLS = Integer.getInteger("docsync.test.databaseKills", 3);
    private static final int WRITES = Math.max(15, KILLS);

    @TempDir
    Path folder;

    /** What a process leaves when it is killed is what its files hold at that moment: a copy of them stands for it. */
    @Test
    void every_write_is_in_the_file_when_it_is_answered() throws IOException {
        Path live = folder.resolve("live");
        List<String> answered = new ArrayList<>();
        try (LocalSite site = new LocalSite(LocalSettings.inFolder(live).withSpace("DOCS", "Docs")).start()) {
            for (int write = 0; write < WRITES; write++) {
                answered.add(site.people().create(site.spaceId(), site.homepageId(), "Page " + write, "<p>x</p>"));
                if (write % 7 == 0) {
                    site.people().attach(answered.get(write), "a.txt", "bytes");
                }
                Path left = folder.resolve("left-" + write);
                copy(live, left);
                try (Store after = Store.open(left, () -> 0)) {
                    assertThat(answered)
                            .allMatch(id -> after.contents()
                                    .find(Long.parseLong(id))
                                    .filter(page -> after.contents().body(page).contains("x"))
                                    .isPresent());
                    if (write % 7 == 0) {
                        assertThat(after.contents()
                                        .list(ContentFilter.of(Kind.ATTACHMENT)
                                                .container(Long.parseLong(answered.get(write)))))
                                .hasSize(1);
                    }
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            files.filter(file -> file.getFileName().toString().endsWith(".db")).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
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
            Process process = start(List.of());
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
        Process process = start(List.of(bash.toString(), "-c", "ulimit -f 600; exec \"$0\" \"$@\""));
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

    private Process start(List<String> shell) throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
