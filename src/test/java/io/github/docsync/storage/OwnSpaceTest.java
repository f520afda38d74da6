package io.github.docsync.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnSpaceTest {
    @Test
    void only_the_key_of_the_page_s_own_space_is_left_out() {
        String storage = "<p><ac:link><ri:page ri:space-key=\"docs\" ri:content-title=\"A\" /></ac:link>"
                + "<ac:link><ri:page ri:space-key=\"DEV\" ri:content-title=\"B\" /></ac:link>"
                + "<ac:link><ri:space ri:space-key=\"DOCS\" /></ac:link></p>";
        assertThat(OwnSpace.without(StorageParser.parse(storage), "DOCS").toStorage())
                .isEqualTo("<p><ac:link><ri:page ri:content-title=\"A\" /></ac:link>"
                        + "<ac:link><ri:page ri:space-key=\"DEV\" ri:content-title=\"B\" /></ac:link>"
                        + "<ac:link><ri:space ri:space-key=\"DOCS\" /></ac:link></p>");
    }
}
