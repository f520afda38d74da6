package io.github.docsync.plan;

/** A part of a page that is compared, changed and protected by itself. */
public enum Part {
    TITLE("title"),
    PARENT("parent"),
    BODY("body"),
    LABELS("labels"),
    ATTACHMENTS("attachments"),
    PROPERTIES("properties"),
    STATUS("status"),
    /** Only what docsync remembers of the page; readers see no change. */
    STATE("state");

    private final String word;

    Part(String word) {
        this.word = word;
    }

    /** The word for it in reports. */
    public String word() {
        return word;
    }
}
