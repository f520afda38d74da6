package io.github.docsync.convert.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.DocPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedAddressesTest {
    private static final DialectScope HUGO =
            new DialectScope(DocPath.of("site"), DocPath.of("site/content"), FilesInMemory.of("site/hugo.toml", """
                    [permalinks]
                      news = "/blog/:year/:month/:slug/"
                      guides = "/:sections[1:]/:contentbasename/"
                      odd = "/:unheard/x/"
                    [permalinks.page]
                      notes = "/n/:slugorcontentbasename/"
                    [permalinks.section]
                      notes = "/n/:title/"
                    """));

    private static FrontMatter frontMatter(String yaml) {
        return new MarkdownParser()
                .parse(DocPath.of("a.md"), "---\n" + yaml.replace("; ", "\n") + "\n---\n")
                .frontMatter();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site/content/news/first.md | 'title: Our First, Words; date: 2024-01-31' | /blog/2024/01/our-first-words/",
                "site/content/en/news/first.md | 'slug: own; date: 2024-01-31T10:00:00Z' | /blog/2024/01/own/",
                "site/content/news/first.md | 'title: No date' | ''",
                "site/content/guides/deep/down/index.md | 'title: T' | /deep/down/",
                "site/content/guides/deep/a.md | 'title: T' | /deep/a/",
                "site/content/odd/a.md | 'title: T' | ''",
                "site/content/notes/a.md | 'title: T' | /n/a/",
                "site/content/notes/sub/_index.md | 'title: All Notes' | /n/all-notes/",
                "site/content/other/a.md | 'title: T' | ''",
                "elsewhere/news/a.md | 'title: T' | ''"
            })
    void Hugo_shows_the_pages_of_a_section_where_its_permalinks_say(String page, String yaml, String address) {
        assertThat(String.join(" ", HugoPermalinks.of(HUGO).of(DocPath.of(page), frontMatter(yaml))))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docs/polyfill.md | 'id: babel-polyfill' | babel-polyfill",
                "docs/a/b.md | 'id: c' | a/c",
                "docs/01-intro/02_install.md | 'title: T' | intro/install",
                "docs/01-intro/index.md | 'title: T' | intro/",
                "docs/2024-review.md | 'title: T' | review",
                "docs/plain.md | 'title: T' | ''",
                "docs/v1.2.3.md | 'title: T' | ''"
            })
    void Docusaurus_shows_pages_by_their_ids_and_without_the_numbers_of_their_order(
            String page, String yaml, String address) {
        assertThat(String.join(
                        " ", new DocusaurusAddresses(DocPath.of("docs")).of(DocPath.of(page), frontMatter(yaml))))
                .isEqualTo(address);
    }
}
