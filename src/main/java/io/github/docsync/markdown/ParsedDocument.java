package io.github.docsync.markdown;

import com.vladsch.flexmark.util.ast.Document;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** A Markdown file as a syntax tree, with what can be said about it without rendering it. Not changed after parsing. */
public final class ParsedDocument {
    private final DocPath path;
    private final Document tree;
    private final FrontMatter frontMatter;
    private final List<Heading> headings;
    private final List<FoundLink> links;
    private final List<Diagnostic> diagnostics;

    ParsedDocument(
            DocPath path,
            Document tree,
            FrontMatter frontMatter,
            List<Heading> headings,
            List<FoundLink> links,
            List<Diagnostic> diagnostics) {
        this.path = path;
        this.tree = tree;
        this.frontMatter = frontMatter;
        this.headings = List.copyOf(headings);
        this.links = List.copyOf(links);
        this.diagnostics = List.copyOf(diagnostics);
    }

    public DocPath path() {
        return path;
    }

    /** The syntax tree of what follows the front matter. Callers must not change it. */
    public Document tree() {
        return tree;
    }

    public FrontMatter frontMatter() {
        return frontMatter;
    }

    /** The text of the first heading of level 1, without markup; empty if there is none or it has no text. */
    public Optional<String> firstHeading() {
        return headings.stream()
                .filter(heading -> heading.level() == 1)
                .findFirst()
                .map(Heading::text)
                .filter(text -> !text.isBlank());
    }

    /** The headings in the file's order. */
    public List<Heading> headings() {
        return headings;
    }

    /** The links and images in the file's order, as written. */
    public List<FoundLink> links() {
        return links;
    }

    /** Mistakes in the front matter, and what of the body could not be understood. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
