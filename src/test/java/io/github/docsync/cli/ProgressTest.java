package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.apply.Outcome;
import io.github.docsync.cli.command.Console;
import io.github.docsync.cli.command.GlobalOptions;
import io.github.docsync.cli.command.ResultStream;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.report.SamplePlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Something to look at while one waits. */
class ProgressTest {
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void without_a_terminal_a_line_says_how_far_it_is_and_how_long_it_will_take() {
        Progress progress = progress(false, "80");

        progress.line();
        progress.converted(7, 20);
        progress.line();
        progress.asked();
        progress.asked();
        progress.line();
        progress.start(SamplePlan.full());
        nanos += Duration.ofSeconds(4).toNanos();
        end(progress, "docs/a.md");
        end(progress, "docs/b.md");
        end(progress, "docs/c.md");
        progress.line();
        progress.close();

        assertThat(printed()).isEqualTo("""
                        docsync: reading files
                        docsync: converting 7/20
                        docsync: asking Confluence, 2 requests
                        docsync: writing 4 pages …
                        docsync: writing 3/4, 1 s left docs/c.md
                        """);
    }

    @Test
    void a_bar_changes_at_once_when_something_else_begins() {
        Progress progress = progress(true, "80");

        progress.asked();
        progress.asked();
        progress.converted(1, 20);
        progress.converted(2, 20);

        assertThat(printed().split("\r"))
                .containsExactly(
                        "",
                        "asking Confluence, 1 request\u001B[K",
                        "[=                         ] converting 1/20\u001B[K");
        progress.close();
    }

    @Test
    void on_a_terminal_one_bar_fits_its_width_and_is_taken_away() {
        Progress progress = progress(true, "40");

        progress.start(SamplePlan.full());
        nanos += Duration.ofSeconds(1).toNanos();
        end(progress, "docs/日本語の文書の名前はとても長いのです.md");
        progress.close();

        String[] frames = printed().split("\r");
        assertThat(frames).hasSize(4);
        assertThat(frames[1]).startsWith("[             ] writing 0/4");
        assertThat(frames[2]).startsWith("[===          ] writing 1/4 docs/日本").doesNotContain("です");
        assertThat(frames[3]).isEqualTo("\u001B[K");
        assertThat(printed()).doesNotContain("\n");
    }

    /** Files are converted by several threads, so either of two may be the first that is heard of. */
    @ParameterizedTest
    @CsvSource({
        "validate, converting [12]/2",
        "plan --local, converting [12]/2",
        "convert docs/a.md docs/b.md --json, converting 1/2",
        "preview --export out, writing 2/2",
        "import DOCS --local --dry-run --into there, asking Confluence"
    })
    void each_command_that_takes_its_time_shows_how_far_it_is(String words, String shown, @TempDir Path folder)
            throws Exception {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/a.md"), "# A\n\nText.\n");
        Files.writeString(folder.resolve("docs/b.md"), "# B\n\nText.\n");
        Files.writeString(folder.resolve("sync.yml"), "version: 1\nid: x\nspace: DOCS\npages: [{path: docs/**}]\n");
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        Main.run(terminal(folder, true, "80", output), words.split(" "));

        assertThat(printed()).contains("\r").containsPattern(shown);
        assertThat(output.toString(StandardCharsets.UTF_8)).doesNotContain("\r").doesNotContainPattern(shown);
    }

    private static void end(Progress progress, String path) {
        progress.advance(new Outcome.Done(SamplePlan.create(path, "A"), "5", 1));
    }

    private Progress progress(boolean watched, String columns) {
        Terminal terminal = terminal(Path.of("").toAbsolutePath(), watched, columns, System.out);
        JsonAnswer answer = new JsonAnswer(System.out, false, false, Clock.systemUTC());
        return Progress.on(new Console(terminal, new GlobalOptions(), answer), () -> nanos);
    }

    private Terminal terminal(Path folder, boolean watched, String columns, OutputStream output) {
        return new Terminal(
                folder,
                Map.of("COLUMNS", columns)::get,
                new ByteArrayInputStream(new byte[0]),
                ResultStream.to(output),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                false,
                watched);
    }

    private String printed() {
        return error.toString(StandardCharsets.UTF_8);
    }
}
