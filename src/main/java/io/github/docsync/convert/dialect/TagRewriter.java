package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.markdown.syntax.GeneratedFence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a generator's tags in Markdown. Blocks get lines of their own, within the quotes and list items that they stand in, and what
 * is indented because it stands between tags is moved to the left, so that it is not taken for code.
 */
final class TagRewriter {
    /** Deeper ones are left out, since the parser follows no more. */
    private static final int DEEPEST = 50;

    private final MappedText source;
    private final String text;
    private final List<Tag> tags;
    private final int[] partners;
    private final TagTranslator translator;
    private final StepContext context;
    private final CodeRegions code;
    private final TagIndents indents;
    private final Rewrite rewrite;
    private final Deque<Open> open = new ArrayDeque<>();

    /** An element whose end is still to come. */
    private record Open(TagElement element, int closing, Translation translation, String indent) {}

    private TagRewriter(
            MappedText source, List<Tag> tags, TagTranslator translator, StepContext context, CodeRegions code) {
        this.source = source;
        this.text = source.text();
        this.tags = tags;
        this.partners = TagPairs.of(tags);
        this.translator = translator;
        this.context = context;
        this.code = code;
        this.indents = TagIndents.of(text, tags, partners);
        this.rewrite = new Rewrite(source);
    }

    /**
     * Rewrites a text.
     *
     * @param tags in the order of the text, none inside another
     */
    static MappedText rewrite(MappedText source, List<Tag> tags, TagTranslator translator, StepContext context) {
        return tags.isEmpty()
                ? source
                : new TagRewriter(source, tags, translator, context, CodeRegions.of(source.text())).run();
    }

    /** As {@link #rewrite}, for tags that are fences themselves and would look like code. */
    static MappedText rewriteFences(MappedText source, List<Tag> tags, TagTranslator translator, StepContext context) {
        return tags.isEmpty() ? source : new TagRewriter(source, tags, translator, context, CodeRegions.of("")).run();
    }

