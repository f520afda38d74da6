package io.github.docsync.convert.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.DocPath;
import org.junit.jupiter.api.Test;
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

    private static final String COLLECTIONS = """
            collections_dir: parts
            collections:
              articles: {output: true, permalink: /:path/}
              notes: {output: true}
            defaults:
              - scope: {path: ""}
                values: {layout: page}
              - scope: {path: api/old}
                values: {permalink: /old/:basename}
              - scope: {path: api, type: pages}
                values: {permalink: /v1/:path/:basename/}
              - scope: {path: api}
                values: {permalink: /v0/:basename}
              - scope: {path: parts/_notes/deep}
                values: {permalink: /deep/:slug/}
              - scope: {path: "lab*"}
                values: {permalink: /lab/:basename/}
            """;

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
                "site/content/en/docs/Best practices/Site guide.md | 'title: T' | /docs/best-practices/site-guide/",
                "site/content/en/docs/Best practices/_index.md | 'title: T' | /docs/best-practices/",
                "site/content/docs/Language/index.md | 'title: T' | /docs/language/",
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

    @Test
    void paths_are_shown_as_Starlight_and_Fumadocs_do() {
        DialectScope scope = new DialectScope(DocPath.of("site"), DocPath.of("site"), FilesInMemory.of());

        assertThat(new Astro()
                        .addresses(scope)
                        .of(DocPath.of("site/src/content/docs/My Guides/Step 1.0.md"), frontMatter("a: b")))
                .containsExactly("my-guides/step-10");
        assertThat(new Astro().addresses(scope).of(DocPath.of("site/src/content/blog/Post.mdx"), frontMatter("a: b")))
                .containsExactly("blog/post");
        assertThat(new Fumadocs()
                        .addresses(scope)
                        .of(DocPath.of("site/content/docs/(core)/ui/(x)/index.mdx"), frontMatter("a: b")))
                .containsExactly("docs/ui");
        assertThat(new Fumadocs().addresses(scope).of(DocPath.of("site/content/docs/ui/a.mdx"), frontMatter("a: b")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // pages, which take from the site's permalink how addresses end
                "/:path/ | a/b.md | 'x: y' | /a/b/",
                "/:categories/:title/ | a/b.md | 'x: y' | /a/b/",
                "pretty | b.md | 'x: y' | /b/",
                "pretty | a/index.md | 'x: y' | ''",
                "date | a/b.md | 'x: y' | ''",
                "date | a/b.md | 'permalink: /:path/own/' | /a/own/",
                "date | a/b.md | 'permalink: /:title/' | ''",
                // defaults, the longest path first
                "date | api/b.md | 'x: y' | /v1/api/b/",
                "date | api/old/b.md | 'x: y' | /old/b.html",
                "date | labour/b.md | 'x: y' | /lab/b/",
                // collections
                "date | parts/_articles/fr/b.md | 'x: y' | /fr/b/",
                "date | parts/_notes/b.md | 'x: y' | /notes/b.html",
                "pretty | parts/_notes/b.md | 'x: y' | /notes/b/",
                "date | parts/_notes/deep/B c.md | 'x: y' | /deep/b-c/",
                "pretty | _unheard/b.md | 'x: y' | /_unheard/b/",
                // posts
                "pretty | _posts/2024-01-31-My-post.md | 'x: y' | /2024/01/31/My-post/",
                "date | news/_posts/2024-01-31-post.md | 'categories: One two' | /news/one/two/2024/01/31/post.html",
                "none | _posts/2024-01-31-post.md | 'category: C' | /c/post.html",
                "ordinal | _posts/2024-02-01-post.md | 'x: y' | /2024/032/post.html",
                "weekdate | _posts/2024-02-01-post.md | 'x: y' | /2024/W05/Thu/post.html",
                "/blog/:short_year-:i_month/:slug | _posts/2024-02-01-post.md | 'slug: Own Slug; date: 2023-03-04' | /blog/23-3/own-slug.html",
                "/:slugified_categories/:title/ | _posts/2024-02-01-post.md | 'categories: [C++ and D]' | /c-and-d/post/",
                "/:unheard/ | _posts/2024-02-01-post.md | 'x: y' | ''",
                "pretty | _posts/2024-02-31-post.md | 'x: y' | ''"
            })
    void Jekyll_shows_pages_where_its_permalinks_say(String permalink, String page, String yaml, String address) {
        DialectScope scope = new DialectScope(
                DocPath.of("site"),
                DocPath.of("site"),
                FilesInMemory.of("site/_config.yml", "permalink: " + permalink + "\n" + COLLECTIONS));

        assertThat(String.join(" ", JekyllPermalinks.of(scope).of(DocPath.of("site/" + page), frontMatter(yaml))))
                .isEqualTo(address);
    }
}
