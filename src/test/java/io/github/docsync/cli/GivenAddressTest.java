package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.cli.command.GivenAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of addresses that people copy from their browser. */
class GivenAddressTest {
    private static final String SITE = "https://acme.atlassian.net/wiki";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/spaces/DOCS/pages/98310/2026+plan",
                "/spaces/DOCS/pages/98310",
                "/spaces/~5b10ac8d/pages/edit-v2/98310?draftShareId=7",
                "/spaces/DOCS/pages/98310/Title?focusedCommentId=1234#comment-1234",
                "/pages/viewpage.action?pageId=98310",
                "/pages/resumedraft.action?draftId=98310",
                "/spaces/DOCS/blog/2026/11/28/98310/News",
                "/spaces/DOCS/folder/98310?atlOrigin=x",
                "/x/BoAB",
                "/x/BoAB?atlOrigin=x"
            })
    void the_id_of_a_page(String path) {
        assertThat(GivenAddress.of(SITE + path).orElseThrow().contentId()).isEqualTo("98310");
    }

    @Test
    void the_key_of_a_space_a_comment_and_a_path_of_the_API() {
        assertThat(address("/spaces/~5b10ac8d/overview").spaceKey()).isEqualTo("~5b10ac8d");
        assertThat(address("/display/DOCS/Home").spaceKey()).isEqualTo("DOCS");
        assertThat(address("/spaces/DOCS/pages/98310/T?focusedCommentId=1234").commentId())
                .isEqualTo("1234");
        assertThat(address("/rest/api/content/1?expand=version").apiPath())
                .isEqualTo("rest/api/content/1?expand=version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"98310", "DOCS", "https:/acme", "ftp://acme/pages/1", "https://", "docs/a.md"})
    void other_words_are_no_addresses(String word) {
        assertThat(GivenAddress.of(word)).isEmpty();
    }

    private static GivenAddress address(String path) {
        return GivenAddress.of(SITE + path).orElseThrow();
    }
}
