package io.github.docsync.convert.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real engines. Those that need a browser are tried where there is one. */
class DiagramsTest {
    @TempDir
    Path folder;

    private static Diagrams here() {
        return Diagrams.standard(System::getenv, PictureCache.none());
    }

    /** A machine without a browser. */
    private static Diagrams bare(PictureCache cache) {
        return Diagrams.standard(name -> null, cache);
    }

    private static Drawing draw(DiagramKind kind, String source) {
        try (Diagrams diagrams = here()) {
            Drawing drawing = diagrams.draw(kind, source);
            assumeTrue(
                    !(drawing instanceof Drawing.Unavailable),
                    () -> "skipped, as this machine cannot draw it: " + drawing);
            return drawing;
        }
    }

    private static Drawing.Picture picture(DiagramKind kind, String source) {
        Drawing drawing = draw(kind, source);
        assertThat(drawing).isInstanceOf(Drawing.Picture.class);
        return (Drawing.Picture) drawing;
    }

    private static BufferedImage image(Drawing.Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.file()));
    }

    /** How many pixels differ from the one in the corner. */
    private static long drawn(BufferedImage image) {
        int ground = image.getRGB(0, 0);
        return Stream.iterate(0, y -> y < image.getHeight(), y -> y + 1)
                .mapToLong(y -> Stream.iterate(0, x -> x < image.getWidth(), x -> x + 1)
                        .filter(x -> image.getRGB(x, y) != ground)
                        .count())
                .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLANTUML       | Bob -> Alice : hello",
                "PLANTUML       | class A",
                "PLANTUML       | @startmindmap\\n* root\\n** leaf\\n@endmindmap",
                "FORMULA        | \\\\frac{a}{b} + \\\\sum_{i=1}^n x_i",
                "INLINE_FORMULA | E = mc^2",
                "MERMAID        | flowchart LR\\n A[Start] --> B{Choice}",
                "MERMAID        | sequenceDiagram\\n Alice->>John: Hello",
                "GRAPHVIZ       | digraph { a -> b }",
            })
    void a_source_becomes_a_sharp_picture_that_is_the_same_every_time(DiagramKind kind, String line)
            throws IOException {
        String source = line.replace("\\n", "\n").replace("\\\\", "\\");

        Drawing.Picture first = picture(kind, source);
        Drawing.Picture second = picture(kind, source);

        BufferedImage image = image(first);
        assertThat(image.getWidth()).isBetween(2 * first.width() - 1, 2 * first.width());
        assertThat(image.getHeight()).isBetween(2 * first.height() - 1, 2 * first.height());
        assertThat(drawn(image)).isGreaterThan(50);
        assertThat(second.file()).isEqualTo(first.file());
        assertThat(second.key()).isEqualTo(first.key());
    }

    @Test
    void the_middle_of_an_inline_formula_is_its_axis_so_that_it_sits_well_in_the_line() throws IOException {
        BufferedImage image = image(picture(DiagramKind.INLINE_FORMULA, "-"));

        int middle = image.getHeight() / 2;
        long near = 0;
        for (int y = middle - 4; y <= middle + 4 && y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                near += (image.getRGB(x, Math.max(0, y)) >>> 24) > 128 ? 1 : 0;
            }
        }
        assertThat(near).as("the minus sign lies on the axis").isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLANTUML | Bob -> Alice\\nfoo bar baz | 2",
                "PLANTUML | @startuml\\nBob -> Alice\\nfoo bar baz\\n@enduml | 3",
                "MERMAID  | flowchart LR\\n A --> [ | 2",
                "GRAPHVIZ | digraph {\\n a -> -> b\\n} | 2",
            })
    void a_mistake_is_told_with_its_line(DiagramKind kind, String line, int where) {
        Drawing drawing = draw(kind, line.replace("\\n", "\n"));

        assertThat(drawing).isInstanceOfSatisfying(Drawing.Mistake.class, mistake -> {
            assertThat(mistake.message()).isNotBlank();
            assertThat(mistake.line()).isEqualTo(where);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"!include %s", "!includesub %s!x", "!import %s", "!$x = %%load_json(\"%s\")\n$x -> b"})
    void a_diagram_cannot_read_files(String form) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.puml"), "Bob -> Alice : hush-hush");

        Drawing with = draw(DiagramKind.PLANTUML, form.formatted(secret) + "\nBob -> Carl");
        Files.delete(secret);
        Drawing without = draw(DiagramKind.PLANTUML, form.formatted(secret) + "\nBob -> Carl");

        assertThat(with).usingRecursiveComparison().isEqualTo(without);
    }

    @Test
    void a_diagram_reaches_neither_files_nor_the_network() throws IOException {
        Path picture = folder.resolve("p.svg");
        Files.writeString(picture, "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'/>");
        String source = "flowchart LR\n A[\"<img src='" + picture.toUri() + "' />x\"] --> B";

        Drawing.Picture with = picture(DiagramKind.MERMAID, source);
        Files.delete(picture);

        assertThat(picture(DiagramKind.MERMAID, source).file()).isEqualTo(with.file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\input{/etc/passwd}",
                "\\def\\a{\\a\\a}\\a",
                "\\newcommand{\\a}{\\a}\\a",
                "\\includegraphics{x}"
            })
    void a_formula_cannot_read_files_or_define_what_never_ends(String source) {
        assertThat(draw(DiagramKind.FORMULA, source)).isInstanceOf(Drawing.Mistake.class);
    }

    @Test
    void a_formula_that_would_fill_the_memory_is_refused() {
        assertThat(draw(DiagramKind.FORMULA, "\\rule{9000em}{9000em}")).isInstanceOf(Drawing.Mistake.class);
        assertThat(draw(DiagramKind.FORMULA, "x".repeat(30_000))).isInstanceOf(Drawing.Mistake.class);
    }

    @ParameterizedTest
    @CsvSource({"MERMAID", "GRAPHVIZ"})
    void without_a_browser_it_says_what_to_install(DiagramKind kind) {
        try (Diagrams diagrams = bare(PictureCache.none())) {
            assertThat(diagrams.draw(kind, "digraph {}"))
                    .isEqualTo(new Drawing.Unavailable(
                            "there is no Chrome or Chromium on the PATH",
                            "install one (Debian: apt-get install chromium), or name it in DOCSYNC_BROWSER"));
        }
    }

    @Test
    void closing_ends_the_browser() {
        Set<Long> before = descendants();
        Drawing drawn = draw(DiagramKind.GRAPHVIZ, "digraph { closing }");

        assertThat(drawn).isInstanceOf(Drawing.Picture.class);
        assertThat(descendants()).isSubsetOf(before);
    }

    private static Set<Long> descendants() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    @Test
    void a_diagram_that_is_too_wide_is_drawn_smaller_and_not_cut() {
        String nodes = IntStream.range(0, 300).mapToObj(i -> "n" + i + ";").collect(Collectors.joining(" "));

        Drawing.Picture wide = picture(DiagramKind.GRAPHVIZ, "digraph { " + nodes + " }");

        assertThat(wide.width()).isBetween(3900, 4100);
        assertThat(wide.height()).isLessThan(40);
    }

    @Test
    void a_browser_that_is_none_is_named() throws IOException {
        Path program = folder.resolve("browser");
        Files.writeString(program, "#!/bin/sh\nexit 3\n");
        assumeTrue(program.toFile().setExecutable(true), "skipped: files cannot be made executable here");
        try (Diagrams diagrams = Diagrams.standard(
                name -> name.equals("DOCSYNC_BROWSER") ? program.toString() : null, PictureCache.none())) {
            assertThat(diagrams.draw(DiagramKind.MERMAID, "pie"))
                    .isInstanceOfSatisfying(
                            Drawing.Unavailable.class,
                            missing -> assertThat(missing.problem()).contains(program.toString()));
        }
    }

    @Test
    void a_picture_that_was_drawn_once_is_taken_from_the_cache_where_nothing_could_draw_it() {
        PictureCache cache = PictureCache.in(folder);
        Drawing drawn;
        try (Diagrams diagrams = Diagrams.standard(System::getenv, cache)) {
            drawn = diagrams.draw(DiagramKind.MERMAID, "pie\n \"a\" : 1");
        }
        assumeTrue(drawn instanceof Drawing.Picture, () -> "skipped, as this machine has no browser: " + drawn);

        try (Diagrams diagrams = bare(PictureCache.in(folder))) {
            assertThat(diagrams.draw(DiagramKind.MERMAID, "pie\n \"a\" : 1"))
                    .usingRecursiveComparison()
                    .isEqualTo(drawn);
        }
    }

    @Test
    void a_damaged_cache_is_no_reason_to_fail() throws IOException {
        String source = "Bob -> Alice";
        try (Diagrams diagrams = bare(PictureCache.in(folder))) {
            diagrams.draw(DiagramKind.PLANTUML, source);
        }
        List<Path> cached;
        try (Stream<Path> files = Files.list(folder)) {
            cached = files.toList();
        }
        assertThat(cached).hasSize(1);
        Files.writeString(cached.get(0), "cut");

        try (Diagrams diagrams = bare(PictureCache.in(folder))) {
            assertThat(diagrams.draw(DiagramKind.PLANTUML, source)).isInstanceOf(Drawing.Picture.class);
        }
        try (Diagrams diagrams = bare(PictureCache.in(cached.get(0).resolve("below-a-file")))) {
            assertThat(diagrams.draw(DiagramKind.PLANTUML, source)).isInstanceOf(Drawing.Picture.class);
        }
    }

    /** A program that writes what it was given and gives what it is told. */
    private Path program(String answer) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path program = bin.resolve("d2");
        Files.writeString(
                program,
                "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 0.7.1; exit 0; fi\n"
                        + "echo \"$@\" > " + bin + "/options; env > " + bin + "/variables; cat > " + bin + "/input\n"
                        + answer + "\n");
        assumeTrue(program.toFile().setExecutable(true), "skipped: files cannot be made executable here");
        return bin;
    }

    private Diagrams with(Path bin) {
        return Diagrams.standard(
                name -> name.equals("PATH") ? "bin" + File.pathSeparator + bin : "secret", PictureCache.none());
    }

    @Test
    void the_program_of_D2_gets_the_source_and_no_variables() throws IOException {
        Path bin = program("echo '<?xml version=\"1.0\"?><svg viewBox=\"0 0 120 40\"></svg>'");

        try (Diagrams diagrams = with(bin)) {
            assertThat(diagrams.draw(DiagramKind.D2, "a -> b"))
                    .isInstanceOfSatisfying(Drawing.Picture.class, picture -> {
                        assertThat(picture.extension()).isEqualTo("svg");
                        assertThat(picture.width()).isEqualTo(120);
                        assertThat(picture.height()).isEqualTo(40);
                    });
        }

        assertThat(bin.resolve("input")).hasContent("a -> b");
        assertThat(Files.readString(bin.resolve("options")).strip()).isEqualTo("--bundle=false --pad=20 - -");
        assertThat(Files.readString(bin.resolve("variables"))).doesNotContain("PATH=" + bin, "secret");
    }

    @Test
    void a_mistake_in_D2_is_told_with_its_line_and_imports_are_refused() throws IOException {
        Path bin = program("echo 'err: failed to compile -: -:2:4: connection missing destination' >&2; exit 1");

        try (Diagrams diagrams = with(bin)) {
            assertThat(diagrams.draw(DiagramKind.D2, "a\nb ->"))
                    .isEqualTo(new Drawing.Mistake("connection missing destination", 2));
            Files.delete(bin.resolve("input"));
            assertThat(diagrams.draw(DiagramKind.D2, "a\nx: @../secrets\n"))
                    .isInstanceOfSatisfying(
                            Drawing.Mistake.class,
                            mistake -> assertThat(mistake.line()).isEqualTo(2));
            assertThat(diagrams.draw(DiagramKind.D2, "...@base")).isInstanceOf(Drawing.Mistake.class);
            assertThat(bin.resolve("input")).doesNotExist();
        }
    }

    @Test
    void D2_is_not_looked_for_in_folders_of_the_repository() {
        try (Diagrams diagrams = Diagrams.standard(name -> "bin" + File.pathSeparator + ".", PictureCache.none())) {
            assertThat(diagrams.draw(DiagramKind.D2, "a"))
                    .isInstanceOfSatisfying(
                            Drawing.Unavailable.class,
                            missing -> assertThat(missing.problem()).isEqualTo("the program d2 is not on the PATH"));
        }
    }

    @Test
    void a_Kroki_service_gets_the_source_and_no_credentials() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            String source = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + source + " "
                    + exchange.getRequestHeaders().get("Authorization") + " "
                    + exchange.getRequestHeaders().get("Cookie"));
            boolean elsewhere = source.equals("elsewhere");
            byte[] answer = (source.equals("bad")
                            ? "Error 400: no such thing\nat line 1"
                            : "<svg width=\"80\" height=\"20\"></svg>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "/other");
            exchange.sendResponseHeaders(elsewhere ? 302 : source.equals("bad") ? 400 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        try (Diagrams diagrams = Diagrams.standard(
                name -> "secret",
                PictureCache.none(),
                URI.create("http://127.0.0.1:" + service.getAddress().getPort()))) {
            assertThat(diagrams.drawByService(DiagramKind.WAVEDROM, "{}"))
                    .isInstanceOfSatisfying(
                            Drawing.Picture.class,
                            picture -> assertThat(picture.width()).isEqualTo(80));
            assertThat(diagrams.drawByService(DiagramKind.WAVEDROM, "bad"))
                    .isEqualTo(new Drawing.Mistake("no such thing", 0));
            assertThat(diagrams.drawByService(DiagramKind.D2, "elsewhere")).isInstanceOf(Drawing.Unavailable.class);
        } finally {
            service.stop(0);
        }
        assertThat(asked)
                .containsExactly(
                        "POST /wavedrom/svg {} null null",
                        "POST /wavedrom/svg bad null null",
                        "POST /d2/svg elsewhere null null");
    }

    @Test
    void a_kind_that_Mermaid_does_not_know_is_not_called_a_mistake() {
        assertThat(draw(DiagramKind.MERMAID, "treeView-beta\n  \"a\""))
                .isInstanceOfSatisfying(
                        Drawing.UnknownKind.class,
                        unknown -> assertThat(unknown.problem()).contains("'treeView-beta'", "Mermaid "));
    }
}
