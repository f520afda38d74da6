package io.github.docsync.convert.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePrefixesTest {
    private static LinkRules rules(String file, String text) {
        FilesInMemory files = FilesInMemory.of("web/" + file, text);
        return SitePrefixes.rules(new DialectScope(DocPath.of("web"), DocPath.of("web/docs"), files));
    }

    private static List<String> prefixes(String file, String text) {
        return rules(file, text).prefixes();
    }

    private static @Nullable OtherPages site(String file, String text) {
        return rules(file, text).site();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mkdocs.yml | site_url: https://acme.dev/handbook/ | https://acme.dev",
                "docusaurus.config.ts | url: 'https://acme.dev', | https://acme.dev",
                "docusaurus.config.ts | \turl: \"https://acme.dev:8443\", | https://acme.dev:8443",
                "hugo.toml | baseURL = \"https://acme.dev/docs/v2/\" | https://acme.dev",
                "astro.config.mjs | site: 'https://acme.dev', | https://acme.dev",
                "_config.yml | url: https://acme.dev # of the site | https://acme.dev"
            })
    void reads_where_the_site_is(String file, String line, String address) {
        assertThat(site(file, "title: x\n" + line + "\n")).isEqualTo(new OtherPages(address, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hugo.toml | baseURL = \"/\"",
                "hugo.toml | baseURL = \"https://example.org/\"",
                "hugo.toml | baseURL = \"http://localhost:1313/\"",
                "_config.yml | url: http://127.0.0.1:4000",
                "_config.yml | url: https://${HOST}/x",
                "docusaurus.config.ts | url: website,",
                "docusaurus.config.ts | '      url: https://acme.dev,'"
            })
    void an_address_that_is_not_the_sites_counts_for_none(String file, String line) {
        assertThat(site(file, "title: x\n" + line.replace("'", "") + "\n")).isNull();
    }

    @Test
    void a_site_without_a_path_has_none() {
        assertThat(prefixes("mkdocs.yml", "site_url: https://example.org/\n")).isEmpty();
        assertThat(prefixes("docusaurus.config.js", "baseUrl: process.env.BASE || '/',\n"))
                .isEmpty();
    }
}
