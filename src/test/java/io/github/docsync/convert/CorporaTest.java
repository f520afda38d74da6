package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.VisibleText;
import io.github.docsync.storage.canonical.Canonical;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two repositories of real documentation, where they lie next to this project. {@code -Ddocsync.test.corpora=FOLDER:FOLDER}
 * takes others.
 */
class CorporaTest {
    private static final MarkdownConverter CONVERTER =
            MarkdownConverter.builder().build();
    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(FootnoteExtension.create(), TaskListExtension.create()))
            .toImmutable();
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder(OPTIONS).build();
    /** Words that are markup to us and text to flexmark: the kinds of alerts and admonitions. */
    private static final Set<String> MARKERS = Set.of("note", "tip", "important", "warning", "caution", "danger");

    private static final Pattern EMOJI = Pattern.compile("ac:emoji-shortname=\"(:[^\"]*:)\"");

    /** flexmark trims {@code `export_name `} before a word, where CommonMark keeps the space that tells the two apart. */
    private static final Set<String> JOINED_BY_FLEXMARK = Set.of("nameattribute");

    static Stream<Path> roots() {
        String others = System.getProperty("docsync.test.corpora");
        return others == null
                ? Stream.of("argo-cd", "rust-reference").map(name -> Path.of("../shared/corpora", name))
                : Stream.of(others.split(File.pathSeparator, -1)).map(Path::of);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void every_page_is_well_formed_and_stable_and_loses_no_word(Path root) {
        assumeTrue(Files.isDirectory(root), () -> "skipped: " + root + " is not there");
        FolderSite site = new FolderSite(root);
        Map<DocPath, Map<String, Integer>> lost = new TreeMap<>();
        site.pages().forEach((path, page) -> {
            String body = CONVERTER.convert(page, site, PageOptions.defaults()).body();
            WellFormed.check(body);
            assertThat(Canonical.of(Canonical.of(body))).isEqualTo(Canonical.of(body));
            Map<String, Integer> missing = missing(page, site, body);
            if (!missing.isEmpty()) {
                lost.put(path, missing);
            }
        });
        assertThat(site.pages()).isNotEmpty();
        assertThat(lost).isEmpty();
    }

    private static Map<String, Integer> missing(ParsedDocument page, FolderSite site, String body) {
        Map<String, Integer> count = new TreeMap<>();
        String html = HTML.render(PARSER.parse(withoutFrontMatter(page, site)));
        // A footnote's number is glued to the word before it in one of the two and not in the other.
        count(Jsoup.parse(html.replace("<sup", " <sup")).text(), 1, count);
        count(String.join(" ", VisibleText.words(body.replace("<sup>", " <sup>"))), -1, count);
        // An emoji's name is text to flexmark.
        EMOJI.matcher(body).results().forEach(emoji -> count(emoji.group(1), -1, count));
        count.values().removeIf(remaining -> remaining <= 0);
        return count;
    }

    private static void count(String text, int weight, Map<String, Integer> to) {
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            boolean marker = MARKERS.contains(word.toLowerCase(Locale.ROOT)) || JOINED_BY_FLEXMARK.contains(word);
            if (!word.isEmpty() && !marker) {
                to.merge(word, weight, Integer::sum);
            }
        }
    }

    private static String withoutFrontMatter(ParsedDocument page, FolderSite site) {
        String text = new String(site.read(page.path()), StandardCharsets.UTF_8);
        int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
        return end < 0 ? text : text.substring(end + 5);
    }
}
