package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks in a line that PyMdown Extensions bring, each where the settings name its extension: Critic Markup ({@code {--gone--}},
 * {@code {++new++}}, {@code {~~old~>new~~}}, {@code {==marked==}}, {@code {>>said<<}}), {@code H~2~O}, {@code ^^inserted^^} and the
 * language of code in a line, {@code `#!python range()`}. Source: facelessuser.github.io/pymdown-extensions/extensions.
 */
final class PymdownMarks implements SourceStep {
    private static final String INSIDE = "(?:[^\\n]|\\n(?![ \\t]*\\n)){1,1000}?";

    /** With marks alone on their lines Critic Markup is about blocks. */
    private static final Pattern CRITIC = Pattern.compile("(?<block>(?<=\\n)\\{(?:==|--|\\+\\+)(?=[ \\t]*\\n)"
            + "|(?<=\\n)(?:==|--|\\+\\+)\\}(?=[ \\t]*(?:\\n|$)))"
            + "|\\{--(?<deleted>" + INSIDE + ")--\\}"
            + "|\\{\\+\\+(?<inserted>" + INSIDE + ")\\+\\+\\}"
            + "|\\{~~(?<old>(?:[^\\n~]|~(?!>|~\\})){0,500})~>(?<new>(?:[^\\n~]|~(?!~\\})){0,500})~~\\}"
            + "|\\{==(?<marked>" + INSIDE + ")==\\}"
            + "|\\{>>(?<said>" + INSIDE + ")<<\\}");

    private static final Pattern SUBSCRIPT =
            Pattern.compile("(?<![~\\\\{])~(?<lowered>(?:[^\\s~\\\\]|\\\\[^\\n]){1,60})~(?!~)");
    private static final Pattern INSERTED =
            Pattern.compile("(?<![\\^\\\\])\\^\\^(?=[^\\s^])(?<inserted>[^\\n^]{1,300})(?<!\\s)\\^\\^(?!\\^)");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?<!`)(?<ticks>`{1,2})(?:#!|:::)[a-zA-Z][\\w+#.-]{0,30} +(?=[^\\s`])");

    private final String settings;

    PymdownMarks(DialectScope scope) {
        settings = MkDocsSettings.of(scope).text();
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        List<Tag> tags = new ArrayList<>();
        if (all.contains("{") && settings.contains("pymdownx.critic")) {
            tags.addAll(PatternTags.scan(
                    all, "critic", CRITIC, false, "block", "deleted", "inserted", "old", "new", "marked", "said"));
        }
        if (all.contains("~") && settings.contains("pymdownx.tilde")) {
            tags.addAll(FormulaRegions.without(all, PatternTags.scan(all, "tilde", SUBSCRIPT, false, "lowered")));
        }
        if (all.contains("^^") && settings.contains("pymdownx.caret")) {
            tags.addAll(PatternTags.scan(all, "caret", INSERTED, false, "inserted"));
        }
        if (all.contains("`") && settings.contains("pymdownx.inlinehilite")) {
            CodeRegions code = CodeRegions.of(all);
            PatternTags.scan(all, "language", LANGUAGE, true, "ticks").stream()
                    .filter(tag -> code.startsAt(tag.start()))
                    .forEach(tags::add);
        }
        return TagRewriter.rewrite(text, PatternTags.withoutOverlaps(tags), PymdownMarks::translate, context);
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        return new Translation.Inline(tag.valueOrEmpty("ticks")
                + marked("del", tag, "deleted")
                + marked("del", tag, "old")
                + marked("ins", tag, "inserted")
                + marked("ins", tag, "new")
                + marked("mark", tag, "marked")
                + marked("em", tag, "said")
                + marked("sub", tag, "lowered"));
    }

    private static String marked(String element, Tag tag, String value) {
        return tag.value(value)
                .map(text -> "<" + element + ">" + text + "</" + element + ">")
                .orElse("");
    }
}
