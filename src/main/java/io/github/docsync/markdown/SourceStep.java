package io.github.docsync.markdown;

/**
 * Rewrites a page's text before it is parsed, as the preprocessors of site generators do: puts in what it includes, and writes their
 * syntax in Markdown. Must be immutable and thread-safe, take time linear in the text's length, and give the same for the same.
 */
@FunctionalInterface
public interface SourceStep {
    /**
     * Rewrites a text.
     *
     * @param text what follows the front matter, as the step before left it
     * @return the same value where there is nothing to do
     */
    MappedText apply(MappedText text, StepContext context);
}
