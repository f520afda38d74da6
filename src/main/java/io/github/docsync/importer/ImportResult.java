package io.github.docsync.importer;

import io.github.docsync.model.DocPath;
import java.util.List;

/**
 * The end of an import.
 *
 * @param space the key of the space
 * @param manifest the manifest's name
 * @param pages the pages in the order of their files
 * @param files every file with its content's fate
 * @param remarks what people should know
 * @param dryRun whether nothing was to be written
 */
public record ImportResult(
        String space,
        String manifest,
        List<ImportedPage> pages,
        List<WrittenFile> files,
        List<ImportRemark> remarks,
        boolean dryRun) {
    public ImportResult {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** What becomes of one file. */
    public enum Fate {
        /** It was not there. */
        NEW,
        /** It was there, byte by byte the same. */
        SAME,
        /** Another file is there; then nothing at all is written. */
        DIFFERS
    }

    /**
     * One file.
     *
     * @param path relative to the manifest's folder
     */
    public record WrittenFile(DocPath path, Fate fate) {}

    /** How many files have that fate. */
    public long count(Fate fate) {
        return files.stream().filter(file -> file.fate() == fate).count();
    }

    /** Whether nothing was written in order to protect a file that is there. */
    public boolean isRefused() {
        return count(Fate.DIFFERS) > 0;
    }

    /** Whether some page could not be imported. */
    public boolean isIncomplete() {
        return remarks.stream().anyMatch(remark -> remark.kind() == ImportRemark.Kind.NOT_IMPORTED);
    }

    /** The words of all pages. */
    public int words() {
        return pages.stream().mapToInt(ImportedPage::words).sum();
    }

    /** Those of them that stand in storage format. */
    public int fencedWords() {
        return pages.stream().mapToInt(ImportedPage::fencedWords).sum();
    }
}
