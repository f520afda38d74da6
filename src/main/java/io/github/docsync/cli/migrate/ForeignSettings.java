package io.github.docsync.cli.migrate;

import io.github.docsync.model.DecodedText;
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
 * @param docs the folder of the pages, relative to the repository's; null where the configuration does not say
 * @param titlePrefix what stands before each title
 * @param titleSuffix what stands after each title
 * @param titlesFromHeadings of markdown-confluence: whether pages are called like their first headings
 */
public record ForeignSettings(
        @Nullable String tool,
        @Nullable String url,
        @Nullable String space,
        @Nullable String parent,
        @Nullable String docs,
        @Nullable String titlePrefix,
        @Nullable String titleSuffix,
        boolean titlesFromHeadings) {
    /** Nothing was found. */
    public static final ForeignSettings NONE = new ForeignSettings(null, null, null, null, null, null, null, false);

    /** Looks for the configuration of the publishers that are known. */
    public static ForeignSettings in(Path folder) throws IOException {
        for (String place : List.of("", "docs/")) {
            for (String name : List.of(".text2confl.yml", ".text2confl.yaml")) {
                Path file = folder.resolve(place + name);
                if (Files.isRegularFile(file)) {
                    return text2confl(text(file), place.replace("/", ""));
                }
            }
        }
        Path connie = folder.resolve(".markdown-confluence.json");
        if (Files.isRegularFile(connie)) {
            return connie(text(connie));
        }
        Path pom = folder.resolve("pom.xml");
        if (Files.isRegularFile(pom) && text(pom).contains("asciidoc-confluence-publisher")) {
            return publisher(text(pom));
        }
        for (String name : List.of(".mark.toml", "mark.toml")) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return mark(text(file));
            }
        }
        return NONE;
    }

    /** What is not UTF-8 in a foreign file becomes replacement characters; it is looked at, not published. */
    private static String text(Path file) throws IOException {
        return DecodedText.decode(file.toString(), Files.readAllBytes(file)).text();
    }

    // DirectoryConfig.kt of text2confl, whose keys are written with hyphens.
    private static ForeignSettings text2confl(String text, String folder) {
        FileHeader keys = FileHeader.ofYaml(text);
        String docs = keys.text("docs-location");
        return new ForeignSettings(
                "text2confl",
                keys.text("server"),
                keys.text("space"),
                keys.text("default-parent-id"),
                docs == null ? folder : (folder.isEmpty() ? docs : folder + "/" + docs).replaceFirst("^\\./", ""),
                keys.exact("title-prefix"),
                keys.exact("title-postfix"),
                false);
    }

    // Settings.ts of markdown-confluence. The space is that of the parent.
    private static ForeignSettings connie(String text) {
        String root = json("contentRoot", text);
        String folder = json("folderToPublish", text);
        String docs = folder == null ? "Confluence Pages" : folder;
        String below = root == null ? "" : root.replaceFirst("^\\./?", "").replaceFirst("/+$", "");
        return new ForeignSettings(
                "markdown-confluence",
                json("confluenceBaseUrl", text),
                null,
                json("confluenceParentId", text),
                docs.equals(".") ? below : below.isEmpty() ? docs : below + "/" + docs,
                null,
                null,
                text.matches("(?s).*\"firstHeadingPageTitle\"\\s*:\\s*true.*"));
    }

    // The Maven plugin of confluence-publisher, which reads AsciiDoc.
    private static ForeignSettings publisher(String text) {
        return new ForeignSettings(
                "confluence-publisher",
                first("<rootConfluenceUrl>\\s*([^<$]+?)\\s*<", text),
                first("<spaceKey>\\s*([^<$]+?)\\s*<", text),
                first("<ancestorId>\\s*(\\d+)\\s*<", text),
                null,
                first("<pageTitlePrefix>([^<$]+)<", text),
                first("<pageTitleSuffix>([^<$]+)<", text),
                false);
    }

    // mark.toml, which lies in ~/.config or where --config says.
    private static ForeignSettings mark(String text) {
        return new ForeignSettings(
                "mark",
                first("(?m)^base[-_]url\\s*=\\s*[\"']([^\"']+)", text),
                first("(?m)^space\\s*=\\s*[\"']([^\"']+)", text),
                null,
                null,
                null,
                null,
                false);
    }

    private static @Nullable String json(String key, String text) {
        return first("\"" + key + "\"\\s*:\\s*\"([^\"]+)\"", text);
    }

    private static @Nullable String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
