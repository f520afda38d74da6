package io.github.docsync.yaml;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SourceLocation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one document with the YAML library and turns its exceptions into diagnostics. */
final class YamlReader {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_CODE_POINTS = 10 * 1024 * 1024;

    private final YamlText text;

    YamlReader(YamlText text) {
        this.text = text;
    }

    YamlDocument read() {
        try {
            Composer composer = composer();
            Node root = composer.checkNode() ? composer.getNode() : null;
            if (root == null) {
                return new YamlDocument(null, List.of());
            }
            if (composer.checkNode()) {
                int index = index(composer.getNode().getStartMark());
                return failed(text.location(index), "a second YAML document begins", "keep one document in the file");
            }
            return convert(root);
        } catch (MarkedYAMLException e) {
            return syntax(e);
        } catch (ReaderException e) {
            return failed(
                    text.location(e.getPosition()),
                    String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()),
                    "remove it");
        } catch (YAMLException e) {
            return failed(
                    text.location(0),
                    "the YAML cannot be read: " + Excerpt.of(String.valueOf(e.getMessage())),
                    "make it smaller and simpler");
        }
    }

    private Composer composer() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CODE_POINTS);
        StreamReader reader = new StreamReader(new StringReader(text.text()));
        return new Composer(new ParserImpl(reader, options), new Resolver(), options);
    }

    private YamlDocument convert(Node root) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        NodeConverter converter = new NodeConverter(text, diagnostics);
        Optional<YamlNode> converted = converter.convert(root);
        return new YamlDocument(converter.isComplete() ? converted.orElse(null) : null, diagnostics);
    }

    private YamlDocument syntax(MarkedYAMLException e) {
        int index = index(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark());
        if (text.at(index) == '\t') {
            return failed(text.location(index), "a tab indents this line", "indent with spaces, YAML allows no tabs");
        }
        if (text.at(index) == '{' && index > 0 && text.at(index - 1) == '$') {
            return failed(
                    text.location(index),
                    "this is not YAML: '{' begins a mapping here",
                    "put a text with ${ in quotes where it stands in [ ] or { }");
        }
        String problem = e.getProblem() == null ? String.valueOf(e.getMessage()) : e.getProblem();
        String context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
        return failed(
                text.location(index),
                "this is not YAML: " + Excerpt.of(problem) + Excerpt.of(context),
                "check indentation, quotes and colons here and in the line before");
    }

    private static int index(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getIndex();
    }

    private static YamlDocument failed(SourceLocation location, String problem, String remedy) {
        return new YamlDocument(null, List.of(Diagnostic.error(YamlDocument.INVALID, location, problem, remedy)));
    }
}
