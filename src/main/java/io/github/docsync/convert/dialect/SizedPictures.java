package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Pattern;

/**
 * The size of a picture behind its address, {@code ![x](p.png =250x)}, as in the wikis of Azure DevOps and by plugins of VitePress. Source:
 * mdit-plugins.github.io/img-size.html.
 */
final class SizedPictures implements SourceStep {
    private static final Pattern PICTURE = Pattern.compile(
            "!\\[(?<alt>[^\\]\\n]{0,400})\\]\\((?<source>[^)\\n]{1,600}?) +=(?<width>[0-9]{0,5}%?)x(?<height>[0-9]{0,5}%?)\\)");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return text.text().contains(" =")
                ? TagRewriter.rewrite(
                        text,
                        PatternTags.scan(text.text(), "picture", PICTURE, false, "alt", "source", "width", "height"),
                        SizedPictures::translate,
                        context)
                : text;
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        String height = tag.valueOrEmpty("height");
        String width = tag.valueOrEmpty("width");
        String attributes = (width.isEmpty() ? "" : "width=" + width)
                + (height.isEmpty() || height.endsWith("%") ? "" : " height=" + height);
        return new Translation.Inline("![" + tag.valueOrEmpty("alt") + "]("
                + tag.valueOrEmpty("source").strip() + ")"
                + (attributes.isBlank() ? "" : "{" + attributes.strip() + "}"));
    }
}
