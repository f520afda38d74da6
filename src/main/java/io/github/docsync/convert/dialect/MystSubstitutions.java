package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.markdown.syntax.GeneratedFence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What names in two braces stand for on a page: text, or blocks where a name has a line to itself. Values may name others. Each is made
 * once for a page. Not thread-safe. Source: myst-parser.readthedocs.io/en/latest/syntax/optional.html, substitutions.
 */
final class MystSubstitutions {
    /** A name, behind which filters may stand. */
    static final Pattern USE = Pattern.compile("\\{\\{ ?(?<name>[A-Za-z_][\\w.-]{0,100})[^{}\\n]{0,100}\\}\\}");

    /** In characters; a value that would be longer keeps the names in it. */
    private static final int LONGEST = 5_000;

    private final Map<String, String> ofSite;
    private final SourceStep directives;
    private final StepContext context;
    private final Map<String, Optional<String>> made = new HashMap<>();

    /**
     * @param ofSite values by name, which those of the page go before
     * @param directives reads the directives in a value
     */
    MystSubstitutions(Map<String, String> ofSite, SourceStep directives, StepContext context) {
        this.ofSite = ofSite;
        this.directives = directives;
        this.context = context;
    }

    Translation translate(TagElement element) {
        String name = element.tag().valueOrEmpty("name");
        Optional<String> value = markdown(name);
        if (value.isEmpty()) {
            return new Translation.Unknown("the substitution '{{ " + name + " }}'");
        }
        return value.get().indexOf('\n') >= 0 && isAlone(element)
                ? new Translation.Blocks(value.get())
                : new Translation.Inline(inLine(value.get()));
    }

    /** The value with those that it names, and its directives written in Markdown. */
    private Optional<String> markdown(String name) {
        Optional<String> known = made.get(name);
        if (known != null) {
            return known;
        }
        Optional<String> value = value(name);
        // What names itself finds this.
        made.put(name, Optional.empty());
        Optional<String> markdown = value.map(this::filled)
                .map(filled -> filled.indexOf('\n') < 0
                        ? filled
                        : directives
                                .apply(MappedText.of(context.path(), filled + "\n"), context)
                                .text()
                                .strip());
        made.put(name, markdown);
        return markdown;
    }

    private Optional<String> value(String name) {
        FrontMatter frontMatter = context.frontMatter();
        Object myst = frontMatter.other().get("myst");
        Object nested = myst instanceof Map<?, ?> map ? map.get("substitutions") : null;
        return of(name, frontMatter.other().get("substitutions"))
                .or(() -> of(name, nested))
                .or(() -> Optional.ofNullable(ofSite.get(name)))
                .map(String::strip);
    }

    private static Optional<String> of(String name, @Nullable Object values) {
        return values instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(name)).map(Object::toString)
                : Optional.empty();
    }

    private String filled(String value) {
        StringBuilder filled = new StringBuilder();
        Matcher use = USE.matcher(value);
        while (use.find()) {
            String inner = markdown(use.group("name")).orElse(use.group());
            if (filled.length() + inner.length() > LONGEST) {
                return value;
            }
            use.appendReplacement(filled, Matcher.quoteReplacement(inner));
        }
        return use.appendTail(filled).toString();
    }

    private static boolean isAlone(TagElement element) {
        String text = element.text();
        int lineStart = text.lastIndexOf('\n', element.tag().start() - 1) + 1;
        int newline = text.indexOf('\n', element.tag().end());
        int lineEnd = newline < 0 ? text.length() : newline;
        return LinePrefix.from(text, lineStart, element.tag().start()).end()
                        == element.tag().start()
                && text.substring(element.tag().end(), lineEnd).isBlank();
    }

    /** What can stand in a line, as in a table's cell: a picture, or a box's text. */
    private static String inLine(String blocks) {
        return blocks.indexOf('\n') < 0
                ? blocks
                : blocks.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && line.charAt(0) != GeneratedFence.MARK)
                        .collect(Collectors.joining(" "));
    }
}
