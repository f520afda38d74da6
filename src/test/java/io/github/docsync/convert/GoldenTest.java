package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.canonical.Canonical;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder per case: {@code input.md}, what it becomes in {@code expected.xml} (with a line break before each block, for
 * people to read), and the warnings in {@code diagnostics.txt}. Other files of the folder are the rest of the repository.
 * With the system property {@code golden} set to {@code write} the expectations are written instead; read them then.
 */
class GoldenTest {
    private static final MarkdownConverter CONVERTER =
            MarkdownConverter.builder().build();

    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path source = Path.of("src/test/resources/golden");
        Path root = Files.isDirectory(source)
                ? source
                : Path.of(Objects.requireNonNull(GoldenTest.class.getResource("/golden"))
                        .toURI());
        try (Stream<Path> folders = Files.list(root)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void converts_as_expected(Path folder) throws IOException {
        FolderSite site = new FolderSite(folder);
        Conversion conversion =
                CONVERTER.convert(site.pages().get(DocPath.of("input.md")), site, PageOptions.defaults());
        WellFormed.check(conversion.body());
        assertThat(Canonical.of(Canonical.of(conversion.body()))).isEqualTo(Canonical.of(conversion.body()));
        compare(folder.resolve("expected.xml"), lines(conversion.body()));
        compare(folder.resolve("diagnostics.txt"), lines(conversion.diagnostics()));
    }

    private static void compare(Path expected, String actual) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String lines(String body) {
        String broken = body.replaceAll(
                "(?<!^)(?=<(?:p|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|hr|ac:layout|ac:layout-section|ac:layout-cell"
                        + "|ac:task-list|ac:task|ac:adf-extension)[ >])",
                "\n");
        return broken + "\n";
    }

    private static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.code() + " " + diagnostic + "\n")
                .collect(Collectors.joining());
    }
}
