package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Attributes between marks of the site's own, such as {@code %{#id}%}, which it chooses because Vue has braces for itself. */
final class VitePressAttributes implements SourceStep {
    private static final Pattern LEFT = Pattern.compile("leftDelimiter\\s*:\\s*[\"'](?<mark>[^\"'\\s]{1,10})[\"']");
    private static final Pattern RIGHT = Pattern.compile("rightDelimiter\\s*:\\s*[\"'](?<mark>[^\"'\\s]{1,10})[\"']");

    private final Pattern attributes;

    private VitePressAttributes(String left, String right) {
        this.attributes =
                Pattern.compile(Pattern.quote(left) + "(?<attributes>[^{}\\n]{1,300}?)" + Pattern.quote(right));
    }

    /** Empty where the site has the usual braces. */
    static Optional<SourceStep> of(DialectScope scope) {
        return VitePress.settings(scope).flatMap(text -> of(text).stream()).findFirst();
    }

    private static Optional<SourceStep> of(String settings) {
        Matcher left = LEFT.matcher(settings);
        Matcher right = RIGHT.matcher(settings);
        return left.find() && right.find() && !left.group("mark").equals("{")
                ? Optional.of(new VitePressAttributes(left.group("mark"), right.group("mark")))
                : Optional.empty();
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        List<Tag> tags = PatternTags.scan(text.text(), "attributes", attributes, false, "attributes");
        return TagRewriter.rewrite(
                text,
                tags,
                element -> new Translation.Inline("{" + element.tag().valueOrEmpty("attributes") + "}"),
                context);
    }
}
