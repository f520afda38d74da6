package io.github.docsync.convert;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.tree.Arranger;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.convert.tree.TreeWriter;
import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Converts Markdown to Confluence's storage format. Immutable and thread-safe.
 *
 * <p>A text that stands alone takes one call, {@link #convert(String)}. Pages that link to each other and carry files are parsed with
 * {@link #parser()} and converted with a {@link SiteLookup} that knows the others.
 */
public final class MarkdownConverter {
    private static final DocPath ALONE = new DocPath("text.md");

    private final ConversionSettings settings;
    private final @Nullable Diagrams diagrams;
    private final MarkdownParser parser;
    private final Map<Class<? extends Node>, NodeRenderer<Node>> renderers;
    private final String identity;

    private MarkdownConverter(Builder builder) {
        this.settings = builder.settings;
        this.diagrams = builder.diagrams;
        List<Parser.ParserExtension> syntax = new ArrayList<>(builder.syntax);
        List<FenceRenderer> fences = new ArrayList<>(builder.fences);
        List<SourceStep> steps = new ArrayList<>();
        builder.extensions.forEach(extension -> {
            syntax.addAll(extension.syntax());
            fences.addAll(extension.fences());
            steps.addAll(extension.steps());
        });
        this.identity =
                builder.extensions.stream().map(ConverterExtension::identity).collect(Collectors.joining("\n"));
        this.parser = new MarkdownParser(syntax, steps);
        RendererRegistry registry = new RendererRegistry();
        builder.extensions.forEach(extension -> extension.extend(registry));
        CoreRenderers.register(registry, List.copyOf(fences));
        this.renderers = registry.renderers();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Converts a text that belongs to no repository. Links to its own headings and to other sites work; a link to a file is broken,
     * and said to be so in the {@linkplain Conversion#diagnostics() diagnostics}, which call the text {@code text.md}.
     *
     * @param markdown the text, which may begin with front matter; the first H1 stays in the body
     */
    public Conversion convert(String markdown) {
        ParsedDocument document = parser.parse(ALONE, markdown);
        return convert(document, new LonePage(document), PageOptions.defaults());
    }

    /** What tells its extensions from those of another converter; empty without any. */
    public String identity() {
        return identity;
    }

    /** Parses what this converter converts, the syntax of its extensions included. */
    public MarkdownParser parser() {
        return parser;
    }

    /**
     * Converts a page. Every body converts: what storage format cannot express stays readable as text and is named in the
     * {@linkplain Conversion#diagnostics() diagnostics}. Same input, same bytes.
     */
    public Conversion convert(ParsedDocument document, SiteLookup site, PageOptions options) {
        RenderContext context = new RenderContext(renderers, settings, diagrams, document, site, options, false);
        PageFrame.render(context);
        StorageBody body = TreeWriter.write(Arranger.arrange(context.out().contents()));
        return context.conversion(body);
    }

    /** Converts a page and remembers where in the file each part of it came from. */
    public TracedConversion trace(ParsedDocument document, SiteLookup site, PageOptions options) {
        RenderContext context = new RenderContext(renderers, settings, diagrams, document, site, options, true);
        PageFrame.render(context);
        List<TreeNode> arranged = Arranger.arrange(context.out().contents());
        return new TracedConversion(context.conversion(TreeWriter.write(arranged)), TracedBody.of(arranged));
    }

    /** Settings of a converter. */
    public static final class Builder {
        private final List<ConverterExtension> extensions = new ArrayList<>();
        private final List<FenceRenderer> fences = new ArrayList<>();
        private final List<Parser.ParserExtension> syntax = new ArrayList<>();
        private ConversionSettings settings = ConversionSettings.defaults();
        private @Nullable Diagrams diagrams;

        private Builder() {}

        /** Default: {@link ConversionSettings#defaults()}. */
        public Builder settings(ConversionSettings newSettings) {
            this.settings = newSettings;
            return this;
        }

        /** What draws diagrams and formulas; the caller closes it. Default: nothing, so that their source is shown. */
        public Builder diagrams(Diagrams engines) {
            this.diagrams = engines;
            return this;
        }

        /** Adds an extension; of two that render the same construct the first added wins. */
        public Builder extension(ConverterExtension extension) {
            extensions.add(extension);
            return this;
        }

        /** Adds the extensions that are declared as services on the class path of docsync. */
        public Builder extensionsFound() {
            ConverterExtension.found(MarkdownConverter.class.getClassLoader()).forEach(this::extension);
            return this;
        }

        /** Adds syntax of its own to what {@link MarkdownConverter#parser()} understands; it is tried before docsync's. */
        public Builder syntax(Parser.ParserExtension extension) {
            syntax.add(extension);
            return this;
        }

        /** Adds a renderer of fenced blocks; the first added is asked first. */
        public Builder fenceRenderer(FenceRenderer renderer) {
            fences.add(renderer);
            return this;
        }

        public MarkdownConverter build() {
            return new MarkdownConverter(this);
        }
    }
}
