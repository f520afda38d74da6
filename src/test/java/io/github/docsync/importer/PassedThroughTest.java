package io.github.docsync.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.FolderSite;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.model.DocPath;
import io.github.docsync.reverse.Destinations;
import io.github.docsync.reverse.MarkdownStyle;
import io.github.docsync.reverse.Proof;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.reverse.ReversedPage;
import io.github.docsync.storage.canonical.StorageBody;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not come back is passed through block by block, then whole, and then there is nothing left to do. */
class PassedThroughTest {
    private static final DocPath PAGE = DocPath.of("page.md");
    private static final StorageBody BODY = StorageBody.parse("<p>one</p><p>two</p><p>three</p>");

    private final PassedThrough passed = new PassedThrough();

    @TempDir
    Path nothing;

    private ReverseConverter converter;

    @BeforeEach
    void prepare() {
        Proof proof = new Proof(MarkdownConverter.builder().build(), PAGE, new FolderSite(nothing));
        converter = new ReverseConverter(PAGE, Destinations.none(), MarkdownStyle.DEFAULT, proof);
    }

    private ReversedPage text() {
        return converter.page(BODY, passed.blocks(PAGE));
    }

    private boolean more(String converted) {
        return passed.more(PAGE, text(), Optional.of(StorageBody.parse(converted)));
    }

    @Test
    void first_only_the_blocks_that_changed() {
        assertThat(more("<p>one</p><p>other</p><p>three</p>")).isTrue();
        assertThat(text().markdown()).isEqualTo("one\n\n```storage\n<p>two</p>\n```\n\nthree");
        assertThat(more("<p>one</p><p>two</p><p>other</p>")).isTrue();
        assertThat(text().fencedWords()).isEqualTo(2);
        assertThat(passed.isWhole(PAGE)).isFalse();
    }

    @Test
    void the_whole_page_where_no_block_is_to_blame_and_in_the_end_nothing_more() {
        assertThat(more(BODY.text())).isTrue();
        assertThat(passed.isWhole(PAGE)).isTrue();
        assertThat(more(BODY.text())).isFalse();
    }

    @Test
    void the_whole_page_where_it_would_have_no_body_at_all() {
        assertThat(passed.more(PAGE, text(), Optional.empty())).isTrue();
        assertThat(passed.isWhole(PAGE)).isTrue();
    }

    @Test
    void the_whole_page_where_its_blocks_do_not_come_back_again_and_again() {
        for (int round = 0; round < 10 && !passed.isWhole(PAGE); round++) {
            assertThat(more("<p>round " + round + "</p><p>two</p><p>three</p>")).isTrue();
        }
        assertThat(passed.isWhole(PAGE)).isTrue();
    }
}
