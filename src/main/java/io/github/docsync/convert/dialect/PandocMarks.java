package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Pandoc's marks in a line: {@code [text]{.class}}, {@code H~2~O}, captions of tables, {@code : Caption {#tbl-x}}, and
 * commands of TeX, which are left out. Source:
 * pandoc.org/MANUAL.html#pandocs-markdown.
 */
final class PandocMarks implements SourceStep {
    private static final Pattern SPAN = Pattern.compile(
            "(?<![\\]\\\\!])\\[(?<text>(?:[^\\[\\]\\n\\\\]|\\\\[^\\n]){1,500})\\]\\{(?<attributes>[ \\t]{0,5}(?:\\.|[a-z-]{1,40}=)[^{}\\n]{0,300})\\}");

    private static final Pattern SUBSCRIPT =
            Pattern.compile("(?<![~\\\\])~(?<lowered>(?:[^\\s~\\\\]|\\\\[^\\n]){1,60})~(?!~)");

    private static final Pattern CAPTION = Pattern.compile(
            "(?<=[|+][ \\t]{0,5}\\n\\n)(?::|Table:)[ \\t]+(?<caption>[^\\n{]{1,1000})(?:\\{[^{}\\n]{0,300}\\})?[ \\t]*(?=\\n|$)");

    /** Commands of TeX, which are for print only and have no meaning elsewhere. Source: pandoc.org/MANUAL.html, Extension: raw_tex. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?<![\\\\:])\\\\(?:(?:newpage|pagebreak|clearpage|cleardoublepage|noindent|tableofcontents|listoffigures|listoftables"
                    + "|appendix|bigskip|medskip|smallskip|frontmatter|mainmatter|backmatter)(?![\\w{])"
                    + "|[a-zA-Z]{2,30}\\*?(?:\\[[^\\[\\]\\n]{0,200}\\])?(?:\\{(?:[^{}\\n]|\\{[^{}\\n]{0,300}\\}){0,300}\\}){1,5})");

    /** {@code [text]{.class}} alone. */
    static MappedText spans(MappedText text, StepContext context) {
        return TagRewriter.rewrite(text, spans(text.text()), PandocMarks::translate, context);
    }

    private static List<Tag> spans(String text) {
        return text.contains("]{") ? PatternTags.scan(text, "span", SPAN, false, "text", "attributes") : List.of();
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        List<Tag> tags = new ArrayList<>(spans(all));
        if (all.contains("~")) {
            tags.addAll(FormulaRegions.without(all, PatternTags.scan(all, "subscript", SUBSCRIPT, false, "lowered")));
        }
        if (all.contains("\\")) {
            tags.addAll(FormulaRegions.without(all, PatternTags.scan(all, "command", COMMAND, false)));
        }
        if (all.contains("|")) {
            tags.addAll(PatternTags.scan(all, "caption", CAPTION, false, "caption"));
        }
        return TagRewriter.rewrite(text, PatternTags.withoutOverlaps(tags), PandocMarks::translate, context);
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        return switch (tag.name()) {
            case "subscript" -> new Translation.Inline("<sub>" + tag.valueOrEmpty("lowered") + "</sub>");
            case "command" -> new Translation.Inline("");
            case "caption" -> new Translation.Inline(tag.valueOrEmpty("caption").strip());
            default -> span(tag.valueOrEmpty("text"), tag.valueOrEmpty("attributes"));
        };
    }

    private static Translation span(String text, String attributes) {
        if (attributes.contains(".underline") || attributes.contains(".ul")) {
            return new Translation.Inline("<ins>" + text + "</ins>");
        }
        return new Translation.Inline(
                attributes.contains(".mark") || attributes.contains(".hl") ? "<mark>" + text + "</mark>" : text);
    }
}
