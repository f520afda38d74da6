package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that opens a directive, in one of the forms in use.
 *
 * @param fence the character that the line begins with, which also closes the directive
 * @param length how often it stands there
 * @param name in lower case
 * @param argument what follows the name
 * @param takesOptions whether lines right below it may set options
 */
record DirectiveOpening(char fence, int length, String name, BasedSequence argument, boolean takesOptions) {
    /** The name of a container whose classes say nothing about what it is. */
    static final String DIV = "div";

    /** {@code :::name Title}, {@code :::{name} Title}: Docusaurus, VitePress, MyST; {@code ::: callout-name}: Pandoc, Quarto. */
    private static final Pattern COLONS = Pattern.compile(
            "(?<fence>:{3,50}) *(?:callout-(?=note|tip|important|warning|caution)|\\{? ?\\.?)(?<name>[A-Za-z][A-Za-z-]{0,40})\\}?(?<argument>.{0,2000})");

    /** {@code ::: {#id .class}}: Pandoc, Quarto. */
    private static final Pattern CLASSES = Pattern.compile(
            "(?<fence>:{3,50}) *(?<argument>\\{(?: *[#.][\\w-]{1,100}|(?: +|(?<=\\{))[\\w-]{1,100}=(?:\"[^\"{}]{0,500}\"|[\\w%.-]{1,100})){1,20} *\\}) *:*");

    private static final Pattern CLASS = Pattern.compile("\\.(?:callout-|alert-|admonition-)?(?<name>[\\w-]+)");

    /** {@code ```{name} Title}: MyST. */
    private static final Pattern BACKTICKS =
            Pattern.compile("(?<fence>`{3,50})\\{(?<name>[A-Za-z][A-Za-z-]{0,40})\\}(?<argument>[^`]{0,2000})");

    /** {@code /// name | Title}: PyMdown. */
    private static final Pattern SLASHES =
            Pattern.compile("(?<fence>/{3,50}) *(?<name>[A-Za-z][A-Za-z-]{0,40})(?: +\\|(?<argument>.{0,2000}))?");

    /** What the steps before the parser wrote for a site generator's container. */
    private static final Pattern GENERATED =
            Pattern.compile("(?<fence>" + GeneratedFence.FENCE + ")(?<name>[a-z-]{1,40})(?<argument> .{0,2000})?");

    /** What may stand in backticks without being code. */
    private static final Set<String> IN_BACKTICKS = Set.of(
            "attention",
            "caution",
            "danger",
            "error",
            "hint",
            "important",
            "note",
            "seealso",
            "tip",
            "warning",
            "admonition",
            "dropdown",
            "tab-set",
            "tab-item");

    /**
     * Reads a line.
     *
     * @param line from its first character that is not a space to its last
     * @param names the names that mean something in colons and slashes
     * @return empty for a line that opens nothing
     */
    static Optional<DirectiveOpening> read(BasedSequence line, Set<String> names) {
        return switch (line.charAt(0)) {
            case '`' -> read(BACKTICKS, line, IN_BACKTICKS);
            case '/' -> read(SLASHES, line, names);
            case GeneratedFence.MARK -> read(GENERATED, line, names);
            default -> read(COLONS, line, names).or(() -> classes(line, names));
        };
    }

    private static Optional<DirectiveOpening> read(Pattern form, BasedSequence line, Set<String> names) {
        Matcher matcher = form.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group("name").toLowerCase(Locale.ROOT);
        int argument = matcher.start("argument");
        char fence = line.charAt(0);
        boolean braced = line.charAt(matcher.start("name") - 1) == '{';
        return names.contains(name)
                ? Optional.of(new DirectiveOpening(
                        fence,
                        matcher.group("fence").length(),
                        name,
                        argument < 0 ? BasedSequence.EMPTY : line.subSequence(argument, matcher.end("argument")),
                        braced || fence == '/'))
                : Optional.empty();
    }

    private static Optional<DirectiveOpening> classes(BasedSequence line, Set<String> names) {
        Matcher matcher = CLASSES.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> known = CLASS.matcher(matcher.group("argument"))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(names::contains)
                .toList();
        return Optional.of(new DirectiveOpening(
                ':',
                matcher.group("fence").length(),
                known.isEmpty() ? DIV : known.get(0),
                line.subSequence(matcher.start("argument"), matcher.end("argument")),
                false));
    }
}
