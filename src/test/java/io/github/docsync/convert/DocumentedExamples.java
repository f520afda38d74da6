package io.github.docsync.convert;

import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples in {@code docs/markdown.md} that a picture follows. */
final class DocumentedExamples {
    static final Path DOCS = Path.of("docs");

    private static final Pattern EXAMPLE = Pattern.compile(
            "^(?<fence>`{3,})markdown\n(?<source>.*?)^\\k<fence>\n\n!\\[[^\\]]+\\]\\((?<picture>images/[a-z-]+\\.png)\\)$",
            Pattern.DOTALL | Pattern.MULTILINE);

    /** @param picture its path below {@code docs} */
    record Example(String source, String picture) {}

    private DocumentedExamples() {}

    static String page() throws IOException {
        return Files.readString(DOCS.resolve("markdown.md"));
    }

    static List<Example> all() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(page());
        while (matcher.find()) {
            examples.add(new Example(matcher.group("source"), matcher.group("picture")));
        }
        return examples;
    }

    /** Converted as a page next to the others of {@code docs}. */
    static Conversion convert(Example example) throws IOException {
        Map<String, String> files = new HashMap<>(Map.of("src/main/java/Main.java", ""));
        try (Stream<Path> pages = Files.list(DOCS)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                files.put("docs/" + page.getFileName(), Files.readString(page));
            }
        }
        files.put("docs/images/harbour.svg", Files.readString(DOCS.resolve("images/harbour.svg")));
        files.put("docs/other.md", "# Another page");
        MapSite site = new MapSite(files, "docs/example.md", example.source());
        return MarkdownConverter.builder()
                .build()
                .convert(
                        new MarkdownParser().parse(DocPath.of("docs/example.md"), example.source()),
                        site,
                        PageOptions.defaults());
    }
}
