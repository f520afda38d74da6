package io.github.docsync.model;

import java.io.IOException;

/** The content of a file cannot be had, or is not what it should be. */
public final class UnreadableContentException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient UnreadableContent why;

    public UnreadableContentException(UnreadableContent why) {
        super("the file " + why.problem() + "; " + why.remedy());
        this.why = why;
    }

    public UnreadableContent why() {
        return why;
    }
}
