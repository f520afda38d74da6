package io.github.docsync.local.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What Confluence makes of a body when it is saved: the same to a reader, other bytes. Elements that must not be
 * stored go, old element names become new ones, macros, links, tasks and tables gain ids and versions, and inline
 * content of list items and cells gains paragraphs.
 */
public final class SavedForm {
    private static final Map<String, String> RENAMED = Map.of("b", "strong", "i", "em", "ins", "u");
    private static final Set<String> DROPPED = Set.of("script", "style", "form", "iframe", "object", "embed", "link");
    private static final Set<String> WRAPPING = Set.of("li", "td", "th");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "ul",
            "ol",
            "table",
            "pre",
            "blockquote",
            "hr",
            "div",
            "dl",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ac:task-list",
            "ac:layout",
            "ac:adf-extension",
            "ac:image");
    private static final Set<String> INLINE_MACROS =
            Set.of("status", "anchor", "jira", "emoticon", "mathinline", "eazy-math-inline", "view-file");

    private final String seed;
    private int made;

    private SavedForm(String seed) {
        this.seed = seed;
    }

    /**
     * The form that is stored.
     *
     * @param seed what the new ids are derived from, so that equal histories give equal bytes
     */
    public static String of(MarkupElement root, String seed) {
        new SavedForm(seed).children(root);
        return MarkupWriter.inner(root);
    }

    private void children(MarkupElement parent) {
        List<Node> before = new ArrayList<>(parent.children());
        parent.children().clear();
        for (Node child : before) {
            if (child instanceof MarkupElement element) {
                if (!DROPPED.contains(element.name())) {
                    parent.add(saved(element));
                }
            } else {
                parent.add(child);
            }
        }
    }

    private MarkupElement saved(MarkupElement given) {
        MarkupElement element = given;
        String renamed = RENAMED.get(given.name());
        if (renamed != null) {
            element = new MarkupElement(renamed);
            element.attributes().putAll(given.attributes());
            element.children().addAll(given.children());
        }
        sanitise(element);
        children(element);
        if (WRAPPING.contains(element.name())) {
            wrapInline(element);
        }
        switch (element.name()) {
            case "ac:structured-macro" -> macro(element);
            case "ol" -> element.attributes().putIfAbsent("start", "1");
            case "ri:page", "ri:attachment", "ri:blog-post" ->
                element.attributes().putIfAbsent("ri:version-at-save", "1");
            case "table" -> element.attributes().putIfAbsent("ac:local-id", nextId());
            case "ac:task-list" -> tasks(element);
            default -> {
                // Stored as it came.
            }
        }
        return element;
    }

    private static void sanitise(MarkupElement element) {
        boolean plain = element.name().indexOf(':') < 0;
        element.attributes().keySet().removeIf(name -> {
            String folded = name.toLowerCase(Locale.ROOT);
            return folded.startsWith("on") || (plain && folded.equals("class") && !hasClass(element));
        });
    }

    /** The editor of Confluence marks the cells of a numbered column so; other classes go. */
    private static boolean hasClass(MarkupElement element) {
        boolean cell = element.is("td") || element.is("th");
        return element.is("span") || (cell && element.attribute("class").equals("numberingColumn"));
    }

    private void macro(MarkupElement macro) {
        macro.attributes().putIfAbsent("ac:schema-version", "1");
        macro.attributes().putIfAbsent("ac:macro-id", nextId());
        Map<String, MarkupElement> parameters = new TreeMap<>();
        List<Node> others = new ArrayList<>();
        for (Node child : macro.children()) {
            if (child instanceof MarkupElement element && element.is("ac:parameter")) {
                parameters.put(element.attribute("ac:name"), element);
            } else {
                others.add(child);
            }
        }
        macro.children().clear();
        macro.children().addAll(parameters.values());
        macro.children().addAll(others);
    }

    private void tasks(MarkupElement list) {
        int number = 0;
        for (MarkupElement task : list.elements().toList()) {
            number++;
            if (!task.is("ac:task")) {
                continue;
            }
            if (task.child("ac:task-id").isEmpty()) {
                task.children().add(0, new MarkupElement("ac:task-id").add(new MarkupText(Integer.toString(number))));
            }
            if (task.child("ac:task-uuid").isEmpty()) {
                task.children().add(1, new MarkupElement("ac:task-uuid").add(new MarkupText(nextId())));
            }
        }
    }

    private static void wrapInline(MarkupElement holder) {
        List<Node> before = new ArrayList<>(holder.children());
        holder.children().clear();
        MarkupElement paragraph = new MarkupElement("p");
        for (Node child : before) {
            if (isBlock(child)) {
                flush(paragraph, holder);
                paragraph = new MarkupElement("p");
                holder.add(child);
            } else {
                paragraph.add(child);
            }
        }
        flush(paragraph, holder);
    }

    private static void flush(MarkupElement paragraph, MarkupElement holder) {
        boolean blank = paragraph.children().stream()
                .allMatch(
                        node -> node instanceof MarkupText text && text.value().isBlank());
        if (blank) {
            holder.children().addAll(paragraph.children());
        } else {
            holder.add(paragraph);
        }
    }

    private static boolean isBlock(Node node) {
        if (!(node instanceof MarkupElement element)) {
            return false;
        }
        return element.is("ac:structured-macro")
                ? !INLINE_MACROS.contains(element.attribute("ac:name"))
                : BLOCKS.contains(element.name());
    }

    private String nextId() {
        made++;
        return UUID.nameUUIDFromBytes((seed + "/" + made).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
