package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Containers {@code ::: name} … {@code :::} that a site gives a meaning to by itself. Those whose name says which box they are become it;
 * others lose their marks.
 */
final class Containers implements SourceStep {
    private static final Pattern LINE =
            Pattern.compile(":{3,200}(?: *(?<name>[A-Za-z][\\w-]{0,60})(?<argument>[^\\n]{0,500}?))? *:*");
    private static final Pattern PREFIX = Pattern.compile("^(?:callout|alert|admonition|prompt)-");
    private static final Pattern VALUES = Pattern.compile("\\{[^{}\\n]{0,500}\\}");

    /** They say where something stands, not what it is. */
    private static final Set<String> ARRANGING = Set.of(
            "panel-tabset",
            "tabset",
            "group-tab",
            "layout",
            "grid",
            "center",
            "light-content",
            "incremental",
            "img-container",
            "tabs",
            "code-tabs",
            "code-group",
            "card-grid");

    private static final Set<String> FOLDED = Set.of("solution", "spoiler", "instructor", "accordion", "collapse");
    private static final Set<String> BOXED =
            Set.of("callout", "challenge", "discussion", "testimonial", "checklist", "box");

    /** Names that another step reads. */
    private final Set<String> others;

    Containers() {
        this(Set.of());
    }

    /** @param others names that another step reads, in lower case */
    Containers(Set<String> others) {
        this.others = Set.copyOf(others);
    }

    /** Whether a container of that name is a box that may have a title. */
    static boolean isBox(String name) {
        String kind = PREFIX.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        return FOLDED.contains(kind)
                || BOXED.contains(kind)
                || Boxes.container(kind).isPresent();
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return text.text().contains(":::")
                ? TagRewriter.rewrite(text, scan(text.text()), Containers::translate, context)
                : text;
    }

    private List<Tag> scan(String text) {
        CodeRegions code = CodeRegions.of(text);
        List<Tag> tags = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int content = LinePrefix.from(text, start, end).end();
            if (text.startsWith(":::", content) && !code.contains(content)) {
                Matcher line = LINE.matcher(text.substring(content, end));
                if (line.matches() && !isOther(line.group("name"))) {
                    tag(content, end, line, open, tags);
                }
            }
            start = end + 1;
        }
        return tags;
    }

    private boolean isOther(@Nullable String name) {
        return name != null && others.contains(name.toLowerCase(Locale.ROOT).replaceFirst("-end$", ""));
    }

    private static void tag(int start, int end, Matcher line, Deque<String> open, List<Tag> tags) {
        String name = line.group("name");
        if (name != null) {
            open.push(name);
            tags.add(new Tag(start, end, Tag.Form.OPENING, name, Map.of("title", line.group("argument"))));
        } else if (!open.isEmpty()) {
            tags.add(new Tag(start, end, Tag.Form.CLOSING, open.pop(), Map.of()));
        }
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        String name = tag.name().toLowerCase(Locale.ROOT);
        if (!element.hasBody() || MarkdownParser.DIRECTIVES.contains(name)) {
            return new Translation.Kept();
        }
        String kind = PREFIX.matcher(name).replaceFirst("");
        String title = VALUES.matcher(tag.valueOrEmpty("title")).replaceAll("").strip();
        if (ARRANGING.contains(kind) || kind.startsWith("column-")) {
            return Translation.TRANSPARENT;
        }
        if (FOLDED.contains(kind)) {
            return new Translation.Container(
                    "details", title.isEmpty() ? capitalized(kind) : MarkdownPieces.title(title));
        }
        if (BOXED.contains(kind)) {
            return Boxes.of("info", title.isEmpty() ? capitalized(kind) : title);
        }
        return Boxes.container(kind).isPresent()
                ? Boxes.of(kind, title)
                : new Translation.Unknown("the container '::: " + tag.name() + "'");
    }
}
