package io.github.docsync.desired;

import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.markdown.Heading;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.DecodedText;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.model.UnreadableContentException;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The Markdown files of a snapshot, parsed when asked for and not remembered. Facts are kept, and the syntax trees of so much text as is
 * fixed here; of more text they are parsed again, since all of them would take forty times what the text does. Safe for several threads.
 */
final class ParsedFiles {
    private static final long CHARACTERS_KEPT = 2L << 20;

    private final Snapshot snapshot;
    private final MarkdownParser parser;
    private final Dialects dialects;
    private final ConversionMemory memory;
    private final Map<DocPath, ParsedDocument> trees = new ConcurrentHashMap<>();
    private final AtomicLong room = new AtomicLong(CHARACTERS_KEPT);

    ParsedFiles(Snapshot snapshot, MarkdownParser parser, Dialects dialects, ConversionMemory memory) {
        this.snapshot = snapshot;
        this.parser = parser;
        this.dialects = dialects;
        this.memory = memory;
    }

    DocumentFacts facts(SourceFile file) {
        return memory.facts(file, () -> {
            DecodedText source = text(file.path());
            ParsedDocument document = parse(file.path(), source.text());
            keep(file.path(), source.text(), document);
            List<Diagnostic> diagnostics = new ArrayList<>(source.mistakes());
            diagnostics.addAll(document.diagnostics());
            return new DocumentFacts(
                    file.path(),
                    file.blobId(),
                    document.frontMatter(),
                    document.firstHeading(),
                    titleLocation(document),
                    document.anchors(),
                    document.links(),
                    List.copyOf(diagnostics));
        });
    }

    ParsedDocument tree(DocPath path) {
        ParsedDocument document = trees.get(path);
        if (document == null) {
            String text = text(path).text();
            document = parse(path, text);
            keep(path, text, document);
        }
        return document;
    }

    private void keep(DocPath path, String text, ParsedDocument document) {
        if (room.addAndGet(-text.length()) >= 0) {
            trees.put(path, document);
        } else {
            room.addAndGet(text.length());
        }
    }

    private DecodedText text(DocPath path) {
        Optional<UnreadableContent> why = snapshot.unreadable(path);
        if (why.isPresent()) {
            return unreadable(path, why.get());
        }
        try {
            return DecodedText.decode(path.value(), snapshot.read(path));
        } catch (UncheckedIOException e) {
            // It may have gone away meanwhile, or be damaged.
            if (e.getCause() instanceof UnreadableContentException unreadable) {
                return unreadable(path, unreadable.why());
            }
            throw e;
        }
    }

    private static DecodedText unreadable(DocPath path, UnreadableContent why) {
        return new DecodedText(
                "",
                List.of(Diagnostic.error(
                        "file-unreadable",
                        new SourceLocation(path.value(), 1, 1),
                        "the file " + why.problem(),
                        why.remedy())));
    }

    /** A file as it is with that text, which need not be its own. */
    ParsedDocument parse(DocPath path, String text) {
        return parser.parse(path, text, dialects.steps(path), dialects.files());
    }

    Dialects dialects() {
        return dialects;
    }

    private static SourceLocation titleLocation(ParsedDocument document) {
        return document.titleHeading()
                .map(Heading::location)
                .orElseGet(() -> new SourceLocation(document.path().value(), 1, 1));
    }
}