    private MappedText run() {
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            if (tag.start() < rewrite.done()) {
                continue;
            }
            indents.shiftLines(rewrite, tag.start());
            if (partners[i] < 0) {
                mark(tag, "");
            } else if (partners[i] < i) {
                close(tag, i);
            } else {
                open(tag, i);
            }
        }
        indents.shiftLines(rewrite, text.length());
        return rewrite.result();
    }

    private void open(Tag tag, int index) {
        Tag closing = partners[index] == index ? null : tags.get(partners[index]);
        Open parent = open.peek();
        boolean inCode = code.contains(tag.start());
        TagElement element =
                new TagElement(tag, closing, parent == null ? null : parent.element(), text, inCode, context);
        Translation translation = translator.translate(element);
        int end = closing == null ? tag.end() : closing.end();
        if (translation instanceof Translation.Unknown unknown) {
            boolean holds = !unknown.said().isBlank() || !element.body().isBlank();
            context.unknown(unknown.kind(), holds, source.location(tag.start()));
            translation = new Translation.Around(unknown.said(), "");
        }
        if (translation instanceof Translation.Kept) {
            return;
        }
        if (translation instanceof Translation.Inline inline) {
            mark(tag.start(), end, inline.markdown());
        } else if (translation instanceof Translation.Included included && inCode) {
            // A line that is not indented as its fence would end the list item or tab that the fence stands in.
            LinePrefix prefix = prefix(tag.start());
            String indent = prefix.end() == tag.start() ? indents.of(prefix, tag.start()) : "";
            rewrite.replace(tag.start(), end, Indented.by(included.text(), indent));
        } else if (translation instanceof Translation.Blocks blocks) {
            block(tag.start(), end, blocks.markdown(), null);
        } else if (translation instanceof Translation.Included included
                && isInLine(tag.start(), end, included.text())) {
            String line = included.text().text();
            rewrite.replace(
                    tag.start(),
                    end,
                    included.text().part(0, line.stripTrailing().length()));
        } else if (translation instanceof Translation.Included included) {
            block(tag.start(), end, "", included.text());
        } else if (closing == null || open.size() >= DEEPEST) {
            mark(tag, translation instanceof Translation.Around around ? around.before() + around.after() : "");
        } else {
            String indent = "";
            if (translation instanceof Translation.Container container && !inCode) {
                indent = openContainer(tag, container);
            } else {
                mark(tag, translation instanceof Translation.Around around ? around.before() : "");
            }
            open.push(new Open(element, partners[index], translation, indent));
        }
    }

    private String openContainer(Tag tag, Translation.Container container) {
        LinePrefix prefix = prefix(tag.start());
        String fence = GeneratedFence.open(container.name(), container.title());
        int end = restOfLine(tag.end());
        String indent = indents.of(prefix, tag.start());
        String after = end == text.length() || text.charAt(end) == '\n' ? "" : "\n" + indent;
        if (prefix.end() == tag.start() && prefix.blank()) {
            rewrite.replace(Math.max(rewrite.done(), lineStart(tag.start())), end, "\n" + indent + fence + after);
        } else if (prefix.end() == tag.start()) {
            rewrite.replace(tag.start(), end, fence + after);
        } else {
            rewrite.replace(tag.start(), end, "\n" + indent.stripTrailing() + "\n" + indent + fence + after);
        }
        return indent;
    }

    private void close(Tag tag, int index) {
        while (!open.isEmpty() && open.peek().closing() < index) {
            open.pop();
        }
        Open element = open.peek();
        if (element == null || element.closing() != index) {
            // its opening tag stayed as it is written
            return;
        }
        open.pop();
        if (element.translation() instanceof Translation.Container
                && !element.element().inCode()) {
            LinePrefix prefix = prefix(tag.start());
            int end = restOfLine(tag.end());
            String indent = prefix.blank() || prefix.end() != tag.start() ? element.indent() : prefix.next();
            String after = end == text.length() || text.charAt(end) == '\n' ? "" : "\n" + indent;
            if (prefix.end() == tag.start()) {
                int start = prefix.blank() ? Math.max(rewrite.done(), lineStart(tag.start())) : tag.start();
                rewrite.replace(start, end, (prefix.blank() ? indent : "") + GeneratedFence.close() + after);
            } else {
                rewrite.replace(tag.start(), end, "\n" + indent + GeneratedFence.close() + after);
            }
        } else {
            mark(tag, element.translation() instanceof Translation.Around around ? around.after() : "");
        }
    }

    private void mark(Tag tag, String made) {
        mark(tag.start(), tag.end(), made);
    }

    /** Puts text in a line; a line that loses all of its text stays as an empty one. */
    private void mark(int start, int end, String made) {
        LinePrefix prefix = prefix(start);
        int rest = restOfLine(end);
        boolean alone = made.isEmpty()
                && prefix.blank()
                && prefix.end() == start
                && (rest == text.length() || text.charAt(rest) == '\n');
        if (alone) {
            rewrite.replace(Math.max(rewrite.done(), lineStart(start)), rest, "");
        } else {
            rewrite.replace(start, end, made);
        }
    }

    /** Whether one line of text is put into a line that has other text. */
    private boolean isInLine(int start, int end, MappedText included) {
        int rest = restOfLine(end);
        boolean last = rest == text.length() || text.charAt(rest) == '\n';
        return !(last && prefix(start).end() == start)
                && included.text().stripTrailing().indexOf('\n') < 0;
    }

    /** Puts blocks on lines of their own. */
    private void block(int start, int end, String made, @Nullable MappedText included) {
        LinePrefix prefix = prefix(start);
        boolean first = prefix.end() == start;
        String indent = indents.of(prefix, start);
        int rest = restOfLine(end);
        boolean last = rest == text.length() || text.charAt(rest) == '\n';
        String before = first ? prefix.blank() ? "\n" + indent : "" : "\n" + indent.stripTrailing() + "\n" + indent;
        int from = first && prefix.blank() ? Math.max(rewrite.done(), lineStart(start)) : start;
        String after = last ? "" : "\n" + indent.stripTrailing() + "\n" + indent;
        if (included == null) {
            rewrite.replace(from, rest, before + indented(made, indent) + after);
        } else {
            rewrite.replace(from, from, before);
            rewrite.replace(from, rest, Indented.by(included, indent));
            rewrite.replace(rest, rest, after);
        }
    }

    private static String indented(String blocks, String indent) {
        return indent.isEmpty() ? blocks : blocks.stripTrailing().replace("\n", "\n" + indent);
    }

    private int lineStart(int index) {
        return indents.lineStart(index);
    }

    private LinePrefix prefix(int index) {
        return LinePrefix.from(text, lineStart(index), index);
    }

    /** Behind the spaces that follow. */
    private int restOfLine(int index) {
        int i = index;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
