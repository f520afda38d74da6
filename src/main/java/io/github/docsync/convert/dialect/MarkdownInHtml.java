package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links, pictures, emphasis and code between the tags of HTML blocks, where CommonMark has plain text and MDX reads Markdown: they
 * are written in HTML, too. Source: mdxjs.com/docs/what-is-mdx, markdown.
 */
final class MarkdownInHtml implements SourceStep {
    /** What begins such a block, which goes on to an empty line. Source: spec.commonmark.org, HTML blocks, 6. */
    private static final Pattern BLOCK = Pattern.compile(
            "^ {0,8}</?(?:address|article|aside|blockquote|caption|center|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure"
                    + "|footer|form|h[1-6]|header|legend|li|main|menu|nav|ol|p|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\\s/>])",
            Pattern.MULTILINE);

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*(?=\\n|\\z)");

    /** Elements whose text stays as it is. */
    private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "svg", "code", "kbd", "samp");

    /** A tag, or Markdown in a line. */
    private static final Pattern PIECE = Pattern.compile("</?(?<tag>[A-Za-z][\\w-]{0,40})\\b[^<>]{0,2000}>"
            + "|`(?<code>[^`\\n]{1,300})`"
            + "|(?<picture>!?)\\[(?<text>[^\\[\\]\\n]{0,300})\\]\\((?<target>[^()\\s<>\"]{1,500})\\)"
            + "|\\*\\*(?=[^\\s*])(?<strong>[^*\\n<>]{1,500})(?<=\\S)\\*\\*"
            + "|(?<![*\\w\\\\])\\*(?=[^\\s*])(?<em>[^*\\n<>]{1,500})(?<=\\S)\\*(?![*\\w])");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        Matcher block = BLOCK.matcher(all);
        if (!block.find()) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        Matcher empty = EMPTY_LINE.matcher(all);
        do {
            if (!code.contains(block.start()) && block.start() >= rewrite.done()) {
                int end = empty.find(block.start()) ? empty.start() : all.length();
                block(all, block.start(), end, rewrite);
            }
        } while (block.find());
        return rewrite.result();
    }

    private static void block(String text, int start, int end, Rewrite rewrite) {
        Matcher piece = PIECE.matcher(text).region(start, end).useTransparentBounds(true);
        Set<String> unclosed = new HashSet<>();
        while (piece.find()) {
            String name = piece.group("tag");
            if (name != null && VERBATIM.contains(name) && text.charAt(piece.start() + 1) != '/') {
                int closing = unclosed.contains(name) ? -1 : text.indexOf("</" + name, piece.end());
                if (closing >= 0 && closing < end) {
                    piece.region(closing, end);
                } else {
                    unclosed.add(name);
                }
                continue;
            }
            String html = html(piece);
            if (!html.isEmpty()) {
                rewrite.replace(piece.start(), piece.end(), html);
            }
        }
        rewrite.replace(end, end, "");
    }

    /** Empty for what stays. */
    private static String html(Matcher piece) {
        if (piece.group("code") != null) {
            return "<code>" + escaped(piece.group("code")) + "</code>";
        }
        if (piece.group("target") != null) {
            String target = escaped(piece.group("target"));
            return piece.group("picture").isEmpty()
                    ? "<a href=\"" + target + "\">" + inside(piece.group("text")) + "</a>"
                    : "<img src=\"" + target + "\" alt=\"" + escaped(piece.group("text")) + "\">";
        }
        if (piece.group("strong") != null) {
            return "<strong>" + inside(piece.group("strong")) + "</strong>";
        }
        return piece.group("em") == null ? "" : "<em>" + inside(piece.group("em")) + "</em>";
    }

    private static String inside(String text) {
        Matcher piece = PIECE.matcher(text);
        return piece.replaceAll(found -> Matcher.quoteReplacement(html(piece).isEmpty() ? piece.group() : html(piece)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
