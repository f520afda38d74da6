package io.github.docsync.convert.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shortcode's template that puts its body, its arguments and parameters of the site in a text, and does nothing else.
 *
 * @param text with actions between pairs of braces
 */
record HugoTemplate(String text) {
    private static final int LONGEST = 20_000;
    private static final Pattern COMMENT =
            Pattern.compile("\\{\\{-?\\s*/\\*(?:[^*]|\\*(?!/)){0,5000}+\\*/\\s*-?\\}\\}");
    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(?<action>[^{}]{0,500}?)\\s*-?\\}\\}");

    private static final Pattern KNOWN =
            Pattern.compile("(?<inner>\\.Inner)|\\.Get\\s+[\"'`]?(?<argument>[\\w-]{1,60})[\"'`]?"
                    + "|(?:\\$?\\.(?:Page\\.)?)?[sS]ite\\.Params\\.(?<parameter>[\\w.]{1,100})");

    private static final Pattern FILTERS = Pattern.compile("(?:\\s*\\|\\s*(?:markdownify|safeHTML|safeURL|safeHTMLAttr"
            + "|htmlUnescape|plainify|\\$?\\.Page\\.RenderString|strings\\.TrimSpace))*");

    private static final Pattern INVISIBLE =
            Pattern.compile("(?is)<(style|script)\\b.{0,5000}?</\\1>|<meta\\b[^>]{0,1000}>");

    /** Empty for one that does more. */
    static Optional<HugoTemplate> of(String template) {
        if (template.length() > LONGEST) {
            return Optional.empty();
        }
        String visible = COMMENT.matcher(template).replaceAll("");
        String text = INVISIBLE.matcher(visible).replaceAll("").strip();
        boolean simple = ACTION.matcher(text).results().allMatch(HugoTemplate::isKnown)
                && !ACTION.matcher(text).replaceAll("").contains("{{");
        return simple ? Optional.of(new HugoTemplate(text)) : Optional.empty();
    }

    private static boolean isKnown(MatchResult action) {
        Matcher known = KNOWN.matcher(action.group(1));
        return known.lookingAt()
                && FILTERS.matcher(action.group(1).substring(known.end())).matches();
    }

    /** What an element with that template becomes; empty where an argument that it needs is missing. */
    Optional<Translation> translate(TagElement element, Map<String, String> parameters) {
        Matcher action = ACTION.matcher(text);
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        StringBuilder made = before;
        while (action.find()) {
            Matcher known = KNOWN.matcher(action.group("action"));
            if (!known.lookingAt() || (known.group("inner") != null && made == after)) {
                return Optional.empty();
            }
            if (known.group("inner") != null) {
                action.appendReplacement(made, "");
                made = after;
                continue;
            }
            Optional<String> value = known.group("argument") != null
                    ? element.tag().value(known.group("argument"))
                    : Optional.ofNullable(
                            parameters.get(known.group("parameter").toLowerCase(Locale.ROOT)));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            action.appendReplacement(made, Matcher.quoteReplacement(value.get()));
        }
        action.appendTail(made);
        boolean inline = before.indexOf("\n") < 0 && after.indexOf("\n") < 0;
        if (made == before && !element.hasBody()) {
            return Optional.of(
                    inline ? new Translation.Inline(before.toString()) : new Translation.Blocks(before.toString()));
        }
        return Optional.of(
                inline
                        ? new Translation.Around(before.toString(), after.toString())
                        : new Translation.Around(before + "\n\n", "\n\n" + after));
    }
}
