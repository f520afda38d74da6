package io.github.docsync;

import io.github.docsync.importer.ImportResult;
import io.github.docsync.run.Cost;

/**
 * The end of an import.
 *
 * @param result what became of the pages and files
 * @param cost what reading cost
 */
public record SpaceImport(ImportResult result, Cost cost) {
    public ExitStatus status() {
        return result.isRefused() || result.isIncomplete() ? ExitStatus.REFUSED : ExitStatus.IN_STEP;
    }
}
