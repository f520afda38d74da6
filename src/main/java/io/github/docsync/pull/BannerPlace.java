package io.github.docsync.pull;

import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The banner belongs to docsync and stands first on a page. Where a person wrote above it, or took it away, it is put back where it was, so
 * that the rest of what the person did can be taken.
 *
 * @param goal what the person left, with the banner in its place
 * @param lost what does not come back; null if nothing
 */
record BannerPlace(List<StorageNode> goal, @Nullable String lost) {
    /** @param published what docsync published, with where in the file each part comes from */
    static BannerPlace of(TracedBody published, List<StorageNode> goal) {
        List<PageBlock> ours = PageBlock.of(published.nodes());
        if (ours.isEmpty() || !isGenerated(published, ours.get(0))) {
            return new BannerPlace(goal, null);
        }
        String banner = ours.get(0).key();
        List<PageBlock> left = PageBlock.of(goal);
        int at = 0;
        while (at < left.size() && !left.get(at).key().equals(banner)) {
            at++;
        }
        if (at == 0 && !left.isEmpty()) {
            return new BannerPlace(goal, null);
        }
        if (at == left.size() && left.stream().anyMatch(block -> isEdited(ours.get(0), block))) {
            return new BannerPlace(goal, null);
        }
        List<StorageNode> nodes = new ArrayList<>(ours.get(0).nodes());
        for (int i = 0; i < left.size(); i++) {
            if (i != at) {
                nodes.addAll(left.get(i).nodes());
            }
        }
        return new BannerPlace(
                List.copyOf(nodes), at == left.size() ? "the removal of the banner" : "the place above the banner");
    }

    private static boolean isGenerated(TracedBody published, PageBlock block) {
        StorageNode.Element element = block.element();
        return element != null
                && element.name().equals("p")
                && element.children().size() == 1
                && element.children().get(0) instanceof StorageNode.Element emphasis
                && emphasis.name().equals("em")
                && published.span(element).isEmpty()
                && InlineTokens.of(block.inline(), published).stream().noneMatch(InlineToken::isKnown);
    }

    /** What a person typed in the banner is not to be thrown away with it. */
    private static boolean isEdited(PageBlock banner, PageBlock block) {
        List<String> words = new ArrayList<>(block.words());
        int all = words.size();
        banner.words().forEach(words::remove);
        return all > 0 && words.size() * 2 < all;
    }
}
