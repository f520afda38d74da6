package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wikis of Azure DevOps: {@code ::: video}, {@code ::: query-table}. */
final class AzureSyntax implements SourceStep {
    private static final Pattern VIDEO = Pattern.compile(
            "^[ \\t]*:{3,10} *video *\\n(?<body>(?:(?!:{3})[^\\n]{0,2000}\\n){0,20})[ \\t]*:{3,10} *$",
            Pattern.MULTILINE);

    private static final Pattern QUERY = Pattern.compile(
            "^[ \\t]*:{3,10} *query-table +(?<query>[\\w-]{1,100})[ \\t]*(?:\\n[ \\t]*:{3,10} *)?$", Pattern.MULTILINE);

    private static final Pattern ADDRESS =
            Pattern.compile("(?:src=[\"']|(?<![\\w/]))(?<url>https?://[^\"'\\s<>]{1,1000})");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        List<Tag> tags = new ArrayList<>();
        if (all.contains(":::")) {
            tags.addAll(PatternTags.scan(all, "video", VIDEO, false, "body"));
            tags.addAll(PatternTags.scan(all, "query", QUERY, false, "query"));
        }
        tags.sort(Comparator.comparingInt(Tag::start));
        return TagRewriter.rewrite(text, tags, AzureSyntax::translate, context);
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        if (tag.name().equals("query")) {
            return new Translation.Unknown("the table of a query of Azure DevOps");
        }
        Matcher address = ADDRESS.matcher(tag.valueOrEmpty("body"));
        return address.find()
                ? new Translation.Blocks(
                        MarkdownPieces.link(MarkdownPieces.text(address.group("url")), address.group("url")))
                : new Translation.Unknown("a video without an address");
    }
}
