package io.github.docsync.convert;

import io.github.docsync.model.SourceLocation;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.StorageSyntaxException;

/**
 * A fence of the language {@code storage} holds storage format, which is passed through once it has parsed; so does code with {@code
 * {=storage}} behind it, in a line of text.
 */
final class StorageFence implements FenceRenderer {
    /** Code of storage format that is not well-formed. */
    static final String INVALID = "storage-invalid";

    @Override
    public boolean render(Fence fence, RenderContext context) {
        if (!fence.language().equals("storage")) {
            return false;
        }
        SourceLocation opening = fence.location();
        SourceLocation content = new SourceLocation(opening.file(), opening.line() + 1, 1);
        return passThrough(fence.source(), false, content, context);
    }

    /**
     * Adds storage format once it has parsed.
     *
     * @param inline whether it stands in a line of text
     * @param start where it starts
     * @return whether it parsed; the author has been told otherwise
     */
    static boolean passThrough(String storage, boolean inline, SourceLocation start, RenderContext context) {
        try {
            StorageDocument document = StorageParser.parse(storage);
            context.out().fragment(document, inline);
            return true;
        } catch (StorageSyntaxException e) {
            int column = e.line() == 1 ? start.column() + e.column() - 1 : e.column();
            context.warn(
                    new SourceLocation(start.file(), start.line() + e.line() - 1, column),
                    INVALID,
                    (inline ? "this storage format" : "the storage format in this fence") + " cannot be used: "
                            + e.problem(),
                    "correct it; until then it is shown as code");
            return false;
        }
    }
}
