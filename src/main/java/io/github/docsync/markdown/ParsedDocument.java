package io.github.docsync.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A Markdown file as a syntax tree, with what can be said about it without rendering it. Not changed after parsing. */
public final class ParsedDocument {
    private final DocPath path;
    private final MappedText text;
    private final Document tree;
    private final FrontMatter frontMatter;
    private final List<Diagnostic> diagnostics;
    private final DocumentOutline outline;
    private final Anchors anchors;

    ParsedDocument(
            DocPath path, MappedText text, Document tree, FrontMatter frontMatter, List<Diagnostic> diagnostics) {
        this.path = path;
        this.text = text;
        this.tree = tree;
        this.frontMatter = frontMatter;
        this.diagnostics = List.copyOf(diagnostics);
        DepthLimiter.limit(tree);
        this.outline = DocumentOutline.of(tree, this::location);
        this.anchors = Anchors.of(outline.anchors);
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

    /**
     * The heading that can be the page's title: the first one of the highest level that the page has, its own before those of files
     * that it includes.
     */
    public Optional<Heading> titleHeading() {
        return headings().stream()
                .min(Comparator.comparingInt(Heading::level)
                        .thenComparing(heading -> !heading.location().file().equals(path.value())));
    }

    /**
     * Whether the page's text goes without a heading that became its title. One of a lower level that has others next to it is the
     * heading of a section as well.
     */
    public boolean isLeftOutAsTitle(Heading heading) {
        return titleHeading().filter(heading::equals).isPresent()
                && (heading.level() == 1
                        || headings().stream()
                                .noneMatch(other -> other.level() == heading.level() && !other.equals(heading)));
    }

    /** What {@link #titleHeading} says, without markup; empty if there is none or it has no text. */
    public Optional<String> firstHeading() {
        return titleHeading()
                .map(heading -> PlainText.withUnknownTags(outline.node(heading)).strip())
                .filter(text -> !text.isBlank());
    }

    /** The headings in the file's order. */
    public List<Heading> headings() {
        return Collections.unmodifiableList(outline.headings);
    }

    /** The links and images in the file's order, as written. */
    public List<FoundLink> links() {
        return Collections.unmodifiableList(outline.links);
    }

    /** Mistakes in the front matter, and what of the body could not be understood. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The text that the tree was made of, to whose indices the offsets of its nodes refer. */
    public MappedText text() {
        return text;
    }

    /** What a fragment can lead to: headings, and explicit ids of attributes and raw HTML. */
    public Anchors anchors() {
        return anchors;
    }

    /** What is known about a heading of the tree. */
    public Heading heading(com.vladsch.flexmark.ast.Heading node) {
        return Objects.requireNonNull(outline.headingByNode.get(node), "the heading is not of this document");
    }

    /** Where a node of the tree starts in the file. */
    public SourceLocation location(Node node) {
        return location(node.getStartOffset());
    }

    private SourceLocation location(int offsetInTree) {
        return text.location(offsetInTree);
    }
}
