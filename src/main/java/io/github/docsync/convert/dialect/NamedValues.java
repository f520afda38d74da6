package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of a site's {@code variables.json} where a page names them, <code>{{{ .company }}}</code>, also in code, as on the site of PingCAP. */
final class NamedValues implements SourceStep {
    private static final Pattern NAMED =
            Pattern.compile("\\{\\{\\{\\s{0,5}\\.(?<name>[\\w.-]{1,100})\\s{0,5}\\}\\}\\}");

    private final DialectScope scope;

    NamedValues(DialectScope scope) {
        this.scope = scope;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!text.text().contains("{{{")) {
            return text;
        }
        Optional<Object> values = SiteSettings.read(scope, "variables.json");
        return values.isEmpty()
                ? text
                : TagRewriter.rewrite(
                        text,
                        PatternTags.scan(text.text(), "value", NAMED, true, "name"),
                        element -> value(values.get(), element),
                        context);
    }

    private static Translation value(Object values, TagElement element) {
        Optional<Object> found = Optional.of(values);
        for (String key : element.tag().valueOrEmpty("name").split("\\.")) {
            found = found.flatMap(at -> SiteSettings.at(at, key));
        }
        return found.<Translation>map(value -> new Translation.Inline(value.toString()))
                .orElseGet(Translation.Kept::new);
    }
}
