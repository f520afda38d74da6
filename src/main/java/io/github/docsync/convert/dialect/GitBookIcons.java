package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Pattern;

/** An icon of GitBook, {@code <i class="fa-star">:star:</i>}, which is left out: the name in it is for the editor. */
final class GitBookIcons implements SourceStep {
    private static final Pattern ICON = Pattern.compile("<i class=\"fa-[\\w -]{1,100}\">:[\\w-]{1,100}:</i> ?");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return text.text().contains("<i class=\"fa-")
                ? TagRewriter.rewrite(
                        text, PatternTags.scan(text.text(), "icon", ICON, false), icon -> Translation.NOTHING, context)
                : text;
    }
}
