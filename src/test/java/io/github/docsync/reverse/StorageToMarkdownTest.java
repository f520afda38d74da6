package io.github.docsync.reverse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageTarget;
import io.github.docsync.convert.SiteFile;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people wrote in Confluence's editors becomes Markdown that converts to the same again. */
class StorageToMarkdownTest {
    private static final MarkdownConverter CONVERTER =
            MarkdownConverter.builder().build();
    private static final DocPath PAGE = DocPath.of("guide/page.md");

    private static ReverseConverter converter(MarkdownStyle style) {
        return new ReverseConverter(PAGE, new Names(), style, new Proof(CONVERTER, PAGE, new Names()));
    }

    private static String page(String storage) {
        ReversedPage page = converter(MarkdownStyle.DEFAULT).page(storage);
        assertThat(page.proved()).as(page.markdown()).isTrue();
        return page.markdown();
    }

    private static List<StorageNode> content(String paragraph) {
        return ((StorageNode.Element) StorageParser.parse(paragraph).nodes().get(0)).children();
    }

    /**
     * Bodies in {@code storage.xml}, and what they are written as in {@code expected.md}. With the system property {@code golden} set to
     * {@code write} the expectations are written instead; read them then.
     */
    @ParameterizedTest
    @ValueSource(strings = {"new-editor", "old-editor", "forms-of-the-editors", "columns"})
    void a_page_of_the_editor_becomes_Markdown(String name) throws IOException, URISyntaxException {
        Path source = Path.of("src/test/resources/reverse", name);
        Path folder = Files.isDirectory(source)
                ? source
                : Path.of(Objects.requireNonNull(getClass().getResource("/reverse/" + name))
                        .toURI());
        String actual = page(Files.readString(folder.resolve("storage.xml"))) + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(folder.resolve("expected.md"), actual);
        }
        assertThat(actual).isEqualTo(Files.readString(folder.resolve("expected.md")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. not a list",
                "- not a list",
                "# not a heading",
                "*stars* and _lines_ and snake_case",
                "array[0] and [x](y) and [^1]",
                "a &lt; b &amp;amp; c &lt;div&gt; &lt;!-- x --&gt;",
                "costs $5 to $6",
                "http://example.org and www.example.org and ada@example.org",
                ":rocket: and ==x== and ++y++ and ~z~ and 2^3^",
                "C:\\path\\*",
                "| a | b |",
                "`code` and {: .note} and {#id}",
                "&gt; not a quote",
                ":::note",
                "!!! note",
                "=== tab",
                "[TOC]",
                "a  b&nbsp;c&nbsp;",
                "*[HTML]: Hyper",
                ": definition",
                "---",
                "&#8203;zero",
                "{{ variable }} {% tag %} ${x}"
            })
    void typed_text_reads_the_same(String text) {
        String markdown = page("<p>" + text + "</p>");
        assertThat(markdown).doesNotContain("storage");
        assertThat(page("<ul><li>" + text + "</li></ul>")).doesNotContain("storage");
        assertThat(page("<h2>" + text + "</h2>")).doesNotContain("storage");
        assertThat(page("<table><tbody><tr><th>h</th></tr><tr><td>" + text + "</td></tr></tbody></table>"))
                .doesNotContain("storage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\u0001',
            value = {
                "<p><strong>bold </strong>text</p> => **bold** text",
                "<p>a<strong>b</strong>c</p> => a**b**c",
                "<p><strong><em>x</em></strong></p> => **_x_**",
                "<p><code>a`b</code></p> => ``a`b``",
                "<p><ac:link><ri:page ri:content-title=\"Other\" /></ac:link></p> => [Other](../other%20page.md)",
                "<p><ac:link ac:anchor=\"part\"><ri:page ri:content-title=\"Other\" /><ac:link-body>x</ac:link-body></ac:link></p> => [x](../other%20page.md#part)",
                "<p><ac:link><ri:user ri:account-id=\"5b1\" /></ac:link> said</p> => @ada said",
                "<p /> => <!-- storage: <p></p> -->",
                "<hr /> => ---"
            })
    void is_written_as_people_write(String storage, String markdown) {
        assertThat(page(storage)).isEqualTo(markdown);
    }

    @Test
    void neighbouring_lists_stay_apart() {
        assertThat(page("<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>"))
                .isEqualTo("- a\n\n* b\n\n1. c\n\n1) d");
    }

    @Test
    void style_are_those_of_the_author() {
        MarkdownStyle style = MarkdownStyle.builder()
                .bullet('*')
                .emphasis('_')
                .fence('~')
                .width(20)
                .build();
        ReverseConverter converter = converter(style);
        assertThat(converter
                        .block(StorageParser.parse("<ul><li><em>a</em></li></ul>")
                                .nodes()
                                .get(0))
                        .markdown())
                .isEqualTo("* _a_");
        assertThat(converter
                        .block(StorageParser.parse("<p>one two three four - five six</p>")
                                .nodes()
                                .get(0))
                        .markdown())
                .isEqualTo("one two three four -\nfive six");
        assertThat(converter.cell(content("<p>a | b<br />c</p>"))).isEqualTo("a \\| b<br>c");
        assertThat(converter.inline(content("<p>1. a<br />2. b</p>"))).isEqualTo("1\\. a\\\n2\\. b");
    }

    @Test
    void only_the_smallest_part_is_passed_through() {
        String markdown = page("<ul><li><p>one <ac:link><ri:blog-post ri:content-title=\"Post\" /></ac:link></p></li>"
                + "<li><p><em>two</em></p></li></ul>");
        assertThat(markdown)
                .isEqualTo(
                        "- one `<ac:link><ri:blog-post ri:content-title=\"Post\"></ri:blog-post></ac:link>`{=storage}\n- *two*"
                                .replace("></ri:blog-post>", " />"));
    }

    @Test
    void deep_nesting_costs_no_stack() {
        String deep = "<blockquote>".repeat(3_000) + "x" + "</blockquote>".repeat(3_000);
        assertThat(converter(MarkdownStyle.DEFAULT).page(deep).fencedWords()).isEqualTo(1);
    }

    @Test
    void formatting_in_formatting_takes_no_more_time_than_text() {
        String deep = "<p>" + "<strong><em>".repeat(30) + "x" + "</em></strong>".repeat(30) + "</p>";
        assertThat(page(deep)).contains("x");
    }

    /** One other page, one picture, one person. */
    private static final class Names implements Destinations, SiteLookup {
        private static final DocPath OTHER = DocPath.of("other page.md");
        private static final DocPath PICTURE = DocPath.of("guide/img/Slide2.png");

        @Override
        public Optional<DocPath> page(String title, @Nullable String spaceKey) {
            return title.equals("Other") && spaceKey == null ? Optional.of(OTHER) : Optional.empty();
        }

        @Override
        public Optional<DocPath> attachment(String fileName) {
            return fileName.equals("Slide2.png") ? Optional.of(PICTURE) : Optional.empty();
        }

        @Override
        public Optional<String> user(String accountId) {
            return accountId.equals("5b1") ? Optional.of("ada") : Optional.empty();
        }

        @Override
        public Optional<PageTarget> page(DocPath file) {
            return file.equals(OTHER) ? Optional.of(new PageTarget(OTHER, "Other", null)) : Optional.empty();
        }

        @Override
        public Optional<SiteFile> file(DocPath path) {
            return path.equals(PICTURE) ? Optional.of(new SiteFile(path, "0".repeat(40), 1)) : Optional.empty();
        }

        @Override
        public boolean isFolder(DocPath path) {
            return false;
        }

        @Override
        public ByteSource content(DocPath path) {
            return ByteSource.of(path.value().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<String> browseUrl(DocPath path) {
            return Optional.empty();
        }

        @Override
        public boolean isLinked(DocPath page, String headingId) {
            return false;
        }

        @Override
        public Optional<String> anchor(DocPath page, String fragment) {
            return fragment.equals("part") ? Optional.of(fragment) : Optional.empty();
        }

        @Override
        public Optional<String> accountId(String userName) {
            return userName.equals("ada") ? Optional.of("5b1") : Optional.empty();
        }
    }
}
