package io.github.docsync.convert;

import io.github.docsync.model.SourceLocation;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.StorageSyntaxException;

/** A fence of the language {@code storage} holds storage format, which is passed through once it has parsed. */
final class StorageFence implements FenceRenderer {
    /** Code of storage format that is not well-formed. */
    static final String INVALID = "storage-invalid";

    @Override
    public boolean render(Fence fence, RenderContext context) {
        if (!fence.language().equals("storage")) {
            return false;
        }
        try {
            StorageDocument document = StorageParser.parse(fence.source());
            context.out().fragment(document);
            return true;
        } catch (StorageSyntaxException e) {
            context.warn(
                    new SourceLocation(fence.location().file(), fence.location().line() + e.line(), e.column()),
                    INVALID,
                    "the storage format in this fence cannot be used: " + e.problem(),
                    "correct it; until then it is shown as code");
            return false;
        }
    }
}
