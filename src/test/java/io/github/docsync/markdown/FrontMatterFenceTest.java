package io.github.docsync.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import org.junit.jupiter.api.Test;

class FrontMatterFenceTest {
    private static ParsedDocument parse(String text) {
        return new MarkdownParser().parse(DocPath.of("docs/a.md"), text);
    }

    @Test
    void front_matter_in_TOML_may_follow_empty_lines() {
        ParsedDocument found = parse("\n \n+++\ntitle = \"Ada\"\norder = \"no number\"\n+++\n\nText.");

        assertThat(found.frontMatter().title()).isEqualTo("Ada");
        assertThat(found.diagnostics())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.location().line()).isEqualTo(5));
    }

    @Test
    void front_matter_in_YAML_may_follow_empty_lines_where_a_key_follows() {
        ParsedDocument found = parse("\n \n---\ntitle: Ada\norder: no number\n---\nText.");

        assertThat(found.frontMatter().title()).isEqualTo("Ada");
        assertThat(found.diagnostics())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.location().line()).isEqualTo(5));
        assertThat(parse("\n---\n\ntitle: Ada\n---\n").frontMatter().title()).isNull();
        assertThat(parse("\n---\nNote: text.\n---\n").frontMatter().other()).isEmpty();
    }

    @Test
    void a_value_that_begins_with_a_character_that_YAML_reserves_is_text() {
        ParsedDocument found = parse("---\ntitle: @scope/name\nlabels:\n  - %\n---\nText.");

        assertThat(found.frontMatter().title()).isEqualTo("@scope/name");
        assertThat(found.diagnostics()).isEmpty();
        assertThat(parse("---\ntitle: @scope/name\norder: [\n---\n").diagnostics())
                .isNotEmpty();
    }

    @Test
    void spaces_before_the_first_line_of_front_matter_are_nothing_where_a_key_follows() {
        assertThat(parse(" ---\ntitle: Ada\n---\nText.").frontMatter().title()).isEqualTo("Ada");
        assertThat(parse(" ---\n\ntitle: Ada\n---\nText.").frontMatter().title())
                .isNull();
    }
}
