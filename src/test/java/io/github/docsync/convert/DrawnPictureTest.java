package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.diagram.PictureCache;
import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.manifest.DiagramMode;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page holds of a diagram: its picture, or its source. PlantUML stands for all, as it runs everywhere. */
class DrawnPictureTest {
    private final Diagrams diagrams = Diagrams.standard(name -> null, PictureCache.none());

    @AfterEach
    void close() {
        diagrams.close();
    }

    private Conversion convert(String markdown) {
        return convert(markdown, ConversionSettings.defaults());
    }

    private Conversion convert(String markdown, ConversionSettings settings) {
        return MarkdownConverter.builder()
                .diagrams(diagrams)
                .settings(settings)
                .build()
                .convert(
                        new MarkdownParser().parse(new DocPath("a.md"), markdown),
                        new AnySite(),
                        PageOptions.defaults());
    }

    private static ConversionSettings all(DiagramMode mode) {
        ConversionSettings defaults = ConversionSettings.defaults();
        return new ConversionSettings(
                mode,
                mode,
                mode,
                mode,
                mode,
                defaults.macros(),
                defaults.singleTildeStrikethrough(),
                defaults.attachmentExtensions(),
                defaults.pageProperties(),
                null,
                null);
    }

    @Test
    void a_diagram_is_a_picture_of_its_own_with_its_source_as_alternative_text() {
        Conversion page = convert("Before.\n\n```plantuml\nBob -> Alice : <hi>\n```\n\nAfter.");

        assertThat(page.diagnostics()).isEmpty();
        assertThat(page.attachments()).hasSize(1);
        Attachment picture = page.attachments().get(0);
        assertThat(picture.fileName()).matches("plantuml-[0-9a-f]{16}\\.png");
        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(picture.file()).isNull();
        assertThat(page.body())
                .matches("<p>Before.</p><ac:image ac:width=\"[0-9]+\".*</ac:image><p>After.</p>")
                .contains("ac:alt=\"Bob -&gt; Alice : &lt;hi&gt;\"")
                .contains("<ri:attachment ri:filename=\"" + picture.fileName() + "\" />");
    }

    @Test
    void the_same_diagram_twice_is_attached_once() {
        Conversion page = convert("```puml\nBob -> Alice\n```\n\ntext\n\n```plantuml\nBob -> Alice\n```");

        assertThat(page.attachments()).hasSize(1);
        assertThat(page.body().split("<ac:image", -1)).hasSize(3);
    }

    @Test
    void the_picture_is_known_by_what_it_was_made_from_and_not_by_its_bytes() {
        Attachment one = convert("```plantuml\nBob -> Alice\n```").attachments().get(0);
        Attachment two = convert("```plantuml\nBob -> Carl\n```").attachments().get(0);

        assertThat(one.sha256()).isNotEqualTo(two.sha256());
        assertThat(one.fileName()).contains(one.sha256().hex().substring(0, 16));
    }

    @Test
    void a_formula_in_a_line_stays_in_it() {
        Conversion page = convert("The value $x^2$ counts.\n\n$$\ny^3\n$$");

        assertThat(page.attachments()).hasSize(2);
        assertThat(page.body())
                .matches("<p>The value <ac:image ac:inline=\"true\".*</ac:image> counts.</p><ac:image .*")
                .contains("ac:alt=\"x^2\"")
                .contains("ac:alt=\"y^3\"");
    }

    @Test
    void a_wrong_diagram_stays_readable_and_its_line_is_named() {
        Conversion page = convert("Text.\n\n```plantuml\nBob -> Alice\nfoo bar baz\n```");

        assertThat(page.attachments()).isEmpty();
        assertThat(page.body()).contains("<![CDATA[Bob -> Alice\nfoo bar baz]]>");
        assertThat(page.diagnostics()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("diagram-invalid");
            assertThat(warning.location().line()).isEqualTo(5);
            assertThat(warning.isError()).isFalse();
        });
    }

    @Test
    void a_diagram_that_nothing_here_can_draw_stays_readable() {
        Conversion page = convert("```mermaid\npie\n```\n\n```dot\ndigraph {}\n```");

        assertThat(page.body()).contains("<![CDATA[pie]]>").contains("<![CDATA[digraph {}]]>");
        assertThat(page.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("diagram-engine-missing", "diagram-engine-missing");
        assertThat(page.diagnostics().get(0).remedy()).contains("DOCSYNC_BROWSER");
    }

    @Test
    void the_manifest_can_ask_for_the_source_or_for_a_macro() {
        String markdown = "$x$\n\n```plantuml\nBob -> Alice\n```";

        Conversion code = convert(markdown, all(DiagramMode.CODE));
        Conversion macro = convert(markdown, all(DiagramMode.MACRO));

        assertThat(code.attachments()).isEmpty();
        assertThat(code.body()).contains("<code>x</code>").contains("<![CDATA[Bob -> Alice]]>");
        assertThat(macro.attachments()).isEmpty();
        assertThat(macro.body())
                .contains("ac:name=\"eazy-math-inline\"")
                .contains("ac:name=\"plantuml\"")
                .contains("<![CDATA[Bob -> Alice]]>");
    }

    @Test
    void a_wide_diagram_is_no_wider_than_the_text_of_its_page_and_keeps_its_real_size() {
        StringBuilder wide = new StringBuilder("```plantuml\n");
        for (int i = 0; i < 30; i++) {
            wide.append("participant Participant").append(i).append('\n');
        }
        String markdown = wide.append("```\n").toString();

        String narrow = convert(markdown).body();
        String full = MarkdownConverter.builder()
                .diagrams(diagrams)
                .build()
                .convert(
                        new MarkdownParser().parse(new DocPath("a.md"), markdown),
                        new AnySite(),
                        PageOptions.defaults().withTextWidth(PageOptions.FULL_TEXT_WIDTH))
                .body();

        assertThat(narrow).contains("ac:width=\"760\"").containsPattern("ac:original-width=\"[0-9]{4}\"");
        assertThat(full).contains("ac:width=\"1800\"");
    }

    @Test
    void a_kind_that_plantuml_does_not_know_is_shown_as_its_source_and_not_as_a_picture_of_an_error() {
        Conversion page = convert("```plantuml\n@startditaa\n+--+\n@endditaa\n```");

        assertThat(page.attachments()).isEmpty();
        assertThat(page.body()).contains("@startditaa");
        assertThat(page.diagnostics())
                .singleElement()
                .extracting(Diagnostic::toString)
                .asString()
                .contains("does not draw this kind of diagram");
    }
}
