package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Below which delimiter no opener need be sought, by kind of closer. Without telling kinds apart as CommonMark's reference
 * does, every closer would search through all openers that can never match it.
 */
final class DelimiterBottoms {
    private final Map<Integer, @Nullable Delimiter> bottoms = new HashMap<>();
    private final @Nullable Delimiter stackBottom;

    DelimiterBottoms(@Nullable Delimiter stackBottom) {
        this.stackBottom = stackBottom;
    }

    @Nullable
    Delimiter below(Delimiter closer) {
        return bottoms.getOrDefault(kind(closer), stackBottom);
    }

    void set(Delimiter closer) {
        bottoms.put(kind(closer), closer.getPrevious());
    }

    /** Asterisks and underscores match by length modulo three, the others by their very length. */
    private static int kind(Delimiter closer) {
        char character = closer.getDelimiterChar();
        boolean emphasis = character == '*' || character == '_';
        int length = emphasis ? closer.length() % 3 : Math.min(closer.length(), 3);
        return character * 16 + length * 2 + (closer.canOpen() ? 1 : 0);
    }
}
