package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Mintlify shows of a page's front matter, its description and the request that it describes, and the titles of code, which follow
 * the language without a name. Source: mintlify.com/docs/organize/pages, mintlify.com/docs/create/code.
 */
final class MintlifyPages implements SourceStep {
    private static final Pattern OPENING = Pattern.compile(
            "^[ \\t>]{0,40}(?:`{3,20}|~{3,20})[ \\t]{0,4}[\\w+#.-]{1,40}[ \\t]{1,4}(?<rest>[^`\\n]{1,300})$",
            Pattern.MULTILINE);

    /** The words before the first option. */
    private static final Pattern TITLE = Pattern.compile(
            "(?<title>(?:(?!(?:wrap|lines|expandable|nocopy|twoslash|diff|live|showLineNumbers)(?![^\\s]))[^\\s={}\"\\[\\]]+(?=\\s|$)\\s*)+)(?<options>.*)");

    private static final Pattern REQUEST = Pattern.compile(
            "(?:\\S{1,300}\\s+)?(?<method>(?i:get|post|put|patch|delete|head|options|webhook))\\s+(?<path>\\S{1,500})");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String head = Stream.concat(description(context).stream(), request(context).stream())
                .reduce("", (all, part) -> all + part + "\n\n");
        Rewrite rewrite = new Rewrite(text);
        if (!head.isEmpty()) {
            rewrite.replace(0, 0, head);
        }
        CodeRegions code = CodeRegions.of(text.text());
        Matcher opening = OPENING.matcher(text.text());
        while (opening.find()) {
            Matcher title = TITLE.matcher(opening.group("rest").strip());
            if (code.startsAt(opening.start()) && title.matches()) {
                rewrite.replace(
                        opening.start("rest"),
                        opening.end("rest"),
                        "title=\"" + title.group("title").strip() + "\" " + title.group("options"));
            }
        }
        return rewrite.result();
    }

    private static Optional<String> description(StepContext context) {
        return value(context, "description").map(MarkdownPieces::text);
    }

    private static Optional<String> request(StepContext context) {
        return Stream.of("api", "openapi")
                .flatMap(key -> value(context, key).stream())
                .map(REQUEST::matcher)
                .filter(Matcher::matches)
                .map(request -> "`" + request.group("method").toUpperCase(Locale.ROOT) + " "
                        + request.group("path").replace("`", "") + "`")
                .findFirst();
    }

    private static Optional<String> value(StepContext context, String key) {
        return context.frontMatter().other().get(key) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
