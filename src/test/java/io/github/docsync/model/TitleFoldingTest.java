package io.github.docsync.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleFoldingTest {
    @ParameterizedTest
    @ValueSource(strings = {"News", " News\t", "News\u00A0", "\uFEFFNews", "News\u200B\u2007", "\u2060News\u3000"})
    void what_nobody_sees_at_the_ends_of_a_title_does_not_count(String title) {
        assertThat(TitleFolding.trim(title)).isEqualTo("News");
        assertThat(TitleFolding.fold(title)).isEqualTo(TitleFolding.fold("news"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u00A0B", "Family \uD83D\uDC68\u200D\uD83D\uDC69", ""})
    void what_stands_within_stays(String title) {
        assertThat(TitleFolding.trim(title)).isEqualTo(title);
    }
}
