package io.github.docsync.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import io.github.docsync.state.PartHashes;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShardsTest {
    private final List<DesiredPage> pages = new ArrayList<>();

    private ShardsTest page(String path, @Nullable String parent) {
        PageContent content = new PageContent(
                false,
                "DOCS",
                path,
                new PageContent.Parent(parent == null ? null : DocPath.of(parent), null),
                StorageBody.EMPTY,
                List.of(),
                List.of(),
                new TreeMap<>(),
                new PartHashes("", "", "", "", "", "", ""),
                "");
        pages.add(new DesiredPage(DocPath.of(path), null, false, null, List.of(), content, Set.of(), () -> content));
        return this;
    }

    private ShardsTest folder(String name, int files) {
        page(name, "index.md");
        for (int file = 0; file < files; file++) {
            page(name + "/" + file + ".md", name);
        }
        return this;
    }

    private Shards shards(int of) {
        return Shards.of(SampleTree.of(pages), of);
    }

    /** Each page is in one place, and hangs under one of its own shard or one that is published before. */
    private void assertWhole(Shards shards) {
        Set<DocPath> all = new HashSet<>(shards.above());
        int count = shards.above().size();
        for (Set<DocPath> part : shards.parts()) {
            all.addAll(part);
            count += part.size();
            pages.stream()
                    .filter(page -> part.contains(page.path()))
                    .map(page -> page.summary().parent().page())
                    .forEach(parent -> assertThat(parent == null
                                    || part.contains(parent)
                                    || shards.above().contains(parent))
                            .isTrue());
        }
        assertThat(all).hasSize(pages.size());
        assertThat(count).isEqualTo(pages.size());
    }

    @Test
    void a_tree_is_divided_by_subtree_into_shards_of_about_the_same_size() {
        page("index.md", null);
        for (int folder = 0; folder < 20; folder++) {
            folder("f" + folder, 3 + folder % 3);
        }

        Shards shards = shards(4);

        assertWhole(shards);
        assertThat(shards.above()).containsExactly(DocPath.of("index.md"));
        assertThat(shards.parts()).allSatisfy(part -> assertThat(part).hasSizeBetween(22, 28));
        assertThat(shards(4)).isEqualTo(shards);
    }

    @Test
    void a_subtree_that_is_too_large_for_a_shard_is_divided_below_its_root() {
        page("index.md", null).folder("small", 2);
        page("large", "index.md");
        for (int folder = 0; folder < 6; folder++) {
            page("large/" + folder, "large");
            for (int file = 0; file < 5; file++) {
                page("large/" + folder + "/" + file + ".md", "large/" + folder);
            }
        }

        Shards shards = shards(3);

        assertWhole(shards);
        assertThat(shards.above()).contains(DocPath.of("index.md"), DocPath.of("large"));
        assertThat(shards.parts()).allSatisfy(part -> assertThat(part).hasSizeBetween(9, 16));
    }

    @Test
    void siblings_without_pages_below_them_stay_together_so_that_they_are_created_in_their_order() {
        page("index.md", null);
        for (int file = 0; file < 20; file++) {
            page(file + ".md", "index.md");
        }

        Shards shards = shards(4);

        assertWhole(shards);
        assertThat(shards.parts()).filteredOn(part -> !part.isEmpty()).hasSize(1);
    }

    @Test
    void the_first_page_is_published_before_all_shards_as_it_may_have_to_hold_the_index() {
        page("a.md", null).page("b.md", null).page("c.md", null);

        assertWhole(shards(2));
        assertThat(shards(2).above()).containsExactly(DocPath.of("a.md"));
        assertThat(shards(1).pages(1)).containsExactlyInAnyOrder(DocPath.of("b.md"), DocPath.of("c.md"));
    }
}
