package io.github.docsync.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which heading a fragment means. */
class AnchorsTest {
    private static Anchors of(String markdown) {
        return new MarkdownParser().parse(DocPath.of("a.md"), markdown).anchors();
    }

    @ParameterizedTest
    @CsvSource({
        "GitHub, a-b, ## A B, a-b",
        "upper case, A-B, ## A B, a-b",
        "an id given in upper case, A.b, ## X {#A.b}, A.b",
        "Hugo, fast-list, ### --fast-list ###, --fast-list",
        "MkDocs, a-b, ## A - B, a---b",
        "kramdown, install-it, ## 1. Install it, 1-install-it",
        "Python-Markdown's second, twice_1, '## Twice\n\n## Twice', twice-1",
        "Docusaurus keeps accents as GitHub does, ärger, ## Ärger!, ärger",
        "Sphinx, café-au-lait, ## Café (au lait), café-au-lait"
    })
    void a_heading_is_found_as_other_generators_name_it(String who, String fragment, String markdown, String id) {
        assertThat(of(markdown).find(fragment)).as(who).contains(id);
        assertThat(Anchors.likeness(fragment)).as(who).isEqualTo(Anchors.likeness(id));
    }

    @Test
    void what_several_headings_could_be_is_none_of_them() {
        Anchors anchors = of("## a-b\n\n## ab\n\n## 1. Start\n\n## 2. Start\n");

        assertThat(anchors.find("a_b")).isEmpty();
        assertThat(anchors.find("start")).isEmpty();
        assertThat(anchors.find("ab")).contains("ab");
    }

    @Test
    void a_fragment_without_letters_means_nothing() {
        assertThat(of("## ???\n\n## Text").find("!!!")).isEmpty();
    }
}
