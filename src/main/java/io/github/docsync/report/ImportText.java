package io.github.docsync.report;

import io.github.docsync.importer.ImportRemark;
import io.github.docsync.importer.ImportResult;
import io.github.docsync.importer.ImportResult.Fate;
import io.github.docsync.importer.ImportResult.WrittenFile;
import io.github.docsync.importer.ImportedPage;
import java.util.Locale;

/** An import for people: a line for each page and each remark, and what it comes to. */
public final class ImportText {
    private ImportText() {}

    public static String of(ImportResult result) {
        StringBuilder out = new StringBuilder();
        for (ImportedPage page : result.pages()) {
            out.append("  ").append(Printable.of(page.path().value())).append("  '");
            out.append(Printable.of(page.title())).append('\'');
            if (page.fencedWords() > 0) {
                out.append("  ").append(share(page.words(), page.fencedWords())).append(" in storage format");
            }
            out.append('\n');
        }
        for (ImportRemark remark : result.remarks()) {
            out.append("! '")
                    .append(Printable.of(remark.title()))
                    .append("' (")
                    .append(remark.pageId())
                    .append(") ");
            out.append(Printable.of(remark.text())).append('\n');
        }
        for (WrittenFile file : result.files()) {
            if (file.fate() == Fate.DIFFERS) {
                out.append("! ").append(Printable.of(file.path().value()));
                out.append(" is there already and differs; move it away, or import into another folder\n");
            }
        }
        return out.append(summary(result)).append('\n').toString();
    }

    private static String summary(ImportResult result) {
        StringBuilder out = new StringBuilder();
        long pages = result.pages().size();
        out.append(pages).append(pages == 1 ? " page" : " pages").append(" of ").append(result.space());
        if (result.isRefused()) {
            out.append("; nothing was written, because ").append(result.count(Fate.DIFFERS));
            out.append(" of its files would be overwritten");
        } else if (result.count(Fate.NEW) == 0) {
            out.append("; nothing to write, all ")
                    .append(result.count(Fate.SAME))
                    .append(" files are as they are");
        } else {
            out.append(result.dryRun() ? "; would write " : "; wrote ").append(result.count(Fate.NEW));
            out.append(" files, ").append(result.count(Fate.SAME)).append(" were there already");
        }
        return out.append("; ")
                .append(share(result.words(), result.fencedWords()))
                .append(" of ")
                .append(result.words())
                .append(" words in storage format")
                .toString();
    }

    private static String share(int words, int fenced) {
        return String.format(Locale.ROOT, "%.1f %%", words == 0 ? 0.0 : 100.0 * fenced / words);
    }
}
