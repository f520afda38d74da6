package io.github.docsync.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.Hash;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageStateCodecTest {
    @Test
    void reads_back_what_it_wrote() {
        PageState state = StateFixtures.state(1);

        JsonNode value = PageStateCodec.write(state);

        assertThat(value.path("format").asInt()).isEqualTo(PageState.FORMAT);
        assertThat(value.path("path").asText()).isEqualTo("docs/section-1/page-1.md");
        assertThat(PageStateCodec.read(value)).contains(state);
    }

    @Test
    void packs_a_page_with_very_many_attachments_into_one_property() {
        PageState plain = StateFixtures.state(1);
        TreeMap<String, String> many = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            many.put("picture-" + i + ".png", Hash.of("p" + i).hex());
        }
        PageState state = new PageState(
                plain.manifest(),
                plain.path(),
                plain.blogPost(),
                plain.pageId(),
                plain.space(),
                plain.commit(),
                plain.repository(),
                plain.blob(),
                plain.desired(),
                plain.version(),
                plain.versionAt(),
                plain.stored(),
                plain.title(),
                plain.parentId(),
                plain.labels(),
                many,
                plain.properties(),
                plain.tasks());

        JsonNode value = PageStateCodec.write(state);

        assertThat(value.toString()).hasSizeLessThan(32_768);
        assertThat(PageStateCodec.read(value)).contains(state);
    }

    @Test
    void refuses_what_a_newer_docsync_wrote() {
        ObjectNode value = (ObjectNode) PageStateCodec.write(StateFixtures.state(1));
        value.put("format", PageState.FORMAT + 1);

        assertThatThrownBy(() -> PageStateCodec.read(value)).isInstanceOf(NewerFormatException.class);
    }

    @Test
    void takes_a_value_that_somebody_changed_for_none() {
        ObjectNode withoutTitle = (ObjectNode) PageStateCodec.write(StateFixtures.state(1));
        withoutTitle.remove("title");
        ObjectNode withWrongPath = (ObjectNode) PageStateCodec.write(StateFixtures.state(1));
        withWrongPath.put("path", "/absolute");
        ObjectNode withWrongType = (ObjectNode) PageStateCodec.write(StateFixtures.state(1));
        withWrongType.put("attachments", "none");
        ObjectNode badlyPacked = StateJson.mapper()
                .createObjectNode()
                .put("format", 1)
                .put("manifest", "handbook")
                .put("packed", "%%%");

        assertThat(PageStateCodec.read(withoutTitle)).isEmpty();
        assertThat(PageStateCodec.read(withWrongPath)).isEmpty();
        assertThat(PageStateCodec.read(withWrongType)).isEmpty();
        assertThat(PageStateCodec.read(badlyPacked)).isEmpty();
        assertThat(PageStateCodec.read(StateJson.mapper().createObjectNode())).isEmpty();
        assertThat(PageStateCodec.read(StateJson.mapper().nullNode())).isEmpty();
    }
}
