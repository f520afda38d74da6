package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.docsync.convert.tree.TextSource;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.canonical.Canonical;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A traced conversion is the same conversion, and each character that it traces stands where it says. */
class TraceTest {
    private static final MarkdownConverter CONVERTER =
            MarkdownConverter.builder().build();

    static Stream<Path> folders() throws IOException, URISyntaxException {
        return Stream.concat(GoldenTest.cases(), CorporaTest.roots());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_traced_character_stands_where_it_is_said_to(Path folder) {
        assumeTrue(Files.isDirectory(folder), () -> "skipped: " + folder + " is not there");
        FolderSite site = new FolderSite(folder);
        site.pages().forEach((path, page) -> check(path, page, site));
    }

    private static void check(DocPath path, ParsedDocument page, FolderSite site) {
        TracedConversion traced = CONVERTER.trace(page, site, PageOptions.defaults());
        assertThat(traced.conversion()).isEqualTo(CONVERTER.convert(page, site, PageOptions.defaults()));
        TracedBody body = traced.body();
        assertThat(Canonical.of(new StorageDocument(body.nodes()).toStorage()))
                .isEqualTo(Canonical.of(traced.conversion().body()));
        String source = normalised(new String(site.read(path), StandardCharsets.UTF_8));
        List<String> wrong = new ArrayList<>();
        for (StorageNode node : all(body.nodes())) {
            body.span(node).ifPresent(span -> assertThat(span.end()).isLessThanOrEqualTo(source.length()));
            TextSource text = body.text(node).orElse(null);
            if (text == null || !(node instanceof StorageNode.Text shown)) {
                continue;
            }
            for (int i = 0; i < shown.text().length(); i++) {
                String written = source.substring(text.start(i), text.end(i));
                char character = shown.text().charAt(i);
                boolean right = written.length() == 1
                        ? written.charAt(0) == character || (Character.isWhitespace(character) && written.isBlank())
                        : written.isEmpty() || "\\&\r\n \t".indexOf(written.charAt(0)) >= 0;
                if (!right) {
                    wrong.add(path + ": '" + character + "' is not '" + written + "' in " + shown.text());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String normalised(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<StorageNode> all(List<StorageNode> nodes) {
        List<StorageNode> all = new ArrayList<>();
        for (StorageNode node : nodes) {
            all.add(node);
            if (node instanceof StorageNode.Element element) {
                all.addAll(all(element.children()));
            }
        }
        return all;
    }
}
