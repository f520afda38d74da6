package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkDestinationsTest {
    private static final DocPath FROM = DocPath.of("docs/guide/a.md");

    private static LinkDestination read(String destination) {
        return LinkDestinations.read(FROM, destination);
    }

    @Test
    void resolves_paths_against_the_linking_file() {
        assertThat(read("b.md"))
                .isEqualTo(new LinkDestination.InRepository(DocPath.of("docs/guide/b.md"), false, null, null));
        assertThat(read("../x/b.md?q=1#f"))
                .isEqualTo(new LinkDestination.InRepository(DocPath.of("docs/x/b.md"), false, "q=1", "f"));
        assertThat(read("/b.md")).isEqualTo(new LinkDestination.InRepository(DocPath.of("b.md"), true, null, null));
        assertThat(read("my%20page.md#%C3%A4"))
                .isEqualTo(new LinkDestination.InRepository(DocPath.of("docs/guide/my page.md"), false, null, "ä"));
    }

    @Test
    void tells_other_destinations_apart() {
        assertThat(read("https://e.org")).isEqualTo(new LinkDestination.External("https://e.org"));
        assertThat(read("//e.org")).isEqualTo(new LinkDestination.External("//e.org"));
        assertThat(read("#f")).isEqualTo(new LinkDestination.SamePage("f"));
        assertThat(read("")).isEqualTo(new LinkDestination.SamePage(""));
        assertThat(read("../../../x")).isEqualTo(new LinkDestination.OutsideRepository("../../../x"));
    }

    @Test
    void percent_signs_that_encode_nothing_stay() {
        assertThat(read("100%.md"))
                .isEqualTo(new LinkDestination.InRepository(DocPath.of("docs/guide/100%.md"), false, null, null));
        assertThat(LinkDestinations.decode("%ff%zz%")).isEqualTo("%ff%zz%");
    }

    @Test
    void leaves_out_what_only_browsers_search_for() {
        assertThat(read("b.md#f:~:text=x"))
                .isEqualTo(new LinkDestination.InRepository(DocPath.of("docs/guide/b.md"), false, null, "f"));
    }

    @Test
    void finds_the_page_that_a_path_stands_for() {
        Set<DocPath> pages = Set.of(
                DocPath.of("a.md"), DocPath.of("b/index.md"), DocPath.of("c/README.md"), DocPath.of("README.md"));
        assertThat(LinkDestinations.page(DocPath.of("a"), pages::contains)).contains(DocPath.of("a.md"));
        assertThat(LinkDestinations.page(DocPath.of("a.html"), pages::contains)).contains(DocPath.of("a.md"));
        assertThat(LinkDestinations.page(DocPath.of("b"), pages::contains)).contains(DocPath.of("b/index.md"));
        assertThat(LinkDestinations.page(DocPath.of("c"), pages::contains)).contains(DocPath.of("c/README.md"));
        assertThat(LinkDestinations.page(DocPath.ROOT, pages::contains)).contains(DocPath.of("README.md"));
        assertThat(LinkDestinations.page(DocPath.of("d"), pages::contains)).isEmpty();
    }
}
