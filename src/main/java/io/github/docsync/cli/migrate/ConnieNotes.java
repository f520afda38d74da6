package io.github.docsync.cli.migrate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * markdown-confluence: front matter {@code connie-page-id}, which it writes itself, {@code connie-title}, {@code connie-publish}, {@code tags} and
 * {@code connie-content-type}. Without {@code connie-title} a page is called like its file, or with {@code firstHeadingPageTitle} like its first
 * heading. Source: {@code packages/lib/src/ConniePageConfig.ts} and {@code adaptors/filesystem.ts} of markdown-confluence at 052e9ae.
 */
final class ConnieNotes {
    private ConnieNotes() {}

    static @Nullable ForeignPage read(FileHeader header, String name, ForeignSettings settings) {
        String id = header.text("connie-page-id");
        if (id == null && !header.has("connie-publish") && !header.has("connie-title")) {
            return null;
        }
        String title = header.text("connie-title");
        List<String> leftOver = new ArrayList<>();
        if ("blogpost".equals(header.text("connie-content-type"))) {
            leftOver.add("connie-content-type: write 'type: blogpost' into its front matter");
        }
        return new ForeignPage(
                "markdown-confluence",
                id != null && id.matches("[0-9]+") ? id : null,
                title == null && !settings.titlesFromHeadings() ? name : title,
                null,
                null,
                null,
                header.list("tags"),
                !header.isFalse("connie-publish"),
                leftOver);
    }
}
