package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what touches: text with text, and formatting with the same formatting, which Confluence splits where a comment's
 * marker starts or ends. Formatting of nothing is left out.
 */
final class AdjacentTokens {
    private AdjacentTokens() {}

    static List<Token> merge(List<Token> tokens) {
        List<Token> merged = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            Token last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (token instanceof Token.Characters text && last instanceof Token.Characters before) {
                before.text().append(text.text());
            } else if (token instanceof Token.Verbatim text
                    && last instanceof Token.Verbatim before
                    && text.cdata() == before.cdata()) {
                before.text().append(text.text());
            } else if (token instanceof Token.Start start
                    && last instanceof Token.End end
                    && continues(end.element(), start.element())) {
                merged.remove(merged.size() - 1);
            } else if (token instanceof Token.End end
                    && last instanceof Token.Start
                    && Vocabulary.isFormat(end.element())) {
                merged.remove(merged.size() - 1);
            } else {
                merged.add(token);
            }
        }
        return merged;
    }

    private static boolean continues(StorageNode.Element before, StorageNode.Element after) {
        return before.is(after.name())
                && before.attributes().equals(after.attributes())
                && (Vocabulary.isFormat(after)
                        || (after.is("a") && after.attribute("href").isPresent()));
    }
}
