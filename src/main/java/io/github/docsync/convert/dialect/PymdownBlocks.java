package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks of PyMdown Extensions, {@code /// note | Title} … {@code ///}: boxes, folds, tabs and captions; others lose their marks. A mark
 * with more slashes closes only what was opened with as many. Source: facelessuser.github.io/pymdown-extensions/extensions/blocks.
 */
final class PymdownBlocks implements SourceStep {
    private static final int LONGEST = 40;

    private static final Pattern LINE = Pattern.compile("(?<slashes>/{3," + LONGEST
            + "})(?:[ \\t]*(?<name>[a-z][\\w-]{0,60})[ \\t]*(?:\\|(?<title>[^\\n]{0,500}))?)?[ \\t]*");

    /** The options of a block stand indented behind its first line. */
    private static final Pattern OPTIONS =
            Pattern.compile("(?:\\n[ \\t>]{0,40}(?: {4}|\\t)[a-z_]{1,30}:[^\\n]{0,500}){1,10}");

    private static final Pattern TYPE = Pattern.compile("\\btype:[ \\t]*[\"']?(?<type>[\\w-]{1,60})");

    private static final Pattern PICTURE = Pattern.compile(
            "!\\[[^\\]\\n]{0,500}\\](?:\\([^()\\n]{1,1000}\\)|\\[[^\\]\\n]{0,200}\\])(?<attributes>\\{[^{}\\n]{0,300}\\})?\\s*$");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!text.text().contains("///")) {
            return text;
        }
        MappedText captioned = captions(text);
        return TagRewriter.rewrite(captioned, scan(captioned.text()), PymdownBlocks::translate, context);
    }

    private record Opened(int slashes, int index) {}

    /** The marks that have a partner. */
    private static List<Tag> scan(String text) {
        CodeRegions code = CodeRegions.of(text);
        List<Tag> tags = new ArrayList<>();
        List<Boolean> paired = new ArrayList<>();
        Deque<Opened> open = new ArrayDeque<>();
        int[] waiting = new int[LONGEST + 1];
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int content = LinePrefix.from(text, start, end).end();
            if (text.startsWith("///", content) && !code.contains(content)) {
                Matcher line = LINE.matcher(text.substring(content, end));
                if (line.matches() && line.group("name") != null) {
                    Tag tag = opening(text, content, end, line);
                    open.push(new Opened(line.end("slashes"), tags.size()));
                    waiting[line.end("slashes")]++;
                    tags.add(tag);
                    paired.add(false);
                    end = tag.end();
                } else if (line.matches() && waiting[line.end("slashes")] > 0) {
                    int opening = close(open, waiting, line.end("slashes"));
                    paired.set(opening, true);
                    tags.add(new Tag(
                            content, end, Tag.Form.CLOSING, tags.get(opening).name(), Map.of()));
                    paired.add(true);
                }
            }
            start = end + 1;
        }
        List<Tag> kept = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (paired.get(i)) {
                kept.add(tags.get(i));
            }
        }
        return kept;
    }

    /** Where the mark is that these slashes close; those opened within it stay without a partner. */
    private static int close(Deque<Opened> open, int[] waiting, int slashes) {
        while (true) {
            Opened opened = open.pop();
            waiting[opened.slashes()]--;
            if (opened.slashes() == slashes) {
                return opened.index();
            }
        }
    }

    private static Tag opening(String text, int start, int end, Matcher line) {
        Map<String, String> values = new HashMap<>();
        if (line.group("title") != null) {
            values.put("title", line.group("title").strip());
        }
        Matcher options = OPTIONS.matcher(text).region(end, text.length());
        int last = end;
        if (options.lookingAt()) {
            last = options.end();
            Matcher type = TYPE.matcher(options.group());
            if (type.find()) {
                values.put("type", type.group("type"));
            }
        }
        return new Tag(start, last, Tag.Form.OPENING, line.group("name"), values);
    }

    private static boolean isCaption(Tag tag) {
        return tag.name().equals("caption") || tag.name().endsWith("-caption");
    }

    /** A caption behind a picture becomes the picture's own; behind anything else it is a paragraph. */
    private static MappedText captions(MappedText text) {
        String all = text.text();
        List<Tag> tags = scan(all);
        Rewrite rewrite = new Rewrite(text);
        for (int i = 0; i + 1 < tags.size(); i++) {
            Tag tag = tags.get(i);
            Tag closing = tags.get(i + 1);
            if (!isCaption(tag) || tag.form() != Tag.Form.OPENING || closing.form() != Tag.Form.CLOSING) {
                continue;
            }
            int from = Math.max(rewrite.done(), tag.start() - 2000);
            Matcher picture = PICTURE.matcher(all).region(from, tag.start());
            String caption = all.substring(tag.end(), closing.start()).strip();
            String attribute = MarkdownPieces.caption(caption);
            if (!attribute.isEmpty() && !caption.contains("\n\n") && picture.find()) {
                boolean has = picture.group("attributes") != null;
                int behind = has ? picture.end("attributes") - 1 : endOfText(all, tag.start());
                rewrite.replace(behind, closing.end(), has ? " " + attribute + "}" : "{" + attribute + "}");
            }
        }
        return rewrite.result();
    }

    private static int endOfText(String text, int before) {
        int i = before;
        while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        String title = tag.valueOrEmpty("title");
        if (MarkdownParser.DIRECTIVES.contains(tag.name())) {
            return new Translation.Kept();
        }
        return switch (tag.name()) {
            case "details" ->
                new Translation.Container("details", MarkdownPieces.title(title.isEmpty() ? "Details" : title));
            case "tab" -> new Translation.Container("tab", MarkdownPieces.title(title.isEmpty() ? "Tab" : title));
            case "admonition" -> Boxes.of(tag.value("type").orElse("note"), title);
            case "html", "define", "fancylists" -> Translation.TRANSPARENT;
            default -> isCaption(tag) ? Translation.TRANSPARENT : Boxes.of(tag.name(), title);
        };
    }
}
