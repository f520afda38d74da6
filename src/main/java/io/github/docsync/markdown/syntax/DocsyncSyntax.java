package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The set-up of flexmark: CommonMark, GFM, and what documentation repositories use beyond them. */
public final class DocsyncSyntax implements Parser.ParserExtension {
    private final Set<String> directives;

    private DocsyncSyntax(Set<String> directives) {
        this.directives = directives;
    }

    /**
     * A parser for documents.
     *
     * @param directives the names, in lower case, that {@code :::name} may have
     * @param more syntax of others, which is tried before docsync's
     */
    public static Parser parser(Set<String> directives, List<Parser.ParserExtension> more) {
        List<Extension> extensions = new ArrayList<>(more);
        extensions.addAll(List.of(
                new DocsyncSyntax(directives),
                TaskListExtension.create(),
                FootnoteExtension.create(),
                DefinitionExtension.create()));
        DataHolder options = new MutableDataSet()
                .set(Parser.EXTENSIONS, extensions)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(Parser.CODE_SOFT_LINE_BREAKS, false)
                .set(DefinitionExtension.TILDE_MARKER, false);
        return Parser.builder(options)
                .customInlineParserFactory(LinearInlineParser.FACTORY)
                .build();
    }

    @Override
    public void parserOptions(MutableDataHolder options) {
        // nothing depends on what other extensions set
    }

    @Override
    public void extend(Parser.Builder builder) {
        // flexmark leaves it out where the inline parser is not its own
        builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .customBlockParserFactory(new GuardedHeadings())
                .customBlockParserFactory(new PipeTables())
                .customBlockParserFactory(new MathBlocks())
                .customBlockParserFactory(new MarkdownTags())
                .customBlockParserFactory(new LineBlocks(Map.of(
                        '!',
                        AdmonitionParser::start,
                        '?',
                        AdmonitionParser::start,
                        '=',
                        AdmonitionParser::tab,
                        ':',
                        this::colons,
                        '`',
                        (state, line) -> DirectiveParser.start(state, line, directives),
                        '/',
                        (state, line) -> DirectiveParser.start(state, line, directives),
                        GeneratedFence.MARK,
                        this::generated,
                        '*',
                        AbbreviationParser::start)))
                .customDelimiterProcessor(EmphasisRule.asterisk())
                .customDelimiterProcessor(EmphasisRule.underscore())
                .customDelimiterProcessor(InlineMarkupProcessor.tilde())
                .customDelimiterProcessor(InlineMarkupProcessor.plus())
                .customDelimiterProcessor(InlineMarkupProcessor.equalsSign())
                .customInlineParserExtensionFactory(InlineSyntax.at("$", MathInlineParser::new))
                .customInlineParserExtensionFactory(InlineSyntax.at("^", SuperscriptParser::new));
    }

    private @Nullable BlockStart generated(ParserState state, BasedSequence line) {
        BlockStart stray = StrayFence.start(state, line);
        return stray == null ? DirectiveParser.start(state, line, directives) : stray;
    }

    private @Nullable BlockStart colons(ParserState state, BasedSequence line) {
        BlockStart code = ColonFenceParser.start(state, line);
        return code == null ? DirectiveParser.start(state, line, directives) : code;
    }
}
