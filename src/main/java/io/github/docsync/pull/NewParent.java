package io.github.docsync.pull;

import io.github.docsync.model.DocPath;
import org.jspecify.annotations.Nullable;

/**
 * Where a person moved a page to.
 *
 * @param file the file of the page above; null where that has none
 * @param contentId the page or folder above
 */
record NewParent(@Nullable DocPath file, String contentId) {
    /** As it is written in a file. */
    String writtenIn(DocPath from) {
        return file == null ? contentId : Candidates.relative(from, file);
    }
}
