package io.github.docsync.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What another publisher's configuration says of the site.
 *
 * @param tool the publisher's name; null where none was found
 * @param url the site's address
 * @param space the space's key
 * @param parent the id of the page that the others hang under
 */
record ForeignSettings(
        @Nullable String tool,
        @Nullable String url,
        @Nullable String space,
        @Nullable String parent) {
    private static final List<Known> ALL = List.of(
            new Known(
                    "text2confl",
                    List.of(".text2confl.yml", ".text2confl.yaml", "docs/.text2confl.yml"),
                    "(?m)^server:\\s*[\"']?([^\"'\\s]+)",
                    "(?m)^space:\\s*[\"']?([~\\w.-]+)",
                    "(?m)^default-parent-id:\\s*[\"']?(\\d+)"),
            new Known(
                    "markdown-confluence",
                    List.of(".markdown-confluence.json"),
                    "\"confluenceBaseUrl\"\\s*:\\s*\"([^\"]+)\"",
                    "\"confluenceSpaceKey\"\\s*:\\s*\"([^\"]+)\"",
                    "\"confluenceParentId\"\\s*:\\s*\"(\\d+)\""),
            new Known(
                    "confluence-publisher",
                    List.of("pom.xml"),
                    "<rootConfluenceUrl>([^<]+)<",
                    "<spaceKey>([^<]+)<",
                    "<ancestorId>(\\d+)<"),
            new Known(
                    "mark",
                    List.of(".mark.toml", "mark.toml"),
                    "(?m)^base[-_]url\\s*=\\s*[\"']([^\"']+)",
                    "(?m)^space\\s*=\\s*[\"']([^\"']+)",
                    null));

    /** A publisher with the files of its configuration and where in them the site is told. */
    private record Known(
            String tool,
            List<String> files,
            String url,
            String space,
            @Nullable String parent) {}

    /** Looks for the configuration of the publishers that are known. */
    static ForeignSettings in(Path folder) throws IOException {
        for (Known known : ALL) {
            for (String name : known.files()) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    String text = Files.readString(file);
                    String space = first(known.space(), text);
                    String url = first(known.url(), text);
                    if (space != null || url != null) {
                        return new ForeignSettings(known.tool(), url, space, first(known.parent(), text));
                    }
                }
            }
        }
        return new ForeignSettings(null, null, null, null);
    }

    private static @Nullable String first(@Nullable String pattern, String text) {
        if (pattern == null) {
            return null;
        }
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
