package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** kramdown's extensions: {@code {::comment}}, {@code {::nomarkdown}} and {@code {::options /}}. */
final class Kramdown implements SourceStep {
    private static final Pattern EXTENSION =
            Pattern.compile("\\{::(?<name>[a-z]{1,20})(?<rest>[^}\\n]{0,200})\\}|\\{:/(?<closed>[a-z]{0,20})\\}");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!text.text().contains("{::")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(text.text());
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = EXTENSION.matcher(text.text());
        String last = "";
        while (matcher.find()) {
            if (code.contains(matcher.start())) {
                continue;
            }
            boolean opens = matcher.group("name") != null;
            String name =
                    opens ? matcher.group("name") : matcher.group("closed").isEmpty() ? last : matcher.group("closed");
            boolean alone = opens && matcher.group("rest").strip().endsWith("/");
            tags.add(new Tag(
                    matcher.start(),
                    matcher.end(),
                    alone ? Tag.Form.ALONE : opens ? Tag.Form.OPENING : Tag.Form.CLOSING,
                    name,
                    Map.of()));
            last = name;
        }
        return TagRewriter.rewrite(
                text,
                tags,
                element -> element.tag().name().equals("comment") ? Translation.NOTHING : Translation.TRANSPARENT,
                context);
    }
}
