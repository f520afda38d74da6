package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds {@code ^x^}. It holds no blank and no other markup, since authors also write carets in formulas. */
final class SuperscriptParser implements InlineParserExtension {
    private static final int LONGEST = 100;

    @Override
    public void finalizeDocument(InlineParser inlineParser) {
        // nothing is kept
    }

    @Override
    public void finalizeBlock(InlineParser inlineParser) {
        // nothing is kept
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        int limit = Math.min(input.length(), start + LONGEST);
        int end = start + 1;
        while (end < limit && isContent(input.charAt(end))) {
            end++;
        }
        if (end == start + 1 || end >= limit || input.charAt(end) != '^') {
            return false;
        }
        InlineMarkup node = new InlineMarkup(
                input.subSequence(start, start + 1),
                input.subSequence(start + 1, end),
                input.subSequence(end, end + 1));
        node.appendChild(new Text(input.subSequence(start + 1, end)));
        parser.flushTextNode();
        parser.appendNode(node);
        parser.setIndex(end + 1);
        return true;
    }

    private static boolean isContent(char character) {
        return !Character.isWhitespace(character) && "^[]()<>`*_\\|$".indexOf(character) < 0;
    }

    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "^";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser inlineParser) {
            return new SuperscriptParser();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
