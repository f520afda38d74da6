package io.github.docsync.desired;

import io.github.docsync.convert.EmojiNames;
import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.TitleFolding;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The title that a page's author gave it, before anything is put round it.
 *
 * @param text trimmed, without line breaks
 * @param isHeading whether it is the file's first heading
 */
public record OwnTitle(String text, boolean isHeading) {
    /**
     * Front matter, then the manifest's entry, then the generator's navigation, then the first heading, then the name of the file or folder.
     *
     * @param manifestId what an index file at the repository's root is called
     */
    static OwnTitle of(OutlinePage page, String manifestId) {
        DocumentFacts facts = page.facts();
        if (facts == null) {
            String named = page.navigation().title();
            return new OwnTitle(clean(named == null ? readable(page.path().name()) : named), false);
        }
        return of(facts.frontMatter(), facts.firstHeading(), page, manifestId);
    }

    /** The title that a page would have if its file said this. */
    static OwnTitle of(FrontMatter frontMatter, Optional<String> firstHeading, OutlinePage page, String manifestId) {
        return of(frontMatter, page.entry().title(), page.navigation().title(), firstHeading, page.path(), manifestId);
    }

    /**
     * The title of a file that no manifest names.
     *
     * @param root what an index file at the root of the files is called
     */
    public static OwnTitle of(ParsedDocument document, String root) {
        return of(document.frontMatter(), null, null, document.firstHeading(), document.path(), root);
    }

    private static OwnTitle of(
            FrontMatter frontMatter,
            @Nullable String ofEntry,
            @Nullable String ofNavigation,
            Optional<String> firstHeading,
            DocPath path,
            String root) {
        return Optional.ofNullable(frontMatter.title())
                .filter(title -> !title.isBlank())
                .or(() -> Optional.ofNullable(ofEntry).filter(title -> !title.isBlank()))
                .map(title -> new OwnTitle(inOneLine(title), false))
                .or(() -> Optional.ofNullable(ofNavigation).map(title -> named(clean(title), firstHeading)))
                .or(() -> firstHeading.map(heading -> new OwnTitle(heading(heading), true)))
                .or(() -> NavigationEntry.title(frontMatter).map(title -> new OwnTitle(clean(title), false)))
                .orElseGet(() -> new OwnTitle(clean(readable(nameOf(path, root))), false));
    }

    /** A heading that says what the navigation does is the title, and not said again. */
    private static OwnTitle named(String title, Optional<String> firstHeading) {
        boolean same = firstHeading
                .map(heading -> TitleFolding.fold(heading(heading)).equals(TitleFolding.fold(title)))
                .orElse(false);
        return new OwnTitle(title, same);
    }

    /** Emoji are characters in a title. */
    private static String heading(String text) {
        return clean(EmojiNames.replaced(text));
    }

    private static String nameOf(DocPath file, String manifestId) {
        if (!MarkdownFiles.isIndex(file)) {
            return file.baseName();
        }
        return file.folder().isRoot() ? manifestId : file.folder().name();
    }

    /** As it was given, but for what no title can hold: Confluence keeps several spaces in a row. */
    private static String inOneLine(String title) {
        return title.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String clean(String title) {
        return TitleFolding.trim(title.replaceAll("[\\p{Cntrl}\\s]+", " "));
    }

    /** {@code getting-started_now} becomes {@code Getting started now}. */
    static String readable(String name) {
        String words = name.replaceAll("[-_\\s]+", " ").strip();
        if (words.isEmpty()) {
            return name;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
