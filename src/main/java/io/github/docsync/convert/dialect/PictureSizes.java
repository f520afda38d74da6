package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Pattern;

/** The width of a picture behind its text, {@code ![text|300x200](picture.png)}, or in its place, {@code ![300](picture.png)}. Source: help.obsidian.md/syntax, External images. */
final class PictureSizes implements SourceStep {
    private static final Pattern PICTURE =
            Pattern.compile("!\\[(?:(?<text>[^\\[\\]|\\n\\\\]{0,300})\\\\?\\|)?(?<width>[0-9]{1,5})(?:x[0-9]{1,5})?\\]"
                    + "(?<address>\\((?:<[^<>\\n]{1,1000}>|[^()<>\\s]{1,1000})(?:[ \\t]{1,5}\"[^\"\\n]{0,300}\")?\\))");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return text.text().contains("](")
                ? TagRewriter.rewrite(
                        text,
                        PatternTags.scan(text.text(), "picture", PICTURE, false, "text", "width", "address"),
                        PictureSizes::translate,
                        context)
                : text;
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        return new Translation.Inline("![" + tag.valueOrEmpty("text") + "]" + tag.valueOrEmpty("address") + "{width="
                + tag.valueOrEmpty("width") + "}");
    }
}
