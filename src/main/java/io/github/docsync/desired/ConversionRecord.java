package io.github.docsync.desired;

import io.github.docsync.markdown.Anchors;
import io.github.docsync.markdown.FoundLink;
import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was found in each file of a tree and what each page came to, as it is kept between runs.
 *
 * @param site one hash over what concerns every page: program, manifest, the paths of all files
 * @param reads the files that dialects or includes read, with what they were
 * @param vaults for each tree that was looked through for {@code [[links]]}, whether it is a vault
 * @param shortcodes for each tree that was looked through for shortcodes, whether it has them
 * @param syntax what was found in each file by which dialects are told
 * @param files what was found in each Markdown file
 * @param pages what each page came to
 */
record ConversionRecord(
        String site,
        Map<String, String> reads,
        Map<String, Boolean> vaults,
        Map<String, Boolean> shortcodes,
        List<FoundSyntax> syntax,
        List<FileRow> files,
        List<PageRow> pages) {
    static final ConversionRecord NONE =
            new ConversionRecord("", Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of());

    /**
     * What a file whose content has this mark says of its dialects.
     *
     * @param targets of its {@code [[links]]}
     * @param shortcodes whether it has shortcodes of Hugo
     */
    record FoundSyntax(DocPath path, String mark, List<String> targets, boolean shortcodes) {}

    /** {@link DocumentFacts} of a file whose content has this mark. */
    record FileRow(
            String mark,
            DocPath path,
            String blob,
            FrontMatter frontMatter,
            @Nullable String firstHeading,
            SourceLocation titleLocation,
            SortedSet<String> anchors,
            List<FoundLink> links,
            List<Diagnostic> diagnostics) {
        static FileRow of(String mark, DocumentFacts facts) {
            return new FileRow(
                    mark,
                    facts.path(),
                    facts.blob(),
                    facts.frontMatter(),
                    facts.firstHeading().orElse(null),
                    facts.titleLocation(),
                    new TreeSet<>(facts.anchors().ids()),
                    facts.links(),
                    facts.diagnostics());
        }

        DocumentFacts facts() {
            return new DocumentFacts(
                    path,
                    blob,
                    frontMatter,
                    Optional.ofNullable(firstHeading),
                    titleLocation,
                    Anchors.of(anchors),
                    links,
                    diagnostics);
        }
    }

    /**
     * A page whose text has this mark.
     *
     * @param settings a hash over how it was to be converted
     * @param questions what it asked of the site
     * @param answers one hash over what the site said
     */
    record PageRow(
            DocPath path,
            String mark,
            String settings,
            List<String> questions,
            String answers,
            ConvertedPage converted) {}

    /** What tells a file's content from another; a working tree may hold other bytes than Git's object does, such as other line ends. */
    static String mark(SourceFile file) {
        return file.blobId() + " " + file.size();
    }
}
