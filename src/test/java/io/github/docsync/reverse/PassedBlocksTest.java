package io.github.docsync.reverse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.FolderSite;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.model.DocPath;
import io.github.docsync.reverse.PassedBlocks.Run;
import io.github.docsync.storage.canonical.StorageBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a page does not come back, the blocks that are to blame are passed through, and no others. */
class PassedBlocksTest {
    private static final DocPath PAGE = DocPath.of("page.md");
    private static final MarkdownConverter CONVERTER =
            MarkdownConverter.builder().build();
    private static final StorageBody BODY = StorageBody.parse(
            "<p>one</p><p>two <strong>bold</strong></p><table data-layout=\"wide\"><tbody><tr><th>three</th></tr></tbody></table><p>four</p>");

    @TempDir
    Path nothing;

    private ReversedPage page(PassedBlocks passed) {
        Proof proof = new Proof(CONVERTER, PAGE, new FolderSite(nothing));
        return new ReverseConverter(PAGE, Destinations.none(), MarkdownStyle.DEFAULT, proof).page(BODY, passed);
    }

    private static PassedBlocks runs(int... bounds) {
        PassedBlocks runs = PassedBlocks.NONE;
        for (int i = 0; i < bounds.length; i += 2) {
            runs = runs.with(List.of(new Run(bounds[i], bounds[i + 1])));
        }
        return runs;
    }

    private PassedBlocks repaired(PassedBlocks passed, String converted) {
        return page(passed).parts().repaired(StorageBody.parse(converted)).orElse(passed);
    }

    @Test
    void a_block_that_becomes_another_is_passed_through_alone() {
        PassedBlocks passed = repaired(
                PassedBlocks.NONE,
                "<p>one</p><p>two bold</p><table><tbody><tr><th>three</th></tr></tbody></table><p>four</p>");

        assertThat(passed).isEqualTo(runs(1, 2));
        ReversedPage page = page(passed);
        assertThat(page.markdown())
                .isEqualTo("one\n\n```storage\n<p>two <strong>bold</strong></p>\n```\n\n<!-- table: layout=wide -->\n"
                        + "| three |\n| --- |\n\nfour");
        assertThat(page.proved()).isTrue();
        assertThat(page.fencedWords()).isEqualTo(2);
        assertThat(page.words()).isEqualTo(5);
    }

    @Test
    void what_the_editor_adds_is_nothing_to_pass_a_block_through_for() {
        assertThat(page(PassedBlocks.NONE).parts().repaired(BODY)).isEmpty();
        assertThat(
                        repaired(
                                PassedBlocks.NONE,
                                "<p>one</p><p>two <strong>bold</strong></p><table><tbody><tr><th>three</th></tr></tbody></table><p>4</p><p />"))
                .isEqualTo(runs(3, 4));
    }

    @Test
    void neighbours_that_only_come_back_together_share_a_fence() {
        String joined =
                "<p>one two <strong>bold</strong></p><table><tbody><tr><th>three</th></tr></tbody></table><p>four</p>";
        PassedBlocks apart = repaired(PassedBlocks.NONE, joined);
        PassedBlocks together = repaired(apart, joined);

        assertThat(apart).isEqualTo(runs(0, 1, 1, 2));
        assertThat(together).isEqualTo(runs(0, 2));
        assertThat(page(together).markdown())
                .startsWith("```storage\n<p>one</p><p>two <strong>bold</strong></p>\n```\n\n<!-- table: ");
        assertThat(page(together).proved()).isTrue();
    }

    @Test
    void a_fence_that_does_not_come_back_takes_its_neighbours_in_until_it_is_the_page() {
        String other = "<p>one</p><p>other</p><table><tbody><tr><th>three</th></tr></tbody></table><p>four</p>";
        PassedBlocks wider = repaired(runs(1, 2), other);
        assertThat(wider).isEqualTo(runs(0, 3));
        assertThat(repaired(wider, other)).isEqualTo(runs(0, 4));
        assertThat(page(runs(0, 4)).parts().repaired(StorageBody.parse(other))).isEmpty();
    }

    @Test
    void what_is_too_much_is_laid_to_both_sides_of_it() {
        assertThat(repaired(
                        PassedBlocks.NONE,
                        "<p>one</p><p>two <strong>bold</strong></p><table><tbody><tr><th>three</th></tr></tbody></table>"
                                + "<p>new</p><p>four</p>"))
                .isEqualTo(runs(2, 3, 3, 4));
    }

    @Test
    void a_heading_whose_id_depends_on_those_before_it_is_passed_through_alone() throws IOException {
        Files.writeString(nothing.resolve("page.md"), "# Page\n\n## Deep\n\n## Deep\n");
        Files.writeString(nothing.resolve("other.md"), "# Other\n\n[link](page.md#deep-1)\n");
        Proof proof = new Proof(CONVERTER, PAGE, new FolderSite(nothing));

        ReversedPage page = new ReverseConverter(PAGE, Destinations.none(), MarkdownStyle.DEFAULT, proof)
                .page("<h2>Deep</h2><p>one</p><h2>Deep</h2><p>two</p>");

        assertThat(page.markdown()).isEqualTo("## Deep\n\none\n\n```storage\n<h2>Deep</h2>\n```\n\ntwo");
        assertThat(page.proved()).isTrue();
    }

    @Test
    void of_two_blocks_that_join_one_is_enough_to_pass_through() {
        Proof proof = new Proof(CONVERTER, PAGE, new FolderSite(nothing));
        ReversedPage page = new ReverseConverter(PAGE, Destinations.none(), MarkdownStyle.DEFAULT, proof)
                .page("<p><br /></p><p><br /></p><p>words</p>");

        assertThat(page.markdown()).isEqualTo("<br>\n\n<!-- storage: <p><br /></p> -->\n\nwords");
    }
}
