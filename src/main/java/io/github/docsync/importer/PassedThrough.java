package io.github.docsync.importer;

import io.github.docsync.model.DocPath;
import io.github.docsync.reverse.PassedBlocks;
import io.github.docsync.reverse.ReversedPage;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of the pages is passed through as storage format, since it would not come back as it is: the blocks that are to blame, as a last
 * resort the whole page.
 */
final class PassedThrough {
    /** So often a page is looked at block by block. */
    private static final int MOST_ROUNDS = 4;

    private final Map<DocPath, PassedBlocks> blocks = new HashMap<>();
    private final Map<DocPath, Integer> rounds = new HashMap<>();
    private final Set<DocPath> whole = new HashSet<>();

    PassedBlocks blocks(DocPath page) {
        return blocks.getOrDefault(page, PassedBlocks.NONE);
    }

    boolean isWhole(DocPath page) {
        return whole.contains(page);
    }

    /**
     * Passes more of a page through that does not come back.
     *
     * @param converted what its text becomes
     * @return false if all of it is passed through already
     */
    boolean more(DocPath page, ReversedPage text, Optional<StorageBody> converted) {
        Optional<PassedBlocks> repaired = rounds.merge(page, 1, Integer::sum) > MOST_ROUNDS
                ? Optional.empty()
                : converted.flatMap(text.parts()::repaired);
        repaired.ifPresent(found -> blocks.put(page, found));
        return repaired.isPresent() || whole.add(page);
    }
}
