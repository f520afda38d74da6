package io.github.docsync.cli.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * mark: comments such as {@code <!-- Space: DOCS -->} at the head of the file, or the same in front matter. It finds pages by their titles and
 * notes no ids; a page without {@code Content-Appearance} is as wide as the window. Source: {@code metadata/metadata.go} and the README of
 * kovetskiy/mark at 8393cb1.
 */
final class MarkNotes {
    private static final Pattern COMMENT = Pattern.compile("(?m)^<!--\\s*([A-Za-z-]+)\\s*:\\s*(.*?)\\s*-->[ \\t]*$");

    /** Comments further down are text, such as an example in a fence. */
    private static final Pattern BEGINNING_OF_CONTENT = Pattern.compile("(?m)^(?=#|```|~~~)");

    private @Nullable String title;
    private @Nullable String space;
    private @Nullable String parent;
    private String width = "full-width";
    private boolean published = true;
    private final List<String> labels = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();

    private MarkNotes() {}

    static @Nullable ForeignPage read(String text, FileHeader header) {
        MarkNotes notes = new MarkNotes();
        if (header.has("space")) {
            notes.readFrontMatter(header);
        }
        Matcher comment = COMMENT.matcher(BEGINNING_OF_CONTENT.split(text, 2)[0]);
        while (comment.find()) {
            notes.take(comment.group(1).toLowerCase(Locale.ROOT), comment.group(2));
        }
        if (notes.space == null && notes.title == null) {
            return null;
        }
        return new ForeignPage(
                "mark",
                null,
                notes.title,
                notes.space,
                notes.parent,
                notes.width,
                notes.labels,
                notes.published,
                notes.leftOver);
    }

    private void readFrontMatter(FileHeader header) {
        space = header.text("space");
        // Title, labels and emoji are keys of docsync's front matter too.
        List<String> parents = header.list("parents");
        parent = parents.isEmpty() ? null : parents.get(parents.size() - 1);
        String appearance = header.text("content-appearance");
        take("content-appearance", appearance == null ? "" : appearance);
        published = !header.isFalse("synchronized");
    }

    private void take(String key, String value) {
        switch (key) {
            case "space" -> space = value;
            case "title" -> title = value;
            case "label" -> labels.add(value);
            case "parent" -> parent = value; // The last one is the nearest.
            case "content-appearance" ->
                width = switch (value) {
                    case "fixed" -> "fixed-width";
                    case "default" -> "default";
                    default -> "full-width";
                };
            case "synchronized" -> published = !value.equalsIgnoreCase("false");
            case "type" -> {
                if (value.equals("blogpost")) {
                    leftOver.add("Type: write 'type: blogpost' into its front matter");
                }
            }
            case "emoji" -> leftOver.add("Emoji: write 'emoji' into its front matter");
            case "order" -> leftOver.add("Order: write 'order: " + value + "' into its front matter");
            case "property" -> leftOver.add("Property: write 'properties' into its front matter");
            case "attachment" -> leftOver.add("Attachment: files that the text shows or links to are attached");
            case "folder", "layout", "sidebar", "image-align", "include" ->
                leftOver.add(key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1)
                        + ": docsync has nothing of the kind");
            default -> {
                // A comment of somebody else.
            }
        }
    }
}
