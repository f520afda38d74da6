package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wikis of Azure DevOps: {@code ![x](p.png =250x)}, {@code ::: video}, {@code ::: query-table}. */
final class AzureSyntax implements SourceStep {
    private static final Pattern PICTURE = Pattern.compile(
            "!\\[(?<alt>[^\\]\\n]{0,400})\\]\\((?<source>[^)\\n]{1,600}?) +=(?<width>[0-9]{0,5}%?)x(?<height>[0-9]{0,5}%?)\\)");

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
        if (all.contains("=")) {
            tags.addAll(PatternTags.scan(all, "picture", PICTURE, false, "alt", "source", "width", "height"));
        }
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
        if (tag.name().equals("video")) {
            Matcher address = ADDRESS.matcher(tag.valueOrEmpty("body"));
            return address.find()
                    ? new Translation.Blocks(
                            MarkdownPieces.link(MarkdownPieces.text(address.group("url")), address.group("url")))
                    : new Translation.Unknown("a video without an address");
        }
        String height = tag.valueOrEmpty("height");
        String width = tag.valueOrEmpty("width");
        String attributes = (width.isEmpty() ? "" : "width=" + width)
                + (height.isEmpty() || height.endsWith("%") ? "" : " height=" + height);
        return new Translation.Inline("![" + tag.valueOrEmpty("alt") + "]("
                + tag.valueOrEmpty("source").strip() + ")"
                + (attributes.isBlank() ? "" : "{" + attributes.strip() + "}"));
    }
}
