package io.github.docsync.pull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file so far.
 *
 * @param lost what is missing
 * @param reason why it cannot be done; null if it can
 */
record Carried(String text, List<String> lost, @Nullable String reason) {
    Carried(String text, List<String> lost) {
        this(text, lost, null);
    }

    static Carried impossible(String reason) {
        return new Carried("", List.of(), reason);
    }

    Carried then(Carried next) {
        List<String> all = new ArrayList<>(lost);
        all.addAll(next.lost());
        return new Carried(next.text(), all, next.reason());
    }
}
