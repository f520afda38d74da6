package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** mdBook's {@code {{#include file:lines}}} and its relatives, which are read in code, too. */
final class MdBookIncludes implements SourceStep {
    private static final Pattern INCLUDE = Pattern.compile(
            "(?<off>\\\\)?\\{\\{ ?#(?<kind>include|rustdoc_include|playground|playpen|title|template) (?<what>[^{}\\n]{1,400})\\}\\}"
                    + "|(?<=^|\\n) {0,3}\\{\\{% ?(?<own>[a-z][\\w-]{0,40})[^{}\\n]{0,200}%?\\}\\} *(?=\\n|$)");

    /** Where a template names a value that the include hands to it. Source: github.com/sgoudham/mdbook-template. */
    private static final Pattern PLACE =
            Pattern.compile("\\[\\[#(?<key>[\\w-]{1,100})(?: (?<otherwise>[^\\]\\n]{0,400}))?\\]\\]");

    private static final Pattern VALUE = Pattern.compile("(?<key>[\\w-]{1,100})=(?<value>\\S{0,400})");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!text.text().contains("{{")) {
            return text;
        }
        List<Tag> tags = PatternTags.scan(text.text(), "include", INCLUDE, true, "off", "kind", "what", "own");
        return TagRewriter.rewrite(text, tags, element -> translate(element, text), context);
    }

    private Translation translate(TagElement element, MappedText text) {
        Tag tag = element.tag();
        String written = element.text().substring(tag.start(), tag.end());
        if (tag.value("off").isPresent()) {
            return new Translation.Inline(written.substring(1));
        }
        if (tag.value("own").isPresent()) {
            return element.inCode()
                    ? new Translation.Kept()
                    : new Translation.Unknown("the mark '{{%" + tag.valueOrEmpty("own") + "}}' of a preprocessor");
        }
        String kind = tag.valueOrEmpty("kind");
        if (kind.equals("title")) {
            return Translation.NOTHING;
        }
        SourceLocation at = text.location(tag.start());
        String what = tag.valueOrEmpty("what");
        String[] parts = what.strip().split("\\s+", 2)[0].split(":", -1);
        SourceStep step = kind.equals("template") ? (read, context) -> apply(filled(read, what), context) : this;
        Includes includes = new Includes(element.context(), step, "'" + written + "'");
        Optional<DocPath> file = includes.find(parts[0], includes.folder());
        if (file.isEmpty()) {
            includes.missing(parts[0], at);
            return Translation.NOTHING;
        }
        Optional<MappedText> included = kind.startsWith("play")
                ? includes.code(file.get(), IncludedPart.ALL, Includes.language(file.get()), "", at)
                : includes.text(file.get(), part(parts), at);
        return included.map(found ->
                        found.text().endsWith("\n") ? found.part(0, found.text().length() - 1) : found)
                .<Translation>map(Translation.Included::new)
                .orElse(Translation.NOTHING);
    }

    private static MappedText filled(MappedText template, String arguments) {
        Map<String, String> values = new HashMap<>();
        VALUE.matcher(arguments).results().forEach(found -> values.put(found.group(1), found.group(2)));
        Rewrite rewrite = new Rewrite(template);
        PLACE.matcher(template.text()).results().forEach(found -> {
            String value = values.getOrDefault(found.group(1), found.group(2));
            if (value != null) {
                rewrite.replace(found.start(), found.end(), value);
            }
        });
        return rewrite.result();
    }

    /** {@code :2}, {@code :2:10}, {@code ::10}, {@code :2:} or {@code :anchor}. */
    private static IncludedPart part(String[] parts) {
        if (parts.length < 2) {
            return IncludedPart.ALL;
        }
        boolean lines = parts[1].matches("[0-9]{0,7}");
        if (!lines) {
            return IncludedPart.region(parts[1]);
        }
        int first = parts[1].isEmpty() ? 1 : Integer.parseInt(parts[1]);
        int last = parts.length < 3
                ? first
                : parts[2].matches("[0-9]{1,7}") ? Integer.parseInt(parts[2]) : Integer.MAX_VALUE;
        return new IncludedPart(List.of(new IncludedPart.LineRange(first, last)), null);
    }
}
