package io.github.docsync.convert;

import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Converts text in tests, on a site that holds what the test names. */
final class Convert {
    private static final MarkdownParser PARSER = new MarkdownParser();
    private static final MarkdownConverter CONVERTER =
            MarkdownConverter.builder().build();

    private Convert() {}

    /** The body of a page {@code page.md} with that text, checked to be well-formed. */
    static String body(String markdown) {
        return conversion(markdown, Map.of()).body();
    }

    /** As {@link #body}, with other files next to the page, by path. */
    static String body(String markdown, Map<String, String> files) {
        return conversion(markdown, files).body();
    }

    static Conversion conversion(String markdown, Map<String, String> files) {
        MapSite site = new MapSite(files, "page.md", markdown);
        Conversion conversion =
                CONVERTER.convert(PARSER.parse(DocPath.of("page.md"), markdown), site, PageOptions.defaults());
        WellFormed.check(conversion.body());
        return conversion;
    }

    static String bodyWith(ConversionSettings settings, String markdown) {
        MarkdownConverter converter =
                MarkdownConverter.builder().settings(settings).build();
        String body = converter
                .convert(PARSER.parse(DocPath.of("page.md"), markdown), new AnySite(), PageOptions.defaults())
                .body();
        WellFormed.check(body);
        return body;
    }

    static List<String> words(String markdown) {
        return VisibleText.words(body(markdown));
    }

    static List<String> codes(String markdown) {
        return conversion(markdown, Map.of()).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
