package io.github.docsync.desired;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.DocPath;
import java.util.Locale;
import java.util.Optional;

/**
 * The title that a page's author gave it, before anything is put round it.
 *
 * @param text trimmed, without line breaks
 * @param isHeading whether it is the file's first heading
 */
record OwnTitle(String text, boolean isHeading) {
    /**
     * Front matter, then the manifest's entry, then the first heading, then the name of the file or folder.
     *
     * @param manifestId what an index file at the repository's root is called
     */
    static OwnTitle of(OutlinePage page, String manifestId) {
        DocumentFacts facts = page.facts();
        if (facts == null) {
            return new OwnTitle(clean(readable(page.path().name())), false);
        }
        return of(facts.frontMatter(), facts.firstHeading(), page, manifestId);
    }

    /** The title that a page would have if its file said this. */
    static OwnTitle of(FrontMatter frontMatter, Optional<String> firstHeading, OutlinePage page, String manifestId) {
        return Optional.ofNullable(frontMatter.title())
                .filter(title -> !title.isBlank())
                .or(() -> Optional.ofNullable(page.entry().title()).filter(title -> !title.isBlank()))
                .map(title -> new OwnTitle(clean(title), false))
                .or(() -> firstHeading.map(heading -> new OwnTitle(clean(heading), true)))
                .orElseGet(() -> new OwnTitle(clean(readable(nameOf(page.path(), manifestId))), false));
    }

    private static String nameOf(DocPath file, String manifestId) {
        String name = file.baseName();
        if (!name.equalsIgnoreCase("index") && !name.equalsIgnoreCase("readme")) {
            return name;
        }
        return file.folder().isRoot() ? manifestId : file.folder().name();
    }

    private static String clean(String title) {
        return title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
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
