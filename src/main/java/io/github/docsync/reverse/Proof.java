package io.github.docsync.reverse;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.canonical.EditorNoise;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;

/**
 * Converts Markdown again and compares. Because of it the writers may be wrong: what does not hold is written in another way.
 * Immutable.
 */
public final class Proof {
    private final MarkdownConverter converter;
    private final DocPath page;
    private final SiteLookup site;

    /**
     * @param converter set up as {@code sync} sets it up
     * @param page the file that the Markdown will stand in
     * @param site what {@code sync} will know when it converts the page
     */
    public Proof(MarkdownConverter converter, DocPath page, SiteLookup site) {
        this.converter = converter;
        this.page = page;
        this.site = site;
    }

    /** Whether the Markdown converts to that storage format, so that a reader could not tell the two apart, but for what Confluence's editor adds by itself. */
    public boolean holds(String markdown, String storage) {
        return EditorNoise.isSame(StoredBody.of(storage), body(markdown));
    }

    /** What the Markdown converts to. It stands in the middle of a file, so that a rule at its start is not front matter. */
    StorageBody body(String markdown) {
        return converter
                .convert(converter.parser().parse(page, "\n" + markdown + "\n"), site, PageOptions.defaults())
                .storage();
    }
}
