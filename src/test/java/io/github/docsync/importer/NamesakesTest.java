package io.github.docsync.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of pages whose titles only Confluence tells apart one becomes a file. */
class NamesakesTest {
    private static PlacedPage page(String id, String title) {
        RemotePage remote = new RemotePage(
                id,
                false,
                ContentStatus.CURRENT,
                title,
                "1",
                null,
                RemotePage.ParentKind.PAGE,
                null,
                1,
                null,
                null,
                false);
        FoundPage found = new FoundPage(remote, StorageBody.EMPTY, List.of(), List.of());
        return new PlacedPage(found, DocPath.of("docs/" + id + ".md"), null, null);
    }

    @Test
    void the_page_without_characters_that_nobody_sees_is_taken_and_the_others_name_it() {
        PlacedPage hidden = page("1", "Conn\u200B");
        PlacedPage plain = page("2", "Conn");
        PlacedPage twice = page("3", "conn\u200B\u200B");
        PlacedPage alone = page("4", "\u200BLead");

        assertThat(Namesakes.of(List.of(hidden, plain, twice, alone))).isEqualTo(Map.of(hidden, plain, twice, plain));
    }

    @Test
    void where_all_have_such_characters_the_first_is_taken() {
        PlacedPage first = page("1", "Conn\u200B");
        PlacedPage second = page("2", "\u2060Conn");

        assertThat(Namesakes.of(List.of(first, second))).isEqualTo(Map.of(second, first));
    }
}
