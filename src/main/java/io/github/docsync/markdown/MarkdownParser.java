package io.github.docsync.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import io.github.docsync.markdown.syntax.DocsyncSyntax;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses Markdown as GitHub understands it, with the extensions that documentation uses. Immutable and thread-safe. */
public final class MarkdownParser {
    /** Code of a file whose markup is nested too deeply to be followed. */
    static final String TOO_DEEP = "nesting-too-deep";

    /** Code of a file that is too large for its markup to be read. */
    static final String TOO_LARGE = "file-too-large";

    /** Confluence refuses bodies of more than 5 MB; a tree of much more does not fit into memory. */
    private static final int MAX_CHARACTERS = 10_000_000;

    /** The names that {@code :::name} and {@code /// name} may have; with others the line is text. */
    public static final Set<String> DIRECTIVES = Set.of(
            "note",
            "tip",
            "hint",
            "info",
            "important",
            "warning",
            "caution",
            "attention",
            "danger",
            "error",
            "success",
            "check",
            "question",
            "example",
            "abstract",
            "summary",
            "todo",
            "bug",
            "quote",
            "seealso",
            "admonition",
            "details",
            "dropdown",
            "expand",
            "panel",
            "columns",
            "column",
            "excerpt",
            "properties",
            "macro",
            "code-group",
            "tab",
            "tab-item",
            "tab-set",
            "tabs",
            "div",
            "v-pre",
            "raw");

    private final Parser parser;

    private final List<SourceStep> ownSteps;

    /** Understands what the documentation of docsync describes. */
    public MarkdownParser() {
        this(List.of(), List.of());
    }

    /**
     * Understands what others bring as well.
     *
     * @param syntax is tried first
     * @param steps rewrite each text before those of its dialects do
     */
    public MarkdownParser(List<Parser.ParserExtension> syntax, List<SourceStep> steps) {
        parser = DocsyncSyntax.parser(DIRECTIVES, syntax);
        ownSteps = List.copyOf(steps);
    }

    /**
     * Parses a file as GitHub reads it. Never fails: mistakes in the front matter are
     * {@linkplain ParsedDocument#diagnostics() diagnostics}, and any other text is Markdown.
     *
     * @param path the file's path, from which locations and relative links are read
     * @param text the file's text, front matter included
     */
    public ParsedDocument parse(DocPath path, String text) {
        return parse(path, text, List.of(), RepositoryFiles.none());
    }

    /**
     * Parses a file as its site generator reads it. Never fails.
     *
     * @param steps what rewrites the text that follows the front matter, in their order
     * @param files what the steps may read
     */
    public ParsedDocument parse(DocPath path, String text, List<SourceStep> steps, RepositoryFiles files) {
        ParserText source = ParserText.of(path.value(), text);
        List<Diagnostic> diagnostics = new ArrayList<>();
        FrontMatterFence fence = FrontMatterFence.find(source.text());
        FrontMatter frontMatter =
                fence == null ? FrontMatter.none() : FrontMatterReader.read(path.value(), fence, diagnostics);
        MappedText body = MappedText.of(source, fence == null ? 0 : fence.end());
        StepContext context = new StepContext(path, frontMatter, files);
        if (body.text().length() <= MAX_CHARACTERS) {
            for (SourceStep step : ownSteps) {
                body = step.apply(body, context);
            }
            for (SourceStep step : steps) {
                body = step.apply(body, context);
            }
        }
        diagnostics.addAll(context.diagnostics());
        if (body.text().length() > MAX_CHARACTERS) {
            diagnostics.add(Diagnostic.warning(
                    TOO_LARGE,
                    body.location(0),
                    "the file has more than " + MAX_CHARACTERS + " characters, twice what Confluence takes",
                    "divide it; its text is shown without formatting"));
            Document plain = parser.parse("");
            plain.appendChild(VerbatimText.paragraph(body.text()));
            return new ParsedDocument(path, body, plain, frontMatter, diagnostics);
        }
        NestingGuard.Guarded guarded = NestingGuard.guard(body.text());
        if (guarded.firstTaken() >= 0) {
            diagnostics.add(Diagnostic.warning(
                    TOO_DEEP,
                    body.location(guarded.firstTaken()),
                    "quotes, lists, brackets or rules are nested or repeated deeper than can be followed from here on",
                    "nest less deeply; the text is shown as written"));
        }
        Document tree = parser.parse(guarded.text());
        return new ParsedDocument(path, body, tree, frontMatter, diagnostics);
    }
}
