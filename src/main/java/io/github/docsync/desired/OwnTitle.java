package io.github.docsync.desired;

import io.github.docsync.convert.EmojiNames;
import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The title that a page's author gave it, before anything is put round it.
 *
 * @param text trimmed, without line breaks
 * @param isHeading whether it is the file's first heading
 */
record OwnTitle(String text, boolean isHeading) {
    private static final Set<String> INDEX_NAMES = Set.of("index", "readme", "_index");

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
        return Optional.ofNullable(frontMatter.title())
                .filter(title -> !title.isBlank())
                .or(() -> Optional.ofNullable(page.entry().title()).filter(title -> !title.isBlank()))
                .map(title -> new OwnTitle(clean(title), false))
                .or(() ->
                        Optional.ofNullable(page.navigation().title()).map(title -> named(clean(title), firstHeading)))
                .or(() -> firstHeading.map(heading -> new OwnTitle(heading(heading), true)))
                .or(() -> NavigationEntry.title(frontMatter).map(title -> new OwnTitle(clean(title), false)))
                .orElseGet(() -> new OwnTitle(clean(readable(nameOf(page.path(), manifestId))), false));
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
        String name = file.baseName();
        if (!INDEX_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        return file.folder().isRoot() ? manifestId : file.folder().name();
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
