package io.github.docsync.cli.migrate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another publisher wrote into a Markdown file about its page.
 *
 * @param tool the publisher's name
 * @param pageId the page's id; null where the publisher does not note it
 * @param title the page's title; null where it is the file's own
 * @param space the key of the page's space; null where the file does not say
 * @param parent the title or the id of the page above; null where the file does not say
 * @param width the page's width as the manifest writes it; null where the file does not say
 * @param labels the page's labels
 * @param published whether the publisher publishes the file
 * @param leftOver what has no key in a manifest, each with what to do
 */
public record ForeignPage(
        String tool,
        @Nullable String pageId,
        @Nullable String title,
        @Nullable String space,
        @Nullable String parent,
        @Nullable String width,
        List<String> labels,
        boolean published,
        List<String> leftOver) {
    public ForeignPage {
        // Confluence takes no space in a label.
        labels = labels.stream()
                .map(label -> label.strip().replaceAll("\\s+", "-"))
                .toList();
        leftOver = List.copyOf(leftOver);
    }

    /**
     * Reads what a file says.
     *
     * @param name the file's name without its extension
     * @param settings what the publisher's configuration says
     * @return null where the file says nothing of a page
     */
    public static @Nullable ForeignPage in(String text, String name, ForeignSettings settings) {
        FileHeader header = FileHeader.of(text);
        ForeignPage found = Md2confNotes.read(text, header);
        if (found == null) {
            found = ConnieNotes.read(header, name, settings);
        }
        if (found == null) {
            found = MarkNotes.read(text, header);
        }
        return found == null ? Text2conflNotes.read(header, settings) : found;
    }
}
