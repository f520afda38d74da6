package io.github.docsync.convert;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.Attributes;
import io.github.docsync.markdown.syntax.GeneratedFence;
import java.util.List;
import java.util.regex.Pattern;

/** Code blocks. */
final class CodeRenderer {
    /** What stands before an attribute that is a parameter of the macro, as it is. */
    private static final String VERBATIM = "ac:";

    /** What a terminal takes for a colour, in output that was copied from one; the parser's text has U+FFFD for the escape. */
    private static final Pattern COLOUR = Pattern.compile("\uFFFD\\[[0-9;]{0,20}m");

    private CodeRenderer() {}

    static void register(RendererRegistry registry, List<FenceRenderer> fences) {
        registry.on(FencedCodeBlock.class, (block, context) -> fenced(block, context, fences))
                .on(
                        IndentedCodeBlock.class,
                        (block, context) -> code(
                                "",
                                Attributes.none(),
                                withoutLastLineEnd(block.getContentChars()
                                        .trimTailBlankLines()
                                        .toString()),
                                context.out()));
    }

    private static void fenced(FencedCodeBlock block, RenderContext context, List<FenceRenderer> renderers) {
        Fence fence = InfoString.fence(
                block.getInfo().unescape(),
                withoutLastLineEnd(block.getContentChars().toString()),
                context.document().location(block));
        for (FenceRenderer renderer : renderers) {
            if (renderer.render(fence, context)) {
                return;
            }
        }
        code(fence.language(), fence.attributes(), fence.source(), context.out());
    }

    private static String withoutLastLineEnd(String text) {
        String plain = COLOUR.matcher(GeneratedFence.plain(text)).replaceAll("");
        return plain.endsWith("\n") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Adds a code macro, in an expand if the attributes say {@code collapse}. */
    static void code(String language, Attributes attributes, String source, TreeBuilder out) {
        String title = attributes.value("title").orElse("");
        if (attributes.value("collapse").filter(value -> !value.equals("false")).isPresent()) {
            PanelKinds.expand(
                    title.isEmpty() ? "Code" : title, out, () -> macro(language, "", attributes, source, out));
        } else {
            macro(language, title, attributes, source, out);
        }
    }

    private static void macro(String language, String title, Attributes attributes, String source, TreeBuilder out) {
        String name = attributes.value("macro").orElse("code");
        TreeElement macro = Elements.macro(name);
        if (name.equals("code")) {
            parameters(language, title, attributes, macro);
        } else {
            macro.verbatim(false);
        }
        attributes.values().forEach((key, value) -> {
            if (key.startsWith(VERBATIM)) {
                macro.add(Elements.parameter(key.substring(VERBATIM.length()), value));
            }
        });
        out.open(macro).open("ac:plain-text-body").cdata(source).close().close();
    }

    private static void parameters(String language, String title, Attributes attributes, TreeElement macro) {
        if (attributes.value(VERBATIM + "language").isEmpty()) {
            CodeLanguages.confluence(language).ifPresent(known -> macro.add(Elements.parameter("language", known)));
        }
        if (!title.isEmpty()) {
            macro.add(Elements.parameter("title", title));
        }
        boolean numbered = attributes
                .value("linenos")
                .filter(value -> !value.equals("false"))
                .isPresent();
        String start = attributes.value("start").orElse("");
        if (numbered || !start.isEmpty()) {
            macro.add(Elements.parameter("linenumbers", "true"));
        }
        if (start.matches("[0-9]{1,9}")) {
            macro.add(Elements.parameter("firstline", start));
        }
    }
}
