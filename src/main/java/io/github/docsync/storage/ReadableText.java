package io.github.docsync.storage;

import java.util.List;

/** A body as lines that people can read and compare: a block a line, with marks for headings, lists, tables, links and pictures. */
public final class ReadableText {
    private static final String CONTAINER =
            "(?:ul|ol|li|table|tbody|tr|td|th|blockquote|ac:structured-macro|ac:rich-text-body|ac:task-list|ac:task)>";

    private static final String BLOCK = "(?:p|h[1-6]|hr|ul|ol|li|table|tbody|tr|td|th|blockquote|ac:structured-macro|"
            + "ac:rich-text-body|ac:task-list|ac:task|ac:layout[a-z-]*|ac:adf-[a-z]+)[ />]";

    private ReadableText() {}

    /**
     * The lines, without empty ones.
     *
     * @throws StorageSyntaxException if the body is not well-formed
     */
    public static List<String> lines(String storage) {
        LineCollector collector = new LineCollector();
        StorageWalk.walk(StorageParser.parse(storage).nodes(), collector);
        return collector.lines();
    }

    /** The storage format itself, with a line for each block's beginning and end. */
    public static List<String> markup(String storage) {
        return storage.replaceAll(
                        "(?<=>)(?=<" + BLOCK + ")|(?<=</(?:p|h[1-6])>)(?=<)|(?<=>)(?=</" + CONTAINER + ")", "\n")
                .lines()
                .toList();
    }
}
