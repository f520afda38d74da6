package io.github.docsync.pull;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.convert.PageTarget;
import io.github.docsync.convert.SiteFile;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.desired.TrialPage;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.reverse.Destinations;
import io.github.docsync.reverse.Proof;
import io.github.docsync.reverse.ReverseConverter;
import java.util.Optional;

/** A page that stands alone, edited in storage format and carried back. */
final class Rewriting {
    static final DocPath PAGE = DocPath.of("docs/page.md");
    private static final MarkdownConverter CONVERTER =
            MarkdownConverter.builder().build();

    private Rewriting() {}

    static String body(String markdown) {
        return tryOut(markdown).conversion().conversion().body();
    }

    static TrialPage tryOut(String markdown) {
        ParsedDocument document = CONVERTER.parser().parse(PAGE, markdown);
        return new TrialPage(
                CONVERTER.trace(document, new Alone(document), PageOptions.defaults()),
                "Page",
                "",
                "",
                false,
                document.frontMatter());
    }

    static PageRewrite.Outcome run(String markdown, String edited) {
        Proof proof = new Proof(CONVERTER, PAGE, new Alone(CONVERTER.parser().parse(PAGE, markdown)));
        ReverseConverter reverse = new ReverseConverter(PAGE, Destinations.none(), StyleDetector.of(markdown), proof);
        return new PageRewrite(Rewriting::tryOut, reverse, markdown, BaseReader.canonical(edited)).run();
    }

    private record Alone(ParsedDocument document) implements SiteLookup {
        @Override
        public Optional<PageTarget> page(DocPath file) {
            return Optional.empty();
        }

        @Override
        public Optional<SiteFile> file(DocPath path) {
            return Optional.empty();
        }

        @Override
        public boolean isFolder(DocPath path) {
            return false;
        }

        @Override
        public ByteSource content(DocPath path) {
            throw new IllegalArgumentException(path.value());
        }

        @Override
        public Optional<String> browseUrl(DocPath path) {
            return Optional.empty();
        }

        @Override
        public boolean isLinked(DocPath page, String headingId) {
            return false;
        }

        @Override
        public Optional<String> anchor(DocPath page, String fragment) {
            return document.anchors().find(fragment);
        }

        @Override
        public Optional<String> accountId(String userName) {
            return Optional.empty();
        }
    }
}
