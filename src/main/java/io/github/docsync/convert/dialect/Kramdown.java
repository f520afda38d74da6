package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
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

    private static final Pattern OF_ELEMENT = Pattern.compile(
            "(?:(?<=[a-z]>)|(?<=(?:^|\\n)[ \\t]{0,12}(?:[*+-]|[0-9]{1,9}[.])[ \\t]{1,5}))\\{:[^}\\n]{1,300}\\}[ \\t]*");

    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?<=[^\\n]\\n)\\{:[^}\\n:]{1,300}\\}[ \\t]*\\n(?=[^\\n{ ])");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return extensions(attributes(ofElements(text, context)), context);
    }

    /** Attributes of an element in HTML, and of an item of a list. Source: kramdown.gettalong.org/syntax.html, list item IAL. */
    private static MappedText ofElements(MappedText text, StepContext context) {
        return text.text().contains("{:")
                ? TagRewriter.rewrite(
                        text,
                        PatternTags.scan(text.text(), "attributes", OF_ELEMENT, false),
                        element -> Translation.NOTHING,
                        context)
                : text;
    }

    /** A line of attributes ends its paragraph. */
    private static MappedText attributes(MappedText text) {
        String all = text.text();
        if (!all.contains("\n{:")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        Matcher line = ATTRIBUTES.matcher(all);
        while (line.find()) {
            if (!code.contains(line.start())) {
                rewrite.replace(line.end(), line.end(), "\n");
            }
        }
        return rewrite.result();
    }

    private static MappedText extensions(MappedText text, StepContext context) {
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
