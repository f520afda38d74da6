package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.cli.command.ResultStream;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.model.UnwritableException;
import io.github.docsync.model.WholeFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result that cannot be written is a failure, unless nobody wants to read it any more; and there is never half a file. */
class UnwritableResultTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write_a_page() throws Exception {
        Files.writeString(folder.resolve("x.md"), "# X\n\nText.\n");
        Files.writeString(folder.resolve("sync.yml"), "version: 1\nid: x\nspace: DOCS\npages: [{path: x.md}]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert x.md",
                "convert x.md --json",
                "validate",
                "--version",
                "--help",
                "plan --local",
                "plan --help"
            })
    void a_full_disk_fails_the_command_and_is_named(String words) {
        ByteArrayOutputStream error = new ByteArrayOutputStream();

        int code = run("No space left on device", error, words);

        assertThat(code).isEqualTo(1);
        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains("docsync: cannot write the result to standard output: No space left on device; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert x.md", "validate --json", "--help", "plan --local"})
    void a_closed_pipe_is_quiet(String words) {
        ByteArrayOutputStream error = new ByteArrayOutputStream();

        int code = run("Broken pipe", error, words);

        assertThat(code).isZero();
        assertThat(error.toString(StandardCharsets.UTF_8)).doesNotContain("pipe", "cannot write");
    }

    @Test
    @EnabledIf("thereIsAFullDevice")
    void a_file_that_cannot_be_written_is_named_and_the_device_stays_a_device() {
        CommandRun run = CommandRun.in(folder, "convert", "x.md", "-o", "/dev/full");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error()).contains("docsync: cannot write /dev/full: No space left on device; ");
        assertThat(Path.of("/dev/full"))
                .satisfies(device -> assertThat(Files.isRegularFile(device)).isFalse());
        assertThat(CommandRun.in(folder, "plan", "--local", "--out", "/dev/full")
                        .code())
                .isEqualTo(1);
        assertThat(CommandRun.in(folder, "plan", "--local", "--json", "--summary", "/dev/full")
                        .output())
                .contains("\"reason\" : \"unwritable\"");
    }

    @Test
    void a_folder_in_place_of_a_file_is_named() throws Exception {
        Files.createDirectories(folder.resolve("out/inside"));

        CommandRun run = CommandRun.in(folder, "plan", "--local", "--out", "out");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error())
                .contains("docsync: cannot write " + folder.resolve("out") + ": it is a folder; name a file\n");
    }

    @Test
    void a_write_that_breaks_off_leaves_the_old_file_and_nothing_beside_it() throws Exception {
        Path file = Files.writeString(folder.resolve("plan.json"), "old");

        try {
            WholeFile.write(file, stream -> {
                stream.write("half".getBytes(StandardCharsets.UTF_8));
                throw new IOException("No space left on device");
            });
        } catch (UnwritableException e) {
            assertThat(e).hasMessageContaining("plan.json: No space left on device");
        }

        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("plan.json", "x.md", "sync.yml");
        }
    }

    @Test
    void a_new_file_is_written_through_a_link_and_never_over_another() throws Exception {
        Path target = Files.writeString(folder.resolve("target.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), target);

        WholeFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
        assertThatThrownBy(() -> WholeFile.create(target, "other")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).hasContent("new");
    }

    static boolean thereIsAFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    private int run(String failure, ByteArrayOutputStream error, String words) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(failure);
            }
        };
        Terminal terminal = new Terminal(
                folder,
                name -> null,
                new ByteArrayInputStream(new byte[0]),
                ResultStream.to(broken),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                false,
                false);
        return Main.run(terminal, words.split(" "));
    }
}
