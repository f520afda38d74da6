package io.github.docsync.convert.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MermaidSourceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "C --> K@{ img: \"/img/kafka.png\", w: 120 } | C --> K@{ shape: rect, label: \"kafka\",  w: 120 }",
                "K@{ label: \"Queue\", img: \"https://a.example/x.svg?y\" } | K@{ shape: rect, label: \"Queue\", }",
                "K@{ img: \"data:image/png;base64,AA\" } | K@{ img: \"data:image/png;base64,AA\" }",
                "K@{ shape: procs, label: \"img: x\" } | K@{ shape: procs, label: \"img: x\" }",
                "A[img] --> B | A[img] --> B"
            })
    void a_node_with_a_picture_from_elsewhere_shows_its_name(String source, String expected) {
        assertThat(MermaidSource.of(source)).isEqualTo(expected);
    }
}
