package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.pull.SourceLines.Change;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows, cells, items and paragraphs of raw HTML, of which is not known where they stand: they are looked for by what they say. As the same words
 * may stand in many places, each place is a way to try.
 */
final class HtmlBlocks {
    /** So many places are tried at most. */
    private static final int MOST_PLACES = 12;
    /** Longer blocks are found by their first and last words. */
    private static final int MOST_TOKENS = 200;

    /** Elements that are written in storage format as in HTML. */
    private static final Set<String> SHARED = Set.of(
            "tr", "td", "th", "li", "ul", "ol", "p", "strong", "em", "code", "a", "br", "sub", "sup", "u", "del");

    private static final String TAGS = "(?:\\s++|&nbsp;|<[^<>]*+>){0,40}";

    private final SourceLines source;

    HtmlBlocks(SourceLines source) {
        this.source = source;
    }

    /** The ways to change the words of a line. */
    List<Supplier<Optional<String>>> line(PageBlock before, PageBlock after) {
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        List<InlineToken> old = InlineTokens.of(before.inline(), null);
        List<InlineToken> now = InlineTokens.of(after.inline(), null);
        int same = 0;
        while (same < Math.min(old.size(), now.size())
                && old.get(same).key().equals(now.get(same).key())) {
            same++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - same
                && old.get(old.size() - 1 - end)
                        .key()
                        .equals(now.get(now.size() - 1 - end).key())) {
            end++;
        }
        List<InlineToken> added = now.subList(same, now.size() - end);
        if (old.isEmpty() || !added.stream().allMatch(token -> token.thing() == null)) {
            return ways;
        }
        String pattern = ">\\s*" + tags(old.subList(0, same)) + "(?<changed>"
                + tags(old.subList(same, old.size() - end)) + ")" + tags(old.subList(old.size() - end, old.size()))
                + "\\s*<";
        StringBuilder text = new StringBuilder();
        added.forEach(token -> text.append(token.text()));
        for (Matcher place : places(pattern)) {
            ways.add(
                    () -> Optional.of(new Change(place.start("changed"), place.end("changed"), escaped(text.toString()))
                            .in(source.text())));
        }
        return ways;
    }

    /** The ways to add, remove or replace blocks next to others of their kind. */
    List<Supplier<Optional<String>>> blocks(BodyEdit.Blocks edit) {
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        boolean shared = edit.after().stream().allMatch(block -> block.element() != null && isShared(block.nodes()));
        if (!shared || edit.before().size() > 1) {
            return ways;
        }
        if (!edit.before().isEmpty()) {
            for (SourceSpan place : elements(edit.before().get(0))) {
                ways.add(() -> Optional.of(replaced(place, edit.after())));
            }
        } else if (edit.index() > 0) {
            for (SourceSpan place : elements(edit.siblings().get(edit.index() - 1))) {
                ways.add(() -> Optional.of(inserted(place.end(), place, edit.after(), false)));
            }
        } else if (!edit.siblings().isEmpty()) {
            for (SourceSpan place : elements(edit.siblings().get(0))) {
                ways.add(() -> Optional.of(inserted(place.start(), place, edit.after(), true)));
            }
        }
        return ways;
    }

    /** The ways to write an element anew that holds what changed. */
    List<Supplier<Optional<String>>> replaced(BodyEdit.Pair pair) {
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        if (pair.after().element() != null && isShared(pair.after().nodes())) {
            for (SourceSpan place : elements(pair.before())) {
                ways.add(() -> Optional.of(replaced(place, List.of(pair.after()))));
            }
        }
        return ways;
    }

    private String replaced(SourceSpan place, List<PageBlock> after) {
        int start = place.start();
        int end = place.end();
        boolean alone = source.startsLine(start)
                && source.text().substring(end, source.lineEnd(end)).isBlank();
        if (after.isEmpty() && alone) {
            start = source.lineStart(start);
            end = Math.min(source.text().length(), source.lineEnd(end) + 1);
        }
        return new Change(start, end, html(after, indent(place))).in(source.text());
    }

    private String inserted(int at, SourceSpan neighbour, List<PageBlock> after, boolean before) {
        String indent = indent(neighbour);
        String text = html(after, indent);
        return new Change(at, at, before ? text + indent : indent + text).in(source.text());
    }

