package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys, {@code ++ctrl+alt+del++}, where the settings have the extension for them, the mark of annotations in code, {@code # (1)!}, and
 * rules in cards.
 * Source: facelessuser.github.io/pymdown-extensions/extensions/keys, squidfunk.github.io/mkdocs-material/reference/code-blocks.
 */
final class MkDocsMarks implements SourceStep {
    private static final Pattern KEYS = Pattern.compile("\\+\\+(?<keys>(?:[a-z0-9-]{1,20}|\"[^\"\\n"
            + "+]{1,40}\")(?:\\+(?:[a-z0-9-]{1,20}|\"[^\"\\n"
            + "+]{1,40}\")){0,6})\\+\\+");
    private static final Pattern ANNOTATION = Pattern.compile("(?<number>\\([0-9]{1,3}\\))!");

    /** Cards, in which a rule parts a title from what stands below it. */
    private static final Pattern CARDS =
            Pattern.compile("<div class=\"[\\w -]{0,100}\\bcards\\b[\\w -]{0,100}\"[^<>\\n]{0,100}>");

    private static final Pattern RULE = Pattern.compile("(?m)^ {1,8}-{3,20}[ \\t]*$");

    private final boolean keys;

    MkDocsMarks(DialectScope scope) {
        keys = MkDocsSettings.of(scope).text().contains("pymdownx.keys");
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        List<Tag> tags = new ArrayList<>();
        if (keys && all.contains("++")) {
            tags.addAll(PatternTags.scan(all, "++", KEYS, false, "keys"));
        }
        if (all.contains(")!")) {
            PatternTags.scan(all, "!", ANNOTATION, true, "number").stream()
                    .filter(tag -> isComment(all, tag.start()))
                    .forEach(tags::add);
        }
        NavigableMap<Integer, Integer> cards = cards(all);
        if (!cards.isEmpty()) {
            PatternTags.scan(all, "rule", RULE, false).stream()
                    .filter(tag -> Optional.ofNullable(cards.floorEntry(tag.start()))
                            .filter(grid -> tag.start() < grid.getValue())
                            .isPresent())
                    .forEach(tags::add);
        }
        return TagRewriter.rewrite(text, PatternTags.withoutOverlaps(tags), MkDocsMarks::translate, context);
    }

    /** Where grids of cards begin, and where each ends. */
    private static NavigableMap<Integer, Integer> cards(String text) {
        NavigableMap<Integer, Integer> found = new TreeMap<>();
        Matcher opening = CARDS.matcher(text);
        for (int from = 0; opening.find(from); from = found.lastEntry().getValue()) {
            int end = text.indexOf("</div>", opening.end());
            found.put(opening.start(), end < 0 ? text.length() : end);
        }
        return found;
    }

    /** Whether only the mark of a comment stands before it, behind the code of the line. */
    private static boolean isComment(String text, int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        return i >= 0 && "#/*-;%".indexOf(text.charAt(i)) >= 0;
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        if (tag.name().equals("rule")) {
            return Translation.NOTHING;
        }
        if (tag.name().equals("!")) {
            return element.inCode() ? new Translation.Inline(tag.valueOrEmpty("number")) : new Translation.Kept();
        }
        return new Translation.Inline(Stream.of(tag.valueOrEmpty("keys").split("\\+"))
                .map(key -> "<kbd>" + MarkdownPieces.text(name(key)) + "</kbd>")
                .collect(Collectors.joining("+")));
    }

    private static String name(String key) {
        if (key.startsWith("\"")) {
            return key.substring(1, key.length() - 1);
        }
        return Stream.of(key.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
