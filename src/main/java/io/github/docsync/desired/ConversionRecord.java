package io.github.docsync.desired;

import io.github.docsync.markdown.Anchors;
import io.github.docsync.markdown.FoundLink;
import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was found in each file of a tree and what each page came to, as it is kept between runs: in chunks of files that are neighbours by
 * path, so that after an edit one chunk is written anew. What pages asked of the site lies apart, since it is seldom needed.
 */
final class ConversionRecord {
    /** Nothing is known. */
    static final ConversionRecord NONE = new ConversionRecord(Sections.of(Map.of()));

    /** So many files are in a chunk. */
    private static final int FILES_IN_CHUNK = 64;

    private static final String HEAD = "head";

    private final Sections sections;

    private ConversionRecord(Sections sections) {
        this.sections = sections;
    }

    static ConversionRecord read(byte[] bytes) {
        return new ConversionRecord(Sections.read(bytes));
    }

    byte[] bytes() {
        return sections.bytes();
    }

    /**
     * What concerns the whole tree.
     *
     * @param site one hash over what concerns every page: program, manifest, the paths of all files
     * @param reads the files that dialects or includes read, with what they were
     * @param vaults for each tree that was looked through for {@code [[links]]}, whether it is a vault
     * @param generators for each tree that was looked through for marks of generators, the name of the one that they are of
     * @param titles the title of each page
     * @param addresses one hash over the addresses of all pages
     */
    record Head(
            String site,
            Map<String, String> reads,
            Map<String, Boolean> vaults,
            Map<String, String> generators,
            Map<String, String> titles,
            String addresses) {
        static final Head NONE = new Head("", Map.of(), Map.of(), Map.of(), Map.of(), "");
    }

    /**
     * Some of the files.
     *
     * @param syntax what was found in each file by which dialects are told
     * @param files what was found in each Markdown file
     * @param pages what each page came to
     */
    record Chunk(List<FoundSyntax> syntax, List<FileRow> files, List<PageRow> pages) {
        static final Chunk NONE = new Chunk(List.of(), List.of(), List.of());

        /** Whether the very same rows are in both. */
        boolean isMadeOf(Chunk other) {
            return same(syntax, other.syntax) && same(files, other.files) && same(pages, other.pages);
        }

        @SuppressWarnings(
                "ReferenceEquality") // a row that was taken over is the same object, and comparing all of them costs
        // more
        private static boolean same(List<?> rows, List<?> others) {
            if (rows.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Questions(List<Asked> pages) {}

    /** What a page asked of the site. */
    record Asked(DocPath page, List<String> questions) {}

    Head head() {
        return sections.part(HEAD)
                .flatMap(bytes -> PackedJson.read(bytes, Head.class))
                .orElse(Head.NONE);
    }

    /** The number of chunks of so many files. */
    static int chunks(int files) {
        return (files + FILES_IN_CHUNK - 1) / FILES_IN_CHUNK;
    }

    /** The files of a chunk, of all files by path. */
    static List<DocPath> filesOf(int chunk, List<DocPath> files) {
        return files.subList(chunk * FILES_IN_CHUNK, Math.min(files.size(), (chunk + 1) * FILES_IN_CHUNK));
    }

    Chunk chunk(int number) {
        return sections.part(files(number))
                .flatMap(bytes -> PackedJson.readWithFrontMatter(bytes, Chunk.class))
                .orElse(Chunk.NONE);
    }

    List<Asked> questions(int number) {
        return sections.part(asked(number))
                .flatMap(bytes -> PackedJson.read(bytes, Questions.class))
                .map(Questions::pages)
                .orElse(List.of());
    }

    private static String files(int chunk) {
        return "files-" + chunk;
    }

    private static String asked(int chunk) {
        return "questions-" + chunk;
    }

    /** A record that is being put together, chunk by chunk. */
    static final class Builder {
        private final Map<String, byte[]> parts = new LinkedHashMap<>();

        Builder(Head head) {
            parts.put(HEAD, PackedJson.write(head));
        }

        void put(int number, Chunk chunk, List<Asked> questions) {
            parts.put(files(number), PackedJson.write(chunk));
            parts.put(asked(number), PackedJson.write(new Questions(questions)));
        }

        /** The chunk as it is in another record. */
        void keep(int number, ConversionRecord record) {
            for (String name : List.of(files(number), asked(number))) {
                record.sections.part(name).ifPresent(bytes -> parts.put(name, bytes));
            }
        }

        ConversionRecord build() {
            return new ConversionRecord(Sections.of(parts));
        }
    }

    /**
     * What a file whose content has this mark says of its dialects.
     *
     * @param targets of its {@code [[links]]}
     * @param generator the name of the generator whose marks stand in it; empty where there are none
     */
    record FoundSyntax(DocPath path, String mark, List<String> targets, String generator) {}

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
     * @param ofFiles what it asked of the content of files
     * @param files one hash over what was said of them
     * @param answers one hash over what the site said to all else that it asked
     */
    record PageRow(
            DocPath path,
            String mark,
            String settings,
            List<String> ofFiles,
            String files,
            String answers,
            ConvertedPage converted) {}

    /** What tells a file's content from another; a working tree may hold other bytes than Git's object does, such as other line ends. */
    static String mark(SourceFile file) {
        return file.blobId() + " " + file.size();
    }
}
