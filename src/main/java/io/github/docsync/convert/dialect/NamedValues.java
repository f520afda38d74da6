package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.Lazy;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of a site's {@code variables.json} where a page names them, <code>{{{ .company }}}</code>, also in code, as on the site of PingCAP. */
final class NamedValues implements SourceStep {
    private static final Pattern NAMED =
            Pattern.compile("\\{\\{\\{\\s{0,5}\\.(?<name>[\\w.-]{1,100})\\s{0,5}\\}\\}\\}");

    private final Lazy<Optional<Object>> values;

    NamedValues(DialectScope scope) {
        this.values = new Lazy<>(() -> SiteSettings.read(scope, "variables.json"));
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!text.text().contains("{{{")) {
            return text;
        }
        return values.get()
                .map(known -> TagRewriter.rewrite(
                        text,
                        PatternTags.scan(text.text(), "value", NAMED, true, "name"),
                        element -> value(known, element),
                        context))
                .orElse(text);
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
