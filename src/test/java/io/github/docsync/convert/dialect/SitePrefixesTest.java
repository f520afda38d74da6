package io.github.docsync.convert.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePrefixesTest {
    private static List<String> prefixes(String file, String text) {
        FilesInMemory files = FilesInMemory.of("web/" + file, text);
        return SitePrefixes.rules(new DialectScope(DocPath.of("web"), DocPath.of("web/docs"), files))
                .prefixes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mkdocs.yml | site_url: https://acme.github.io/handbook/ | /handbook",
                "docusaurus.config.ts | baseUrl: '/web/', | /web",
                "hugo.toml | baseURL = \"https://example.org/docs/v2/\" | /docs/v2",
                "book.toml | site-url = \"/book/\" | /book",
                ".vitepress/config.mts | base: '/guide/', | /guide",
                "_config.yml | baseurl: \"/theme\" # of the site | /theme"
            })
    void reads_the_path_of_the_site(String file, String line, String prefix) {
        assertThat(prefixes(file, "title: x\n  " + line + "\n")).containsExactly(prefix);
    }

    @Test
    void a_site_without_a_path_has_none() {
        assertThat(prefixes("mkdocs.yml", "site_url: https://example.org/\n")).isEmpty();
        assertThat(prefixes("docusaurus.config.js", "baseUrl: process.env.BASE || '/',\n"))
                .isEmpty();
    }
}
