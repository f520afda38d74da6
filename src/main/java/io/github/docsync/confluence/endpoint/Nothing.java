package io.github.docsync.confluence.endpoint;

/** The result of a call that answers with nothing of interest. */
public enum Nothing {
    NOTHING
}
