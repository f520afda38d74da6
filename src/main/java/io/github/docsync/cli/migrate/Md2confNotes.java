package io.github.docsync.cli.migrate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * md2conf: comments {@code confluence-page-id} and {@code confluence-space-key} anywhere in the file, or in front matter the keys
 * {@code page_id}, {@code confluence_page_id}, {@code space_key}, {@code confluence_space_key}, {@code tags} and {@code synchronized}; the
 * comments win. Source: {@code md2conf/scanner.py} and the README of hunyadi/md2conf at 60535f3. Its {@code title} and {@code properties} are
 * docsync's own keys.
 */
final class Md2confNotes {
    private static final Pattern PAGE = Pattern.compile("<!--\\s+confluence[-_]page[-_]id:\\s*(\\d+)\\s+-->");
    private static final Pattern SPACE = Pattern.compile("<!--\\s+confluence[-_]space[-_]key:\\s*(\\S+)\\s+-->");

    private Md2confNotes() {}

    static @Nullable ForeignPage read(String text, FileHeader header) {
        String id = first(first(PAGE, text), header.text("confluence-page-id"), header.text("page-id"));
        String space = first(first(SPACE, text), header.text("confluence-space-key"), header.text("space-key"));
        boolean published = !header.isFalse("synchronized");
        // Files without an id are pages as well; of those only what is left out has to be known. mark's front matter
        // names a space.
        if (id == null && space == null && (published || header.has("space"))) {
            return null;
        }
        boolean digits = id != null && id.matches("[0-9]+");
        return new ForeignPage(
                "md2conf", digits ? id : null, null, space, null, null, header.list("tags"), published, List.of());
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
