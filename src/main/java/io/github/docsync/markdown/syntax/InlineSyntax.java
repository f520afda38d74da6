package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An inline construct of ours that begins with a character of its own. */
interface InlineSyntax extends InlineParserExtension {
    @Override
    default void finalizeDocument(InlineParser inlineParser) {}

    @Override
    default void finalizeBlock(InlineParser inlineParser) {}

    /** What flexmark asks for: a fresh parser for each document, called at each of these characters. */
    static InlineParserExtensionFactory at(String character, Supplier<InlineSyntax> parser) {
        return new InlineParserExtensionFactory() {
            @Override
            public CharSequence getCharacters() {
                return character;
            }

            @Override
            public InlineParserExtension apply(LightInlineParser inlineParser) {
                return parser.get();
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
        };
    }
}
