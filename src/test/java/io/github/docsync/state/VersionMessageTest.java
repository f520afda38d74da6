package io.github.docsync.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import org.junit.jupiter.api.Test;

class VersionMessageTest {
    private static final VersionMessage MESSAGE = new VersionMessage("handbook", "Xy_-0123456789ab");

    @Test
    void names_file_and_commit_and_reads_back() {
        String text = MESSAGE.text(DocPath.of("docs/a.md"), "3f2a91c0000000000000000000000000000000000", false);

        assertThat(text).isEqualTo("docsync: docs/a.md at 3f2a91c00000 [handbook Xy_-0123456789ab]");
        assertThat(VersionMessage.parse(text)).contains(MESSAGE);
    }

    @Test
    void does_without_a_commit_outside_Git() {
        String text = MESSAGE.text(DocPath.of("a.md"), null, false);

        assertThat(text).isEqualTo("docsync: a.md [handbook Xy_-0123456789ab]");
        assertThat(VersionMessage.parse(text)).contains(MESSAGE);
    }

    @Test
    void shortens_a_long_path_from_its_beginning_and_stays_readable() {
        String text = MESSAGE.text(DocPath.of("docs/" + "x".repeat(400) + "/end.md"), "3f2a91c", false);

        assertThat(text).hasSizeLessThanOrEqualTo(255).contains("…").contains("/end.md at 3f2a91c");
        assertThat(VersionMessage.parse(text)).contains(MESSAGE);
    }

    @Test
    void knows_that_a_person_wrote_another_message() {
        assertThat(VersionMessage.parse(null)).isEmpty();
        assertThat(VersionMessage.parse("")).isEmpty();
        assertThat(VersionMessage.parse("fixed a typo")).isEmpty();
        assertThat(VersionMessage.parse("docsync: broken")).isEmpty();
    }
}
