package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the double braces of Vue, {@code {{ $frontmatter.title }}}; in code they are text, and so they are in containers
 * {@code ::: v-pre}, and on pages that say {@code v-pre} otherwise. What a script would compute is left out. Source:
 * vitepress.dev/guide/using-vue.
 */
final class VueValues implements SourceStep {
    private static final Pattern VALUE = Pattern.compile("\\{\\{(?<code>[^{}\\n]{1,300})\\}\\}");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\$?(?:page\\.)?(?:frontmatter|params)\\.(?<key>[\\w-]{1,100})");

    private static final Pattern RAW = Pattern.compile(
            "^[ \\t]*(?<fence>:{3,20}) *v-pre[ \\t]*$[\\s\\S]*?(?:^[ \\t]*\\k<fence>[ \\t]*$|\\z)", Pattern.MULTILINE);

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains("{{")) {
            return text;
        }
        List<MatchResult> raw =
                all.contains("v-pre") ? RAW.matcher(all).results().toList() : List.of();
        if (all.split("v-pre", -1).length - 1 > raw.size()) {
            return text;
        }
        List<Tag> values = PatternTags.scan(all, "{{", VALUE, false, "code").stream()
                .filter(value ->
                        raw.stream().noneMatch(part -> value.start() >= part.start() && value.end() <= part.end()))
                .toList();
        return TagRewriter.rewrite(text, values, VueValues::translate, context);
    }

    private static Translation translate(TagElement element) {
        String code = element.tag().valueOrEmpty("code").strip();
        String plain = JsxValues.plain(code);
        if (plain == null) {
            plain = ofFrontMatter(code, element.context());
        }
        return plain == null
                ? new Translation.Unknown("the value '{{ … }}' that a script computes")
                : new Translation.Inline(MarkdownPieces.text(plain));
    }

    private static @Nullable String ofFrontMatter(String code, StepContext context) {
        Matcher key = FRONT_MATTER.matcher(code);
        if (!key.matches()) {
            return null;
        }
        Object value = key.group("key").equals("title")
                ? context.frontMatter().title()
                : context.frontMatter().other().get(key.group("key"));
        return value == null ? null : value.toString();
    }
}
