package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassArchiveTrainingTest {
    @Test
    void leaves_nothing_behind() throws Exception {
        List<Path> before = rehearsals();

        ClassArchiveTraining.main(new String[0]);

        assertThat(rehearsals()).isEqualTo(before);
    }

    private static List<Path> rehearsals() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("docsync-rehearsal"))
                    .sorted()
                    .toList();
        }
    }
}