    /** What stands between two blocks: a line end with the neighbour's indentation, or nothing where that shares its line. */
    private String indent(SourceSpan neighbour) {
        int start = source.lineStart(neighbour.start());
        return source.startsLine(neighbour.start()) ? "\n" + source.text().substring(start, neighbour.start()) : "";
    }

    private static String html(List<PageBlock> blocks, String indent) {
        List<String> written = new ArrayList<>();
        blocks.forEach(block -> written.add(bare(block)));
        return String.join(indent, written);
    }

    /** Paragraphs in cells and items are Confluence's. */
    private static String bare(PageBlock block) {
        Element element = (Element) block.nodes().get(0);
        StringBuilder text = new StringBuilder("<" + element.name() + ">");
        List<PageBlock> children = block.children();
        boolean line = element.name().equals("p");
        if (line || (children.size() == 1 && children.get(0).isLine())) {
            List<StorageNode> inline =
                    line ? element.children() : children.get(0).inline();
            inline.forEach(node -> text.append(node.toStorage()));
        } else {
            children.forEach(child -> text.append(child.element() == null ? child.storage() : bare(child)));
        }
        return text.append("</").append(element.name()).append('>').toString();
    }

    private static boolean isShared(List<StorageNode> nodes) {
        return nodes.stream()
                .allMatch(node -> node instanceof StorageNode.Text
                        || (node instanceof Element element
                                && SHARED.contains(element.name())
                                && element.attributes().keySet().stream().allMatch(name -> name.equals("href"))
                                && isShared(element.children())));
    }

    /** Where elements stand that say what the block says. */
    private List<SourceSpan> elements(PageBlock block) {
        List<SourceSpan> spans = new ArrayList<>();
        List<InlineToken> tokens = new ArrayList<>();
        lines(block, tokens);
        String name = block.name();
        if (block.element() == null || !SHARED.contains(name) || tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            return spans;
        }
        for (Matcher place : places("<" + name + "\\b[^<>]*>" + TAGS + tags(tokens) + TAGS + "</" + name + ">")) {
            spans.add(new SourceSpan(place.start(), place.end()));
        }
        return spans;
    }

    private static void lines(PageBlock block, List<InlineToken> tokens) {
        if (block.isLine()) {
            if (!tokens.isEmpty()) {
                tokens.add(new InlineToken(" ", "", List.of(), null, -1, -1));
            }
            tokens.addAll(InlineTokens.of(block.inline(), null));
        } else {
            block.children().forEach(child -> lines(child, tokens));
        }
    }

    private List<Matcher> places(String pattern) {
        List<Matcher> places = new ArrayList<>();
        if (source.text().indexOf('<') < 0) {
            return places;
        }
        int from = 0;
        Pattern compiled = Pattern.compile(pattern);
        while (places.size() <= MOST_PLACES) {
            Matcher matcher = compiled.matcher(source.text());
            if (!matcher.find(from)) {
                return places;
            }
            places.add(matcher);
            from = matcher.start() + 1;
        }
        // What stands in so many places is found by what it stands in.
        return List.of();
    }

    /** What matches the text with tags and line ends in it. */
    private static String tags(List<InlineToken> tokens) {
        StringBuilder pattern = new StringBuilder();
        String format = null;
        for (InlineToken token : tokens) {
            boolean cut = format != null && !token.format().equals(format);
            format = token.format();
            if (token.thing() != null || token.isBlank()) {
                pattern.append(TAGS);
            } else {
                pattern.append(cut || !Character.isLetterOrDigit(token.text().charAt(0)) ? "(?:<[^<>]*+>){0,20}" : "")
                        .append(characters(token.text()));
            }
        }
        return pattern.toString();
    }

    /** What matches the text where it stands in HTML. */
    static String pattern(String text) {
        return tags(InlineTokens.of(List.of(new StorageNode.Text(text)), null));
    }

    private static String characters(String text) {
        return switch (text) {
            case "&" -> "&(?:amp;)?";
            case "<" -> "(?:<|&lt;)";
            case ">" -> "(?:>|&gt;)";
            case "\"" -> "(?:\"|&quot;)";
            default -> Pattern.quote(text);
        };
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
