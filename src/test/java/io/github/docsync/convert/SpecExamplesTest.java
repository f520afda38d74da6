package io.github.docsync.convert;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.VisibleText;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Every example of the CommonMark and GFM specifications, judged by what a reader sees of the reference HTML. */
class SpecExamplesTest {
    private static final MarkdownParser PARSER = new MarkdownParser();
    private static final MarkdownConverter CONVERTER =
            MarkdownConverter.builder().build();

    private static final String UNKNOWN_TAG = "a tag that is not HTML is shown as text";
    private static final String NOT_HTML =
            "jsoup ends processing instructions and CDATA at the first >, CommonMark where they end";
    private static final String FRONT_MATTER = "a file that starts with --- starts with front matter";
    private static final String RULE = "a rule in a list item becomes a line of dashes, as Confluence has none there";
    private static final String FENCE_INFO = "flexmark takes no tildes in the info string after tildes";
    private static final String DEFINITION_AND_HEADING =
            "flexmark takes a definition before a setext heading's line as text";
    private static final String DEEP_MARKER = "flexmark lets items be indented by four spaces";
    private static final String CURRENCY = "currency signs are not punctuation for flexmark, nor for GitHub";
    private static final String EMPTY_LINK = "a link without text shows where it leads";
    private static final String CASE_FOLDING = "flexmark compares labels by lower case, not by case folding";
    private static final String EXTRA_CELLS = "cells beyond the header's are kept, so that no text is lost";
    private static final String STYLE = "a style is dropped, with a warning";

    private static final Map<Integer, String> COMMONMARK_EXCEPTIONS = Map.ofEntries(
            entry(61, RULE),
            entry(96, FRONT_MATTER),
            entry(146, FENCE_INFO),
            entry(150, UNKNOWN_TAG),
            entry(171, UNKNOWN_TAG),
            entry(180, NOT_HTML),
            entry(201, UNKNOWN_TAG),
            entry(215, DEFINITION_AND_HEADING),
            entry(216, DEFINITION_AND_HEADING),
            entry(312, DEEP_MARKER),
            entry(313, DEEP_MARKER),
            entry(354, CURRENCY),
            entry(484, EMPTY_LINK),
            entry(491, UNKNOWN_TAG),
            entry(524, UNKNOWN_TAG),
            entry(536, UNKNOWN_TAG),
            entry(540, CASE_FOLDING),
            entry(613, UNKNOWN_TAG),
            entry(614, UNKNOWN_TAG),
            entry(615, UNKNOWN_TAG),
            entry(617, UNKNOWN_TAG),
            entry(623, UNKNOWN_TAG),
            entry(629, NOT_HTML));

    private static final Map<Integer, String> GFM_EXCEPTIONS = Map.ofEntries(
            entry(31, RULE),
            entry(66, FRONT_MATTER),
            entry(116, FENCE_INFO),
            entry(120, UNKNOWN_TAG),
            entry(149, NOT_HTML),
            entry(170, UNKNOWN_TAG),
            entry(184, DEFINITION_AND_HEADING),
            entry(185, DEFINITION_AND_HEADING),
            entry(204, EXTRA_CELLS),
            entry(292, DEEP_MARKER),
            entry(293, DEEP_MARKER),
            entry(500, UNKNOWN_TAG),
            entry(532, UNKNOWN_TAG),
            entry(544, UNKNOWN_TAG),
            entry(632, UNKNOWN_TAG),
            entry(633, UNKNOWN_TAG),
            entry(634, UNKNOWN_TAG),
            entry(636, UNKNOWN_TAG),
            entry(642, UNKNOWN_TAG),
            entry(648, NOT_HTML),
            entry(652, STYLE));

    @Test
    void commonmark_examples_show_the_text_of_the_reference_html() {
        assertThat(failures(TestResources.getSpec(), COMMONMARK_EXCEPTIONS)).isEmpty();
    }

    @Test
    void gfm_examples_show_the_text_of_the_reference_html() {
        assertThat(failures(TestResources.getGfmSpec(), GFM_EXCEPTIONS)).isEmpty();
    }

    private static Map<Integer, String> failures(URL spec, Map<Integer, String> exceptions) {
        Map<Integer, String> failures = new TreeMap<>();
        List<Example> examples = ExampleReader.readExamples(spec);
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            String body = CONVERTER
                    .convert(
                            PARSER.parse(
                                    DocPath.of("spec.md"), example.getSource().replace('→', '\t')),
                            new AnySite(),
                            PageOptions.defaults())
                    .body();
            WellFormed.check(body);
            List<String> wanted =
                    words(Jsoup.parse(example.getHtml().replace('→', '\t')).text());
            List<String> actual = words(String.join(" ", VisibleText.words(body)));
            boolean exception = exceptions.containsKey(i + 1);
            if (wanted.equals(actual) == exception) {
                failures.put(
                        i + 1,
                        example.getSource() + "--- wanted\n" + wanted + "\n--- actual\n" + actual + "\n--- html\n"
                                + example.getHtml() + "--- body\n" + body + "\n");
            }
        }
        return failures;
    }

    private static List<String> words(String text) {
        return new ArrayList<>(List.of(text.strip().split("[\\s\\p{Z}]+")));
    }
}
