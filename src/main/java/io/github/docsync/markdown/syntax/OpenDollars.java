package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a paragraph has opened a formula with {@code $$} that it has not closed. Each line of a paragraph is looked at only once. */
final class OpenDollars {
    private @Nullable BasedSequence first;
    private int seen;
    private boolean open;

    /** @param lines of one paragraph so far; those of the same paragraph only grow */
    boolean in(List<BasedSequence> lines) {
        if (lines.isEmpty()) {
            return false;
        }
        if (lines.get(0) != first || lines.size() < seen) {
            first = lines.get(0);
            seen = 0;
            open = false;
        }
        for (; seen < lines.size(); seen++) {
            open ^= endsOpen(lines.get(seen));
        }
        return open;
    }

    /** Whether a line has an odd number of {@code $$}. */
    static boolean endsOpen(BasedSequence line) {
        boolean open = false;
        for (int i = 0; i + 1 < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '$' && line.charAt(i + 1) == '$') {
                open = !open;
                i++;
            }
        }
        return open;
    }
}
