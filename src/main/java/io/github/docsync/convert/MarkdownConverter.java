package io.github.docsync.convert;

import io.github.docsync.markdown.ParsedDocument;
import java.util.List;
import java.util.Set;

/** Converts Markdown to Confluence's storage format. Immutable and thread-safe. */
public final class MarkdownConverter {
    private MarkdownConverter() {}

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Converts a page. Every body converts: what storage format cannot express stays readable as text and is named in the
     * {@linkplain Conversion#diagnostics() diagnostics}. Same input, same bytes.
     */
    public Conversion convert(ParsedDocument document, Site site, PageOptions options) {
        return new Conversion("", List.of(), Set.of(), document.diagnostics());
    }

    /** Settings of a converter. */
    public static final class Builder {
        private Builder() {}

        public MarkdownConverter build() {
            return new MarkdownConverter();
        }
    }
}
