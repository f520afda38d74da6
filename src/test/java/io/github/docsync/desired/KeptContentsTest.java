package io.github.docsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.model.Hash;
import io.github.docsync.state.PartHashes;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much of what was rendered is kept is a choice, not what the heap has left. */
class KeptContentsTest {
    private final AtomicInteger renderings = new AtomicInteger();

    @Test
    void what_there_is_room_for_is_rendered_once() {
        KeptContents room = new KeptContents(1_000, 0);
        Rendering page = rendering(room, content("<p>" + "a".repeat(900) + "</p>", null));

        assertThat(page.get()).isSameAs(page.get());
        assertThat(renderings).hasValue(1);
    }

    @Test
    void beyond_that_bodies_are_kept_compressed() {
        KeptContents room = new KeptContents(0, 200);
        PageContent content = content("<p>" + "ä€😀 ".repeat(500) + "</p>", null);

        assertThat(room.keep(content).orElseThrow()).isEqualTo(content);
    }

    @Test
    void a_body_without_room_is_not_held_by_who_holds_the_content_either() {
        String body = "<p>longer than there is room for</p>";
        PageContent held =
                rendering(new KeptContents(10, 10), content(body, null)).get();
        assertThat(renderings).hasValue(1);

        assertThat(held.body().text()).isEqualTo(body);
        assertThat(renderings).as("rendered again for the text").hasValue(2);
    }

    @Test
    void the_hash_of_a_body_that_is_not_held_is_known_all_the_same() {
        PageContent content = content("<p>longer than there is room for</p>", null);
        Hash hash = content.body().hash();
        PageContent held = rendering(new KeptContents(10, 10), content).get();

        assertThat(held.body().hash()).isEqualTo(hash);
        assertThat(renderings).hasValue(1);
    }

    @Test
    void what_there_is_no_room_for_is_rendered_again() {
        KeptContents room = new KeptContents(10, 10);

        assertThat(room.keep(content("<p>longer than that</p>", null))).isEmpty();
        assertThat(room.keep(content("<p>a</p>", null)))
                .as("a small one still fits")
                .isPresent();
    }

    @Test
    void pictures_that_were_drawn_count() {
        KeptContents room = new KeptContents(50, 50);

        assertThat(room.keep(content("<p>a</p>", "A".repeat(100)))).isEmpty();
    }

    private Rendering rendering(KeptContents room, PageContent content) {
        return new Rendering(
                () -> {
                    renderings.incrementAndGet();
                    return content;
                },
                room);
    }

    private static PageContent content(String body, @Nullable String drawn) {
        return new PageContent(
                false,
                "DOCS",
                "Title",
                new PageContent.Parent(null, null),
                StorageBody.parse(body),
                List.of(),
                drawn == null ? List.of() : List.of(new PlannedAttachment("a.png", "image/png", "0", null, drawn)),
                new TreeMap<>(),
                new PartHashes("", "", "", "", "", "", ""),
                "");
    }
}
