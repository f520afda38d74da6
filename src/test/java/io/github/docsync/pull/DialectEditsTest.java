package io.github.docsync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.desired.ConversionListener;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.TreeRecords;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import io.github.docsync.reverse.Destinations;
import io.github.docsync.reverse.Proof;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import io.github.docsync.source.SourceException;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.canonical.Canonical;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Seeded random edits of pages of site generators, some of whose text comes from other files. {@code -Ddocsync.test.dialect.edits=2000} makes more. */
class DialectEditsTest {
    private static final Path REPOSITORY = Path.of("src/test/resources/dialect-edits");
    private static final int EDITS = Integer.getInteger("docsync.test.dialect.edits", 120);
    private static final List<RandomEdit.Kind> KINDS = List.of(RandomEdit.Kind.values());

    @Test
    void most_edits_come_back_exactly_and_no_word_is_lost() throws SourceException {
        try (Snapshot snapshot = Snapshots.open(REPOSITORY.resolve("sync.yml"), null, name -> null)) {
            DesiredTree tree = tree(snapshot);
            List<DocPath> pages = tree.pages().values().stream()
                    .filter(page -> !page.generated())
                    .map(page -> page.path())
                    .toList();
            Random random = new Random(20261128);
            List<String> refusals = new ArrayList<>();
            int exact = 0;
            int all = 0;
            for (int i = 0; all < EDITS && i < 20 * EDITS; i++) {
                DocPath page = pages.get(random.nextInt(pages.size()));
                RandomEdit.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                String markdown = FileText.of(snapshot.read(page)).orElseThrow().text();
                String body = body(tree, page, markdown);
                Optional<String> edited = new RandomEdit(body, random.nextLong()).apply(kind);
                if (edited.isEmpty() || Canonical.of(edited.get()).equals(Canonical.of(body))) {
                    continue;
                }
                all++;
                PageRewrite.Outcome outcome = rewrite(tree, page, markdown, edited.get());
                Loss loss = Loss.of(outcome.left());
                if (loss.reason() == null) {
                    assertThat(Diffs.lostWords(edited.get(), body(tree, page, outcome.text())))
                            .as(page + " " + kind)
                            .isEmpty();
                    exact += outcome.left().isEmpty() ? 1 : 0;
                } else {
                    refusals.add(page + " " + kind + ": " + loss.reason());
                }
            }
            assertThat(all).isEqualTo(EDITS);
            assertThat(100.0 * exact / all).as(String.join("\n", refusals)).isGreaterThanOrEqualTo(85);
        }
    }

    @Test
    void lines_of_code_that_only_the_generator_reads_stay_where_they_are() throws SourceException {
        DocPath page = DocPath.of("docu/docs/intro.mdx");
        String markdown = """
            # Intro

            ```js title="a.js"
            one()
            // highlight-start
            two()
            three()
            // highlight-end
            four()
            ```
            """;
        try (Snapshot snapshot = Snapshots.open(REPOSITORY.resolve("sync.yml"), null, name -> null)) {
            DesiredTree tree = tree(snapshot);
            String path = tree.pages().keySet().stream()
                    .map(DocPath::value)
                    .filter(value -> value.endsWith(page.value()))
                    .findFirst()
                    .orElseThrow();
            String body = body(tree, DocPath.of(path), markdown);
            assertThat(body).doesNotContain("highlight-");
            String edited = body.replace("two()\n", "2()\n2.5()\n").replace("one()\n", "");
            assertThat(rewrite(tree, DocPath.of(path), markdown, edited).text())
                    .isEqualTo(markdown.replace("two()\n", "2()\n2.5()\n").replace("one()\n", ""));
        }
    }

    @Test
    void the_file_that_text_is_included_from_is_named() throws SourceException {
        DocPath page = DocPath.of("src/test/resources/dialect-edits/mk/docs/page.md");
        try (Snapshot snapshot = Snapshots.open(REPOSITORY.resolve("sync.yml"), null, name -> null)) {
            String name = snapshot.files().stream()
                    .map(file -> file.path().value())
                    .filter(path -> path.endsWith("mk/snip.md"))
                    .findFirst()
                    .orElseThrow();
            assertThat(TextOwner.find(snapshot, page, List.of("Snippet", "text", "here")))
                    .contains(DocPath.of(name));
            assertThat(TextOwner.find(snapshot, page, List.of("said by no file", "xy".concat("zzy"))))
                    .isEmpty();
        }
    }

    private static DesiredTree tree(Snapshot snapshot) {
        Manifest manifest = Objects.requireNonNull(new ManifestLoader()
                .load(snapshot.manifestPath(), snapshot.read(snapshot.manifestPath()), name -> null)
                .manifest());
        MarkdownConverter converter =
                MarkdownConverter.builder().settings(manifest.conversion()).build();
        return DesiredTree.build(
                manifest,
                snapshot,
                converter.parser(),
                converter,
                SecretMask.ofEnvironment(name -> null),
                TreeRecords.none(),
                ConversionListener.NONE);
    }

    private static String body(DesiredTree tree, DocPath page, String markdown) {
        return tree.tryOut(page, markdown, Map.of()).conversion().conversion().body();
    }

    private static PageRewrite.Outcome rewrite(DesiredTree tree, DocPath page, String markdown, String edited) {
        Proof proof = new Proof(tree.converter(), page, tree.site(page, Map.of(), Map.of()));
        ReverseConverter reverse = new ReverseConverter(page, Destinations.none(), StyleDetector.of(markdown), proof);
        return new PageRewrite(
                        text -> tree.tryOut(page, text, Map.of()),
                        reverse,
                        markdown,
                        StorageParser.parse(Canonical.of(edited)).nodes())
                .run();
    }
}
