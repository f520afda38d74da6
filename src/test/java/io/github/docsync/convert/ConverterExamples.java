package io.github.docsync.convert;

import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.parser.Parser;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.diagram.PictureCache;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.DocPath;

/** The examples of docs/converter.md, compiled and run. */
final class ConverterExamples {
    private ConverterExamples() {}

    static String oneCall() {
        MarkdownConverter converter = MarkdownConverter.builder().build();
        Conversion page = converter.convert("# Hello\n\nSee the [site](https://example.com).");
        return page.body();
    }

    static Conversion onSite(MarkdownConverter converter, String markdown, SiteLookup site) {
        ParsedDocument document = converter.parser().parse(DocPath.of("docs/a.md"), markdown);
        return converter.convert(document, site, PageOptions.defaults().withDroppedTitleHeading(true));
    }

    static MarkdownConverter withTables() {
        FenceRenderer csv = (fence, context) -> {
            if (!fence.language().equals("csv")) {
                return false;
            }
            context.out().open("table").open("tbody");
            fence.source().lines().forEach(line -> {
                context.out().open("tr");
                for (String cell : line.split(",")) {
                    context.out().open("td").text(cell).close();
                }
                context.out().close();
            });
            context.out().close().close();
            return true;
        };
        return MarkdownConverter.builder().fenceRenderer(csv).build();
    }

    static MarkdownConverter loud(Parser.ParserExtension ownSyntax) {
        ConverterExtension loud = registry -> registry.on(StrongEmphasis.class, (node, context) -> {
            context.out().open("strong").open("u");
            context.renderChildren(node);
            context.out().close().close();
        });
        return MarkdownConverter.builder().extension(loud).syntax(ownSyntax).build();
    }

    static Conversion withDiagrams(String markdown) {
        try (Diagrams diagrams = Diagrams.standard(System::getenv, PictureCache.ofUser(System::getenv))) {
            return MarkdownConverter.builder().diagrams(diagrams).build().convert(markdown);
        }
    }
}
