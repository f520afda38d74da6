package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Pattern;

/**
 * The lines {@code @tab title} in containers {@code ::: tabs} and {@code ::: code-tabs} of VuePress, and {@code == title} in those of a plugin of
 * VitePress. Source: ecosystem.vuejs.press/plugins/markdown/tab.html, vitepress-plugins.sapphi.red/tabs.
 */
final class VuePressTabs implements SourceStep {
    private static final Pattern CONTAINER = Pattern.compile("(?m)^[ \\t]*:{3,9} ?(?:code-)?tabs\\b");
    private static final Pattern TAB = Pattern.compile(
            "^[ \\t]*@tab(?::active)?(?:[ \\t]+(?<title>[^\\n#]{1,200}(?:#(?! )[^\\n#]{0,200})?))?[ \\t]*$|^[ \\t]*={2,9}[ \\t]*(?<plain>(?![^\\n]{0,200}==)[^=\\s][^\\n]{0,200})$",
            Pattern.MULTILINE);

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return CONTAINER.matcher(text.text()).find()
                ? TagRewriter.rewrite(
                        text,
                        PatternTags.scan(text.text(), "tab", TAB, false, "title", "plain"),
                        VuePressTabs::title,
                        context)
                : text;
    }

    private static Translation title(TagElement element) {
        Tag tag = element.tag();
        String title = tag.value("plain")
                .map(String::strip)
                .orElseGet(() -> tag.valueOrEmpty("title").replaceFirst("#[\\w-]+\\s*$", ""));
        return title.isBlank()
                ? Translation.NOTHING
                : new Translation.Blocks("**" + MarkdownPieces.title(title) + "**\n");
    }
}
