package io.github.docsync.story.fault;

import java.util.Locale;

/** Documentation of any size: folders of twenty pages, each page with a link to the one before and to its folder's page. */
final class Volume {
    private static final int PER_FOLDER = 20;

    private Volume() {}

    /** Writes a manifest and {@code pages} pages, folders' own pages included, and commits them. */
    static Docs write(Docs docs, int pages) {
        docs.write("sync.yml", """
                version: 1
                id: volume
                space: DOCS
                pages:
                  - path: docs/**
                defaults:
                  banner: false
                policy:
                  maxRemovals: 100%
                """);
        for (int number = 0; number < pages; number++) {
            docs.write(path(number), text(number, "first"));
        }
        docs.commit();
        return docs;
    }

    static String path(int number) {
        // In the order of their names pages come after the ones that they link to.
        String folder = String.format(Locale.ROOT, "docs/part-%05d", number / PER_FOLDER);
        return number % PER_FOLDER == 0
                ? folder + "/index.md"
                : String.format(Locale.ROOT, "%s/page-%05d.md", folder, number);
    }

    static String title(int number) {
        return number % PER_FOLDER == 0 ? "Part " + number : "Page " + number;
    }

    static String text(int number, String edition) {
        int before = Math.max(0, number - 1);
        int part = number - number % PER_FOLDER;
        String link = number % PER_FOLDER == 0 ? "" : "It belongs to [its part](/" + path(part) + ").\n";
        return "# " + title(number) + "\n\nThis is the " + edition + " edition of page " + number
                + ", and [another one](/" + path(before) + ") comes before.\n\n" + link
                + "\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```java\nint number = " + number + ";\n```\n";
    }
}
